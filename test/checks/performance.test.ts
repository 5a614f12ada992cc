import { expect, test } from 'vitest';
import { isModel } from '../../packages/language/src/generated/ast.js';
import { checkModel } from '../../packages/language/src/validation/checks.js';
import { linkingFindings } from '../../packages/language/src/validation/linking.js';
import { checkProject } from '../../packages/language/src/validation/project-checks.js';
import { Nvs, forget, load, shared } from './project.js';

/** A file of so many elements; every tenth has an unknown name and a misspelt property. */
function text(elements: number): string {
    const lines = ['namespace big', 'use nvs.anv2022', 'assessment "A" { method: anv2022 }', 'actor aurelia "A"'];
    for (let i = 0; i < elements / 3; i++) {
        const slip = i % 10 === 0;
        lines.push(
            `process p${i} "P" { ${slip ? 'restor' : 'restore'}: 24 h in 12 h .. 3 days  serves: social.daily_life { C after 8 h } }`,
            `dependency d${i} "D" of p${i} on any of (p${i + 1}${slip ? 'x' : ''}, p0 for 72 h) { buffer: 8 h }`,
            `threat t${i} "T" { by: aurelia  disrupts: p${i} for 48 h  likelihood: C in B .. D.high  impact { physical.fatalities: B in A .. C  economic.costs: 9e9 EUR } }`
        );
    }
    return lines.join('\n');
}

/** Milliseconds of processor time for all checks, the best of five. */
async function time(elements: number): Promise<number> {
    const { documents } = await load({ 'a.nvs': text(elements) });
    const [document] = documents;
    const model = document?.parseResult.value;
    if (!document || !isModel(model)) {
        throw new Error('no model');
    }
    const project = shared.workspace.Projects.of(document.uri.toString());
    let best = Infinity;
    for (let run = 0; run < 5; run++) {
        const before = process.cpuUsage();
        checkModel(model, () => undefined, Nvs);
        linkingFindings(document, Nvs);
        checkProject(project, documents, Nvs);
        const { user, system } = process.cpuUsage(before);
        best = Math.min(best, (user + system) / 1000);
    }
    await forget(documents);
    return best;
}

test('four times as many elements take about four times as long, not sixteen', async () => {
    const small = await time(900),
        large = await time(3600);
    expect(large / small).toBeLessThan(10);
}, 120_000);

/** Milliseconds of processor time for so many findings on one line, the best of three. */
async function timeOfLine(findings: number): Promise<number> {
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
        const before = process.cpuUsage();
        const { documents, diagnostics } = await load({
            'a.nvs': `threat s "S"\ncampaign c "C" { threats: ${'s, '.repeat(findings)}s }\n`
        });
        const { user, system } = process.cpuUsage(before);
        expect(diagnostics).toHaveLength(findings);
        await forget(documents);
        best = Math.min(best, (user + system) / 1000);
    }
    return best;
}

test('four times as many findings on one line take about four times as long', async () => {
    const small = await timeOfLine(5_000),
        large = await timeOfLine(20_000);
    expect(large / small).toBeLessThan(10);
}, 120_000);

const HEAD = 'namespace big\nuse nvs.anv2022\n';
/** Many files with one mistake each: what is looked for in all of them is looked up, never gone through. */
const PLAIN = `${HEAD}assessment "A" { method: anv2022 }\n`;
const MISTAKES: readonly (readonly [name: string, file: (i: number) => string, first: string])[] = [
    ['unknown names', i => `${HEAD}process q${i} "P"\nthreat t${i} "T" { disrupts: qqq${i}x }`, PLAIN],
    [
        'a use that is missing',
        i => `namespace big\nprocess q${i} "P"\nthreat t${i} "T" { disrupts: q${i}  impact { physical.fatalities: C } }`,
        PLAIN
    ],
    ['a use of nothing', i => `namespace n${i}\nuse big\nuse n${i}x\nprocess q${i} "P"\nthreat t${i} "T" { disrupts: q${i} }`, PLAIN],
    ['unknown criteria', i => `${HEAD}threat t${i} "T" { impact { physical.fatal${i}: C } }`, PLAIN],
    ['titles for names', i => `${HEAD}process q${i} "Title of ${i}"\nthreat t${i} "T" { disrupts: title_of_${i} }`, PLAIN],
    [
        'an unknown method',
        i => `process q${i} "P"\nthreat t${i} "T" { disrupts: q${i}  likelihood: C  impact { physical.fatalities: C } }`,
        'assessment "A" { method: anv202 }\n'
    ]
];

test.each(MISTAKES)(
    'four times as many files with %s take about four times as long',
    async (_, file, first) => {
        const timeOf = async (files: number): Promise<number> => {
            const texts = { 'a.nvs': first, ...Object.fromEntries(Array.from({ length: files }, (__, i) => [`f${i}.nvs`, file(i)])) };
            const before = process.cpuUsage();
            const { documents } = await load(texts);
            const { user, system } = process.cpuUsage(before);
            await forget(documents);
            return (user + system) / 1000;
        };
        await timeOf(100);
        const small = await timeOf(300),
            large = await timeOf(1200);
        expect(large / small).toBeLessThan(9);
    },
    120_000
);
