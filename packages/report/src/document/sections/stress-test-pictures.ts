import type { StressTestResult } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';
import { classTitle } from '../cells.js';
import type { Facts } from '../facts.js';
import { neededBy } from '../needs.js';
import type { PicturedOutage, PicturedRow, PicturedStock, StressTestPicture } from '../stress-test-picture.js';
import { causeWords, harmName, placeOf, seriousFrom, stepsOf } from './stress-test-words.js';

type OutageResult = StressTestResult['outages'][number];
type Saved = StressTestResult['saved'][number];

/** What the picture of a stress test shows. @param outages of processes, in the order of the picture */
export function pictureOf(
    facts: Facts,
    test: StressTestResult,
    outages: readonly OutageResult[],
    processes: ReadonlySet<string>
): StressTestPicture {
    const { short } = facts;
    const byNode = new Map<string, OutageResult[]>();
    for (const each of outages) {
        byNode.set(each.node, [...(byNode.get(each.node) ?? []), each]);
    }
    const rows = [...byNode].map(([id, all]) => {
        const lasting = all.find(each => each.lasting);
        return {
            id,
            title: short(id),
            because: causesOf(short, id, all),
            notBack: lasting && message(lasting.locked ? 'testPages.locked' : 'testPages.notBack'),
            outages: all.map((each, k) => picturedOutage(facts, each, all[k - 1]))
        };
    });
    const kept = test.saved.filter(each => isPictured(facts, each, processes, byNode));
    return {
        name: 'stress_test',
        events: test.spans.map(({ target, from, to, ends }) => ({
            title: short(target),
            from,
            to: ends === 'nothing_hit' ? from : to,
            lasts: message('testPages.eventLasts', { hours: ends === 'nothing_hit' ? 0 : to === undefined ? undefined : to - from })
        })),
        rows,
        marked: markedIn(rows, seriousPlace(facts)),
        kept: kept.map(each => picturedStock(facts, each, byNode.has(each.node))),
        keptMore: test.saved.length - kept.length
    };
}

/** As many as this go down together where most do. */
const TOGETHER = 3;

/** When serious harm is first reached, and when more processes go down for the first time than at any other moment. */
function markedIn(rows: readonly PicturedRow[], serious: number): number[] {
    const harm = rows.flatMap(each => each.outages.flatMap(one => one.steps.filter(step => step.place >= serious).map(step => step.at)));
    const counts = new Map<number, number>();
    for (const from of rows.flatMap(each => each.outages.slice(0, 1).map(one => one.from))) {
        counts.set(from, (counts.get(from) ?? 0) + 1);
    }
    const [most] = [...counts].filter(([from, count]) => from > 0 && count >= TOGETHER).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return [...(harm.length === 0 ? [] : [Math.min(...harm)]), ...(most ? [most[0]] : [])];
}

/** Of what stocks kept going: processes that were never down, and, whatever else went on, what averted serious harm; the table has all. */
function isPictured(
    facts: Facts,
    { by, node, averted }: Saved,
    processes: ReadonlySet<string>,
    down: { readonly has: (node: string) => boolean }
): boolean {
    const serious = seriousPlace(facts);
    return by === 'buffer' && ((processes.has(node) && !down.has(node)) || averted.some(each => placeOf(facts, each.class) >= serious));
}

/** Where the method does not say which harm is serious, it is that from the middle of its scale. */
const seriousPlace = (facts: Facts): number => seriousFrom(facts)?.place ?? ((facts.impact?.classes.length ?? 1) - 1) / 2;

/** @param isDownToo whether it is down as well, for another reason */
function picturedStock(facts: Facts, { node, dependency, from, to, stock, used, averted }: Saved, isDownToo: boolean): PicturedStock {
    const [worst] = [...averted].sort((a, b) => placeOf(facts, b.class) - placeOf(facts, a.class));
    return {
        id: node,
        title: facts.short(node),
        from,
        to,
        words: message('testPages.stockLeft', {
            name: neededBy({ ...facts, title: facts.short })(dependency),
            hours: stock,
            used,
            averted: worst && harmName(worst),
            isDownToo
        })
    };
}

/** Why it went down, then why it did again; so often for the same reason is said once. */
function causesOf(title: Facts['short'], id: string, outages: readonly OutageResult[]): Message[] {
    const causes = outages.map(each => causeWords(title, id, each.cause));
    const isAgain = causes.map((each, k) => k > 0 && JSON.stringify(each) === JSON.stringify(causes[k - 1]));
    return causes.flatMap((cause, k) => {
        const said = isAgain[k] ? message('testPages.thenAgain') : message('testPages.thenCause', { cause });
        return k === 0 ? [cause] : isAgain[k] && isAgain[k - 1] ? [] : [said];
    });
}

/** @param before the outage of the same process before it: while it was down, no stock kept it going */
function picturedOutage(facts: Facts, outage: OutageResult, before: OutageResult | undefined): PicturedOutage {
    const since = outage.cause.type === 'dependency' ? outage.cause.since : undefined;
    return {
        from: outage.from,
        to: outage.to,
        stockSince: since === undefined ? undefined : Math.max(since, before?.to ?? since),
        steps: stepsOf(facts, outage).map(({ name, place, at }) => ({
            class: name,
            place,
            of: facts.impact?.classes.length ?? 1,
            at
        }))
    };
}

/** How the picture is read: of what is in it. */
export function captionOf(
    { impact }: Facts,
    { assumed }: StressTestResult,
    { rows, kept }: StressTestPicture,
    outages: readonly OutageResult[],
    processes: ReadonlySet<string>
): Message {
    const bars = rows.flatMap(each => each.outages);
    const reached = new Set(bars.flatMap(each => each.steps.map(step => step.place)));
    return message('testPages.pictureCaption', {
        classes: (impact?.classes ?? [])
            .filter((_, place) => reached.has(place))
            .map(each => message('pages.classAndTitle', { name: each.name, title: classTitle(each) })),
        hasStock: bars.some(each => each.stockSince !== undefined && each.stockSince < each.from),
        hasKept: kept.length > 0,
        hasOtherCauses: outages.some(({ cause }) => namesOther(cause, processes)),
        assumed: assumed
            .filter(each => BEING_BACK.has(each.kind))
            .map(({ kind, ids }) => message('testPages.assumed', { kind, count: ids.length }))
    });
}

/** What is taken for granted of when things come back: where a bar ends rests on it. */
const BEING_BACK: ReadonlySet<string> = new Set(['restart_zero', 'starts', 'lasts_to_end']);

/** Whether a cause names what is no process, and so has no row. */
const namesOther = (cause: OutageResult['cause'], processes: ReadonlySet<string>): boolean =>
    cause.type === 'dependency' && (cause.alternatives?.lost ?? [cause.lost]).some(each => !processes.has(each));
