import type { Dependency, Location, Requirement } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { durationInWords } from '../durations.js';
import { nameIn, type Elements } from '../elements.js';
import { hoursOf } from '../timeline.js';
import type { Section, Words } from '../words/page.js';

/** A dependency as one of its ends sees it. Durations in hours, at their best estimate. */
export interface Link {
    readonly dependency: string;
    readonly of: string;
    readonly on?: Requirement | undefined;
    readonly buffer?: number | undefined;
    readonly substitution?: number | undefined;
    readonly at: Location;
}

export const linkOf = ({ id, of, on, buffer, substitution, at }: Dependency): Link => ({
    dependency: id,
    of,
    on,
    buffer: hoursOf(buffer),
    substitution: hoursOf(substitution),
    at
});

/** Reverse dependencies: who needs what of us, and how long they cannot do without. */
export function reverseSection(heading: Message, reverse: readonly Link[], elements: Elements): Section {
    return {
        heading,
        head: [
            message('head.what'),
            message('head.needs'),
            message('head.goesOnWithoutItFor'),
            message('head.otherFoundIn'),
            message('head.where')
        ],
        rows: reverse.map(each => [
            nameIn(elements, each.of),
            requirementInWords(each.on, elements),
            ...reliefCells(each),
            [{ at: each.at }]
        ])
    };
}

/** How long it goes on without, and when another is found. */
export function reliefCells({ buffer, substitution }: Link): [Words, Words] {
    return [buffer === undefined ? '' : durationInWords(buffer), substitution === undefined ? '' : durationInWords(substitution)];
}

/** `any of (power, generators for 3 days)`, as in the language. */
export function requirementInWords(requirement: Requirement | undefined, elements: Elements): Words {
    return requirement ? needed(requirement, elements) : '';
}

function needed(requirement: Requirement, elements: Elements): Message {
    if (requirement.type === 'node') {
        const { node, share, endurance } = requirement;
        return message('nodeAnswers.needed', { name: nameIn(elements, node), share, hours: endurance });
    }
    const items = requirement.items.map(each => needed(each, elements));
    switch (requirement.type) {
        case 'count':
            return message('nodeAnswers.neededCount', { count: requirement.count, items });
        case 'share':
            return message('nodeAnswers.neededShare', { share: requirement.share, items });
        default:
            return message('nodeAnswers.neededOf', { sort: requirement.type, items });
    }
}
