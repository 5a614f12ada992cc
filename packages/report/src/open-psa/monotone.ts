import { definedFirst } from './analyse.js';
import type { OpenPsaFormula, OpenPsaModel } from './model.js';

/** A formula without negations, and without constants but as a whole. */
export type Monotone =
    | { readonly type: 'gate' | 'event'; readonly name: string }
    | { readonly type: 'constant'; readonly value: boolean }
    | { readonly type: 'atleast'; readonly min: number; readonly args: readonly Monotone[] };

/**
 * The formulas of all gates with the constants of the tree (house events among them) worked in, and `and` and `or` as all and
 * one of their arguments. Null for a gate that needs a negation: that fails because something else does not.
 */
export function monotoneFormulas(model: OpenPsaModel): ReadonlyMap<string, Monotone | null> {
    const done = new Map<string, Monotone | null>();
    for (const name of definedFirst(model)) {
        const gate = model.gates.get(name);
        done.set(name, gate ? plain(gate.formula, true, { model, done }) : constant(false));
    }
    return done;
}

interface Context {
    readonly model: OpenPsaModel;
    readonly done: ReadonlyMap<string, Monotone | null>;
}
type Part = Monotone | null;
const constant = (value: boolean): Monotone => ({ type: 'constant', value });

/** The formula where `sign` is true, else its negation. */
function plain(formula: OpenPsaFormula, sign: boolean, context: Context): Part {
    switch (formula.type) {
        case 'constant':
            return constant(formula.value === sign);
        case 'event':
        case 'gate': {
            const event = formula.type === 'event' ? context.model.events.get(formula.name) : undefined;
            const gate = formula.type === 'gate' ? context.done.get(formula.name) : undefined;
            return event?.house === true
                ? constant((event.chance === 1) === sign)
                : gate?.type === 'constant'
                  ? constant(gate.value === sign)
                  : sign
                    ? { type: formula.type, name: formula.name }
                    : null;
        }
        case 'xor':
            return parity(formula.args, sign, context);
        case 'iff':
            return parity(formula.args, !sign, context);
        default:
            return counted(formula, sign, context);
    }
}

/** True where the number of true arguments is odd (or even, where `odd` is false). More than one argument that is no constant needs negations. */
function parity(args: readonly OpenPsaFormula[], odd: boolean, context: Context): Part {
    const known = args.map(arg => plain(arg, true, context));
    const open = args.filter((_, i) => known[i]?.type !== 'constant');
    const wanted = known.filter(each => each?.type === 'constant' && each.value).length % 2 === 0 ? odd : !odd;
    const [only] = open;
    return open.length > 1 ? null : only ? plain(only, wanted, context) : constant(!wanted);
}

/** The connectives that count how many of their arguments are true. */
function counted({ type, min = 0, max = 0, args }: Extract<OpenPsaFormula, { args: unknown }>, sign: boolean, context: Context): Part {
    const n = args.length;
    const some = (least: number, positive: boolean): Part =>
        atLeast(
            least,
            args.map(arg => plain(arg, positive, context))
        );
    switch (type) {
        case 'and':
            return sign ? some(n, true) : some(1, false);
        case 'or':
            return sign ? some(1, true) : some(n, false);
        case 'nand':
            return sign ? some(1, false) : some(n, true);
        case 'nor':
            return sign ? some(n, false) : some(1, true);
        case 'atleast':
            return sign ? some(min, true) : some(n - min + 1, false);
        // at least min are true, and at least n - max are false
        case 'cardinality':
            return sign ? atLeast(2, [some(min, true), some(n - max, false)]) : atLeast(1, [some(n - min + 1, false), some(max + 1, true)]);
        case 'imply':
            return atLeast(
                sign ? 1 : 2,
                args.map((arg, i) => plain(arg, (i === 1) === sign, context))
            );
        default:
            return plain(args[0] ?? { type: 'constant', value: true }, !sign, context);
    }
}

/** At least so many of the parts. Null where what remains when constants are worked in has a part that is none of this. */
function atLeast(count: number, parts: readonly Part[]): Part {
    const isConstant = (part: Part, value: boolean): boolean => part?.type === 'constant' && part.value === value;
    const min = count - parts.filter(part => isConstant(part, true)).length;
    const open = parts.filter(part => part?.type !== 'constant');
    if (min <= 0 || min > open.length) {
        return constant(min <= 0);
    }
    const args = open.flatMap(part => part ?? []);
    return args.length < open.length ? null : args.length === 1 ? (args[0] ?? null) : once(min, args);
}

/** Arguments of a k-of-n that stand in it more than once are each taken apart, which doubles it; more than these are left as they are. */
const MOST_REPEATED = 6;

/** At least so many of the arguments, with each in it once: one that counts m times fails with k - m of the rest, or k of the rest fail. */
function once(min: number, args: readonly Monotone[]): Part {
    // in an `and` or `or` it changes nothing
    const keys = min === 1 || min === args.length ? [] : args.map(arg => JSON.stringify(arg));
    if (new Set(keys).size === keys.length) {
        return { type: 'atleast', min, args };
    }
    const repeated = keys.filter((key, i) => keys.indexOf(key) < i),
        [key] = repeated;
    const arg = args.find((_, i) => keys[i] === key);
    if (!arg || new Set(repeated).size > MOST_REPEATED) {
        return { type: 'atleast', min, args };
    }
    const rest = args.filter((_, i) => keys[i] !== key),
        times = args.length - rest.length;
    return atLeast(1, [atLeast(2, [arg, atLeast(min - times, rest)]), atLeast(min, rest)]);
}
