import type { Criterion, Interest } from '@nvs/model';
import { message, titled, type Message } from '@nvs/words';
import { scaleOf } from '../../lookup.js';
import type { HarmStructure } from '../../results/network.js';
import { place } from '../../scoring/scale.js';
import { missing, type Value } from '../value.js';
import type { World } from '../world.js';
import { ringRead, type Argument, type Member, type What } from './member.js';

/** The chance of harm by duration: `physical.harm(D)` (formula `network.harm`). What is not known of it lies between its limits, so that a comparison follows them. */
export const HARM: Member<Interest | Criterion> = (world, element, { what, argument }) => harmOf(world, element, what, argument);

function harmOf(world: World, element: Interest | Criterion, what: What, argument: Argument | undefined): Value {
    const wanted = argument?.class;
    if (!wanted) {
        return missing(message('ruleReasons.needsClass', { what }));
    }
    const named = wanted.sub === undefined ? wanted.class : `${wanted.class}.${wanted.sub}`;
    const scale = element.kind === 'criterion' ? scaleOf(world.look, element) : world.look.impactScale;
    // A name that is a class of the scale of likelihoods, too, means that of harm here.
    const least = scale && place(scale, wanted.class, wanted.sub)?.order;
    if (scale === undefined || least === undefined) {
        return missing(
            message('ruleReasons.noClassJudgedBy', {
                name: named,
                title: titled(element),
                classes: scale?.classes.map(each => each.name) ?? []
            })
        );
    }
    const orderOf = (each: HarmStructure): number => place(scale, each.class, each.sub)?.order ?? -Infinity;
    // Rows count worse classes in, so the least of those that are as bad is the answer.
    const [found] = world.figures
        .harms(element.id)
        .filter(each => orderOf(each) >= least)
        .sort((a, b) => orderOf(a) - orderOf(b));
    if (!found) {
        return missing(message('ruleReasons.noDurationOfHarm', { title: titled(element), name: named }));
    }
    const {
        chance: { low, best, high, atBest }
    } = found;
    return {
        type: 'number',
        dimension: 'share',
        low,
        best,
        high,
        between: best === undefined ? atBest : undefined,
        condition: conditionOf(world, found),
        percentile: of => (of === 'mean' ? (best ?? world.figures.drawnHarm(element.id, found.class, found.sub)) : undefined)
    };
}

/** What it holds under, and what is not in the lower limit. */
function conditionOf(
    { horizon }: World,
    { chance: { best, conditions }, judgedOver, lessCertain, notCounted: { notJudged, withoutDuration, complete } }: HarmStructure
): Message {
    return message('text.commas', {
        items: [
            message('ruleConditions.harm', { horizon: horizon.hours }),
            ...(best === undefined ? [message('ruleConditions.harmBetween')] : []),
            ...(judgedOver === undefined ? [] : [message('ruleConditions.onceInAll', { hours: judgedOver })]),
            ...(notJudged === 0 ? [] : [message('ruleConditions.causesNotJudged', { count: notJudged, complete })]),
            ...(withoutDuration === 0 ? [] : [message('ruleConditions.causesWithoutDuration', { count: withoutDuration, complete })]),
            ...ringRead(conditions, lessCertain)
        ]
    });
}
