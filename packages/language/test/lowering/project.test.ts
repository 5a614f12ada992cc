import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isThreat } from '../../src/generated/ast.js';
import { docOf } from '../../src/lowering/index.js';
import { workspace } from './project.js';

const FILES = {
    'a/main.nvs':
        'namespace winter\nuse nvs.anv2022\nassessment "W" { method: anv2022 language: nl }\nsource s\norganisation rivm\nexpect "b" flood.likelihood < 50%\nexpect "a" flood.likelihood < 60%',
    'b.nvs':
        'namespace winter\nuse nvs.anv2022\nthreat flood "Flood" { likelihood: C source: s impact { physical.fatalities: B } }\njudgement of flood by rivm { likelihood: D }\nprocess twice "B"',
    'c.nvs':
        'namespace winter\nprocess twice "C"\nprocess power\ndependency d of power on twice\njudgement of flood by rivm { likelihood: E }\nexpect "c" flood.likelihood < 70%',
    'd.nvs':
        'namespace other\nprocess power { part_of: winter.power country: NL }\nmeasure m { strategy: stockpile goal: winter.flood }\njudgement of winter.flood by winter.rivm on 2026-01-01 { likelihood: A }',
    'e.nvs': 'threat rootless'
};

describe('a project', () => {
    it('gives the same bytes in any order of its files', async () => {
        const { documents, model } = await workspace(FILES);
        const expected = JSON.stringify(model());
        fc.assert(
            fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), order => {
                expect(JSON.stringify(model(order))).toBe(expected);
            }),
            { numRuns: 30 }
        );
    });

    it('has its lists in the order of ids, of places, and each id once', async () => {
        const model = (await workspace(FILES)).model();
        expect(model.nodes.map(node => [node.id, node.title])).toEqual([
            ['other.power', 'power'],
            ['winter.power', 'power'],
            ['winter.twice', 'B']
        ]);
        expect(model.threats.map(threat => threat.id)).toEqual(['rootless', 'winter.flood']);
        expect(model.threats.map(threat => threat.namespace)).toEqual(['', 'winter']);
        expect(model.expectations.map(({ title }) => title)).toEqual(['b', 'a', 'c']);
        expect(model.judgements.map(({ on, at }) => [on, at.file])).toEqual([
            [undefined, 'b.nvs'],
            [undefined, 'c.nvs'],
            ['2026-01-01', 'd.nvs']
        ]);
        expect(model.language).toBe('nl');
    });

    it('takes of the library what it refers to, with all that this refers to in turn', async () => {
        const model = (await workspace(FILES)).model();
        expect(model.methods.map(method => method.id)).toEqual(['nvs.anv2022.anv2022']);
        expect(model.methods[0]?.criteria).toHaveLength(18);
        expect(model.criteria.filter(criterion => criterion.partOf === undefined)).toHaveLength(18);
        expect(model.interests).toHaveLength(6);
        expect(model.countries.map(country => country.id)).toEqual(['nvs.NL']);
        expect(model.strategies.map(strategy => strategy.id)).toEqual(['nvs.stockpile']);
        expect(model.groups).toEqual([]);
        const ids = new Set([...model.interests, ...model.scales, ...model.criteria].map(element => element.id));
        for (const method of model.methods) {
            for (const id of [...method.interests, ...method.criteria, method.impactScale, method.likelihoodScale]) {
                expect(ids).toContain(id);
            }
        }
    });

    it('takes the countries of a group with it', async () => {
        const model = (await workspace({ 'a.nvs': 'resource gas { supply: EU 40%, other 60% }' })).model();
        expect(model.groups.map(group => group.id)).toEqual(['nvs.EU']);
        expect(model.countries.filter(country => country.id !== 'nvs.other')).toHaveLength(27);
        expect(model.methods).toEqual([]);
        expect(model.defaultMethod).toBeUndefined();
    });

    it.each([['nvs.anv2014'], ['anv2014'], ['nvs.anv2014.anv2014']])('finds its method by the setting %s', async method => {
        const model = (await workspace({ 'a.nvs': 'threat t' }, { method })).model();
        expect(model.defaultMethod).toBe('nvs.anv2014.anv2014');
        expect(model.methods[0]?.criteria).toHaveLength(10);
    });

    it.each([[{ method: 'nvs.nowhere' }], [{}]])('has no method without one that is known: %o', async settings => {
        expect((await workspace({ 'a.nvs': 'threat t' }, settings)).model().defaultMethod).toBeUndefined();
    });

    it('shows the titles of the library in the language of its reports', async () => {
        const title = async (language: string): Promise<unknown> => {
            const model = (await workspace({ 'a.nvs': 'measure m "M" { strategy: stockpile }' }, { language })).model();
            return [model.strategies[0]?.title, model.strategies[0]?.titles['en'], model.measures[0]?.titles];
        };
        expect(await title('nl')).toEqual(['Voorraad aanleggen', 'Stockpile', { nl: 'M' }]);
        expect(await title('fr')).toEqual(['Stockpile', 'Stockpile', { fr: 'M' }]);
    });
});

describe('broken text', () => {
    const whole = Object.values(FILES)
        .join('\n')
        .replace(/^(?:namespace|use) .*$/gm, '');

    it('never throws, wherever the text breaks off', async () => {
        await fc.assert(
            fc.asyncProperty(fc.nat(whole.length), fc.nat(20), async (at, gap) => {
                const text = `namespace winter\nuse nvs.anv2022\n${whole.slice(0, at)}${whole.slice(at + gap)}`;
                const model = (await workspace({ 'a.nvs': text })).model();
                expect(model.project).toBe('project');
            }),
            { numRuns: 25 }
        );
    }, 60_000);

    it('costs nobody else anything: the text around a broken element is lowered as without it', async () => {
        const before = 'threat before { likelihood: A }\n',
            after = '\nthreat after { likelihood: E }';
        for (const broken of [
            'threat b { likelihood:',
            'threat b { likelihood: C in',
            'threat {',
            'threat b { impact { x: C',
            'dependency d of',
            'rule r for threat t when',
            'measure m { effect',
            'scale s { class',
            'expect',
            '"""',
            'process p { serves: x {'
        ]) {
            const text = `use nvs.anv2022\n${before}${broken}${broken === '"""' ? '"""' : ''}${after}`;
            const { threats } = (await workspace({ 'a.nvs': text })).model();
            const values = threats
                .filter(threat => threat.id !== 'b')
                .map(threat => [threat.id, threat.likelihood?.best?.text, threat.impact.length]);
            expect(values, broken).toEqual([
                ['after', 'E', 0],
                ['before', 'A', 0]
            ]);
        }
    });
});

describe('doc comments', () => {
    it.each([
        ['/** One. */', 'One.'],
        ['/**\n * First\n *\n *   - a\n * **bold**\n */', 'First\n\n  - a\n**bold**'],
        ['/** far */\n\n\n', 'far'],
        ['/* no */', undefined],
        ['/***/', undefined],
        ['/** **/', undefined],
        ['// no */', undefined],
        ['/** a */ /* b */ // c', 'a'],
        ['/** a */\nprocess p', undefined]
    ])('%j', async (comment, doc) => {
        const { documents } = await workspace({ 'a.nvs': `source s\n${comment}\nthreat t` });
        const threat = documents[0]?.parseResult.value.entries.find(isThreat);
        expect(threat && docOf(threat)).toBe(doc);
    });

    it('belong to the first element of a file as to any other', async () => {
        const { documents } = await workspace({ 'a.nvs': '/** Top. */\nthreat t' });
        const threat = documents[0]?.parseResult.value.entries.find(isThreat);
        expect(threat && docOf(threat)).toBe('Top.');
    });
});
