import { expect, test } from 'vitest';
import { isModel } from '../../packages/language/src/generated/ast.js';
import { checkModel } from '../../packages/language/src/validation/checks.js';
import { linkingFindings } from '../../packages/language/src/validation/linking.js';
import { checkProject } from '../../packages/language/src/validation/project-checks.js';
import { Nvs, forget, load, shared } from './project.js';
import { workOf } from './work.js';

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

/** Four times as much to read is about four times the work, a little more where names that are alike are compared; what grows with the square would be sixteen times. */
const AT_MOST = 6.5;

/** The work of all checks of a file of so many elements. */
async function ofChecks(elements: number): Promise<number> {
    const { documents } = await load({ 'a.nvs': text(elements) });
    const [document] = documents;
    const model = document?.parseResult.value;
    if (!document || !isModel(model)) {
        throw new Error('no model');
    }
    const project = shared.workspace.Projects.of(document.uri.toString());
    const work = await workOf(async () => {
        checkModel(model, () => undefined, Nvs);
        linkingFindings(document, Nvs);
        checkProject(project, documents, Nvs);
    });
    await forget(documents);
    return work;
}

/** The work of reading, linking and checking a project. */
async function ofReading(texts: Record<string, string>, findings?: number): Promise<number> {
    let found = 0;
    const work = await workOf(async () => {
        const { documents, diagnostics } = await load(texts);
        found = diagnostics.length;
        await forget(documents);
    });
    if (findings !== undefined) {
        expect(found).toBe(findings);
    }
    return work;
}

/** Grows as its input does, after a first run in which whatever is made once is made. */
async function expectLinear(small: number, work: (size: number) => Promise<number>): Promise<void> {
    await work(small);
    const once = await work(small),
        fourTimes = await work(4 * small);
    expect(once).toBeGreaterThan(10_000);
    expect(fourTimes / once).toBeLessThan(AT_MOST);
}

test('twice as much is more work, whatever else the machine does', async () => {
    const documents = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}.nvs`, `process p${i} "P"\n`]));
    await ofReading(documents(50));
    const ratio = (await ofReading(documents(100))) / (await ofReading(documents(50)));
    expect(ratio).toBeGreaterThan(1.8);
    expect(ratio).toBeLessThan(2.2);
});

test('four times as many elements are about four times the work, not sixteen', () => expectLinear(450, ofChecks), 120_000);

test(
    'four times as many findings on one line are about four times the work',
    () =>
        expectLinear(2_000, findings =>
            ofReading({ 'a.nvs': `threat s "S"\ncampaign c "C" { threats: ${'s, '.repeat(findings)}s }\n` }, findings)
        ),
    120_000
);

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
    'four times as many files with %s are about four times the work',
    (_, file, first) =>
        expectLinear(150, files =>
            ofReading({ 'a.nvs': first, ...Object.fromEntries(Array.from({ length: files }, (__, i) => [`f${i}.nvs`, file(i)])) })
        ),
    120_000
);
