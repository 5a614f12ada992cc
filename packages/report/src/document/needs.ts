import type { Requirement } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Facts } from './facts.js';

/** What a requirement names, as somebody would say it: `a and b`, `2 of a, b and c`. */
function needWords({ title }: Facts, requirement: Requirement): Message {
    const say = (each: Requirement, isWithin: boolean): Message => {
        if (each.type === 'node') {
            const name = title(each.node);
            return each.endurance === undefined ? name : message('hangPages.forSoLong', { name, hours: each.endurance });
        }
        const [only] = each.items;
        if (only && each.items.length === 1) {
            return say(only, isWithin);
        }
        const items = each.items.map(item => say(item, true));
        switch (each.type) {
            case 'all':
                return message('hangPages.allOf', { items, isWithin });
            case 'any':
                return message('hangPages.anyOf', { items, isWithin });
            case 'count':
                return message('hangPages.countOf', { count: each.count, items });
            case 'share':
                return message('hangPages.shareOf', { share: each.share, items });
        }
    };
    return say(requirement, false);
}

/** What a dependency needs; what it is called where it does not say. */
export function neededBy(facts: Facts): (dependency: string) => Message {
    const dependencies = new Map(facts.report.model.dependencies.map(each => [each.id, each]));
    return id => {
        const on = dependencies.get(id)?.on;
        return on ? needWords(facts, on) : facts.title(id);
    };
}
