import { compare } from '@nvs/model';

/** A way in which a cause reaches a class: how likely, and the shared chances that must come out so. */
export interface Way {
    readonly chance: number;
    readonly drawn: ReadonlyMap<string, Drawn>;
}
/** How a chance came out, and how likely that was. */
export interface Drawn {
    readonly comesTrue: boolean;
    readonly chance: number;
}

/** A cause with the ways in which it reaches a class. `reaches` is the chance that it does, from the sum of the chances of the ways; it rises with it, and concavely. */
export interface Reaching {
    readonly ways: readonly Way[];
    readonly reaches: (part: number) => number;
}

/** So many cases of shared chances are told apart; then the likeliest cause alone counts. */
const MOST_CASES = 500;

/**
 * The chance that any cause reaches a class, from below. Causes are independent; a shared chance is drawn once for all. In the course of time it is drawn again for causes
 * that do not overlap, which only makes the union likelier: each cause fails to reach where its chances come out favourably, which are decreasing functions, and decreasing functions of one
 * common draw are positively correlated (Harris).
 */
export function unionOf(causes: readonly Reaching[]): number {
    const names = [...new Set(causes.flatMap(each => each.ways.flatMap(way => [...way.drawn.keys()])))].sort(compare);
    const numbers = new Map(names.map((name, number) => [name, number]));
    const isDecided = new Uint8Array(names.length),
        counts = new Int32Array(names.length);
    let cases = 0;
    const anyOf = (all: readonly Cause[]): number =>
        -Math.expm1(partsOf(all).reduce((sum, part) => sum + Math.log1p(-Math.min(1, inPart(part))), 0));
    const inPart = (part: readonly Cause[]): number => {
        const key = mostMet(part, counts);
        if (key === undefined) {
            return -Math.expm1(part.reduce((sum, { ways, reaches }) => sum + Math.log1p(-Math.min(1, reaches(partOf(ways)))), 0));
        }
        if (++cases > MOST_CASES) {
            // Concave, and 0 at 0: the mean over cases is at least the sum over ways by themselves.
            return part.reduce(
                (most, { ways, reaches }) =>
                    Math.max(
                        most,
                        ways.reduce((sum, { chance }) => sum + chance * reaches(1), 0)
                    ),
                0
            );
        }
        isDecided[key] = 1;
        let sum = 0;
        for (const comesTrue of [true, false]) {
            const { chance, left } = given(part, key, comesTrue, isDecided);
            sum += left.length === 0 ? 0 : chance * anyOf(left);
        }
        isDecided[key] = 0;
        return sum;
    };
    return anyOf(causes.filter(each => each.ways.length > 0).map(each => numbered(each, numbers)));
}

/** A cause with its chances by number, in the order of their names. */
interface Cause extends Pick<Reaching, 'reaches'> {
    readonly ways: readonly NumberedWay[];
    /** Those of its ways that are not decided yet, each once. */
    readonly keys: readonly number[];
}
interface NumberedWay {
    readonly chance: number;
    readonly keys: readonly number[];
    readonly drawn: readonly Drawn[];
}

function numbered({ ways, reaches }: Reaching, numbers: ReadonlyMap<string, number>): Cause {
    const own = ways.map(({ chance, drawn }) => ({
        chance,
        keys: [...drawn.keys()].map(key => numbers.get(key) ?? 0),
        drawn: [...drawn.values()]
    }));
    return { ways: own, keys: [...new Set(own.flatMap(each => each.keys))], reaches };
}

const partOf = (ways: readonly NumberedWay[]): number => ways.reduce((sum, each) => sum + each.chance, 0);

/** Lots of causes that share no chance with those of another. */
function partsOf(all: readonly Cause[]): Cause[][] {
    interface Lot {
        readonly keys: number[];
        readonly causes: Cause[];
    }
    const lots = new Set<Lot>(),
        lotOf = new Map<number, Lot>();
    for (const cause of all) {
        const joined = new Set(cause.keys.flatMap(key => lotOf.get(key) ?? []));
        const one: Lot = { keys: [...cause.keys], causes: [] };
        for (const each of joined.size > 1 ? [...lots].filter(lot => joined.has(lot)) : joined) {
            lots.delete(each);
            one.causes.push(...each.causes);
            one.keys.push(...each.keys);
        }
        one.causes.push(cause);
        one.keys.forEach(key => lotOf.set(key, one));
        lots.add(one);
    }
    return [...lots].map(each => each.causes);
}

/** The chance that most causes meet, of several the first by name; undefined where none is left. @param counts all 0, before and after */
function mostMet(part: readonly Cause[], counts: Int32Array): number | undefined {
    let most: number | undefined;
    for (const { keys } of part) {
        for (const key of keys) {
            const count = (counts[key] = (counts[key] ?? 0) + 1),
                before = most === undefined ? 0 : (counts[most] ?? 0);
            most = most === undefined || count > before || (count === before && key < most) ? key : most;
        }
    }
    part.forEach(({ keys }) => {
        for (const key of keys) {
            counts[key] = 0;
        }
    });
    return most;
}

/** What is left of the ways where a chance came out so, and how likely that is. */
function given(
    part: readonly Cause[],
    key: number,
    comesTrue: boolean,
    isDecided: Uint8Array
): { readonly chance: number; readonly left: readonly Cause[] } {
    let chance = 0;
    const left: Cause[] = [];
    for (const cause of part) {
        if (!cause.keys.includes(key)) {
            left.push(cause);
            continue;
        }
        const kept: NumberedWay[] = [];
        for (const way of cause.ways) {
            const drawn = way.drawn[way.keys.indexOf(key)];
            if (drawn) {
                chance = drawn.comesTrue === comesTrue ? drawn.chance : 1 - drawn.chance;
            }
            if (!drawn) {
                kept.push(way);
            } else if (drawn.comesTrue === comesTrue) {
                kept.push({ ...way, chance: way.chance / drawn.chance });
            }
        }
        if (kept.length > 0) {
            left.push({ ways: kept, keys: openOf(kept, isDecided), reaches: cause.reaches });
        }
    }
    return { chance, left };
}

function openOf(ways: readonly NumberedWay[], isDecided: Uint8Array): number[] {
    const found: number[] = [];
    for (const { keys } of ways) {
        for (const key of keys) {
            if (isDecided[key] === 0 && !found.includes(key)) {
                found.push(key);
            }
        }
    }
    return found;
}
