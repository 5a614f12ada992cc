/**
 * Boolean formulas as a shared graph. Gates are `and`, `xor` and `atleast`; a reference to a node carries a sign, so that
 * `or` is an `and` between negations and a negation costs nothing. Equal gates are one gate.
 */

/** A reference: twice the index of a node, plus one where negated. */
export type Ref = number;
export const TRUE: Ref = 0;
export const FALSE: Ref = 1;

export const negate = (ref: Ref): Ref => ref ^ 1;
export const indexOf = (ref: Ref): number => ref >> 1;
export const isNegated = (ref: Ref): boolean => (ref & 1) === 1;

export const Kind = { Constant: 0, Variable: 1, And: 2, Xor: 3, AtLeast: 4 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** A graph of gates. Arguments have lower indices than the gates they stand in. */
export class GateGraph {
    /** Index 0 is the constant true. */
    readonly kinds: Kind[] = [Kind.Constant];
    readonly args: (readonly Ref[])[] = [[]];
    /** For a variable its number, for `atleast` how many arguments suffice, else 0. */
    readonly numbers: number[] = [0];
    private readonly known = new Map<string, Ref>();

    get size(): number {
        return this.kinds.length;
    }

    kind(ref: Ref): Kind {
        return this.kinds[ref >> 1] ?? Kind.Constant;
    }

    arguments(ref: Ref): readonly Ref[] {
        return this.args[ref >> 1] ?? [];
    }

    number(ref: Ref): number {
        return this.numbers[ref >> 1] ?? 0;
    }

    variable(number: number): Ref {
        return this.add(Kind.Variable, [], number);
    }

    /** Conjunction: without the true, the repeated and the contradictory. */
    and(args: readonly Ref[]): Ref {
        const sorted = distinct(args.filter(each => each !== TRUE));
        if (sorted.includes(FALSE) || sorted.some((each, i) => sorted[i + 1] === (each | 1) && (each & 1) === 0)) {
            return FALSE;
        }
        return sorted.length === 0 ? TRUE : sorted.length === 1 ? (sorted[0] ?? TRUE) : this.add(Kind.And, sorted, 0);
    }

    or(args: readonly Ref[]): Ref {
        return negate(this.and(args.map(negate)));
    }

    /** True when an odd number of arguments is true. */
    xor(args: readonly Ref[]): Ref {
        let sign = 0;
        const odd = new Set<Ref>();
        for (const arg of args) {
            sign ^= arg & 1;
            const plain = arg & ~1;
            if (plain === TRUE) {
                sign ^= 1;
            } else if (!odd.delete(plain)) {
                odd.add(plain);
            }
        }
        const sorted = [...odd].sort(byNumber);
        // TRUE is 0: a true argument flips the sign of the whole.
        return (sorted.length === 0 ? FALSE : sorted.length === 1 ? (sorted[0] ?? FALSE) : this.add(Kind.Xor, sorted, 0)) ^ sign;
    }

    /** True when at least `count` of the arguments are; an argument given twice counts twice. */
    atLeast(count: number, args: readonly Ref[]): Ref {
        const open: Ref[] = [];
        let wanted = count;
        for (const arg of [...args].sort(byNumber)) {
            if (arg === TRUE) {
                wanted--;
            } else if (arg !== FALSE) {
                // x and not x: one of the two is always true.
                if ((arg & 1) === 1 && open.at(-1) === arg - 1) {
                    open.pop();
                    wanted--;
                } else {
                    open.push(arg);
                }
            }
        }
        return wanted <= 0
            ? TRUE
            : wanted > open.length
              ? FALSE
              : wanted === 1
                ? this.or(open)
                : wanted === open.length
                  ? this.and(open)
                  : this.add(Kind.AtLeast, open, wanted);
    }

    ite(condition: Ref, then: Ref, otherwise: Ref): Ref {
        return this.or([this.and([condition, then]), this.and([negate(condition), otherwise])]);
    }

    /** A gate of the given kind over other arguments. */
    gate(kind: Kind, args: readonly Ref[], number: number): Ref {
        switch (kind) {
            case Kind.And:
                return this.and(args);
            case Kind.Xor:
                return this.xor(args);
            case Kind.AtLeast:
                return this.atLeast(number, args);
            case Kind.Variable:
                return this.variable(number);
            default:
                return TRUE;
        }
    }

    private add(kind: Kind, args: readonly Ref[], number: number): Ref {
        const key = `${kind} ${number} ${args.join(' ')}`;
        const known = this.known.get(key);
        if (known !== undefined) {
            return known;
        }
        const ref = this.kinds.length * 2;
        this.kinds.push(kind);
        this.args.push(args);
        this.numbers.push(number);
        this.known.set(key, ref);
        return ref;
    }
}

const byNumber = (a: number, b: number): number => a - b;

function distinct(refs: readonly Ref[]): Ref[] {
    return [...refs].sort(byNumber).filter((each, i, all) => i === 0 || each !== all[i - 1]);
}
