import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import { codeDefinition } from '../../packages/language/src/validation/codes.js';
import { check } from './project.js';
import type { Files } from './project.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Every folder with a project file, as one project. */
function projects(): { name: string; files: Files }[] {
    return readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' })
        .map(name => name.replaceAll('\\', '/'))
        .filter(name => name.endsWith('nvs.json'))
        .sort()
        .map(name => {
            const folder = name.slice(0, -'nvs.json'.length);
            return {
                name: folder,
                files: Object.fromEntries(
                    readdirSync(EXAMPLES + folder).map(file => [
                        file,
                        /\.(nvs|json)$/.test(file) ? readFileSync(EXAMPLES + folder + file, 'utf8') : ''
                    ])
                )
            };
        });
}
const TEXTS = projects().flatMap(({ files }) =>
    Object.entries(files)
        .filter(([file]) => file.endsWith('.nvs'))
        .map(([, text]) => text.slice(0, 6000))
);
const SNIPPETS = [
    '{',
    '}',
    '(',
    ')',
    '"',
    '"""',
    ':',
    ',',
    '..',
    ' in ',
    '\n',
    '/*',
    '*/',
    '//',
    '%',
    '-',
    '/0',
    '1e999',
    ' X ',
    ' all ',
    'threat ',
    '\nthreat ',
    'impact {',
    ' of ',
    ' because ',
    '€',
    'é',
    '\u0000',
    ' per ',
    ' for ',
    '\r\n',
    '{d.}',
    'verdict(',
    '.',
    ' constructor ',
    ' toString: ',
    '\n__proto__ ',
    ' class value ',
    '\nsource: ',
    '<<<<<<< a\n'
];
const LIMITS = { interruptAfterTimeLimit: 4_000, markInterruptAsFailure: false };

let failed: MockInstance;
beforeEach(() => {
    failed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
    failed.mockRestore();
});

test.each(projects())(
    'the example $name has no errors',
    async ({ files }) => {
        const diagnostics = await check(files);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(failed).not.toHaveBeenCalled();
    },
    60_000
);

async function holds(text: string): Promise<void> {
    for (const { code, message, location } of await check({ 'a.nvs': text })) {
        expect(codeDefinition(code), code).toBeDefined();
        expect(message).toMatch(/\S/);
        expect(message).not.toMatch(/token|Expecting|undefined|\[object|native code|NaN|Infinity/);
        expect(location.line).toBeGreaterThan(0);
        expect(location.endLine).toBeGreaterThanOrEqual(location.line);
    }
    expect(failed.mock.calls, 'a check failed').toEqual([]);
}

const edit = fc.record({ at: fc.nat(6000), length: fc.nat(12), text: fc.constantFrom('', ...SNIPPETS) });
test('examples with edits: no check fails, every finding has a code of the registry and speaks plainly', async () => {
    await fc.assert(
        fc.asyncProperty(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 6 }), async (text, edits) => {
            let changed = text;
            for (const { at, length, text: inserted } of edits) {
                changed = changed.slice(0, at) + inserted + changed.slice(at + length);
            }
            await holds(changed);
        }),
        { numRuns: 120, seed: 7, ...LIMITS }
    );
}, 60_000);

test('any text at all', async () => {
    const piece = fc.oneof(
        fc.constantFrom(
            ...SNIPPETS,
            'process a "A" ',
            'measure m "M" { effect supply of a = NO 10% }',
            'scale s "S" { class A { band: 2% .. 1% } }',
            'rule r "R" for threat t when '
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.string({ maxLength: 12 })
    );
    await fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async pieces => holds(pieces.join(''))),
        { numRuns: 250, seed: 11, ...LIMITS }
    );
}, 60_000);
