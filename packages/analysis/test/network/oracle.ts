import { FALSE, type GateGraph, negate, type Ref } from '../../src/network/formula/formula.js';
import fc from 'fast-check';

/** Boolean functions by brute force: slow, obvious, and sharing nothing with what is tested. */
export type Plain =
    | { type: 'event'; number: number }
    | { type: 'and' | 'or' | 'xor'; args: Plain[] }
    | { type: 'not'; args: [Plain] }
    | { type: 'atleast'; count: number; args: Plain[] };

export function holds(plain: Plain, events: number): boolean {
    switch (plain.type) {
        case 'event':
            return ((events >> plain.number) & 1) === 1;
        case 'and':
            return plain.args.every(arg => holds(arg, events));
        case 'or':
            return plain.args.some(arg => holds(arg, events));
        case 'xor':
            return plain.args.filter(arg => holds(arg, events)).length % 2 === 1;
        case 'not':
            return !holds(plain.args[0], events);
        case 'atleast':
            return plain.args.filter(arg => holds(arg, events)).length >= plain.count;
    }
}

function chanceOfEvents(events: number, chances: readonly number[]): number {
    return chances.reduce((product, p, i) => product * (((events >> i) & 1) === 1 ? p : 1 - p), 1);
}

export function bruteChance(isTrue: (events: number) => boolean, chances: readonly number[]): number {
    let sum = 0;
    for (let events = 0; events < 1 << chances.length; events++) {
        sum += isTrue(events) ? chanceOfEvents(events, chances) : 0;
    }
    return sum;
}

/** Sets of events with which, and no others, the function is true, and of which no part is such a set. */
export function bruteCutSets(isTrue: (events: number) => boolean, count: number): number[][] {
    const found: number[] = [];
    const all = Array.from({ length: 1 << count }, (_, events) => events).sort((a, b) => bits(a) - bits(b) || a - b);
    for (const events of all) {
        if (isTrue(events) && !found.some(part => (part & events) === part)) {
            found.push(events);
        }
    }
    return found.map(events => Array.from({ length: count }, (_, i) => i).filter(i => ((events >> i) & 1) === 1));
}

const bits = (events: number): number => (events === 0 ? 0 : (events & 1) + bits(events >> 1));

export function write(graph: GateGraph, plain: Plain): Ref {
    switch (plain.type) {
        case 'event':
            return graph.variable(plain.number);
        case 'and':
            return graph.and(plain.args.map(arg => write(graph, arg)));
        case 'or':
            return graph.or(plain.args.map(arg => write(graph, arg)));
        case 'xor':
            return graph.xor(plain.args.map(arg => write(graph, arg)));
        case 'not':
            return negate(write(graph, plain.args[0]));
        case 'atleast':
            return plain.args.length === 0
                ? FALSE
                : graph.atLeast(
                      plain.count,
                      plain.args.map(arg => write(graph, arg))
                  );
    }
}

/** Random formulas over events 0 … events-1, with negations or without. */
export function formulas(events: number, negations: boolean): fc.Arbitrary<Plain> {
    const leaf: fc.Arbitrary<Plain> = fc.nat(events - 1).map(number => ({ type: 'event', number }));
    return fc.letrec<{ formula: Plain }>(tie => {
        const args = fc.array(tie('formula'), { minLength: 1, maxLength: 4 });
        return {
            formula: fc.oneof(
                { maxDepth: 5, depthSize: 'large' },
                leaf,
                args.map((all): Plain => ({ type: 'and', args: all })),
                args.map((all): Plain => ({ type: 'or', args: all })),
                fc.tuple(fc.integer({ min: 1, max: 4 }), args).map(([count, all]): Plain => ({ type: 'atleast', count, args: all })),
                ...(negations
                    ? [
                          tie('formula').map((arg): Plain => ({ type: 'not', args: [arg] })),
                          args.map((all): Plain => ({ type: 'xor', args: all }))
                      ]
                    : [])
            )
        };
    }).formula;
}
