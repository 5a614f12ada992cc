import { resultsOf, study } from '@nvs/analysis';
import { buildReport } from '@nvs/report';
import { sayIn } from '@nvs/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../packages/report/src/document/build.js';
import type { Table } from '../../packages/report/src/document/document.js';
import { compileTexts } from '../compile-texts.js';

/** Gas needs power or the well, power needs gas, and nothing says what they pass on: if they do, both hang on the well. */
const TEXT = `namespace n
organisation lab "Laboratory"
source study "A study"
process power "Power" { failure: 1 per 10 years because "seen" source study judged by lab on 2026-02-03  restore: 5 h in 3 h .. 9 h }
process gas "Gas" { restore: 4 h }
process care "Care" { users: 2e6 persons  cost_of_outage: 1e6 EUR per day }
resource oil "Oil" { supply: NO 60%, US 40% }
asset well "Well" { failure: 1% per year }
dependency g of gas on any of (power, well) { buffer: 1 day }
dependency p of power on gas { substitution: withheld }
dependency c of care on power { strength: 80% }
dependency o of care on oil { needs: 70%  refill: 2 days }
hazard flood "Flood" { disrupts: power for 3 days }
`;

const say = sayIn('en').message;
const tables = new Map<string, string[][]>();

beforeAll(async () => {
    const { model, diagnostics } = await compileTexts({ 'a.nvs': TEXT });
    expect(diagnostics.filter(each => each.severity === 'error').map(each => each.message)).toEqual([]);
    const document = documentOf(buildReport(model, resultsOf(study(model, { sampling: { trials: 20 } }))));
    const found = document.sections.flatMap(({ blocks }) => blocks.filter((each): each is Table => each.type === 'table'));
    for (const { caption, rows } of found) {
        tables.set(
            say(caption),
            rows.map(row => row.map(cell => ('text' in cell ? say(cell.text) : cell.type)))
        );
    }
}, 60_000);

const table = (caption: RegExp): string[][] | undefined => [...tables].find(([each]) => caption.test(each))?.[1];
/** The line, from 1, that something stands in. */
const line = (text: string): number => TEXT.split('\n').findIndex(each => each.includes(text)) + 1;

describe('the values of the network', () => {
    it('stand with their lines, who judged them, when and on what; none that is not there', () => {
        const none = ['not stated', 'not stated', 'not stated'];
        const at = (text: string): string => `[a.nvs:${line(text)}]`;
        expect(table(/^Where each value of the network/)).toEqual([
            ['Care', `users: 2 000 000 persons; cost of an outage: 1 million EUR per day ${at('process care')}`, ...none],
            ['Gas', `repair: 4 h ${at('process gas')}`, ...none],
            ['Oil', `share of Norway: 60%; share of United States: 40% ${at('resource oil')}`, ...none],
            ['Power', `repair: 5 h (3 h to 9 h) ${at('process power')}`, ...none],
            ['Power', `failure by itself: 1 per 10 years (seen) ${at('process power')}`, 'Laboratory', '2026-02-03', 'A study'],
            ['Well', `failure by itself: 1% per year ${at('asset well')}`, ...none],
            ['c', `chance that the loss is fatal: 80% ${at('dependency c')}`, ...none],
            ['g', `stock: 24 h ${at('dependency g')}`, ...none],
            ['o', `share that suffices: 70%; refilling the stock: 2 days ${at('dependency o')}`, ...none],
            ['p', `substitute after: withheld ${at('dependency p')}`, ...none],
            ['Flood', `outage of Power: 3 days ${at('hazard flood')}`, ...none]
        ]);
    });

    it('rings that do not say what they pass on are named, with the needs that decide it', () => {
        expect(table(/^Rings in which it matters/)).toEqual([
            ['it is not stated what is passed on: figures show both limits', 'Gas; Power', 'g; p', 'as things stand']
        ]);
        // Nothing else feeds the two: without the well they are down, and care with them.
        expect(table(/alone only if/)).toEqual([['Well', '3', 'Care; Gas; Power']]);
    });
});
