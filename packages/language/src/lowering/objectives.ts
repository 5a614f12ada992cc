import type { Objective as ModelObjective, Progress, Target } from '@nvs/model';
import type { Objective } from '../generated/ast.js';
import { isProgressProperty, isTargetProperty } from '../generated/ast.js';
import { finish } from './base.js';
import { isBroken, locationOf } from './context.js';
import type { LoweringContext } from './context.js';
import { sourceText } from './docs.js';
import { lowerProvenance } from './estimates.js';
import { lowerExpression } from './expressions.js';
import { parsePercent } from './quantities.js';
import { form, forms, readProperties, type Reading } from './reading.js';

/** An objective with its targets; one that is broken is left out. */
export function lowerObjective(context: LoweringContext, node: Objective): ModelObjective | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, {
        kind: 'objective' as const,
        targets: forms(reading, 'target', isTargetProperty).flatMap((each): Target[] => {
            const condition = isBroken(context, each) ? undefined : lowerExpression(context, each.condition);
            return condition && each.condition
                ? [{ condition, text: sourceText(each.condition), by: each.date, at: locationOf(context, each) }]
                : [];
        })
    });
}

/** How far a measure was on each day that is stated, first day first. Nothing where it is not stated. */
export function lowerProgress(context: LoweringContext, reading: Reading): Progress[] | undefined {
    const steps = (form(reading, 'progress', isProgressProperty)?.steps ?? []).flatMap((each): Progress[] => {
        const share = parsePercent(each.share),
            provenance = lowerProvenance(context, each);
        return each.date === undefined || share === undefined || share > 1 || !provenance || isBroken(context, each)
            ? []
            : [{ share, on: each.date, provenance, at: locationOf(context, each) }];
    });
    return steps.length === 0 ? undefined : steps.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
