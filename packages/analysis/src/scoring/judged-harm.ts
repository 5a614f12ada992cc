import type { Criterion, Id, ImpactScore, JudgedHarm } from '@nvs/model';
import type { Context } from '../context.js';
import { groupBy, type Lookup } from '../lookup.js';
import type { ImpactFigure } from '../results/impact.js';
import { assumedIn } from './assumed.js';
import { criterionFigure, harmTo, type Harmed } from './criterion.js';
import { disruptionFigure, interestDisrupted } from './disruption.js';
import type { MeasureEffect } from './effect.js';
import { aggregateFigure, aggregateInterest, certaintyOf, interestFigure, type Aggregate } from './interest.js';
import { aggregateOverall } from './overall.js';
import { publishedOverall, publishedPoint, publishedRow } from './published.js';
import { impactRows } from './rows.js';
import { aggregateWhole, wholeOf, type Whole } from './whole.js';

/** Whose harm is read, and where. */
interface Said {
    readonly id: Id;
    readonly own: JudgedHarm;
    /** What organisations said of it. */
    readonly judged: readonly JudgedHarm[];
    /** The area whose rows count. */
    readonly scope: Id | undefined;
    /** The area whose thresholds count. */
    readonly measuredIn: Id | undefined;
    readonly effects: readonly MeasureEffect[];
}

/** Harm as it was judged: by criterion, and of interests as a whole. */
export interface Harm {
    readonly criteria: readonly Harmed[];
    readonly wholes: ReadonlyMap<string, Whole>;
    /** One impact for the whole risk. */
    readonly published: Aggregate | 'withheld' | undefined;
}

/** Reads what is said of harm, as it stands: before what is assumed of the rest. @param criteria those of the method */
export function harmSaid(
    context: Context,
    criteria: readonly Criterion[],
    { id, own, judged, scope, measuredIn, effects }: Said
): Pick<Harm, 'wholes' | 'published'> & { own: Harmed[]; stated: { has(interest: string): boolean } } {
    const rows = {
        target: id,
        scope: measuredIn,
        rows: impactRows(
            id,
            own.impact,
            judged.map(each => each.impact),
            scope
        ),
        effects: [...effects]
    };
    const interestRows = impactRows(id, asRows(own), judged.map(asRows), scope);
    const wholes = new Map(
        [...new Set(context.look.method?.interests ?? [])].flatMap(interestId => {
            const interest = context.look.interests.get(interestId);
            const whole = interest && wholeOf(context, interest, interestRows.get(interestId), id, effects);
            return whole ? [[interestId, whole] as const] : [];
        })
    );
    return {
        own: criteria.flatMap(criterion => harmTo(context, criterion, rows) ?? []),
        stated: { has: interest => interestRows.has(interest) },
        wholes,
        published: publishedOverall(context, publishedRow(id, own, judged, scope), id, effects)
    };
}

/** Rows of interests, read as those of criteria are. */
const asRows = ({ interestImpact = [] }: JudgedHarm): ImpactScore[] =>
    interestImpact.map(({ interest, scope, value, at }) => ({ criterion: interest, scope, value, at }));

/** The figures of harm as judged, by the method. */
export function impactFigure(look: Lookup, { criteria: harmed, wholes, published }: Harm): ImpactFigure {
    // Beside rows what was published is shown and does not count; without any, nothing is known but what was published.
    const isAlone = published !== undefined && wholes.size === 0 && harmed.every(each => each.status === 'not_judged');
    if (isAlone && published !== 'withheld') {
        return {
            criteria: [],
            notJudged: [],
            interests: [],
            overall: { ...aggregateFigure(look, published, undefined) },
            disruption: undefined
        };
    }
    const byInterest = groupBy(harmed, each => [each.criterion.interest]);
    const aggregates = new Map(
        [...new Set(look.method?.interests ?? [])].flatMap(id => {
            const criteria = byInterest.get(id);
            const whole = wholes.get(id);
            return criteria ? [[id, whole ? aggregateWhole(look, whole, criteria) : aggregateInterest(look, criteria)] as const] : [];
        })
    );
    const disrupted = new Map(
        [...aggregates].map(([id, aggregate]) => [id, interestDisrupted(look, byInterest.get(id) ?? [], aggregate, wholes.get(id))])
    );
    const overall = aggregateOverall(look, harmed, aggregates, wholes);
    const assumed = assumedIn(harmed);
    return {
        criteria: harmed.flatMap(each => criterionFigure(each) ?? []),
        notJudged: harmed
            .filter(each => each.status === 'not_judged' && !wholes.has(each.criterion.interest))
            .map(each => each.criterion.id),
        byInterest: wholes.size > 0 ? [...wholes.keys()] : undefined,
        interests: [...aggregates].map(([id, aggregate]) =>
            interestFigure(look, id, aggregate, disrupted.get(id), assumedIn(byInterest.get(id) ?? []))
        ),
        overall: overall && {
            ...aggregateFigure(look, isAlone ? { ...overall, judged: 'withheld' } : overall, assumed),
            atLeast: harmed.some(each => each.atLeast) || undefined
        },
        published:
            published === undefined || published === 'withheld' ? undefined : publishedPoint({ look, note: () => undefined }, published),
        disruption: disruptionFigure(look, disrupted, assumed, certaintyOf({ byInterest: wholes.size > 0 || undefined }, assumed))
    };
}
