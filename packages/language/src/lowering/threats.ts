import type {
    Campaign as ModelCampaign,
    Cut as ModelCut,
    Disruption as ModelDisruption,
    Judgement as ModelJudgement,
    Nature,
    Threat as ModelThreat
} from '@nvs/model';
import type { Campaign, Judgement, Threat } from '../generated/ast.js';
import { isCutsProperty, isDisruptsProperty, isEstimateProperty, isTriggersProperty } from '../generated/ast.js';
import { finish } from './base.js';
import { hidesAMarking, isBroken, locationOf, targetId, targetIds } from './context.js';
import type { LoweringContext } from './context.js';
import { notJudged } from './assumptions.js';
import { docOf, hasKeyword } from './docs.js';
import { lowerEstimate } from './estimates.js';
import { lowerHours, parsePercent } from './quantities.js';
import { intentAndCapability } from './levels.js';
import { impacts } from './impacts.js';
import { qualified } from './qualified.js';
import { amount, choice, estimate, form, readProperties, refs, words } from './reading.js';
import type { Reading } from './reading.js';

export function lowerThreat(context: LoweringContext, node: Threat): ModelThreat | undefined {
    const reading = readProperties(context, node);
    return finish(reading, node, {
        kind: 'threat' as const,
        keyword: node.keyword,
        nature: naturesOf(reading)[0],
        ...(naturesOf(reading).length > 1 ? { natures: naturesOf(reading) } : {}),
        origin: choice(reading, 'origin', ['internal', 'external']),
        onset: words(reading, 'onset')[0],
        ...intentAndCapability(reading),
        actors: refs(reading, 'by'),
        likelihood: estimate(reading, 'likelihood'),
        ...likelihoods(reading),
        ...windowOf(reading),
        ...impacts(reading),
        disrupts: disruptions(reading),
        cuts: cuts(reading),
        triggers: triggers(reading),
        judged: choice(reading, 'judged', ['with_measures', 'without_measures']),
        approach: choice(reading, 'approach', ['continue', 'intensify', 'reduce']),
        variantOf: refs(reading, 'variant_of'),
        trend: estimate(reading, 'trend'),
        ...notJudged(reading)
    });
}

const NATURES = ['intentional', 'unintentional', 'natural'] as const;

/** Each once, in the order in which they are written. */
const naturesOf = (reading: Reading): Nature[] => [
    ...new Set(words(reading, 'nature').flatMap(word => NATURES.find(each => each === word) ?? []))
];

function windowOf(reading: Reading): Pick<ModelThreat, 'horizon'> {
    const hours = amount(reading, 'horizon');
    return hours !== undefined && hours > 0 ? { horizon: hours } : {};
}

/** All that is stated, where it differs by nature, area or year; that of the whole first. */
function likelihoods(reading: Reading): Pick<ModelThreat, 'likelihoods'> {
    const whole = estimate(reading, 'likelihood');
    const parts = qualified(reading, 'likelihood', isEstimateProperty).flatMap(({ property, of, scope, year }) => {
        const value = lowerEstimate(reading.context, property.estimates[0], ['class', 'chance']),
            nature = NATURES.find(each => each === of);
        return value ? [{ nature, scope, year, value }] : [];
    });
    return parts.length === 0 ? {} : { likelihoods: [...(whole ? [{ value: whole }] : []), ...parts] };
}

export function lowerCampaign(context: LoweringContext, node: Campaign): ModelCampaign | undefined {
    const reading = readProperties(context, node);
    const actors = new Set([...targetIds(context, node, 'by', node.by), ...refs(reading, 'by')]);
    return finish(reading, node, {
        kind: 'campaign' as const,
        actors: [...actors],
        threats: refs(reading, 'threats'),
        likelihood: estimate(reading, 'likelihood'),
        ...impacts(reading)
    });
}

/** A judgement of an unknown threat or by nobody known says nothing. */
export function lowerJudgement(context: LoweringContext, node: Judgement): ModelJudgement | undefined {
    const reading = readProperties(context, node);
    const threat = targetId(context, node, 'of', node.of),
        by = targetIds(context, node, 'by', node.by);
    if (threat === undefined || by.length === 0) {
        return undefined;
    }
    return {
        kind: 'judgement',
        threat,
        by,
        on: node.date,
        marking: words(reading, 'marking')[0],
        ...(hidesAMarking(context, node) ? { markingUnread: true as const } : {}),
        likelihood: estimate(reading, 'likelihood'),
        ...impacts(reading),
        doc: docOf(node),
        at: locationOf(context, node)
    };
}

/** A disruption whose chance or duration is there but broken is left out: without them it would be certain, or last otherwise. */
function disruptions(reading: Reading): ModelDisruption[] {
    const { context } = reading;
    const found: ModelDisruption[] = [];
    for (const item of form(reading, 'disrupts', isDisruptsProperty)?.disruptions ?? []) {
        const node = targetId(context, item, 'target', item.target);
        const chance = parsePercent(item.chance),
            duration = lowerEstimate(context, item.duration, ['duration']);
        if (
            node === undefined ||
            isBroken(context, item) ||
            (item.chance !== undefined && chance === undefined) ||
            (!duration && hasKeyword(item, 'for'))
        ) {
            continue;
        }
        found.push({ node, chance, duration, at: locationOf(context, item) });
    }
    return found;
}

/** The same holds for cuts: without its share or supplier, all would be cut. */
function cuts(reading: Reading): ModelCut[] {
    const { context } = reading;
    const found: ModelCut[] = [];
    for (const item of form(reading, 'cuts', isCutsProperty)?.cuts ?? []) {
        const resource = targetId(context, item, 'resource', item.resource),
            supplier = targetId(context, item, 'supplier', item.supplier);
        const share = parsePercent(item.share),
            duration = lowerEstimate(context, item.duration, ['duration']);
        const broken =
            isBroken(context, item) ||
            (supplier === undefined && hasKeyword(item, 'from')) ||
            (share === undefined && hasKeyword(item, 'by')) ||
            (!duration && hasKeyword(item, 'for'));
        if (resource !== undefined && !broken) {
            found.push({ resource, supplier, share, duration, at: locationOf(context, item) });
        }
    }
    return found;
}

function triggers(reading: Reading): ModelThreat['triggers'] {
    const found: ModelThreat['triggers'] = [];
    for (const item of form(reading, 'triggers', isTriggersProperty)?.triggers ?? []) {
        const threat = targetId(reading.context, item, 'target', item.target),
            chance = parsePercent(item.chance),
            after = lowerHours(item.after);
        const isWhole = (item.chance === undefined || chance !== undefined) && (after !== undefined || !hasKeyword(item, 'after'));
        if (threat !== undefined && !isBroken(reading.context, item) && isWhole) {
            found.push({ threat, chance, ...(after === undefined ? {} : { after }) });
        }
    }
    return found;
}
