import { compare } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { sentence, text, whole } from '../cells.js';
import type { Block, Cell, Column, Section, Sentence, Table } from '../document.js';
import type { Facts } from '../facts.js';
import { controlTable } from './control.js';
import { leadingOf, NO_COUNTRY, originsOf, type Origin } from '../origins.js';

type Supply = Facts['report']['results']['supply']['supplies'][number];
type Row = { readonly supply: Supply; readonly origins: ReadonlyMap<string, Origin> };

/** So many countries have a column of their own, beside those of actors. */
const MOST = 12;
/** From so much of a supply a cell is the darker. */
const SHADES = [0, 0.1, 0.25, 0.5];
const NEARLY = 1e-9;

/** What comes from which country, and how concentrated it is. */
export function supply(facts: Facts): Section {
    const rows = rowsOf(facts);
    const claim = supplyInShort(facts);
    const blocks: Block[] = [
        ...(rows.length === 0 ? [] : [...(claim ? [claim] : []), matrix(facts, rows), details(facts, rows)]),
        ...controlTable(facts)
    ];
    return { id: 'supply', heading: message('supplyPages.heading'), blocks };
}

/** In how many goods one country has half or more. */
export function supplyInShort(facts: Facts): Sentence | undefined {
    const rows = rowsOf(facts);
    const leading = rows.flatMap(({ origins }) => leadingOf(origins) ?? []);
    const counts = new Map<string, number>();
    for (const each of leading) {
        counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
    const years = rows.flatMap(each => each.supply.year ?? []);
    return rows.length === 0
        ? undefined
        : sentence(
              message('supplyPages.leading', {
                  leading: leading.length,
                  of: rows.length,
                  most: most && most[1] > 1 ? { name: facts.title(most[0]), goods: most[1] } : undefined
              }),
              message('supplyPages.condition', {
                  first: years.length === 0 ? undefined : Math.min(...years),
                  last: years.length === 0 ? undefined : Math.max(...years)
              })
          );
}

/** Supplies of which a share is given; those of which most comes from one place first. */
function rowsOf({ report }: Facts): Row[] {
    const origins = originsOf(report);
    const largest = ({ origins: places }: Row): number =>
        Math.max(0, ...[...places].flatMap(([id, each]) => (id === NO_COUNTRY ? [] : [sizeOf(each)])));
    return report.results.supply.supplies
        .filter(each => each.shares.length > 0)
        .map(each => ({ supply: each, origins: origins(each) }))
        .sort((a, b) => largest(b) - largest(a) || compare(a.supply.id, b.supply.id));
}

const sizeOf = ({ low, best = low }: Origin): number => best;

function matrix(facts: Facts, rows: readonly Row[]): Table {
    const total = new Map<string, number>();
    for (const [id, each] of rows.flatMap(row => [...row.origins])) {
        total.set(id, (total.get(id) ?? 0) + sizeOf(each));
    }
    const actors = new Set(facts.report.model.actors.flatMap(each => each.country));
    const countries = [...total.keys()]
        .filter(each => each !== NO_COUNTRY)
        .sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0) || compare(a, b));
    const own = countries.filter(each => actors.has(each));
    const others = countries.filter(each => !actors.has(each));
    const shown = others.slice(0, MOST);
    const rest = others.slice(MOST);
    const column = (id: string, group: Message): Column => ({ heading: facts.short(id), whole: facts.whole(id), group });
    const ofActors = message('supplyPages.ofActors'),
        elsewhere = message('supplyPages.others');
    const hasNone = total.has(NO_COUNTRY);
    const hasOther = rows.some(each => (each.supply.other ?? 0) > 0);
    const halves = (id: string): Cell => {
        const value = rows.filter(each => leadingOf(each.origins) === id).length;
        return value === 0 ? { type: 'number', value, text: message('hangPages.nothing') } : whole(value);
    };
    const blank = text(message('hangPages.nothing'));
    return {
        type: 'table',
        form: 'heat',
        caption: message('supplyPages.matrix'),
        columns: [
            { heading: message('supplyPages.good') },
            ...own.map(id => column(id, ofActors)),
            ...shown.map(id => column(id, elsewhere)),
            ...(rest.length > 0 ? [{ heading: message('supplyPages.otherCountries'), group: elsewhere }] : []),
            ...(hasNone ? [{ heading: message('supplyPages.noCountry') }] : []),
            ...(hasOther ? [{ heading: message('supplyPages.notNamed') }] : []),
            { heading: message('supplyPages.hhi') }
        ],
        rows: [
            ...rows.map(({ supply: { id, other, hhi }, origins }) => [
                text(facts.title(id)),
                ...own.map(each => shareCell(origins.get(each))),
                ...shown.map(each => shareCell(origins.get(each))),
                ...(rest.length > 0 ? [shareCell(together(rest.flatMap(each => origins.get(each) ?? [])))] : []),
                ...(hasNone ? [shareCell(origins.get(NO_COUNTRY))] : []),
                ...(hasOther ? [shareCell(other === undefined ? undefined : { low: other, best: other, high: other }, false)] : []),
                text(message('text.number', { value: round(hhi.best ?? hhi.low) }))
            ]),
            [
                text(message('supplyPages.halfOrMore')),
                ...own.map(halves),
                ...shown.map(halves),
                ...(rest.length > 0 ? [whole(rows.filter(each => rest.includes(leadingOf(each.origins) ?? NO_COUNTRY)).length)] : []),
                ...(hasNone ? [blank] : []),
                ...(hasOther ? [blank] : []),
                blank
            ]
        ]
    };
}

const round = (value: number): number => Math.round(value * 100) / 100;

function together(all: readonly Origin[]): Origin | undefined {
    return all.length === 0
        ? undefined
        : all.reduce((sum, each) => ({
              low: sum.low + each.low,
              best: sum.best === undefined || each.best === undefined ? undefined : sum.best + each.best,
              high: sum.high + each.high
          }));
}

/** Whole per cents; a share that is not known is a range, and one that is not there is none. */
function shareCell(origin: Origin | undefined, isShaded = true): Cell {
    if (origin === undefined || origin.high <= 0) {
        return { type: 'number', value: 0, text: message('hangPages.nothing') };
    }
    const { low, best, high } = origin;
    const percent = (share: number): number => Math.round(100 * share);
    const size = sizeOf(origin);
    const words =
        best === undefined
            ? message('supplyPages.share', { low: percent(low), high: percent(high) })
            : percent(best) === 0
              ? message('supplyPages.below', { value: 1 })
              : message('text.whole', { value: percent(best) });
    return {
        type: 'number',
        value: percent(size),
        text: words,
        shade: isShaded ? SHADES.findLastIndex(each => size >= each - NEARLY) : undefined
    };
}

function details(facts: Facts, rows: readonly Row[]): Table {
    const groups = [...new Set(rows.flatMap(each => each.supply.outside.map(one => one.group)))].sort(compare);
    return {
        type: 'table',
        folded: message('supplyPages.detailsFolded', { rows: rows.length }),
        caption: message('supplyPages.details'),
        columns: [
            { heading: message('supplyPages.good') },
            { heading: message('supplyPages.largest') },
            { heading: message('supplyPages.itsShare'), align: 'end' },
            { heading: message('supplyPages.hhi'), align: 'end' },
            ...groups.map(id => ({ heading: message('supplyPages.outside', { group: facts.title(id) }), align: 'end' }) as const),
            { heading: message('supplyPages.from') }
        ],
        rows: rows.map(({ supply: { id, largest, hhi, outside, year, basis } }) => [
            text(facts.title(id)),
            text(largest ? facts.title(largest.supplier) : message('supplyPages.none')),
            largest ? percents(largest) : text(message('supplyPages.none')),
            { type: 'number', value: hhi.best ?? hhi.low, text: message('supplyPages.limits', { low: hhi.low, high: hhi.high }) },
            ...groups.map((group): Cell => {
                const found = outside.find(each => each.group === group);
                return found ? percents(found.share) : text(message('supplyPages.none'));
            }),
            text(message('supplyPages.basis', { year, basis }))
        ])
    };
}

const percents = ({ low, best, high }: Origin): Cell => ({
    type: 'number',
    value: best ?? low,
    text: message('supplyPages.percents', { low, high })
});
