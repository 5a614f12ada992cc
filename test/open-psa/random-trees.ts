import fc from 'fast-check';

/** A formula as it is drawn: names are indices of events or of gates that are made before. */
export type Drawn =
    | { readonly type: 'event' | 'house' | 'gate'; readonly index: number }
    | { readonly type: 'constant'; readonly value: boolean }
    | { readonly type: 'and' | 'or' | 'nand' | 'nor' | 'not' | 'xor' | 'imply' | 'iff'; readonly args: readonly Drawn[] }
    | { readonly type: 'atleast' | 'cardinality'; readonly min: number; readonly max: number; readonly args: readonly Drawn[] };
/** The expression of an event in XML, and what it comes to, worked out here. */
interface DrawnEvent {
    readonly xml: string;
    readonly chance: number;
}
export interface DrawnTree {
    readonly events: readonly DrawnEvent[];
    readonly houses: readonly boolean[];
    /** Those below first; the last one is the top. */
    readonly gates: readonly Drawn[];
    /** Events and gates from here on stand in a private component. */
    readonly isPrivate: boolean;
}

export const MISSION_TIME = 1000;
const HOUSES = 2;
const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const float = (value: number): string => `<float value="${value}"/>`;
const T = '<system-mission-time/>';
const expression: fc.Arbitrary<DrawnEvent> = fc.oneof(
    fc.oneof(real(0.001, 0.95), fc.constantFrom(0, 1, 1e-7)).map(chance => ({ xml: float(chance), chance })),
    fc
        .tuple(
            real(1e-6, 1e-3),
            fc.constantFrom(
                `<exponential>RATE${T}</exponential>`,
                `<sub><int value="1"/><exp><neg><mul>RATE<system-mission-time unit="hours"/></mul></neg></exp></sub>`
            )
        )
        .map(([rate, xml]) => ({ xml: xml.replace('RATE', float(rate)), chance: 1 - Math.exp(-rate * MISSION_TIME) })),
    // q(t) = λ/(λ+μ) - (λ/(λ+μ) - γ)·e^(-(λ+μ)t)
    fc.tuple(real(0, 0.5), real(1e-4, 1e-2)).map(([demand, rate]) => ({
        xml: `<GLM>${float(demand)}${float(rate)}${float(0.02)}${T}</GLM>`,
        chance: rate / (rate + 0.02) - (rate / (rate + 0.02) - demand) * Math.exp(-(rate + 0.02) * MISSION_TIME)
    })),
    real(100, 5000).map(scale => ({
        xml: `<Weibull>${float(scale)}${float(1.5)}${float(10)}${T}</Weibull>`,
        chance: 1 - Math.exp(-(((MISSION_TIME - 10) / scale) ** 1.5))
    })),
    real(-9, -4).map(mu => ({ xml: `<lognormal-deviate>${float(mu)}${float(0.5)}</lognormal-deviate>`, chance: Math.exp(mu + 0.125) })),
    real(0.001, 0.02).map(mean => ({ xml: `<lognormal-deviate>${float(mean)}${float(3)}${float(0.95)}</lognormal-deviate>`, chance: mean }))
);

/** Trees with every connective; coherent ones have no negations, and constants in house events alone. */
export function trees(isCoherent: boolean, count = 7): fc.Arbitrary<DrawnTree> {
    const formula = (below: number, depth: number): fc.Arbitrary<Drawn> => {
        const leaf: fc.Arbitrary<Drawn> = fc.oneof(
            { weight: 6, arbitrary: fc.nat(count - 1).map(index => ({ type: 'event' as const, index })) },
            { weight: below === 0 ? 0 : 5, arbitrary: fc.nat(Math.max(0, below - 1)).map(index => ({ type: 'gate' as const, index })) },
            { weight: 1, arbitrary: fc.nat(HOUSES - 1).map(index => ({ type: 'house' as const, index })) }
        );
        const part =
            depth === 0
                ? leaf
                : fc.oneof(
                      { weight: 4, arbitrary: leaf },
                      { weight: 1, arbitrary: fc.constant(null).chain(() => formula(below, depth - 1)) }
                  );
        const distinct = (least: number, most: number): fc.Arbitrary<Drawn[]> =>
            fc.uniqueArray(part, { minLength: least, maxLength: most, selector: each => JSON.stringify(each) });
        const counted = fc.tuple(distinct(3, 5), fc.nat(10), fc.nat(10));
        const plain = fc
            .tuple(fc.constantFrom('and' as const, 'or' as const), distinct(2, 4))
            .map(([type, args]): Drawn => ({ type, args }));
        const atleast = counted.map(([args, k]): Drawn => ({ type: 'atleast', min: 2 + (k % (args.length - 2)), max: args.length, args }));
        return isCoherent
            ? fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: atleast })
            : fc.oneof(
                  { weight: 3, arbitrary: plain },
                  atleast,
                  fc.tuple(fc.constantFrom('nand' as const, 'nor' as const), distinct(2, 3)).map(([type, args]): Drawn => ({ type, args })),
                  part.map((arg): Drawn => ({ type: 'not', args: [arg] })),
                  fc
                      .tuple(fc.constantFrom('xor' as const, 'imply' as const, 'iff' as const), distinct(2, 2))
                      .map(([type, args]): Drawn => ({ type, args })),
                  counted.map(
                      ([args, k, more]): Drawn => ({
                          type: 'cardinality',
                          min: 2 + (k % (args.length - 2)),
                          max: Math.min(args.length, 2 + (k % (args.length - 2)) + (more % 2)),
                          args
                      })
                  )
              );
    };
    return fc.integer({ min: 1, max: 7 }).chain(gates =>
        fc.record({
            events: fc.array(expression, { minLength: count, maxLength: count }),
            houses: fc.array(fc.boolean(), { minLength: HOUSES, maxLength: HOUSES }),
            gates: fc.tuple(...Array.from({ length: gates }, (_, i) => formula(i, 2))),
            isPrivate: fc.boolean()
        })
    );
}

/** A tree as `<define-fault-tree>`, with names that no other number has. In `plain` XML there are only the connectives that every tool knows. */
export function toXml({ events, houses, gates, isPrivate }: DrawnTree, number: number, plain: boolean): string {
    const at = (name: string): string => (isPrivate ? `t${number}.c.${name}` : `${name}_${number}`);
    const defined = (name: string): string => (isPrivate ? name : `${name}_${number}`);
    const write = (drawn: Drawn): string => {
        switch (drawn.type) {
            case 'event':
                return `<basic-event name="${at(`e${drawn.index}`)}"/>`;
            case 'house':
                return `<house-event name="${at(`h${drawn.index}`)}"/>`;
            case 'gate':
                return `<gate name="${at(`g${drawn.index}`)}"/>`;
            case 'constant':
                return `<constant value="${drawn.value}"/>`;
            default: {
                const args = drawn.args.map(write),
                    all = args.join(''),
                    [a = '', b = ''] = args;
                if (drawn.type === 'imply' && plain) {
                    return `<or><not>${a}</not>${b}</or>`;
                }
                if (drawn.type === 'iff' && plain) {
                    return `<not><xor>${all}</xor></not>`;
                }
                if (drawn.type === 'atleast') {
                    return `<atleast min="${drawn.min}">${all}</atleast>`;
                }
                if (drawn.type !== 'cardinality') {
                    return `<${drawn.type}>${all}</${drawn.type}>`;
                }
                if (!plain) {
                    return `<cardinality min="${drawn.min}" max="${drawn.max}">${all}</cardinality>`;
                }
                const least = (min: number): string =>
                    min === args.length ? `<and>${all}</and>` : `<atleast min="${min}">${all}</atleast>`;
                return drawn.max >= args.length ? least(drawn.min) : `<and>${least(drawn.min)}<not>${least(drawn.max + 1)}</not></and>`;
            }
        }
    };
    const inner = [
        ...gates.slice(0, -1).map((formula, i) => `<define-gate name="${defined(`g${i}`)}">${write(formula)}</define-gate>`),
        ...events.map(({ xml }, i) => `<define-basic-event name="${defined(`e${i}`)}">${xml}</define-basic-event>`),
        ...houses.map((value, i) => `<define-house-event name="${defined(`h${i}`)}"><constant value="${value}"/></define-house-event>`)
    ].join('\n');
    const top = gates.at(-1);
    return `<define-fault-tree name="t${number}">\n<define-gate name="top_${number}">${top ? write(top) : ''}</define-gate>\n${isPrivate ? `<define-component name="c" role="private">\n${inner}\n</define-component>` : inner}\n</define-fault-tree>`;
}

export const asModel = (xml: readonly string[]): string => `<?xml version="1.0"?>\n<opsa-mef>\n${xml.join('\n')}\n</opsa-mef>\n`;

/** Whether a k-of-n of the tree counts arguments that have an event, house event or gate in common. */
export function countsShared({ gates }: DrawnTree): boolean {
    const below = (drawn: Drawn): Set<string> => {
        if ('args' in drawn) {
            return new Set(drawn.args.flatMap(arg => [...below(arg)]));
        }
        if (drawn.type === 'constant') {
            return new Set();
        }
        const gate = drawn.type === 'gate' ? gates[drawn.index] : undefined;
        return new Set([`${drawn.type} ${drawn.index}`, ...(gate ? below(gate) : [])]);
    };
    const shares = (drawn: Drawn): boolean => {
        if (!('args' in drawn)) {
            return false;
        }
        const all = drawn.args.flatMap(arg => [...below(arg)]);
        return ((drawn.type === 'atleast' || drawn.type === 'cardinality') && new Set(all).size < all.length) || drawn.args.some(shares);
    };
    return gates.some(shares);
}
