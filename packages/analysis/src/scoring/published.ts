import type { PublishedImpact, Threat } from '@nvs/model';
import type { Context } from '../context.js';
import { mapCorners } from '../corners.js';
import { caveats, type Input } from '../results/figure.js';
import type { AggregatePoint } from '../results/impact.js';
import { aggregatePoint } from './aggregate.js';
import { noteNotApplicable, type MeasureEffect } from './effect.js';
import { afterImpactEffects } from './impact-effect.js';
import { compareImpact, readImpactEstimate } from './impact.js';
import type { Aggregate } from './interest.js';
import { readStated, type Stated } from './rows.js';
import { message } from '@nvs/words';

type Publishing = Pick<Threat, 'publishedImpact'>;

/** The one impact stated for the whole risk in an area: its own, else those of its judgements. */
export function publishedRow(id: string, own: Publishing, judged: readonly Publishing[], scope: string | undefined): Stated | undefined {
    const at = ({ publishedImpact = [] }: Publishing): PublishedImpact[] =>
        publishedImpact.filter(each => each.scope === scope).slice(0, 1);
    const [first] = at(own);
    const rows = first ? [first] : judged.flatMap(at);
    return rows.length === 0
        ? undefined
        : { estimates: rows.map(({ value, at: place }) => ({ estimate: value, by: { id, at: place } })), pooled: !first };
}

/** The class of the impact scale that was published, as an overall figure (formula `overall.published`); undefined where none can be read. Withheld, it has no figure. */
export function publishedOverall(
    context: Context,
    stated: Stated | undefined,
    target: string,
    effects: readonly MeasureEffect[]
): Aggregate | 'withheld' | undefined {
    const scale = context.look.impactScale;
    if (!stated || !scale) {
        return undefined;
    }
    const table = { scale, quantities: undefined };
    const read = readStated(context, stated, compareImpact, estimate => readImpactEstimate(table, estimate));
    if (read.status !== 'judged') {
        return read.status === 'withheld' ? 'withheld' : undefined;
    }
    for (const each of effects.filter(({ effect }) => effect.criterion !== undefined)) {
        noteNotApplicable(context, target, each, message('partial.effectOnPublished'));
    }
    const corners = afterImpactEffects(
        context,
        table,
        target,
        read.corners,
        effects.filter(({ effect }) => effect.criterion === undefined)
    );
    const inValues = [corners.low, corners.best, corners.high].every(each => each === undefined || each.value !== undefined);
    const inputs: Input[] = stated.estimates.map(each => each.by);
    return {
        combined: {
            corners: mapCorners(corners, each => (inValues ? (each.value ?? 0) : each.position)),
            complete: corners.best !== undefined
        },
        measure: { in: inValues ? 'value' : 'position' },
        reason: undefined,
        formula: 'overall.published',
        inputs: [...new Set(inputs.map(each => each.id))],
        restsOn: caveats([scale]),
        published: true,
        judged: stated.estimates.some(({ estimate }) => estimate.withheld) ? 'withheld' : true
    };
}

/** As it is shown beside rows, where it does not count. */
export function publishedPoint(
    context: Context,
    { combined, measure }: Aggregate
): { low: AggregatePoint; best?: AggregatePoint | undefined; high: AggregatePoint } | undefined {
    return combined && mapCorners(combined.corners, value => aggregatePoint(value, measure, context.look.impactScale));
}
