import type { Criterion, Interest } from '@nvs/model';
import { scaleOf } from '../../lookup.js';
import type { HarmStructure } from '../../results/network.js';
import { place } from '../../scoring/scale.js';
import { missing, sayHours, type Value } from '../value.js';
import type { World } from '../world.js';
import type { Argument, Member } from './member.js';

/** The chance of harm by duration: `physical.harm(D)` (formula `network.harm`). What is not known of it lies between its limits, so that a comparison follows them. */
export const HARM: Member<Interest | Criterion> = (world, element, { what, argument }) => harmOf(world, element, what, argument);

function harmOf(world: World, element: Interest | Criterion, what: string, argument: Argument | undefined): Value {
    const wanted = argument?.class;
    if (!wanted) {
        return missing(`${what} wants a class in parentheses, such as harm(D)`);
    }
    const named = wanted.sub === undefined ? wanted.class : `${wanted.class}.${wanted.sub}`;
    const scale = element.kind === 'criterion' ? scaleOf(world.look, element) : world.look.impactScale;
    // A name that is a class of the scale of likelihoods, too, means that of harm here.
    const least = scale && place(scale, wanted.class, wanted.sub)?.order;
    if (scale === undefined || least === undefined) {
        return missing(
            `${named} is no class that ${element.title} is judged by${scale ? `: ${scale.classes.map(each => each.name).join(', ')}` : ''}`
        );
    }
    const orderOf = (each: HarmStructure): number => place(scale, each.class, each.sub)?.order ?? -Infinity;
    // Rows count worse classes in, so the least of those that are as bad is the answer.
    const [found] = world.figures
        .harms(element.id)
        .filter(each => orderOf(each) >= least)
        .sort((a, b) => orderOf(a) - orderOf(b));
    if (!found) {
        return missing(
            `no process says after how long an outage harms ${element.title} as much as ${named}: state it in serves of a process`
        );
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
    { chance: { best, conditions }, judgedOver, notCounted: { notJudged, withoutDuration, complete } }: HarmStructure
): string {
    const more = complete ? '' : 'more than ',
        causes = (count: number): string => `${more}${count} cause${count === 1 ? '' : 's'}`;
    return [
        `within ${horizon.hours === undefined ? 'the horizon' : sayHours(horizon.hours)}, durations and buffers as stated`,
        ...(best === undefined ? ['at least what single causes do alone, at most if every event lasts'] : []),
        ...(judgedOver === undefined ? [] : [`what is judged over ${sayHours(judgedOver)} counts once in all`]),
        ...(notJudged === 0 ? [] : [`${causes(notJudged)} not judged`]),
        ...(withoutDuration === 0 ? [] : [`${causes(withoutDuration)} without a duration`]),
        ...(conditions.includes('ring_as_services') ? ['a ring of feeds without a source read as services'] : []),
        ...(conditions.includes('ring_not_stated') ? ['a ring read as services and as feeds'] : [])
    ].join(', ');
}
