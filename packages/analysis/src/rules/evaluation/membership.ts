import { message } from '@nvs/words';
import { either, firstMissing, isTrue } from '../operators/logic.js';
import { overlaps } from '../operators/sets.js';
import { byItem, itself } from '../perhaps.js';
import { boolean, missing, type Value } from '../value.js';
import type { World } from '../world.js';
import { NOTHING_IN_IT } from './nothing.js';

/** Whether something belongs to a group, a sector or a list; of several things, whether any does. */
export function inside(world: World, value: Value, place: Value): Value {
    const unknown = firstMissing(value, place);
    if (unknown) {
        return unknown;
    }
    if (value.type === 'list') {
        return value.items.length === 0
            ? missing(NOTHING_IN_IT)
            : value.items.reduce<Value>(
                  (found, each) => either(found, byItem(each, inside(world, itself(each), place), true)),
                  boolean(false)
              );
    }
    if (place.type === 'list') {
        const among = overlaps(value, place, world.horizon);
        return isTrue(among)
            ? among
            : place.items.reduce(
                  (found, each) =>
                      either(found, each.type === 'element' ? byItem(each, inside(world, value, itself(each)), true) : boolean(false)),
                  among
              );
    }
    if (value.type === 'row') {
        return inside(world, { type: 'element', id: value.share.supplier }, place);
    }
    if (value.type !== 'element' || place.type !== 'element') {
        return missing(message('ruleReasons.noMember'));
    }
    const element = world.elements.get(value.id);
    return boolean(
        world.belongs(value.id, place.id) ||
            (element !== undefined && 'sectors' in element && element.sectors.includes(place.id)) ||
            (element !== undefined && (element.themes.includes(place.id) || element.scopes.includes(place.id)))
    );
}
