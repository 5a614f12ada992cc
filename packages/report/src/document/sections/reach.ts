import { compare } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { sentence, text } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';
import { processesIn } from './stress-test-words.js';

type ReachResult = Facts['report']['results']['reach'][number];

/** So many bars can be looked at together; the others are in the table. */
const MOST = 18;
/** So many more where they are as heavy as the last of these. */
const TIED = 6;

/** What follows each outage: the farthest in a sentence, the first in a picture, all in a table. */
export function reach(facts: Facts): Block[] {
    const { report, title, short } = facts;
    const processes = processesIn(facts).size;
    const all = report.results.reach
        .filter(each => each.processes.length + (each.as_feeds?.length ?? 0) > 0)
        .sort((a, b) => {
            const more = a.within.map((_, k) => countAt(b, k) - countAt(a, k)).reverse();
            return more.find(each => each !== 0) ?? compare(a.id, b.id);
        });
    const [first] = all;
    const spans = first?.within.map(each => each.hours) ?? [];
    const longest = spans.at(-1),
        soonest = spans[0];
    if (processes === 0) {
        return [];
    }
    if (!first || longest === undefined || soonest === undefined) {
        return [sentence(message('hangPages.nothingFollows'), message('hangPages.reachCondition'))];
    }
    const shown = firstOf(all);
    return [
        sentence(
            message('hangPages.farthest', {
                name: title(first.id),
                hours: longest,
                all: countAt(first, spans.length - 1),
                of: processes,
                soon: { hours: soonest, count: countAt(first, 0) }
            }),
            message('hangPages.reachCondition')
        ),
        {
            type: 'figure',
            title: message('hangPages.reachTitle'),
            caption: message('hangPages.reachCaption', { shown: shown.length, all: all.length, spans }),
            picture: {
                name: 'reach',
                of: processes,
                spans: spans.map(within),
                bars: shown.map(each => ({ id: each.id, title: short(each.id), counts: each.within.map(one => one.processes) }))
            }
        },
        {
            type: 'table',
            folded: message('hangPages.reachFolded', { rows: all.length }),
            caption: message('hangPages.reachTable'),
            columns: [
                { heading: message('hangPages.element') },
                ...spans.map(hours => ({ heading: within(hours), align: 'end' }) as const),
                { heading: message('hangPages.firstToGo') }
            ],
            rows: all.map(each => [text(title(each.id)), ...each.within.map((_, k) => countCell(each, k)), firstCell(facts, each)])
        }
    ];
}

/** The first, and those that take as many down as the last of them; where these are too many, none of them, unless all are alike. */
function firstOf(all: readonly ReachResult[]): readonly ReachResult[] {
    const last = all[MOST - 1];
    const isTied = (each: ReachResult): boolean => each.within.every((_, k) => countAt(each, k) === countAt(last ?? each, k));
    const next = all.findIndex((each, at) => at >= MOST && !isTied(each));
    const end = next === -1 ? all.length : next;
    const heavier = all.slice(0, MOST).filter(each => !isTied(each));
    return end <= MOST + TIED ? all.slice(0, end) : heavier.length > 0 ? heavier : all.slice(0, MOST);
}

const within = (hours: number): Message => message('hangPages.within', { hours });

const countAt = ({ within: counts }: ReachResult, k: number): number => counts[k]?.processes ?? 0;

/** How many are down by then; where rings that do not say what they pass on can be read in two ways, both. */
function countCell({ within: counts, as_feeds }: ReachResult, k: number): Cell {
    const { processes = 0, hours = 0 } = counts[k] ?? {};
    const other = as_feeds?.filter(each => each.after < hours).length ?? processes;
    return {
        type: 'number',
        value: processes,
        text:
            other === processes
                ? message('text.whole', { value: processes })
                : message('testPages.betweenCounts', { low: Math.min(processes, other), high: Math.max(processes, other) })
    };
}

function firstCell({ title }: Facts, { processes, as_feeds = [] }: ReachResult): Cell {
    const first = processes[0] ?? as_feeds[0];
    return text(first ? message('hangPages.firstAfter', { name: title(first.id), after: first.after }) : message('testPages.none'));
}
