import { extensionDefinitionSchema, stixDomainObjectSchema } from '@mitre-attack/attack-data-model/dist/schemas/common/index.js';
import { tlpMarkingDefinitionSchema } from '@mitre-attack/attack-data-model/dist/schemas/smo/index.js';
import { resultsOf, study } from '@nvs/analysis';
import { buildReport, modelAtLevel, REPORT_FORMATS } from '@nvs/report';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compile } from '@nvs/project/node';
import { fileURLToPath } from 'node:url';
import { compileTexts } from '../compile-texts.js';
import { HOSTILE } from './network.js';
import { BUNDLE, PAIRS, type Bundle } from './stix-specification.js';

type StixObject = Bundle['objects'][number];

const SMALL = `namespace n
use nvs.anv2022
assessment whole "All of it" { method: anv2022  date: 2026-03-01  horizon: 5 years  marking: restricted }
country XZ "Borvania" { }
organisation ministry "Ministry" { country: NL  url: "https://example.org/m" }
organisation grid "Grid operator" { part_of: ministry }
source paper "A paper" { url: "https://example.org/paper.pdf"  published: 2026-02-01 }
source told "What was told" { url: "javascript:alert(1)"  marking: secret }
actor borvania "Borvania itself" { kind: state  country: XZ  intent: high  capability: very_high }
actor unit "A unit" { kind: state_sponsored  country: XZ  part_of: borvania }
actor angry "Angry people" { kind: extremist }
supplier maker "Maker of parts" { country: XZ }
resource parts "Parts" { supply: maker 60%, other 40% }
process power "Electricity" { operator: grid }
process unharmed "Not hit" {}
/** Somebody turns it **off**. */
threat sabotage "Sabotage" { short: "Sabot"  nature: intentional  by: unit, angry  likelihood: C in C .. D because "seen before" confidence low  disrupts: power for 8 h  source: paper, told  tags: cyber }
threat embargo "Embargo" { nature: intentional  by: borvania  likelihood: 3% per year  cuts: supply of parts from maker }
hazard flood "Flood" { likelihood: D  disrupts: unharmed }
campaign squeeze "Squeeze" { by: borvania  threats: sabotage, embargo, flood  likelihood: B  marking: public }
measure guards "Guards" { status: in_place  cost: 1e6 EUR per year  responsible: ministry  effect likelihood of sabotage -= 1 class  effect impact of sabotage -= 1 class }
`;

const bundleOf = async (texts: Record<string, string>, level?: string): Promise<Bundle> => {
    const project = await compileTexts(texts);
    expect(project.diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    return written(project, level);
};

function written(project: Parameters<typeof modelAtLevel>[0], level?: string): Bundle {
    const { model, marking } = modelAtLevel(project, level);
    const report = buildReport(model, resultsOf(study(model, { sampling: { trials: 20 } })), { marking });
    const text = [...REPORT_FORMATS.stix.write(report)].join('');
    expect(REPORT_FORMATS.stix.isOurs(text.slice(0, 2000))).toBe(true);
    return BUNDLE.parse(JSON.parse(text));
}

const EXTENSION = /^extension-definition--/;
const called = (bundle: Bundle, name: string): StixObject | undefined => bundle.objects.find(each => 'name' in each && each.name === name);
const saidOf = (object: StixObject | undefined): unknown =>
    object && 'extensions' in object ? Object.entries(object.extensions ?? {}).find(([key]) => EXTENSION.test(key))?.[1] : undefined;

/** What stands between objects, by their names. */
function linksIn(bundle: Bundle): string[] {
    const name = (id: string): string => {
        const found = bundle.objects.find(each => each.id === id);
        return found && 'name' in found ? `${found.type} ${found.name ?? ''}` : '?';
    };
    return bundle.objects
        .flatMap(each =>
            each.type === 'relationship' ? [`${name(each.source_ref)} ${each.relationship_type} ${name(each.target_ref)}`] : []
        )
        .sort();
}

/** What the schemas of objects cannot say. */
function expectWhole({ objects }: Bundle): void {
    const types = new Map(objects.map(each => [each.id, each.type]));
    expect(types.size).toBe(objects.length);
    for (const each of objects) {
        const refs = [
            ...('created_by_ref' in each && each.created_by_ref !== undefined ? [each.created_by_ref] : []),
            ...('object_marking_refs' in each ? (each.object_marking_refs ?? []) : []),
            ...('extensions' in each ? Object.keys(each.extensions ?? {}) : []),
            ...(each.type === 'relationship' ? [each.source_ref, each.target_ref] : []),
            ...(each.type === 'report' ? each.object_refs : [])
        ];
        expect(refs.filter(ref => !types.has(ref))).toEqual([]);
        if (each.type === 'relationship' && each.relationship_type !== 'related-to') {
            expect(PAIRS).toContain(`${types.get(each.source_ref) ?? ''} ${each.relationship_type} ${types.get(each.target_ref) ?? ''}`);
        }
    }
}

/** The reader of MITRE knows the types that ATT&CK has: of the others it judges what all objects have in common. */
const KNOWN = new Set(['attack-pattern', 'campaign', 'course-of-action', 'identity', 'relationship']);

function expectReadable({ objects }: Bundle): void {
    for (const each of objects) {
        if (each.type === 'marking-definition') {
            expect(each.definition_type === 'statement' || tlpMarkingDefinitionSchema.safeParse(each).success).toBe(true);
        } else if (each.type === 'extension-definition') {
            expect(extensionDefinitionSchema.safeParse(each).error?.issues).toBeUndefined();
        } else {
            const read = KNOWN.has(each.type) ? each : { ...each, type: 'identity', id: each.id.replace(each.type, 'identity') };
            expect(stixDomainObjectSchema.loose().safeParse(read).error?.issues, each.id).toBeUndefined();
        }
    }
}

describe('STIX 2.1', () => {
    it('says who does what to whom, in the relationships that the standard has', async () => {
        const bundle = await bundleOf({ 'a.nvs': SMALL }, 'top_secret');
        expectWhole(bundle);
        expectReadable(bundle);
        expect(linksIn(bundle)).toEqual(
            [
                'attack-pattern Embargo targets identity Maker of parts',
                'attack-pattern Sabotage related-to infrastructure Electricity',
                'attack-pattern Sabotage targets identity Grid operator',
                'campaign Squeeze attributed-to threat-actor Borvania itself',
                'campaign Squeeze uses attack-pattern Embargo',
                'campaign Squeeze uses attack-pattern Sabotage',
                'course-of-action Guards mitigates attack-pattern Sabotage',
                'course-of-action Guards related-to identity Ministry',
                'identity Borvania located-at location Borvania',
                'identity Grid operator related-to identity Ministry',
                'identity Maker of parts located-at location Borvania',
                'identity Ministry located-at location Netherlands',
                'infrastructure Electricity related-to identity Grid operator',
                'threat-actor A unit located-at location Borvania',
                'threat-actor A unit related-to identity Borvania',
                'threat-actor A unit related-to threat-actor Borvania itself',
                'threat-actor A unit uses attack-pattern Sabotage',
                'threat-actor Angry people uses attack-pattern Sabotage',
                'threat-actor Borvania itself attributed-to identity Borvania',
                'threat-actor Borvania itself located-at location Borvania',
                'threat-actor Borvania itself uses attack-pattern Embargo'
            ].sort()
        );
        // What nobody means is no attack, and what nothing hits is no target.
        expect(called(bundle, 'Flood')).toBeUndefined();
        expect(called(bundle, 'Not hit')).toBeUndefined();
    });

    it('a later edition has the same objects, created when they were and modified later', async () => {
        const [first, later] = await Promise.all(
            [SMALL, SMALL.replace('2026-03-01', '2027-04-02')].map(text => bundleOf({ 'a.nvs': text }, 'top_secret'))
        );
        const times = (bundle: Bundle | undefined, key: string) =>
            bundle?.objects.flatMap(each =>
                each.type === 'extension-definition' ? [] : [[each.id, Object.entries(each).find(([name]) => name === key)?.[1]]]
            );
        expect(times(later, 'created')).toEqual(times(first, 'created'));
        expect(times(later, 'modified')).not.toEqual(times(first, 'modified'));
    });

    it('has the properties of the model where the standard has a place for them', async () => {
        const bundle = await bundleOf({ 'a.nvs': SMALL }, 'top_secret');
        expect(called(bundle, 'Sabotage')).toMatchObject({
            type: 'attack-pattern',
            created: '1970-01-01T00:00:00.000Z',
            modified: '2026-03-01T00:00:00.000Z',
            description: 'Somebody turns it **off**.',
            aliases: ['Sabot'],
            labels: ['cyber'],
            lang: 'en',
            // What is no page is no link.
            external_references: [
                { source_name: 'A paper', url: 'https://example.org/paper.pdf', external_id: 'n.paper' },
                { source_name: 'What was told', external_id: 'n.told' }
            ]
        });
        expect(called(bundle, 'Borvania itself')).toMatchObject({ threat_actor_types: ['nation-state'] });
        expect(called(bundle, 'A unit')).toMatchObject({ threat_actor_types: ['nation-state'] });
        expect(called(bundle, 'Angry people')).toMatchObject({ threat_actor_types: ['extremist'] });
        expect(bundle.objects.find(each => each.type === 'report')).toMatchObject({
            name: 'All of it',
            published: '2026-03-01T00:00:00.000Z'
        });
    });

    it('has estimates with their limits and what they hold under, and no number for a class', async () => {
        const bundle = await bundleOf({ 'a.nvs': SMALL }, 'top_secret');
        expect(saidOf(called(bundle, 'Sabotage'))).toMatchObject({
            element_id: 'n.sabotage',
            risks: [
                {
                    condition: 'The chance within 5 years, as things stand: with the measures that are in place.',
                    status: 'judged',
                    measure: 'probability',
                    horizon_hours: 43800,
                    // ANV 2022: C is 0.5% to 5%, D is 5% to 50%.
                    low: { class: 'C', from: 0.005, to: 0.05 },
                    high: { class: 'D', from: 0.05, to: 0.5 }
                }
            ]
        });
        expect(JSON.stringify(saidOf(called(bundle, 'Sabotage')))).not.toContain('"value":0.');
        expect(saidOf(called(bundle, 'Borvania itself'))).toMatchObject({
            kind: 'state',
            intent: { level: 'high' },
            capability: { level: 'very high' }
        });
        const mitigates = bundle.objects.find(each => each.type === 'relationship' && each.relationship_type === 'mitigates');
        expect(saidOf(mitigates)).toMatchObject({
            effects: [
                { aspect: 'likelihood', operator: '-=', in_classes: true },
                { aspect: 'impact', operator: '-=', in_classes: true }
            ]
        });
    });

    it('marks what is marked: by the light that means the same, else by the words of the level', async () => {
        const bundle = await bundleOf({ 'a.nvs': SMALL }, 'top_secret');
        const marks = (name: string): unknown[] => {
            const object = called(bundle, name);
            const refs = object && 'object_marking_refs' in object ? (object.object_marking_refs ?? []) : [];
            return refs
                .map(ref => bundle.objects.find(each => each.id === ref))
                .map(each => each && 'definition' in each && each.definition);
        };
        expect(marks('Squeeze')).toEqual([{ tlp: 'white' }]);
        expect(marks('Embargo')).toEqual([{ statement: 'restricted' }]);
        // It refers to a source that is secret.
        expect(marks('Sabotage')).toEqual([{ statement: 'restricted' }, { statement: 'secret' }]);
        const uses = bundle.objects.find(each => each.type === 'relationship' && each.source_ref === called(bundle, 'Squeeze')?.id);
        expect(uses && 'object_marking_refs' in uses && uses.object_marking_refs?.length).toBeGreaterThan(1);
    });

    it('has nothing that is marked higher than the report', async () => {
        const bundle = await bundleOf({ 'a.nvs': SMALL }, 'restricted');
        expectWhole(bundle);
        expect(JSON.stringify(bundle)).not.toMatch(/What was told|n\.told|secret/);
    });

    it('gives an element the same id in every edition, and another one in another project', async () => {
        const ids = async (text: string): Promise<string | undefined> => called(await bundleOf({ 'a.nvs': text }), 'Embargo')?.id;
        const before = await ids(SMALL);
        expect(await ids(SMALL.replace('2026-03-01', '2027-03-01').replace('3% per year', '4% per year'))).toBe(before);
        expect(await ids(SMALL.replaceAll('embargo', 'boycott'))).not.toBe(before);
    });

    it('has ids by name, as RFC 9562 makes them', async () => {
        const bundle = await bundleOf({ 'a.nvs': SMALL }, 'top_secret');
        const uuid5 = (namespace: string, name: string): string => {
            const hash = createHash('sha1')
                .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
                .update(name)
                .digest()
                .subarray(0, 16);
            hash[6] = ((hash[6] ?? 0) & 15) | 80;
            hash[8] = ((hash[8] ?? 0) & 63) | 128;
            return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
        };
        // The example of the RFC, so that the reckoning of this test is right itself.
        expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
        const project = uuid5('45949f78-cd25-44e2-9c0f-6fba55451cad', `project ${(await compileTexts({})).name}`);
        expect(called(bundle, 'Embargo')?.id).toBe(`attack-pattern--${uuid5(project, 'attack-pattern n.embargo')}`);
    });

    it('has texts that look like markup or code letter by letter', async () => {
        const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
        const text = `namespace n\n${Object.entries(HOSTILE)
            .map(([name, title]) => `actor ${name} ${quoted(title)} { description: ${quoted(title)}  tags: ${name} }`)
            .join('\n')}`;
        const bundle = await bundleOf({ 'a.nvs': text });
        expectWhole(bundle);
        expectReadable(bundle);
        expect(bundle.objects.flatMap(each => (each.type === 'threat-actor' ? [each.name] : [])).sort()).toEqual(
            Object.values(HOSTILE).sort()
        );
    });

    it.each([
        ['nothing', 'namespace n\n'],
        ['no date, no method', 'namespace n\nthreat t "T" { nature: intentional }\n'],
        ['dates only in judgements', 'namespace n\norganisation o "O"\nsource s "S" { date: 2025-05-05 }\nactor a "A" { source: s }\n']
    ])('of a model that says little: %s', async (_, text) => {
        const bundle = await bundleOf({ 'a.nvs': text });
        expectWhole(bundle);
        expectReadable(bundle);
    });

    it.each(['examples/national', 'examples/first-steps'])(
        'of a whole model: %s',
        async folder => {
            const { projects } = await compile([fileURLToPath(new URL(`../../${folder}`, import.meta.url))]);
            const [bundle] = projects.map(each => written(each));
            if (!bundle) {
                throw new Error('There is no project.');
            }
            expectWhole(bundle);
            expectReadable(bundle);
            expect(bundle.objects.length).toBeGreaterThan(2);
        },
        60_000
    );
});
