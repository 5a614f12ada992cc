import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from '@nvs/analysis';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyModel } from '../../../analysis/test/arbitrary.js';
import { campaign, judgement, measure, model, threat } from '../../../analysis/test/builder.js';
import { buildReport, isReport, Report, reportJsonSchema, SCHEMA_URL, toJson } from '../../src/index.js';

const sample = model({
    interests: { 'i.one': 2, 'i.two': 1 },
    threats: [
        threat('t', { likelihood: 'C in B .. D.high', impact: { 'i.one.c1': 'D in C .. E', 'i.one.c2': 'X', 'i.two.c1': 'withheld' } }),
        threat('u', { impact: { 'i.one.c1': 'B' } })
    ],
    campaigns: [campaign('c', ['t', 'u'], 'B')],
    judgements: [judgement('u', 'o', { likelihood: '1 per 30 years' })],
    measures: [measure('m', 'planned', 'likelihood of t -= 1 class', 'impact of t -= 1 class')]
});
const report = buildReport(sample, analyse(sample), { diagnostics: { errors: 0, warnings: 1, infos: 0 } });
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(reportJsonSchema());

describe('the JSON report', () => {
    it('is valid against its schema, for every model', () => {
        const check = (text: string): void => {
            validate(JSON.parse(text));
            expect(validate.errors).toBeNull();
        };
        check(toJson(report));
        fc.assert(
            fc.property(anyModel, each => check(toJson(buildReport(each, analyse(each))))),
            { numRuns: 60 }
        );
    });

    it.each<[string, (data: Record<string, never>) => unknown]>([
        ['another version', data => ({ ...data, schemaVersion: '0' })],
        ['something more', data => ({ ...data, clock: 'now' })],
        ['no results', ({ results: _, ...data }) => data]
    ])('is not valid with %s', (_, change) => {
        expect(validate(change(JSON.parse(toJson(report))))).toBe(false);
    });

    it('keeps the whole model and every result', () => {
        const back: unknown = JSON.parse(toJson(report));
        expect(Report.parse(back)).toEqual(JSON.parse(JSON.stringify(report)));
    });

    it('names the schema first, then itself, its project and its method', () => {
        expect(Object.keys(JSON.parse(toJson(report)))).toEqual([
            '$schema',
            'schemaVersion',
            'generator',
            'project',
            'method',
            'diagnostics',
            'model',
            'results'
        ]);
        expect(report.$schema).toBe(SCHEMA_URL);
        expect(report.method).toMatchObject({ id: 'm.method', provenance: 'published', restsOn: [] });
    });

    it('is the same text whatever the order of keys and elements', () => {
        const turned = model({
            ...JSON.parse(JSON.stringify(sample)),
            interests: { 'i.one': 2, 'i.two': 1 },
            threats: [...sample.threats].map(each => Object.fromEntries(Object.entries(each).reverse()) as typeof each)
        });
        expect(toJson(buildReport(turned, analyse(turned), { diagnostics: { infos: 0, warnings: 1, errors: 0 } }))).toBe(toJson(report));
    });

    it('ends with one newline and is indented by two spaces', () => {
        expect(toJson(report)).toMatch(/^\{\n {2}"\$schema"/);
        expect(toJson(report)).toMatch(/[^\n]\n$/);
    });

    it('takes text of the model as data', () => {
        const tricky = {
            ...sample,
            project: '__proto__',
            threats: sample.threats.map(each => ({
                ...each,
                title: '"</script>\u2028\\',
                titles: Object.fromEntries([['__proto__', 'x']])
            }))
        };
        const back = JSON.parse(toJson(buildReport(tricky, analyse(tricky))));
        expect(back.model.threats[0].title).toBe('"</script>\u2028\\');
        expect(Object.entries(back.model.threats[0].titles)).toEqual([['__proto__', 'x']]);
    });

    it('without a method has a model, gaps and no figures', () => {
        const unnamed = { ...sample, defaultMethod: undefined };
        const bare = buildReport(unnamed, analyse(unnamed));
        expect(bare.method).toBeUndefined();
        expect(validate(JSON.parse(toJson(bare)))).toBe(true);
    });

    it('is known again as a report, and nothing else is', () => {
        expect(isReport(toJson(report))).toBe(true);
        for (const text of ['', '{', '{}', '{"$schema": "https://json.schemastore.org/package"}', `[{"$schema": "${SCHEMA_URL}"}]`]) {
            expect(isReport(text)).toBe(false);
        }
    });
});

describe('every figure in a report', () => {
    it('leads back to its inputs: to elements of the model, and to where values stand', () => {
        const { model: data, results } = report;
        const ids = new Set(
            Object.values(data).flatMap(each => (Array.isArray(each) ? each.flatMap(one => ('id' in one ? [one.id] : [])) : []))
        );
        const seen: string[] = [];
        const visit = (value: unknown): void => {
            if (typeof value === 'object' && value !== null) {
                if ('formula' in value && 'inputs' in value && Array.isArray(value.inputs)) {
                    for (const input of value.inputs) {
                        expect(ids).toContain(input.id);
                        seen.push(String(value.formula));
                    }
                }
                Object.values(value).forEach(visit);
            }
        };
        visit(results);
        expect(new Set(seen)).toEqual(
            new Set([
                'likelihood.class',
                'impact.class',
                'interest.mean',
                'overall.weighted_sum',
                'disruption.any_criterion',
                'rank.product',
                'measure.likelihood',
                'measure.impact',
                'campaign.at_least',
                'campaign.independent',
                'judgement.pooled'
            ])
        );
    });
});

describe('the published schema', () => {
    it('is the one that the code defines', () => {
        const file = fileURLToPath(new URL('../../schema/report-2.schema.json', import.meta.url));
        expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
    });

    it('says what each of its parts is called', () => {
        expect(Object.keys(reportJsonSchema().$defs ?? {}).filter(name => name.startsWith('__'))).toEqual([]);
    });
});
