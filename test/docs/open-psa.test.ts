import { readFileSync } from 'node:fs';
import { analyseOpenPsa, openPsaToNvs, readOpenPsa, type OpenPsaSource } from '@nvs/report';
import { inWords } from '@nvs/words';
import { describe, expect, test } from 'vitest';

/** Each row of the tables of constructs in docs/open-psa.md. */
const page = readFileSync(new URL('../../docs/open-psa.md', import.meta.url), 'utf8');
const rowsOf = (heading: string): string[][] => {
    const rows = [...(page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| (`<.*) \|$/gm)].map(([, row = '']) =>
        row.split('|').map(cell => cell.trim().replaceAll('`', ''))
    );
    expect(rows.length).toBeGreaterThan(15);
    return rows;
};
const event = (name: string, expression: string): string => `<define-basic-event name="${name}">${expression}</define-basic-event>`;
const float = (value: number): string => `<float value="${value}"/>`;
const PARAMETERS =
    '<define-parameter name="half"><float value="0.5"/></define-parameter><define-parameter name="hourly" unit="hours-1"><float value="1e-3"/></define-parameter>' +
    '<define-parameter name="yearly" unit="years-1"><float value="8.76"/></define-parameter><define-parameter name="converted" unit="hours-1"><div><parameter name="yearly"/><float value="8760"/></div></define-parameter>';
const tree = (formula: string, more = ''): string =>
    `<opsa-mef>\n<define-fault-tree name="t">\n<define-gate name="top">${formula}</define-gate>\n${event('a', float(0.1))}${event('b', float(0.2))}${event('c', float(0.3))}${PARAMETERS}\n${more}\n</define-fault-tree>\n</opsa-mef>`;
const MORE: OpenPsaSource = { file: 'more.xml', content: '<opsa-mef/>' };
const read = (text: string) => readOpenPsa(text, { missionTime: 100, find: () => MORE });
const probability = (text: string): number | null | undefined => {
    const { model } = read(text);
    return model && analyseOpenPsa(model).find(each => each.top === 'top')?.probability;
};

/** Refused with a line and what to do. */
function expectRefusal(text: string): void {
    const { model, problems } = read(text);
    expect(model).toBeUndefined();
    expect(problems[0]?.line).toBeGreaterThan(1);
    const [problem] = problems;
    expect(problem && inWords(problem.message, 'en')).toMatch(/^.+\..+\.$|takes \d+ arguments?, and has|never be true|Write|Give/);
}

describe('what the page on Open-PSA says of a construct is what happens', () => {
    test.each(rowsOf('Formulas'))('%s comes to %s, as a network: %s', (formula = '', value = '', network = '') => {
        const text = tree(formula);
        if (value === 'refused') {
            expectRefusal(text);
            return;
        }
        expect(probability(text)).toBeCloseTo(Number(value), 12);
        const { model } = read(text),
            imported = model && openPsaToNvs(model, 't');
        expect(imported?.text === undefined ? 'refused' : 'yes').toBe(network);
        if (network === 'refused') {
            const problem = imported?.problems[0];
            expect(problem?.line).toBe(3);
            expect(problem && inWords(problem.message, 'en')).toMatch(/--analyse\.$/);
        }
    });

    test.each(rowsOf('Expressions'))('%s comes to %s', (expression = '', value = '') => {
        const text = tree('<basic-event name="x"/>', event('x', expression));
        if (value === 'refused') {
            expectRefusal(text);
        } else {
            expect(probability(text)).toBeCloseTo(Number(value), 9);
        }
    });

    test.each(rowsOf('Definitions'))('%s is %s', (definition = '', what = '') => {
        const inTree =
            !/event-tree|fault-tree|model-data|initiating|sequence|rule|alignment|consequence|extern|substitution|include|something/.test(
                definition
            );
        const text = inTree
            ? tree('<event name="a"/>', definition)
            : tree('<event name="a"/>').replace('\n</opsa-mef>', `\n${definition}</opsa-mef>`);
        if (what === 'refused') {
            expectRefusal(text);
        } else {
            expect([what, probability(text)]).toEqual(['read', 0.1]);
        }
    });
});
