import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import type * as ast from '../../packages/language/src/generated/ast.js';
import { checked } from '../../packages/language/src/validation/check.js';
import { CHECKS } from '../../packages/language/src/validation/checks.js';
import { compileTexts } from '../compile-texts.js';
import { check } from './project.js';

let failed: MockInstance;
beforeEach(() => {
    failed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
    failed.mockRestore();
});

test('a check that fails is told once in a file, and costs no other finding', async () => {
    const breaking = checked<ast.Process>('Process', function processMustNotBreakUs() {
        throw new Error('for a reason of ours');
    });
    const entry = CHECKS.find(({ type }) => type === 'Need');
    if (!entry) {
        throw new Error('The table of checks has changed.');
    }
    const spy = vi.spyOn(entry, 'run').mockImplementation((node, context) => {
        breaking.run({ ...node, $type: 'Process' }, context);
    });
    const found = await check({
        'a.nvs':
            'process p "P"\nprocess q "Q"\ndependency d "D" of p on q { buffer: 1 h }\ndependency e "E" of q on all of (p, nobody) { buffer: 1 h }\n',
        'b.nvs': 'dependency f "F" of p on q { buffer: 2 h }\n'
    });
    spy.mockRestore();
    expect(found.map(({ code, location }) => [code, location.file, location.line])).toEqual(
        expect.arrayContaining([
            ['tool/check', 'a.nvs', 3],
            ['tool/check', 'b.nvs', 1],
            ['reference/unknown', 'a.nvs', 4]
        ])
    );
    expect(found.filter(({ code }) => code === 'tool/check')).toHaveLength(2);
    const [told] = found.filter(({ code }) => code === 'tool/check');
    expect(told).toMatchObject({ severity: 'error' });
    expect(told?.message).toMatch(/^NVS made a mistake of its own here, in the check processMustNotBreakUs: .*Please report/);
    expect(told?.message).not.toContain('for a reason of ours');
    expect(failed.mock.calls.flat().join()).toContain('for a reason of ours');
});

/** What every object in JavaScript has: a table that is a plain object would find these in it. */
const EVERYWHERE = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__proto__', 'toLocaleString'];

/** All places where somebody can write a word of their own. */
const places = (word: string): Readonly<Record<string, string>> => ({
    'a.nvs':
        `namespace ${word}\nuse nvs.anv2022\nuse ${word}.${word}\nassessment "A" { method: anv2022 ${word}  language: ${word} date: 2026-01-01 ${word} }\nprocess p "P" { restore: 2 h ${word} }\n` +
        `process ${word} "P" { title: ${word} "T"  kind: ${word}  ${word}: 3  restore: 2 ${word}  ${word} { ${word}: 3 ${word} } tags: ${word} }\nprocess q "Q" { restore: 2 h confidence ${word} users: 5 per ${word} }\n` +
        `${word} x "X" { ${word}: ${word} }\nactor ${word}\nstress_test s "S" { at ${word} 5: ${word} down\n at 5 ${word}: p down }\n`,
    'b.nvs':
        `use nvs.anv2022\nscale s "S" { kind: impact ${word}  class ${word} "C" { value: 1/9 ${word}: 1 } class B { value: 1/3 } }\nscale v "V" { kind: impact  class value { value: 1/9 }  class Q { value: 1/3 } }\n` +
        `threat t "T" { likelihood: ${word} in ${word} .. B  impact { ${word}: C  ${word}.${word}: ${word}  "${word}": C } }\nmeasure m "M" { status: ${word}  strategy: ${word}  effect ${word} of t -= 1 ${word} }\n` +
        `rule r "R" for ${word} y when y.${word} is ${word} and p.${word}.${word} > 3 ${word} then warning "{y.${word}} {${word}.title}"\nrule o "O" for process ${word} when ${word}.${word} > 1 h then ${word} "{${word}.${word}}"\n` +
        `expect "E" count z in all ${word} where z.${word} > ${word} > 1\nresource g "G" { supply: NL 50%, ${word} 50% }\nrule h "H" for resource z when z.supply.${word} > 1 or z.supply.hhi.${word} > 1 then info "{z.supply.${word}}"\n`,
    'c.nvs': `use nvs.anv2022\nassessment "A" { method: anv2022  language: ${word} }\nprocess p "P" { title: ${word} "Title"  restore: 2 h }\ncapability c "C" { ${word}: 3 }\n`
});

test.each(EVERYWHERE)('%s is a word like any other, wherever it stands', async word => {
    for (const [file, text] of Object.entries(places(word))) {
        for (const config of [{}, { language: word, method: word }]) {
            const { diagnostics, model } = await compileTexts({ [file]: text }, config);
            expect(failed.mock.calls, file).toEqual([]);
            expect(
                diagnostics.filter(({ message, code }) => /native code|\[object|undefined/.test(message) || code === 'tool/check')
            ).toEqual([]);
            for (const node of model.nodes) {
                expect(typeof node.title).toBe('string');
            }
        }
    }
});
