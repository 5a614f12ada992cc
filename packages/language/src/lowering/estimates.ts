import type { Cited, Estimate as ModelEstimate, Id, Provenance as ModelProvenance, Value as ModelValue } from '@nvs/model';
import type { Estimate } from '../generated/ast.js';
import { isClassValue } from '../generated/ast.js';
import type { Measure } from '../properties/definition.js';
import { isBroken, locationOf, targetId, targetIds } from './context.js';
import type { LoweringContext } from './context.js';
import { hasKeyword } from './docs.js';
import { fits, lowerValue } from './quantities.js';

/**
 * An estimate with its limits and who stands behind it. One with a part that is broken or measures something else than the
 * property takes is left out as a whole: half of a range would claim to be sure where the author was not.
 */
export function lowerEstimate(
    context: LoweringContext,
    node: Estimate | undefined,
    measures?: readonly Measure[]
): ModelEstimate | undefined {
    if (!node || (!node.withheld && !node.best) || isBroken(context, node)) {
        return undefined;
    }
    if (node.upTo !== undefined) {
        return lowerBand(context, node, measures);
    }
    const ranged = node.low !== undefined || node.high !== undefined || hasKeyword(node, 'in');
    if (!ranged && hasKeyword(node, '..')) {
        return undefined; // a band that ends nowhere is no best estimate
    }
    const best = node.withheld ? undefined : lowerValue(context.classes, node.best);
    const low = ranged ? lowerValue(context.classes, node.low, node.best ?? unitOf(node.high)) : best;
    const high = ranged ? lowerValue(context.classes, node.high, node.best ?? unitOf(node.low)) : best;
    if (best ? !fits(best, measures) : !node.withheld) {
        return undefined;
    }
    if (ranged && !(low && high && fits(low, measures) && fits(high, measures))) {
        return undefined;
    }
    if (ranged && (best?.type === 'quantity' ? goesDown(low, best) || goesDown(best, high) : goesDown(low, high))) {
        return undefined;
    }
    const provenance = lowerProvenance(context, node);
    return provenance && { best, low, high, ranged, withheld: node.withheld, provenance, at: locationOf(context, node) };
}

/** `5% .. 25%`: limits, and no value between them that is better than another. */
function lowerBand(context: LoweringContext, node: Estimate, measures: readonly Measure[] | undefined): ModelEstimate | undefined {
    const low = lowerValue(context.classes, node.best, unitOf(node.upTo)),
        high = lowerValue(context.classes, node.upTo, unitOf(node.best));
    if (!low || !high || node.withheld || node.low || node.high || hasKeyword(node, 'in')) {
        return undefined;
    }
    const provenance = lowerProvenance(context, node);
    return fits(low, measures) && fits(high, measures) && !goesDown(low, high) && provenance
        ? { low, high, ranged: true, withheld: false, band: true, provenance, at: locationOf(context, node) }
        : undefined;
}

/** Whether numbers alike go down. That is told as a mistake, but not beside one of syntax, behind which a range may have been read that nobody wrote. */
function goesDown(before: ModelValue | undefined, after: ModelValue | undefined): boolean {
    return (
        before?.type === 'quantity' &&
        after?.type === 'quantity' &&
        before.dimension === after.dimension &&
        before.unit === after.unit &&
        before.per === after.per &&
        before.amount > after.amount
    );
}

function unitOf(value: Estimate['high']): Estimate['high'] {
    return value && !isClassValue(value) ? value : undefined;
}

/** Nothing when the value is the mean of a group that is not known: it would pass for the own value. */
export function lowerProvenance(context: LoweringContext, node: Pick<Estimate, 'provenance'>): ModelProvenance | undefined {
    let because: string | undefined, confidence: ModelProvenance['confidence'], judgedOn: string | undefined, meanOf: Id | undefined;
    const cited: Cited[] = [];
    const sources = new Set<Id>(),
        judgedBy = new Set<Id>();
    for (const part of node.provenance) {
        switch (part.$type) {
            case 'Because':
                because ??= plainText(part.text);
                break;
            case 'Confidence':
                confidence ??= levelOf(part.level);
                break;
            case 'Sourced':
                for (const citation of part.sources) {
                    const id = targetId(context, citation, 'source', citation.source);
                    if (id !== undefined) {
                        sources.add(id);
                        cited.push(...citedAt(id, citation.place));
                    }
                }
                break;
            case 'Judged':
                for (const id of targetIds(context, part, 'by', part.by)) {
                    judgedBy.add(id);
                }
                judgedOn ??= part.date;
                break;
            case 'MeanOf':
                meanOf ??= targetId(context, part, 'group', part.group);
                if (meanOf === undefined) {
                    return undefined;
                }
        }
    }
    return {
        because,
        confidence,
        sources: [...sources],
        judgedBy: [...judgedBy],
        judgedOn,
        meanOf,
        ...(cited.length > 0 ? { cited } : {})
    };
}

/** The place in a source, where one is written. */
export function citedAt(source: Id, place: string | undefined): Cited[] {
    return place === undefined || place.trim() === '' ? [] : [{ source, place: place.trim() }];
}

function levelOf(word: string | undefined): ModelProvenance['confidence'] {
    return word === 'low' || word === 'medium' || word === 'high' ? word : undefined;
}

/** The text between quotes, three of them included. */
export function plainText(text: string | undefined): string | undefined {
    return text?.startsWith('"""') ? text.slice(3, -3).trim() : text;
}
