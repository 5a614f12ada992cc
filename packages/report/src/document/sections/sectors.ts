import { isNeed, compare } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { text } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';
import { sectorsOfNodes } from '../node-sectors.js';
import { leavesOf } from '../../answers/timeline.js';

/** What stands for the sector of what has none. */
const NONE = '';
/** From so many dependencies on a cell is the darker. */
const SHADES = [1, 3, 5, 8];

/** How many dependencies each sector has on each, those first that most lean on; and which lean on each other. */
export function sectors(facts: Facts): Block[] {
    return sectorMatrix(facts, {
        of: sectorsOfNodes(facts),
        called: facts.short,
        whole: facts.whole,
        none: message('hangPages.noSector')
    });
}

/** Sectors of whatever kind. */
interface Sectors {
    /** Those of a node. */
    of(node: string): readonly string[];
    called(sector: string): Message;
    /** What that is short for. */
    whole(sector: string): Message | undefined;
    /** What stands for those of a node that has none. */
    readonly none: Message;
}

export function sectorMatrix(facts: Facts, { of, called, whole, none }: Sectors): Block[] {
    const counts = countsIn(facts, of);
    const all = [...new Set([...counts.keys()].flatMap(each => each.split('|')))];
    const count = (of: string, on: string): number => counts.get(`${of}|${on}`) ?? 0;
    const leaning = (on: string): number => all.reduce((sum, of) => sum + (of === on ? 0 : count(of, on)), 0);
    const ordered = all.sort((a, b) => Number(a === NONE) - Number(b === NONE) || leaning(b) - leaning(a) || compare(a, b));
    if (ordered.filter(each => each !== NONE).length < 2) {
        return [];
    }
    const name = (id: string) => (id === NONE ? none : called(id));
    const mutual = ordered.flatMap((one, k) =>
        ordered.slice(k + 1).flatMap(other => {
            const needs = count(one, other),
                needed = count(other, one);
            return needs > 0 && needed > 0 && one !== NONE && other !== NONE
                ? [message('hangPages.mutualPair', { one: name(one), other: name(other), needs, needed })]
                : [];
        })
    );
    return [
        { type: 'heading', text: message('hangPages.matrixTitle') },
        {
            type: 'table',
            form: 'heat',
            caption: message('hangPages.matrixCaption'),
            columns: [
                { heading: message('hangPages.sector') },
                ...ordered.map(id => ({ heading: name(id), whole: id === NONE ? undefined : whole(id) }))
            ],
            rows: ordered.map(of => [text(name(of)), ...ordered.map(on => countCell(count(of, on)))])
        },
        ...(mutual.length === 0
            ? []
            : ([
                  { type: 'note', text: message('hangPages.mutual') },
                  { type: 'list', items: mutual }
              ] as const))
    ];
}

const countCell = (value: number): Cell =>
    value === 0
        ? { type: 'number', value, text: message('hangPages.nothing') }
        : { type: 'number', value, text: message('text.whole', { value }), shade: SHADES.findLastIndex(each => value >= each) };

/** Dependencies by `sector of who needs|sector of what is needed`; each counts once for a pair of sectors. */
function countsIn({ report: { model } }: Facts, known: (node: string) => readonly string[]): Map<string, number> {
    const sectorsOf = (id: string): readonly string[] => {
        const found = known(id);
        return found.length > 0 ? found : [NONE];
    };
    const counts = new Map<string, number>();
    for (const { of, on } of model.dependencies.filter(isNeed)) {
        const pairs = new Set(
            leavesOf(on)
                .flatMap(sectorsOf)
                .flatMap(needed => sectorsOf(of).map(needing => `${needing}|${needed}`))
        );
        for (const pair of pairs) {
            counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
    }
    return counts;
}
