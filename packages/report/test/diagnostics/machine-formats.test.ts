import { Ajv, type AnySchema } from 'ajv';
import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import {
    CheckReport,
    checkReportJsonSchema,
    githubDiagnostics,
    jsonDiagnostics,
    junitDiagnostics,
    sarifDiagnostics,
    type CheckedProject
} from '../../src/index.js';
import { at, finding, nasty, project, sample } from './sample.js';

const hostile = (): CheckedProject =>
    project(
        { 'map 1/é%#?.nvs': nasty },
        [
            finding('a/b', 'error', nasty, at('map 1/é%#?.nvs', 1, 1, 5), [{ message: nasty, location: at('library:anv2022.nvs', 2, 1) }]),
            finding('a/c', 'warning', '', at('../a,b:c.nvs', 1, 1, 1, 3))
        ],
        nasty
    );
const cases: [string, CheckedProject[]][] = [
    ['a sample', [sample()]],
    ['hostile text', [hostile(), sample()]],
    ['nothing found', [project({ 'a.nvs': '' }, [])]],
    ['no project', []]
];

describe('SARIF', () => {
    // The schema of SARIF 2.1.0 is in JSON Schema draft 4; it uses nothing that draft 7 reads otherwise, but for the name of `id`.
    const file = createRequire(import.meta.url)
        .resolve('@microsoft/jest-sarif/package.json')
        .replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json');
    const { id: _id, $schema: _schema, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema as AnySchema);
    const sarif = (projects: CheckedProject[]) => JSON.parse(sarifDiagnostics(projects, { version: '1.2.3' }));

    it.each(cases)('is valid by the schema of the standard: %s', (_, projects) => {
        expect(validate(sarif(projects)), JSON.stringify(validate.errors)).toBe(true);
    });

    it('would not pass with a mistake in it', () => {
        const log = sarif([sample()]);
        log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
        expect(validate(log)).toBe(false);
    });

    it('gives rules, places, levels and related places', () => {
        const run = sarif([sample()]).runs[0];
        expect(run.columnKind).toBe('utf16CodeUnits');
        expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
            'element/untitled',
            'reference/unknown',
            'value/range-order'
        ]);
        expect(run.tool.driver.rules[1]).toEqual({
            id: 'reference/unknown',
            name: 'ReferenceUnknown',
            shortDescription: { text: 'Reference: unknown' },
            helpUri: 'https://unpkg.com/nvsc@1.2.3/docs/diagnostics/reference/unknown.md',
            defaultConfiguration: { level: 'error' }
        });
        expect(run.results[1]).toMatchObject({
            ruleId: 'reference/unknown',
            ruleIndex: 1,
            level: 'error',
            message: { text: 'Nothing is called "aurelai". Did you mean "aurelia"?' },
            locations: [
                {
                    physicalLocation: {
                        artifactLocation: { uri: 'threats.nvs', uriBaseId: '%SRCROOT%' },
                        region: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 14 }
                    }
                }
            ],
            relatedLocations: [{ id: 0, physicalLocation: { artifactLocation: { uri: 'actors.nvs' } } }]
        });
        expect(run.results.map((result: { level: string }) => result.level)).toEqual(['note', 'error', 'warning']);
    });

    it('takes title and level of a rule from the one who knows them', () => {
        const log = JSON.parse(
            sarifDiagnostics([sample()], { version: '1.2.3', rule: () => ({ title: 'A name that nothing has', severity: 'warning' }) })
        );
        expect(log.runs[0].tool.driver.rules[1]).toMatchObject({
            shortDescription: { text: 'A name that nothing has' },
            defaultConfiguration: { level: 'warning' }
        });
    });

    it('percent-encodes paths and leaves the library its own address', () => {
        const [first, second] = sarif([hostile()]).runs[0].results;
        expect(second.locations[0].physicalLocation.artifactLocation.uri).toBe('map%201/%C3%A9%25%23%3F.nvs');
        expect(second.relatedLocations[0].physicalLocation.artifactLocation).toEqual({ uri: 'library:anv2022.nvs' });
        expect(first.locations[0].physicalLocation.artifactLocation.uri).toBe('../a%2Cb%3Ac.nvs');
    });

    it('knows a finding again when lines are put before it or its line is indented', () => {
        const prints = (text: string, line: number) =>
            sarif([
                project({ 'a.nvs': text }, [
                    finding('a/b', 'error', 'm', at('a.nvs', line, 1)),
                    finding('a/b', 'error', 'n', at('a.nvs', line + 1, 1))
                ])
            ]).runs[0].results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
        const before = prints('same\nsame\n', 1);
        expect(prints('// new\n\n  same\n  same\n', 3)).toEqual(before);
        expect(prints('other\nsame\n', 1)).not.toEqual(before);
        expect(new Set(before.map((print: object) => JSON.stringify(print))).size).toBe(2);
    });
});

describe('JSON', () => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(checkReportJsonSchema());
    const clean = cases.filter(([name]) => name !== 'hostile text');

    it.each([...clean, ['hostile text', [hostile(), sample()]] as [string, CheckedProject[]]])(
        'is what its schema says: %s',
        (_, projects) => {
            const report: unknown = JSON.parse(jsonDiagnostics(projects, '1.2.3'));
            expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
            expect(CheckReport.parse(report).projects.map(project => project.diagnostics.length)).toEqual(
                projects.map(project => project.diagnostics.length)
            );
        }
    );

    it('sums up', () => {
        expect(CheckReport.parse(JSON.parse(jsonDiagnostics([sample()], '1.2.3'))).summary).toEqual({
            errors: 1,
            warnings: 1,
            infos: 1,
            files: 3,
            projects: 1
        });
    });
});

describe('GitHub workflow commands', () => {
    it('are one line per finding with columns from 1, the last one counted in', () => {
        expect(githubDiagnostics([sample()]).split('\n')).toEqual([
            '::notice file=actors.nvs,line=1,endLine=1,col=1,endColumn=5,title=element/untitled::A summary would help readers.%0ASee docs/diagnostics/element/untitled.md',
            '::error file=threats.nvs,line=2,endLine=2,col=7,endColumn=13,title=reference/unknown::Nothing is called "aurelai". Did you mean "aurelia"?%0Aactors.nvs:1: "aurelia" is declared here%0ASee docs/diagnostics/reference/unknown.md',
            '::warning file=threats.nvs,line=3,endLine=3,col=15,endColumn=25,title=value/range-order::The range runs from D down to B.%0ASee docs/diagnostics/value/range-order.md',
            ''
        ]);
    });

    it('escape what would end a command or start another', () => {
        const lines = githubDiagnostics([hostile()]).trimEnd().split('\n');
        expect(lines).toHaveLength(2);
        expect(lines.join('')).not.toContain('\r');
        expect(lines[0]).toContain('::warning file=../a%2Cb%3Ac.nvs,line=1,endLine=3,title=a/c::');
        expect(lines[1]).toContain('100%25 <b>&amp;"\'</b>, a: b%0A::error::x');
    });

    it('keep a huge message within what GitHub takes', () => {
        expect(githubDiagnostics([project({}, [finding('a/b', 'error', 'x'.repeat(1e6), at('a.nvs', 1, 1))])]).length).toBeLessThan(5000);
    });
});

describe('JUnit XML', () => {
    /** Reads XML as the standard has it (saxes rejects what is not well-formed); elements as `name`, attributes and text. */
    const read = (xml: string) => {
        const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
        const open: typeof elements = [];
        const parser = new SaxesParser();
        parser.on('error', error => {
            throw error;
        });
        parser.on('opentag', tag => {
            const element = { name: tag.name, attributes: tag.attributes as Record<string, string>, text: '' };
            elements.push(element);
            open.push(element);
        });
        parser.on('text', text => {
            const top = open.at(-1);
            if (top) {
                top.text += text;
            }
        });
        parser.on('closetag', () => {
            open.pop();
        });
        parser.write(xml).close();
        return elements;
    };
    const named = (xml: string, name: string) => read(xml).filter(element => element.name === name);

    it('has a suite per file and fails for errors only', () => {
        const xml = junitDiagnostics([sample()]);
        expect(named(xml, 'testsuites')[0]?.attributes).toEqual({ name: 'nvsc check', tests: '4', failures: '1', errors: '0' });
        expect(named(xml, 'testsuite').map(({ attributes }) => [attributes['name'], attributes['tests'], attributes['failures']])).toEqual([
            ['actors.nvs', '1', '0'],
            ['quiet.nvs', '1', '0'],
            ['threats.nvs', '2', '1']
        ]);
        const [failure] = named(xml, 'failure');
        expect(failure?.attributes).toEqual({ type: 'error', message: 'Nothing is called "aurelai". Did you mean "aurelia"?' });
        expect(failure?.text).toContain('actors.nvs:1:7: "aurelia" is declared here');
        expect(named(xml, 'system-out').map(element => element.text.split('\n')[1])).toEqual([
            'A summary would help readers.',
            'The range runs from D down to B.'
        ]);
    });

    it('fails for warnings too when strict', () => {
        expect(named(junitDiagnostics([sample()], { strict: true }), 'failure').map(element => element.attributes['type'])).toEqual([
            'error',
            'warning'
        ]);
    });

    it.each(cases)('is well-formed: %s', (_, projects) => {
        expect(named(junitDiagnostics(projects), 'testsuites')).toHaveLength(1);
    });

    it('carries hostile text as text, without what XML cannot write', () => {
        const xml = junitDiagnostics([hostile()]);
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
        const message = named(xml, 'failure')[0]?.attributes['message'] ?? '';
        expect(message).toContain('100% <b>&amp;"\'</b>, a: b');
        expect(message).toContain(']]> -->');
        expect(message).toContain('😀');
    });
});

describe('what a terminal would obey', () => {
    const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
    const controls = 'x\u001b[31m\u0007\u007f\u009b\u061c\u200e\u2028\u2029\u202e\u2066y';
    const projects = [
        project(
            { [`${controls}.nvs`]: controls },
            [
                finding('a/b', 'error', controls, at(`${controls}.nvs`, 1, 1, 5), [
                    { message: controls, location: at(`${controls}.nvs`, 2, 1) }
                ])
            ],
            controls
        )
    ];
    const formats: [string, string][] = [
        ['GitHub', githubDiagnostics(projects)],
        ['JUnit', junitDiagnostics(projects)],
        ['SARIF', sarifDiagnostics(projects, { version: '1.2.3' })],
        ['JSON', jsonDiagnostics(projects, '1.2.3')]
    ];

    it.each(formats)('is in no output as it is: %s', (_, text) => {
        expect(text).not.toMatch(raw);
    });

    it('is shown by symbols where people read, and said in full where programs do', () => {
        for (const [name, text] of formats.slice(0, 2)) {
            expect(text, name).toContain('x\u241b[31m\u2407\u2421\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdy.nvs');
        }
        expect(CheckReport.parse(JSON.parse(jsonDiagnostics(projects, '1.2.3'))).projects[0]?.diagnostics[0]?.message).toBe(controls);
    });

    it('leaves a file name on its line', () => {
        const [line, ...rest] = githubDiagnostics([project({}, [finding('a/b', 'error', 'm', at('a\n::error::b.nvs', 1, 1))])])
            .trimEnd()
            .split('\n');
        expect([line?.startsWith('::error file=a\u240a%3A%3Aerror%3A%3Ab.nvs,'), rest]).toEqual([true, []]);
    });
});
