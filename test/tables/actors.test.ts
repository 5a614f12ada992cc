import { analyse } from '@nvs/analysis';
import { compileTexts, importActors, type ActorImport } from '@nvs/project';
import { buildReport, REPORT_FORMATS } from '@nvs/report';
import { inWords } from '@nvs/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

// Actors and campaigns of other tools: each becomes an element with its source, and nothing is lost in silence.

const made = (from: 'stix' | 'misp', text: string): ActorImport | string => {
    const result = importActors({
        from,
        file: 'shared.json',
        bytes: new TextEncoder().encode(text),
        into: undefined,
        replacing: undefined,
        language: 'en'
    });
    return 'problem' in result ? inWords(result.problem, 'en') : result;
};
const stix = (...objects: readonly object[]): string => JSON.stringify({ type: 'bundle', id: 'bundle--1', objects });

async function imported(from: 'stix' | 'misp', text: string) {
    const result = made(from, text);
    if (typeof result === 'string') {
        throw new Error(result);
    }
    const { model, diagnostics } = await compileTexts({ 'a.nvs': result.text });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { ...result.imported, text: result.text, model, others: Object.fromEntries(result.imported.others) };
}

const ACTOR = {
    type: 'threat-actor',
    id: 'threat-actor--1',
    name: 'Grey Heron',
    aliases: ['GH', 'Grey Heron'],
    threat_actor_types: ['nation-state'],
    goals: ['influence']
};

describe('a STIX bundle', () => {
    it('becomes actors, campaigns and organisations, with the file and the id of each', async () => {
        const { model, text, others, unread } = await imported(
            'stix',
            stix(
                ACTOR,
                { type: 'intrusion-set', id: 'intrusion-set--1', name: 'Set <b>one</b>', description: 'First seen at sea.' },
                { type: 'campaign', id: 'campaign--1', name: 'Winter' },
                { type: 'identity', id: 'identity--1', name: 'Grid operator', identity_class: 'organization' },
                { type: 'location', id: 'location--1', name: 'Norway', country: 'NO' },
                {
                    type: 'attack-pattern',
                    id: 'attack-pattern--1',
                    name: 'Phishing',
                    external_references: [{ source_name: 'x', external_id: 'T1566' }]
                },
                { type: 'malware', id: 'malware--1', name: 'Wiper' },
                {
                    type: 'relationship',
                    id: 'r--1',
                    relationship_type: 'attributed-to',
                    source_ref: 'campaign--1',
                    target_ref: 'threat-actor--1'
                },
                {
                    type: 'relationship',
                    id: 'r--2',
                    relationship_type: 'targets',
                    source_ref: 'campaign--1',
                    target_ref: 'identity--1',
                    description: 'twice'
                },
                {
                    type: 'relationship',
                    id: 'r--3',
                    relationship_type: 'uses',
                    source_ref: 'threat-actor--1',
                    target_ref: 'attack-pattern--1'
                },
                {
                    type: 'relationship',
                    id: 'r--4',
                    relationship_type: 'located-at',
                    source_ref: 'threat-actor--1',
                    target_ref: 'location--1'
                },
                // round and round
                {
                    type: 'relationship',
                    id: 'r--5',
                    relationship_type: 'attributed-to',
                    source_ref: 'threat-actor--1',
                    target_ref: 'intrusion-set--1'
                },
                {
                    type: 'relationship',
                    id: 'r--6',
                    relationship_type: 'attributed-to',
                    source_ref: 'intrusion-set--1',
                    target_ref: 'threat-actor--1'
                }
            )
        );
        expect(unread).toEqual([]);
        expect(others).toEqual({ malware: 1 });
        expect(model.actors.map(({ title, also, actorKind, country }) => [title, also, actorKind, country])).toEqual([
            ['Grey Heron', ['GH'], 'state', ['nvs.NO']],
            ['Set one', ['Set <b>one</b>'], undefined, []]
        ]);
        expect(model.actors[0]?.description).toBe('Uses: Phishing (T1566)\nAttributed to: Set <b>one</b>\ngoals: influence');
        expect(model.campaigns.map(({ title, actors, description }) => [title, actors, description])).toEqual([
            ['Winter', ['shared.grey_heron'], 'Targets: Grid operator (twice)']
        ]);
        expect(model.threats.map(({ title }) => title)).toEqual(['Winter']);
        expect(model.organisations.map(({ title }) => title)).toEqual(['Grid operator']);
        expect(text).toMatch(/source: +shared_json at "campaign--1"/);
    });

    it('of several versions takes the latest, and counts the others; what is revoked is left out', async () => {
        const { model, others } = await imported(
            'stix',
            stix(
                { ...ACTOR, name: 'New', modified: '2026-01-02T00:00:00Z' },
                { ...ACTOR, name: 'Old', modified: '2025-01-02T00:00:00Z' },
                { ...ACTOR, id: 'threat-actor--2', name: 'Gone', revoked: true }
            )
        );
        expect(model.actors.map(({ title }) => title)).toEqual(['New']);
        expect(others).toEqual({ 'older version': 1, 'revoked threat-actor': 1 });
    });

    it('tells what cannot be read, and takes keys that mean something to programs for text', async () => {
        const { unread, model } = await imported(
            'stix',
            `{"type":"bundle","objects":[${JSON.stringify(ACTOR)},{"type":"campaign","id":"c--1","name":" \\u202e "},{"type":"tool"},{"type":"threat-actor","id":"__proto__","name":"constructor","__proto__":{"name":"x"},"toString":"y\\"\\"\\""}]}`
        );
        expect(unread.map(({ id, said }) => `${id} ${inWords(said, 'en')}`)).toEqual([
            expect.stringMatching(/^tool it has no id/),
            expect.stringMatching(/^c--1 it has no name/)
        ]);
        expect(model.actors.map(({ title }) => title)).toEqual(['constructor', 'Grey Heron']);
        expect(model.actors[0]?.description).toContain('toString: y"""');
    });

    it.each([
        ['', /no JSON/],
        ['{"type":"bundle"', /no JSON/],
        ['[]', /no STIX 2.1 bundle/],
        ['{"type":"bundle","objects":[]}', /holds no objects/],
        ['{"values":[]}', /nvsc import misp/],
        [stix({ type: 'malware', id: 'm' }), /no actor.*1 × malware/]
    ])('that is none says so: %s', (text, said) => {
        expect(made('stix', text)).toMatch(said);
    });

    it('any bundle is a model without errors or is refused', async () => {
        const word = fc.string({ unit: 'binary', maxLength: 12 });
        const object = fc.record(
            {
                type: fc.constantFrom('threat-actor', 'campaign', 'identity', 'relationship', 'location', 'tool'),
                id: fc.constantFrom('a', 'b', 'c', '__proto__'),
                name: word,
                aliases: fc.array(word, { maxLength: 3 }),
                description: word,
                relationship_type: fc.constantFrom('attributed-to', 'uses', 'located-at'),
                source_ref: fc.constantFrom('a', 'b', 'c'),
                target_ref: fc.constantFrom('a', 'b', 'c'),
                country: word
            },
            { requiredKeys: ['type'] }
        );
        await fc.assert(
            fc.asyncProperty(fc.array(object, { minLength: 1, maxLength: 5 }), async objects => {
                const result = made('stix', stix(...objects));
                if (typeof result !== 'string') {
                    const { diagnostics } = await compileTexts({ 'a.nvs': result.text });
                    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
                }
            }),
            { numRuns: 25 }
        );
    });
});

it('what a model says in STIX comes back with its names', async () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'É', ' ', '"', '\\', '<', '1', 'ß'), minLength: 1, maxLength: 12 });
    const title = letters.map(each => `T ${each.replace(/\s+/g, ' ').trim()} t`.replace(/\s+/g, ' '));
    await fc.assert(
        fc.asyncProperty(fc.uniqueArray(title, { minLength: 2, maxLength: 4 }), async titles => {
            const written = titles.map((each, at) => {
                const head = `"${each.replace(/[\\"]/g, '\\$&')}"`;
                return at % 2 === 0 ? `actor a${at} ${head} { kind: state }` : `campaign c${at} ${head} by a${at - 1} { threats: t }`;
            });
            const { model } = await compileTexts({ 'm.nvs': `namespace m\nthreat t "T" { nature: intentional }\n${written.join('\n')}\n` });
            const bundle = [...REPORT_FORMATS.stix.write(buildReport(model, analyse(model)))].join('');
            const back = await imported('stix', bundle);
            const named = (list: readonly { readonly title: string }[]): string[] => list.map(each => each.title).sort();
            expect([named(back.model.actors), named(back.model.campaigns)]).toEqual([named(model.actors), named(model.campaigns)]);
            expect(back.model.campaigns.map(each => each.actors.length)).toEqual(model.campaigns.map(each => each.actors.length));
        }),
        { numRuns: 10 }
    );
});

describe('a MISP galaxy cluster', () => {
    it('becomes actors with their synonyms and countries; the rest is kept as text', async () => {
        const { model, others } = await imported(
            'misp',
            JSON.stringify({
                type: 'threat-actor',
                values: [
                    {
                        value: 'Bear',
                        uuid: 'u-1',
                        description: 'Seen.',
                        meta: {
                            synonyms: ['B1', 'b1', 'Bear'],
                            country: 'NO',
                            'cfr-suspected-state-sponsor': 'Norway',
                            refs: ['https://a.example']
                        },
                        related: [{ 'dest-uuid': 'u-2', type: 'similar' }]
                    },
                    { value: 'Wolf', uuid: 'u-2', meta: { country: ['XX'] } },
                    { value: 'Wolf again', uuid: 'u-2' }
                ]
            })
        );
        expect(
            model.actors.map(({ title, also, actorKind, country, description }) => [title, also, actorKind, country, description])
        ).toEqual([
            [
                'Bear',
                ['B1'],
                'state_sponsored',
                ['nvs.NO'],
                'Seen.\ncfr-suspected-state-sponsor: Norway\nrefs: https://a.example\nsimilar: Wolf'
            ],
            ['Wolf', undefined, undefined, [], 'country: XX']
        ]);
        expect(others).toEqual({ 'second value with the same uuid': 1 });
    });

    it('of something else, or none at all, is refused', () => {
        expect(made('misp', '{"type":"tool","values":[]}')).toMatch(/is of "tool"/);
        expect(made('misp', stix(ACTOR))).toMatch(/nvsc import stix/);
    });
});
