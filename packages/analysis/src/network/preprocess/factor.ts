import { GateGraph, indexOf, isNegated, Kind, negate, TRUE, type Ref } from '../formula/formula.js';
import { fanouts, inOrder } from '../formula/walk.js';
import type { Simplified } from './simplify.js';

/** Products with more arguments in all than these are left as they are: the search takes the square of it. */
const MOST_ARGUMENTS = 2_000;

/**
 * The same functions with what alternatives share stated once: (x and a) or (x and b) becomes x and (a or b). Only gates that
 * stand in one place are taken apart.
 */
export function factor({ formula, roots }: Simplified): Simplified {
    const order = inOrder(formula, roots);
    const uses = fanouts(formula, roots, order);
    const to = new GateGraph();
    const done: Ref[] = [TRUE];
    const written = (ref: Ref): Ref => (done[indexOf(ref)] ?? TRUE) ^ (ref & 1);
    for (const index of order) {
        const args = formula.args[index] ?? [];
        const kind = formula.kinds[index] ?? Kind.Constant;
        if (kind !== Kind.And) {
            done[index] = to.gate(kind, args.map(written), formula.numbers[index] ?? 0);
            continue;
        }
        // An alternative is the negation of a conjunction of negations; here are the products that it negates.
        const isProduct = (arg: Ref): boolean => isNegated(arg) && formula.kind(arg) === Kind.And && uses[indexOf(arg)] === 1;
        const products = args.filter(isProduct).map(arg => {
            const product = written(negate(arg));
            return !isNegated(product) && to.kind(product) === Kind.And ? to.arguments(product) : [product];
        });
        const size = products.reduce((sum, product) => sum + product.length, 0);
        done[index] = to.and([
            ...args.filter(arg => !isProduct(arg)).map(written),
            ...(size > MOST_ARGUMENTS ? args.filter(isProduct).map(written) : none(to, products))
        ]);
    }
    return { formula: to, roots: roots.map(written) };
}

/** What holds when none of the products does. */
function none(to: GateGraph, products: readonly (readonly Ref[])[]): Ref[] {
    const found: Ref[] = [];
    let left = products;
    for (let shared = mostShared(left); shared !== undefined; shared = mostShared(left)) {
        const common = shared;
        const rests = left.filter(product => product.includes(common)).map(product => product.filter(arg => arg !== common));
        left = left.filter(product => !product.includes(common));
        found.push(negate(to.and([common, negate(to.and(none(to, rests)))])));
    }
    return [...found, ...left.map(product => negate(to.and(product)))];
}

/** What stands in most products, at least in two. */
function mostShared(products: readonly (readonly Ref[])[]): Ref | undefined {
    const counts = new Map<Ref, number>();
    let best: Ref | undefined,
        most = 1;
    for (const product of products) {
        for (const arg of product) {
            const count = (counts.get(arg) ?? 0) + 1;
            counts.set(arg, count);
            if (count > most) {
                most = count;
                best = arg;
            }
        }
    }
    return best;
}
