import type { Id, LevelEstimate as ModelLevelEstimate } from '@nvs/model';
import type { LevelEstimate } from '../generated/ast.js';
import { isLevelProperty } from '../generated/ast.js';
import { isBroken, locationOf, targetId } from './context.js';
import type { LoweringContext } from './context.js';
import { hasKeyword } from './docs.js';
import { lowerProvenance } from './estimates.js';
import { form, type Reading } from './reading.js';

/** What somebody wants and can do. */
interface IntentAndCapability {
    intent?: Id | undefined;
    capability?: Id | undefined;
    intentEstimate?: ModelLevelEstimate;
    capabilityEstimate?: ModelLevelEstimate;
}

/** The levels of an actor or a threat, with their ranges and reasons where there are such. */
export function intentAndCapability(reading: Reading): IntentAndCapability {
    const intent = levelOf(reading, 'intent'),
        capability = levelOf(reading, 'capability');
    return {
        intent: intent?.bestLevel,
        capability: capability?.bestLevel,
        ...(intent && saysMore(intent) ? { intentEstimate: intent } : {}),
        ...(capability && saysMore(capability) ? { capabilityEstimate: capability } : {})
    };
}

const saysMore = ({ ranged, withheld, provenance }: ModelLevelEstimate): boolean =>
    ranged ||
    withheld === true ||
    [provenance.because, provenance.confidence, provenance.judgedOn].some(each => each !== undefined) ||
    provenance.sources.length > 0 ||
    provenance.judgedBy.length > 0;

/** The first of a list that should hold one; nothing where a part of it is broken or not known: half a range would claim to be sure. */
function levelOf(reading: Reading, key: 'intent' | 'capability'): ModelLevelEstimate | undefined {
    const [node] = form(reading, key, isLevelProperty)?.levels ?? [];
    return node && !isBroken(reading.context, node) ? lowerLevel(reading.context, node) : undefined;
}

function lowerLevel(context: LoweringContext, node: LevelEstimate): ModelLevelEstimate | undefined {
    const level = (property: 'best' | 'upTo' | 'low' | 'high'): Id | undefined =>
        node[property] && targetId(context, node, property, node[property]);
    const first = level('best'),
        upTo = level('upTo'),
        low = level('low'),
        high = level('high');
    const ranged = hasKeyword(node, 'in'),
        isBand = hasKeyword(node, '..') && !ranged;
    const provenance = lowerProvenance(context, node);
    if (!provenance || (ranged && (node.upTo || !low || !high))) {
        return undefined;
    }
    if (node.withheld) {
        return isBand ? undefined : { lowLevel: low, highLevel: high, ranged, withheld: true, provenance, at: locationOf(context, node) };
    }
    if (first === undefined || (isBand && upTo === undefined)) {
        return undefined;
    }
    return {
        ...(isBand ? {} : { bestLevel: first }),
        lowLevel: low ?? first,
        highLevel: upTo ?? high ?? first,
        ranged: ranged || isBand,
        provenance,
        at: locationOf(context, node)
    };
}
