import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AT, estimate, model, threat } from '../../../analysis/test/builder.js';
import { readable } from './rows.js';

type Place = readonly [file: string, line: number];

/** The cell with the values of a threat whose criteria stand in these places, and the values that are given. */
function cellOf(places: readonly Place[], values: readonly string[] = places.map(() => 'B')): string {
    const of = model({ interests: { i: places.length }, threats: [threat('flood', {})] });
    const { tables } = readable({
        ...of,
        threats: of.threats.map(each => ({
            ...each,
            impact: places.map(([file, line], k) => ({
                criterion: `i.c${k + 1}`,
                value: estimate(values[k] ?? 'B'),
                at: { ...AT, file, line }
            }))
        }))
    });
    return tables('method').find(each => /^Where each value stands/.test(each[0]?.[0] ?? ''))?.[1]?.[1] ?? '';
}

/** What a reader makes of it: each value with its place. A place goes for the values before it, several lines for one value each. */
function readBack(cell: string): string[] {
    let file = '';
    return [...cell.matchAll(/([^[]*) \[([^\]]*)\](?:; )?/g)].flatMap(([, said = '', place = '']) => {
        const [, named, from = '', to = from] = /^(?:lines? |(.*):)(\d+)(?:–(\d+))?$/.exec(place) ?? [];
        file = named ?? file;
        return said.split('; ').map((each, k) => `${each} ${file}:${to === from ? from : Number(from) + k}`);
    });
}

it('places go for the values before them, and every value has its own', () => {
    expect(
        cellOf([
            ['a', 3],
            ['a', 4],
            ['a', 5],
            ['a', 9],
            ['b', 10]
        ])
    ).toBe('i.c1: B; i.c2: B; i.c3: B [a:3–5]; i.c4: B [line 9]; i.c5: B [b:10]');
    expect(
        cellOf([
            ['a', 3],
            ['a', 3],
            ['a', 4]
        ])
    ).toBe('i.c1: B; i.c2: B [a:3]; i.c3: B [line 4]');
    const place = fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 4 }));
    fc.assert(
        fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), places => {
            expect(readBack(cellOf(places))).toEqual(places.map(([file, line], k) => `i.c${k + 1}: B ${file}:${line}`));
        }),
        { numRuns: 60 }
    );
});

it('criteria that do not apply are the others where each criterion has a value, and else named', () => {
    const places = [1, 2, 3, 4].map((line): Place => ['a', line]);
    expect(cellOf(places, ['B', 'X', 'X', 'C'])).toBe('i.c1: B [a:1]; i.c4: C [line 4]; does not apply: the other 2 criteria [lines 2–3]');
    expect(cellOf(places, ['B', 'C', 'C', 'X'])).toContain('does not apply: the other criterion [line 4]');
    expect(cellOf(places, ['X', 'X', 'X', 'X'])).toBe('does not apply: i.c1, i.c2, i.c3, i.c4 [a:1–4]');
});
