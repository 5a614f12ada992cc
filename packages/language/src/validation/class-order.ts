import type { Scale } from '../generated/ast.js';
import { isSubClass } from '../generated/ast.js';
import { classesOf } from '../references/scale-classes.js';

const orders = new WeakMap<Scale, ReadonlyMap<string, { index: number; subs: ReadonlyMap<string, number> }>>();

/** The place of each class and sub-class; X lies below all. */
export function classOrder(scale: Scale): ReadonlyMap<string, { index: number; subs: ReadonlyMap<string, number> }> {
    let order = orders.get(scale);
    if (!order) {
        order = new Map(
            classesOf(scale).map((node, index) => {
                const subs = node.properties.filter(isSubClass);
                return [node.name, { index, subs: new Map(subs.map((sub, position) => [sub.name, (position + 1) / (subs.length + 1)])) }];
            })
        );
        orders.set(scale, order);
    }
    return order;
}

/** The place of a class by its name. A whole class takes in its sub-classes: as a lower end it counts from its bottom, as an upper end up to its top. */
export function position(
    written: string | undefined,
    order: ReturnType<typeof classOrder>,
    as: 'low' | 'best' | 'high'
): number | undefined {
    if (written === 'X') {
        return -1;
    }
    const [name = '', sub] = written?.split('.') ?? [];
    const found = order.get(name);
    if (!found) {
        return undefined;
    }
    if (sub === undefined) {
        return found.index + (as === 'low' ? 0 : as === 'high' ? 0.999 : 0.5);
    }
    const step = found.subs.get(sub);
    return step === undefined ? undefined : found.index + step;
}

export function isOf(written: string, order: ReturnType<typeof classOrder>): boolean {
    const dot = written.indexOf('.');
    return dot < 0 ? order.has(written) : (order.get(written.slice(0, dot))?.subs.has(written.slice(dot + 1)) ?? false);
}
