import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES, TABLE_KINDS, tablesToNvs, type Cell, type Sheet, type Yardstick } from '../src/index.js';

const classes = ['A', 'B', 'C'].map((name, position) => ({
    name,
    title: '',
    titles: {},
    position,
    subs: [],
    provenance: 'not_stated' as const
}));
const YARDSTICK: Yardstick = {
    method: 'mine',
    namespaces: ['mine'],
    likelihoods: classes,
    impacts: classes,
    criteria: [{ name: 'people', code: '1.1', titles: ['People'], classes, unit: 'persons' }],
    interests: []
};

/** Texts that mean nothing to any column, and are found again; between them some that do. */
const word = fc.oneof(
    fc.integer({ min: 1000, max: 9999 }).map(number => `zq${number}x`),
    fc.constantFrom('B', '5%', '2024', '8 hours', 'planned', 'high')
);

describe('nothing of a table is lost', () => {
    it.each(TABLE_KINDS)('whatever columns mean, in a table of %s', kind => {
        fc.assert(
            fc.property(
                fc.array(fc.constantFrom(...ROLES.filter(role => role !== 'ignore'), '1.1'), { minLength: 3, maxLength: 9 }),
                fc.array(fc.array(word, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 4 }),
                (roles, rows) => {
                    const headers = roles.map((_, index) => `Column ${index}`);
                    const cells = (texts: readonly string[]): Cell[] => texts.slice(0, roles.length).map(text => ({ text }));
                    const sheet: Sheet = {
                        name: 'One',
                        formulas: 0,
                        rows: [headers, ...rows].map((texts, index) => ({ number: index + 1, cells: cells(texts) }))
                    };
                    const { texts, tables } = tablesToNvs([sheet], {
                        yardstick: YARDSTICK,
                        map: { as: kind, columns: Object.fromEntries(headers.map((header, index) => [header, roles[index] ?? 'text'])) },
                        maps: true,
                        file: 'table.csv',
                        language: 'en',
                        known: [],
                        taken: new Set()
                    });
                    if (tables.length > 0) {
                        expect(
                            rows.flatMap(row =>
                                row.slice(0, roles.length).filter(each => each.startsWith('zq') && !texts.some(text => text.includes(each)))
                            )
                        ).toEqual([]);
                    }
                }
            ),
            { numRuns: 300 }
        );
    });
});
