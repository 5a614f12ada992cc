import { message } from '@nvs/words';
import type { Element, Threat, Trigger } from '../generated/ast.js';
import { isThreat, isTriggersProperty } from '../generated/ast.js';
import type { Check } from './check.js';
import type { Accept } from './finding.js';
import { propertyOf } from './keys.js';
import { kindOfQuantity, read } from './quantities.js';

const triggersIn = (threat: Threat): readonly Trigger[] => {
    const property = propertyOf(threat, 'triggers');
    return isTriggersProperty(property) ? property.triggers : [];
};

/** What sets itself off, by way of others or not, has no likelihood of its own: each is likelier for the other. Told at the trigger that closes the circle. */
export function triggersMustNotGoInCircles(elements: readonly Element[], accept: Accept): void {
    const done = new Set<Threat>();
    const path = new Map<Threat, Trigger | undefined>();
    for (const start of elements.filter(isThreat)) {
        const open: { threat: Threat; left: Trigger[] }[] = [];
        const enter = (threat: Threat, by: Trigger | undefined): void => {
            path.set(threat, by);
            open.push({ threat, left: [...triggersIn(threat)] });
        };
        if (!done.has(start)) {
            enter(start, undefined);
        }
        for (let here = open.at(-1); here; here = open.at(-1)) {
            const trigger = here.left.shift();
            const target = trigger?.target?.ref;
            if (!trigger) {
                open.pop();
                path.delete(here.threat);
                done.add(here.threat);
            } else if (target && path.has(target)) {
                const circle = [...path.keys()].slice([...path.keys()].indexOf(target));
                accept({
                    code: 'threat/trigger-circle',
                    node: trigger,
                    message: message('triggers.circle', { names: [...circle, target].map(each => each.name) }),
                    related: circle.flatMap(each => path.get(each) ?? []).map(node => ({ node, message: message('triggers.goesOn') }))
                });
            } else if (target && !done.has(target)) {
                enter(target, trigger);
            }
        }
    }
}

/** `after 3 days`: how long it takes. */
export const triggerMustTakeATime: Check<Trigger> = (node, { accept }) => {
    const time = read(node.after);
    if (time && time.dimension !== 'duration') {
        accept({ code: 'value/kind', node, property: 'after', message: message('triggers.noTime', { found: kindOfQuantity(time) }) });
    }
};
