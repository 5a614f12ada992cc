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
    let cases = 0;
    const anyOf = (all: readonly Reaching[]): number =>
        -Math.expm1(partsOf(all).reduce((sum, part) => sum + Math.log1p(-Math.min(1, inPart(part))), 0));
    const inPart = (part: readonly Reaching[]): number => {
        const key = mostMet(part);
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
        return [true, false].reduce((sum, comesTrue) => {
            const { chance, left } = given(part, key, comesTrue);
            return sum + (left.length === 0 ? 0 : chance * anyOf(left));
        }, 0);
    };
    return anyOf(causes.filter(each => each.ways.length > 0));
}

const partOf = (ways: readonly Way[]): number => ways.reduce((sum, each) => sum + each.chance, 0);

/** Lots of causes that share no chance with those of another. */
function partsOf(all: readonly Reaching[]): Reaching[][] {
    const lots: { keys: Set<string>; causes: Reaching[] }[] = [];
    for (const cause of all) {
        const keys = new Set(cause.ways.flatMap(each => [...each.drawn.keys()]));
        const joined = lots.filter(each => [...keys].some(key => each.keys.has(key)));
        const one = {
            keys: new Set([...keys, ...joined.flatMap(each => [...each.keys])]),
            causes: [...joined.flatMap(each => each.causes), cause]
        };
        lots.splice(0, lots.length, ...lots.filter(each => !joined.includes(each)), one);
    }
    return lots.map(each => each.causes);
}

/** The chance that most causes meet; undefined where none is left. */
function mostMet(part: readonly Reaching[]): string | undefined {
    const counts = new Map<string, number>();
    for (const { ways } of part) {
        for (const key of new Set(ways.flatMap(each => [...each.drawn.keys()]))) {
            counts.set(key, (counts.get(key) ?? 0) + 1);
        }
    }
    return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0];
}

/** What is left of the ways where a chance came out so, and how likely that is. */
function given(
    part: readonly Reaching[],
    key: string,
    comesTrue: boolean
): { readonly chance: number; readonly left: readonly Reaching[] } {
    let chance = 0;
    const left = part.flatMap(({ ways, reaches }): Reaching[] => {
        const kept = ways.flatMap((way): Way[] => {
            const drawn = way.drawn.get(key);
            if (drawn) {
                chance = drawn.comesTrue === comesTrue ? drawn.chance : 1 - drawn.chance;
            }
            return !drawn
                ? [way]
                : drawn.comesTrue === comesTrue
                  ? [{ chance: way.chance / drawn.chance, drawn: new Map([...way.drawn].filter(([each]) => each !== key)) }]
                  : [];
        });
        return kept.length > 0 ? [{ ways: kept, reaches }] : [];
    });
    return { chance, left };
}
