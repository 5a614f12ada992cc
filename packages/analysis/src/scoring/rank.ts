import { compare } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { groupBy, type Lookup } from '../lookup.js';
import { caveats, type Formula, type RiskState } from '../results/figure.js';
import type { OverallFigure } from '../results/impact.js';
import type { LikelihoodFigure } from '../results/likelihood.js';
import { byCertainty } from './certainty.js';
import { figuresOf } from './state.js';
import type { RankEntry, RankKey, Ranking, RiskFigures, RiskResult } from '../results/risk.js';

/** What a risk is ranked by (formulas `rank.*`), or why it cannot be ranked. Undefined where the method does not rank. */
export function rankKey(
    look: Lookup,
    likelihood: LikelihoodFigure,
    overall: OverallFigure | undefined
): RankKey | { reason: Message } | undefined {
    const rank = look.method?.rank ?? 'none';
    if (rank === 'none') {
        return undefined;
    }
    const factors: { low: number; best: number | undefined; high: number }[] = [];
    if (rank !== 'impact') {
        const { low, best, high } = likelihood;
        if (low?.value === undefined || high?.value === undefined) {
            return { reason: message('scoring.likelihoodUnknown', { status: low ? 'no_number' : likelihood.status }) };
        }
        factors.push(overAssessed(likelihood) ?? { low: low.value, best: best?.value, high: high.value });
    }
    if (rank !== 'likelihood') {
        if (overall?.low?.value === undefined || overall.high?.value === undefined) {
            return {
                reason:
                    overall?.reason === undefined
                        ? message('scoring.overallNoNumber')
                        : message('scoring.overallUnknown', { why: overall.reason })
            };
        }
        factors.push({ low: overall.low.value, best: overall.best?.value, high: overall.high.value });
    }
    const product = (corner: 'low' | 'high'): number => factors.reduce((all, each) => all * each[corner], 1);
    const bests = factors.flatMap(each => each.best ?? []);
    const complete = bests.length === factors.length;
    return {
        low: product('low'),
        best: complete ? bests.reduce((all, each) => all * each, 1) : undefined,
        high: product('high'),
        incomplete: !complete,
        formula: `rank.${rank}`,
        inputs: [],
        restsOn: caveats([look.method])
    };
}

/** Chances over the horizon of the assessment, where that is not the scale's. Frequencies are times a year over any horizon. */
const overAssessed = ({ measure, modelHorizon }: LikelihoodFigure): { low: number; best: number | undefined; high: number } | undefined =>
    measure === 'probability' && modelHorizon ? { low: modelHorizon.low, best: modelHorizon.best, high: modelHorizon.high } : undefined;

/** One list for each state, kind and area: threats and campaigns overlap, and areas are never added up. */
export function rankings(look: Lookup, risks: readonly RiskResult[]): Ranking[] {
    const rank = look.method?.rank ?? 'none';
    if (rank === 'none') {
        return [];
    }
    const states: RiskState[] = (['inherent', 'current', 'residual', 'what_if'] as const).filter(
        state => state === 'current' || risks.some(risk => risk[state])
    );
    const groups = [...groupBy([...risks], risk => [`${risk.kind === 'threat' ? 0 : 1} ${risk.scope ?? ''}`])]
        .sort(([a], [b]) => compare(a, b))
        .map(([, group]) => group);
    return states.flatMap(state =>
        groups.flatMap(group => {
            const listed = group.flatMap(risk => {
                const figures = figuresOf(risk, state);
                return figures ? [{ id: risk.id, figures }] : [];
            });
            const [first] = group;
            return listed.length === 0 || !first ? [] : [ranking(look, `rank.${rank}`, state, first.kind, first.scope, listed)];
        })
    );
}

function ranking(
    look: Lookup,
    formula: Formula,
    state: RiskState,
    kind: 'threat' | 'campaign',
    scope: string | undefined,
    listed: { id: string; figures: RiskFigures }[]
): Ranking {
    const keyed = listed.flatMap(({ id, figures }) =>
        figures.rankKey ? [{ id, key: figures.rankKey, then: asideOf(formula, figures) }] : []
    );
    return {
        state,
        kind,
        scope,
        formula,
        intervalFormula: 'rank.interval',
        entries: inOrderOfCertainty(rankEntries(keyed), listed),
        unranked: listed
            .filter(({ figures }) => !figures.rankKey)
            .map(({ id, figures }) => {
                const key = rankKey(look, figures.likelihood, figures.impact.overall);
                return { id, reason: key && 'reason' in key ? key.reason : message('scoring.nothingToRankBy') };
            }),
        restsOn: caveats([look.method])
    };
}

/** What is surer first, and within that by place: a place of what is assumed, or of a band, is not read before those of what was judged. */
function inOrderOfCertainty(entries: readonly RankEntry[], listed: readonly { id: string; figures: RiskFigures }[]): RankEntry[] {
    const figures = new Map(listed.map(each => [each.id, each.figures]));
    return [...entries].sort((a, b) => {
        const [one, other] = [figures.get(a.id), figures.get(b.id)];
        return one && other ? byCertainty(one, other) : 0;
    });
}

/** What the method does not rank by, and what settles in which order those stand that share a place. */
function asideOf(formula: Formula, { likelihood, impact }: RiskFigures): number | undefined {
    const figure = formula === 'rank.impact' ? likelihood : formula === 'rank.likelihood' ? impact.overall : undefined;
    return figure?.best?.value;
}

/**
 * Places by best estimate, ties sharing the better place; and the places that the ranges allow (formula `rank.interval`): at best after all
 * that are surely above, at worst after all that are possibly above. A figure of which only limits are known is above another, or not, where
 * its limits say so; where they do not, the other has no one place either, only one among those judged in full. Of those that share a place
 * the one that has more of what is not ranked by (`then`) stands first.
 */
export function rankEntries(keyed: { id: string; key: RankKey; then?: number | undefined }[]): RankEntry[] {
    const sorted = (numbers: number[]): number[] => numbers.sort((a, b) => a - b);
    const lows = sorted(keyed.map(({ key }) => key.low)),
        highs = sorted(keyed.map(({ key }) => key.high));
    const surely = sorted(keyed.map(({ key }) => key.best ?? key.low)),
        possibly = sorted(keyed.map(({ key }) => key.best ?? key.high));
    const complete = sorted(keyed.flatMap(({ key }) => key.best ?? []));
    const order = new Map<string, number>();
    const then = new Map(keyed.map(each => [each.id, each.then]));
    return keyed
        .map(({ id, key }): RankEntry => {
            const itself = exceeds(key.high, key.low) ? 1 : 0;
            const first = 1 + above(surely, key.best ?? key.high);
            const last = 1 + above(possibly, key.best ?? key.low) - (key.best === undefined ? itself : 0);
            const place = 1 + above(complete, key.best ?? key.high);
            order.set(id, key.best === undefined && first !== last ? Infinity : place);
            return {
                id,
                rank: first === last ? first : undefined,
                between: first === last ? undefined : { first, last },
                amongComplete: first === last || key.best === undefined ? undefined : { rank: place, of: complete.length },
                highestRank: 1 + above(lows, key.high),
                lowestRank: 1 + above(highs, key.low) - itself,
                incomplete: key.incomplete
            };
        })
        .sort(
            (a, b) =>
                (order.get(a.id) ?? Infinity) - (order.get(b.id) ?? Infinity) ||
                (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
                a.highestRank - b.highestRank ||
                a.lowestRank - b.lowestRank ||
                (then.get(b.id) ?? -1) - (then.get(a.id) ?? -1) ||
                compare(a.id, b.id)
        );
}

/** Higher by more than floating-point arithmetic may be off. */
function exceeds(a: number, b: number): boolean {
    return a > b + Math.abs(b) * 1e-9;
}

/** How many of a sorted list exceed a limit. */
function above(sorted: number[], limit: number): number {
    let from = 0;
    let to = sorted.length;
    while (from < to) {
        const middle = (from + to) >> 1;
        if (exceeds(sorted[middle] ?? 0, limit)) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    return sorted.length - from;
}
