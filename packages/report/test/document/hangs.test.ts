import { analyse } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { sayIn } from '@nvs/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base, threat } from '../../../analysis/test/builder.js';
import { allOf, anyOf, countOf, dependency, lasting, network, node, supply } from '../../../analysis/test/network-builder.js';
import { documentOf } from '../../src/document/build.js';
import type { Cell, Table } from '../../src/document/document.js';
import { ringsIn } from '../../src/document/rings.js';
import { buildReport } from '../../src/index.js';

const say = sayIn('en');
const words = (cell: Cell): string => ('text' in cell ? say.message(cell.text) : cell.type);
const sector = (id: string) => ({ ...base(id), kind: 'sector' as const, partOf: [] });
const blocksOf = (model: RiskModel, id: string) =>
    documentOf(buildReport(model, analyse(model))).sections.find(each => each.id === id)?.blocks ?? [];
const tablesOf = (model: RiskModel, id: string): Table[] => blocksOf(model, id).flatMap(each => (each.type === 'table' ? [each] : []));
const rowsOf = (table: Table | undefined): string[][] => table?.rows.map(row => row.map(words)) ?? [];

describe('what hangs on what', () => {
    const MODEL = network(
        [
            node('a.grid', { sectors: ['a.energy'] }),
            node('a.plant', { kind: 'asset', namespace: 'a' }),
            node('b.net', { sectors: ['b.telecom'] }),
            node('b.bank', { sectors: ['b.finance'] }),
            node('b.loose', { kind: 'asset', namespace: 'b' })
        ],
        [
            dependency('a.grid', allOf('a.plant', 'b.net'), { buffer: lasting(100) }),
            dependency('b.net', 'a.grid', { buffer: lasting(30) }),
            dependency('b.bank', anyOf('a.grid', 'b.net')),
            dependency('b.bank', countOf(1, 'b.loose'), { id: 'd.more', substitution: lasting(48) })
        ],
        { sectors: [sector('a.energy'), sector('b.telecom'), sector('b.finance')] }
    );
    const tables = tablesOf(MODEL, 'hangs');
    const named = (folded: RegExp): Table | undefined => tables.find(each => each.folded && folded.test(say.message(each.folded)));

    it('tells what follows an outage by when, as the report has it', () => {
        // Without the grid the net holds for 30 h, and with it the bank, which needs one of the two.
        expect(rowsOf(named(/follows/)).find(([id]) => id === 'a.grid')).toEqual(['a.grid', '0', '2', '2', 'b.bank, after 1 day 6 h']);
        expect(rowsOf(named(/follows/)).find(([id]) => id === 'b.loose')).toEqual(['b.loose', '1', '1', '1', 'b.bank, at once']);
        const [picture] = blocksOf(MODEL, 'hangs').flatMap(each =>
            each.type === 'figure' && each.picture.name === 'reach' ? [each.picture] : []
        );
        const { reach } = analyse(MODEL);
        expect(picture?.bars.length).toBe(reach.filter(each => each.processes.length > 0).length);
        for (const { id, counts } of picture?.bars ?? []) {
            expect(counts).toEqual(reach.find(each => each.id === id)?.within.map(each => each.processes));
        }
    });

    it('gives each element its place, with what it needs, what needs it and what brings it down', () => {
        const brings = (id: string, ...nodes: string[]) => ({
            ...threat(id),
            disrupts: nodes.map(each => ({ node: each, at: base(id).at }))
        });
        const hit = { ...MODEL, threats: [brings('flood', 'a.grid'), brings('frost', 'a.grid', 'b.net')] };
        const table = tablesOf(hit, 'hangs').find(each => each.form === 'neighbours');
        expect(rowsOf(table)).toEqual([
            ['a.grid', 'a.plant (4 days 4 h); b.net (4 days 4 h)', 'b.net (1 day 6 h); b.bank (has alternatives)', 'flood; frost'],
            ['a.plant', '–', 'a.grid (4 days 4 h)', '–'],
            ['b.bank', 'a.grid (one of several); b.net (one of several); b.loose', '–', '–'],
            ['b.loose', '–', 'b.bank', '–'],
            ['b.net', 'a.grid (1 day 6 h)', 'a.grid (4 days 4 h); b.bank (has alternatives)', 'frost']
        ]);
        const [first] = table?.rows[0] ?? [];
        expect(first?.type === 'text' && first.anchor).toBe('a.grid');
    });

    it('names the first of very many neighbours, and says how many more there are', () => {
        const users = Array.from({ length: 40 }, (_, n) => node(`u.n${n}`));
        const many = network(
            [node('a.grid'), ...users],
            users.map(({ id }) => dependency(id, 'a.grid', { id: `d.${id}` }))
        );
        const [row = []] = rowsOf(tablesOf(many, 'hangs').find(each => each.form === 'neighbours'));
        expect(row[2]?.split('; ')).toHaveLength(31);
        expect(row[2]).toMatch(/and 10 more$/);
    });

    it('counts dependencies between sectors', () => {
        const matrix = tables.find(each => each.form === 'heat');
        // Plant and loose name no sector and serve energy and finance. Most lean on energy (the net, the bank), as many on telecom (the grid, the bank).
        expect(matrix?.columns.map(each => say.message(each.heading))).toEqual(['Sector', 'a.energy', 'b.telecom', 'b.finance']);
        expect(rowsOf(matrix)).toEqual([
            ['a.energy', '1', '1', '–'],
            ['b.telecom', '1', '–', '–'],
            ['b.finance', '1', '1', '1']
        ]);
        expect(blocksOf(MODEL, 'hangs').flatMap(each => (each.type === 'list' ? each.items.map(say.message) : []))).toEqual([
            'a.energy has 1 dependency on b.telecom, b.telecom 1 on a.energy'
        ]);
    });

    it('names rings, needs with what bridges them, and says of nothing that it is zero', () => {
        expect(rowsOf(named(/^Rings/))).toEqual([['of 2', 'a.grid; b.net']]);
        expect(rowsOf(named(/^Direct/))).toEqual([
            ['a.grid', 'a.plant and b.net', '4 days 4 h', 'none stated'],
            ['b.bank', 'a.grid or b.net', 'none stated', 'none stated'],
            ['b.bank', 'b.loose', 'none stated', '2 days'],
            ['b.net', 'a.grid', '1 day 6 h', 'none stated']
        ]);
    });

    it('says that nothing follows where nothing does, and nothing at all of a model without dependencies', () => {
        const idle = network([node('p'), node('q')], [dependency('p', 'q', { buffer: lasting(1000) })]);
        expect(blocksOf(idle, 'hangs').flatMap(each => (each.type === 'sentence' ? [say.message(each.claim)] : []))).toEqual([
            'No outage of a single element takes a process down within a week.'
        ]);
        expect(blocksOf(network([node('p')], []), 'hangs')).toEqual([]);
    });

    it('finds the rings that reachability makes, in any network', () => {
        const ids = [...'abcdefgh'];
        const edges = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids, 'elsewhere')), { maxLength: 16 });
        fc.assert(
            fc.property(edges, all => {
                const needs = new Map(ids.map(id => [id, all.filter(([of]) => of === id).map(([, on]) => on)]));
                const reach = (from: string): Set<string> => {
                    const seen = new Set<string>();
                    const look = (id: string): void => {
                        for (const on of needs.get(id) ?? []) {
                            if (!seen.has(on)) {
                                seen.add(on);
                                look(on);
                            }
                        }
                    };
                    look(from);
                    return seen;
                };
                const mutual = (one: string, other: string): boolean => one === other || (reach(one).has(other) && reach(other).has(one));
                const expected = new Set(ids.map(one => ids.filter(other => mutual(one, other)).join('')).filter(each => each.length > 1));
                expect(new Set(ringsIn(ids, needs).map(each => each.join('')))).toEqual(expected);
            })
        );
    });
});

describe('where it comes from', () => {
    const country = (id: string) => ({ ...base(id), kind: 'country' as const });
    const MODEL = network(
        [
            node('gas', {
                kind: 'resource',
                supply: supply({ NO: 0.3, firm: 0.25, both: 0.1, QA: [0.1, 0.2, 0.3], other: 0.15 }),
                supplyYear: 2024
            }),
            node('ore', { kind: 'resource', supply: supply({ AU: [0.4, 0.6, 0.7], other: 0.4 }), supplyYear: 2025, supplyBasis: 'value' }),
            node('firm', { kind: 'supplier', country: ['NO'] }),
            node('both', { kind: 'supplier', country: ['NO', 'QA'] })
        ],
        [],
        { countries: [country('NO'), country('QA'), country('AU')] }
    );

    it('adds suppliers to the country that they state, and shows no share that is not known', () => {
        const [matrix, details] = tablesOf(MODEL, 'supply');
        expect(matrix?.columns.map(each => say.message(each.heading))).toEqual([
            'Good or service',
            'AU',
            'NO',
            'QA',
            'no single country',
            'not named',
            'HHI'
        ]);
        // NO: 30 + 25 of its firm. A firm of two countries counts with none.
        const rows = rowsOf(matrix).map(row => row.slice(0, -1));
        expect(rows).toEqual([
            ['ore', '60', '–', '–', '–', '40'],
            ['gas', '–', '55', '20', '10', '15'],
            ['half or more', '–', '1', '–', '–', '–']
        ]);
        expect(rowsOf(details).map(row => [row[0], row[1], row[2], row.at(-1)])).toEqual([
            ['ore', 'AU', '40% to 70%', '2025, by value'],
            ['gas', 'NO', '30%', '2024']
        ]);
    });

    it('says in short what one country has half or more of, by the lowest shares', () => {
        const [claim] = blocksOf(MODEL, 'supply').flatMap(each => (each.type === 'sentence' ? [each] : []));
        expect(claim && say.message(claim.claim)).toBe('For 1 of the 2 goods and services one country supplies half or more.');
        expect(claim?.condition && say.message(claim.condition)).toMatch(/^By the lowest shares that are given, of 2024 to 2025\./);
        expect(blocksOf(network([node('p')], []), 'supply')).toEqual([]);
    });
});

describe('the picture of what follows one outage', () => {
    /** Two plants that take two processes down each, and so many that take one. */
    const modelOf = (many: number): RiskModel =>
        network(
            [
                ...['x', 'y'].flatMap(each => [node(`${each}.plant`, { kind: 'asset' }), node(`${each}.a`), node(`${each}.b`)]),
                ...Array.from({ length: many }, (_, k) => [node(`plant${k}`, { kind: 'asset' }), node(`one${k}`)]).flat()
            ],
            [
                ...['x', 'y'].flatMap(each => ['a', 'b'].map(one => dependency(`${each}.${one}`, `${each}.plant`))),
                ...Array.from({ length: many }, (_, k) => dependency(`one${k}`, `plant${k}`))
            ]
        );
    const barsOf = (many: number): number | undefined =>
        blocksOf(modelOf(many), 'hangs').flatMap(each =>
            each.type === 'figure' && each.picture.name === 'reach' ? [each.picture.bars.length] : []
        )[0];

    it('has all that take as many down as the last of the first eighteen, or none of these where they are too many', () => {
        expect([16, 17, 22, 23].map(barsOf)).toEqual([18, 19, 24, 2]);
    });
});
