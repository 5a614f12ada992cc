import fc from 'fast-check';

/** A formula as it is drawn: names are indices of events or of gates that are made before. */
export type Drawn =
    | { readonly type: 'event' | 'house' | 'gate'; readonly index: number }
    | { readonly type: 'constant'; readonly value: boolean }
    | { readonly type: 'and' | 'or' | 'nand' | 'nor' | 'not' | 'xor' | 'imply' | 'iff'; readonly args: readonly Drawn[] }
    | { readonly type: 'atleast' | 'cardinality'; readonly min: number; readonly max: number; readonly args: readonly Drawn[] };
export interface DrawnTree {
    /** XML of the expression of each event. */
    readonly events: readonly string[];
    readonly houses: readonly boolean[];
    /** Those below first; the last one is the top. */
    readonly gates: readonly Drawn[];
    /** Events and gates from here on stand in a private component. */
    readonly isPrivate: boolean;
}

export const MISSION_TIME = 1000;
const EVENTS = 7, HOUSES = 2;
const float = (value: number): string => `<float value="${value}"/>`;
const expression = fc.oneof(
    fc.double({ min: 0.001, max: 0.95, noNaN: true }).map(float),
    fc.constantFrom(float(0), float(1), float(1e-7)),
    fc.double({ min: 1e-6, max: 1e-3, noNaN: true }).map(rate => `<exponential>${float(rate)}<system-mission-time/></exponential>`),
    fc.double({ min: 1e-6, max: 1e-3, noNaN: true }).map(rate => `<sub><int value="1"/><exp><neg><mul>${float(rate)}<system-mission-time unit="hours"/></mul></neg></exp></sub>`),
    fc.tuple(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.double({ min: 1e-4, max: 1e-2, noNaN: true })).map(([onDemand, rate]) => `<GLM>${float(onDemand)}${float(rate)}${float(0.02)}<system-mission-time/></GLM>`),
    fc.double({ min: 100, max: 5000, noNaN: true }).map(scale => `<Weibull>${float(scale)}${float(1.5)}${float(10)}<system-mission-time/></Weibull>`),
    fc.double({ min: -9, max: -4, noNaN: true }).map(mu => `<lognormal-deviate>${float(mu)}${float(0.5)}</lognormal-deviate>`),
    fc.double({ min: 0.001, max: 0.02, noNaN: true }).map(mean => `<lognormal-deviate>${float(mean)}${float(3)}${float(0.95)}</lognormal-deviate>`)
);

/** Trees with every connective; coherent ones have no negations, and constants in house events alone. */
export function trees(isCoherent: boolean): fc.Arbitrary<DrawnTree> {
    const formula = (below: number, depth: number): fc.Arbitrary<Drawn> => {
        const leaf: fc.Arbitrary<Drawn> = fc.oneof(
            { weight: 6, arbitrary: fc.nat(EVENTS - 1).map(index => ({ type: 'event' as const, index })) },
            { weight: below === 0 ? 0 : 5, arbitrary: fc.nat(Math.max(0, below - 1)).map(index => ({ type: 'gate' as const, index })) },
            { weight: 1, arbitrary: fc.nat(HOUSES - 1).map(index => ({ type: 'house' as const, index })) });
        const part = depth === 0 ? leaf : fc.oneof({ weight: 4, arbitrary: leaf }, { weight: 1, arbitrary: fc.constant(null).chain(() => formula(below, depth - 1)) });
        const distinct = (least: number, most: number): fc.Arbitrary<Drawn[]> => fc.uniqueArray(part, { minLength: least, maxLength: most, selector: each => JSON.stringify(each) });
        const counted = fc.tuple(distinct(3, 5), fc.nat(10), fc.nat(10));
        const plain = fc.tuple(fc.constantFrom('and' as const, 'or' as const), distinct(2, 4)).map(([type, args]): Drawn => ({ type, args }));
        const atleast = counted.map(([args, k]): Drawn => ({ type: 'atleast', min: 2 + k % (args.length - 2), max: args.length, args }));
        return isCoherent ? fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: atleast }) : fc.oneof(
            { weight: 3, arbitrary: plain }, atleast, fc.tuple(fc.constantFrom('nand' as const, 'nor' as const), distinct(2, 3)).map(([type, args]): Drawn => ({ type, args })),
            part.map((arg): Drawn => ({ type: 'not', args: [arg] })),
            fc.tuple(fc.constantFrom('xor' as const, 'imply' as const, 'iff' as const), distinct(2, 2)).map(([type, args]): Drawn => ({ type, args })),
            counted.map(([args, k, more]): Drawn => ({ type: 'cardinality', min: 2 + k % (args.length - 2), max: Math.min(args.length, 2 + k % (args.length - 2) + more % 2), args })));
    };
    return fc.integer({ min: 1, max: 7 }).chain(count => fc.record({
        events: fc.array(expression, { minLength: EVENTS, maxLength: EVENTS }), houses: fc.array(fc.boolean(), { minLength: HOUSES, maxLength: HOUSES }),
        gates: fc.tuple(...Array.from({ length: count }, (_, i) => formula(i, 2))), isPrivate: fc.boolean()
    }));
}

/** A tree as `<define-fault-tree>`, with names that no other number has. In `plain` XML there are only the connectives that every tool knows. */
export function toXml({ events, houses, gates, isPrivate }: DrawnTree, number: number, plain: boolean): string {
    const at = (name: string): string => isPrivate ? `t${number}.c.${name}` : `${name}_${number}`;
    const defined = (name: string): string => isPrivate ? name : `${name}_${number}`;
    const write = (drawn: Drawn): string => {
        switch (drawn.type) {
            case 'event': return `<basic-event name="${at(`e${drawn.index}`)}"/>`;
            case 'house': return `<house-event name="${at(`h${drawn.index}`)}"/>`;
            case 'gate': return `<gate name="${at(`g${drawn.index}`)}"/>`;
            case 'constant': return `<constant value="${drawn.value}"/>`;
            default: {
                const args = drawn.args.map(write), all = args.join(''), [a = '', b = ''] = args;
                if (drawn.type === 'imply' && plain) return `<or><not>${a}</not>${b}</or>`;
                if (drawn.type === 'iff' && plain) return `<not><xor>${all}</xor></not>`;
                if (drawn.type === 'atleast') return `<atleast min="${drawn.min}">${all}</atleast>`;
                if (drawn.type !== 'cardinality') return `<${drawn.type}>${all}</${drawn.type}>`;
                if (!plain) return `<cardinality min="${drawn.min}" max="${drawn.max}">${all}</cardinality>`;
                const least = (min: number): string => min === args.length ? `<and>${all}</and>` : `<atleast min="${min}">${all}</atleast>`;
                return drawn.max >= args.length ? least(drawn.min) : `<and>${least(drawn.min)}<not>${least(drawn.max + 1)}</not></and>`;
            }
        }
    };
    const inner = [
        ...gates.slice(0, -1).map((formula, i) => `<define-gate name="${defined(`g${i}`)}">${write(formula)}</define-gate>`),
        ...events.map((each, i) => `<define-basic-event name="${defined(`e${i}`)}">${each}</define-basic-event>`),
        ...houses.map((value, i) => `<define-house-event name="${defined(`h${i}`)}"><constant value="${value}"/></define-house-event>`)
    ].join('\n');
    const top = gates.at(-1);
    return `<define-fault-tree name="t${number}">\n<define-gate name="top_${number}">${top ? write(top) : ''}</define-gate>\n${isPrivate ? `<define-component name="c" role="private">\n${inner}\n</define-component>` : inner}\n</define-fault-tree>`;
}

export const asModel = (xml: readonly string[]): string => `<?xml version="1.0"?>\n<opsa-mef>\n${xml.join('\n')}\n</opsa-mef>\n`;
