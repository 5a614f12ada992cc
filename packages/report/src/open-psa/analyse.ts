import { chanceOf, countCutSets, cutSetsOf, diagramOf, FALSE, GateGraph, negate, TRUE, type Effort, type Ref } from '@nvs/analysis';
import { gatesIn, type OpenPsaFormula, type OpenPsaModel } from './model.js';

/** What is said of one top event. */
export interface TopEvent {
    readonly top: string;
    /** Exact. Null where an event has no probability, or the effort did not suffice. */
    readonly probability: number | null;
    /** A decimal number of any length. With negations: sets of events that suffice when no other event happens. */
    readonly minimalCutSets: string | null;
}

/** Every top event, exactly. */
export function analyseOpenPsa(model: OpenPsaModel, effort?: Effort): TopEvent[] {
    const { formula, roots, events } = translate(model);
    const chances = events.map(name => model.events.get(name)?.chance);
    return model.tops.map((top, i) => {
        const diagram = diagramOf(formula, roots[i] ?? TRUE, effort);
        const probability = chanceOf(diagram, variable => chances[variable] ?? NaN);
        const sets = cutSetsOf(diagram);
        return {
            top,
            probability: Number.isNaN(probability) ? null : probability,
            minimalCutSets: sets ? countCutSets(sets).toString() : null
        };
    });
}

/** Why a figure of a top event is null, for people; undefined where both are known. */
export function whyOpen(model: OpenPsaModel, { top, probability, minimalCutSets }: TopEvent): string | undefined {
    if (probability !== null && minimalCutSets !== null) {
        return undefined;
    }
    const unknown = [...eventsBelow(model, top)].filter(name => model.events.get(name)?.chance === undefined),
        [first] = unknown;
    if (probability === null && minimalCutSets !== null && first !== undefined) {
        const place = model.events.get(first);
        return `"${top}" has no probability: none is stated of "${first}" (${place?.file === undefined ? 'line ' : `${place.file}:`}${place?.line ?? ''})${unknown.length > 1 ? ` and of ${unknown.length - 1} other event${unknown.length === 2 ? '' : 's'} below it` : ''}. Give each an expression.`;
    }
    const open =
        probability !== null ? 'minimal cut sets are' : minimalCutSets !== null ? 'probability is' : 'probability and minimal cut sets are';
    return `The ${open} not computed for "${top}": its tree is too large or too tangled. Analyse parts of it: gates that no other gate names are top events.`;
}

function eventsBelow(model: OpenPsaModel, top: string): Set<string> {
    const events = new Set<string>(),
        gates = new Set([top]);
    // a set that is gone through also gives what is added meanwhile
    for (const gate of gates) {
        const formula = model.gates.get(gate)?.formula;
        for (const [type, name] of formula ? namesIn(formula) : []) {
            (type === 'gate' ? gates : events).add(name);
        }
    }
    return events;
}

function namesIn(formula: OpenPsaFormula): (readonly ['gate' | 'event', string])[] {
    return formula.type === 'gate' || formula.type === 'event'
        ? [[formula.type, formula.name]]
        : 'args' in formula
          ? formula.args.flatMap(namesIn)
          : [];
}

/** The gates as one formula. Variables are numbered in the order in which the top events meet them. */
export function translate(model: OpenPsaModel): { formula: GateGraph; roots: Ref[]; events: string[] } {
    const formula = new GateGraph();
    const done = new Map<string, Ref>();
    const numbers = new Map<string, number>();
    const event = (name: string): Ref => {
        const known = model.events.get(name);
        // a house event is a constant; a basic event with a probability of 0 or 1 stays in the cut sets
        if (known?.house === true) {
            return known.chance === 1 ? TRUE : FALSE;
        }
        const number = numbers.get(name) ?? numbers.size;
        numbers.set(name, number);
        return formula.variable(number);
    };
    const write = (source: OpenPsaFormula): Ref => {
        switch (source.type) {
            case 'event':
                return event(source.name);
            case 'gate':
                return done.get(source.name) ?? FALSE;
            case 'constant':
                return source.value ? TRUE : FALSE;
            default:
                return connect(formula, source, source.args.map(write));
        }
    };
    for (const name of definedFirst(model)) {
        const gate = model.gates.get(name);
        done.set(name, gate ? write(gate.formula) : FALSE);
    }
    return { formula, roots: model.tops.map(top => done.get(top) ?? FALSE), events: [...numbers.keys()] };
}

function connect(
    formula: GateGraph,
    { type, min = 0, max = 0 }: Exclude<OpenPsaFormula, { type: 'gate' | 'event' | 'constant' }>,
    args: Ref[]
): Ref {
    const [first = TRUE, second = TRUE] = args;
    switch (type) {
        case 'and':
            return formula.and(args);
        case 'or':
            return formula.or(args);
        case 'not':
            return negate(first);
        case 'xor':
            return formula.xor(args);
        case 'iff':
            return negate(formula.xor(args));
        case 'nand':
            return negate(formula.and(args));
        case 'nor':
            return negate(formula.or(args));
        case 'imply':
            return formula.or([negate(first), second]);
        case 'atleast':
            return formula.atLeast(min, args);
        case 'cardinality':
            return formula.and([formula.atLeast(min, args), negate(formula.atLeast(max + 1, args))]);
    }
}

/** Gates, those that others stand on first. */
export function definedFirst({ gates, tops }: OpenPsaModel): string[] {
    const order: string[] = [];
    const open = new Set<string>(),
        done = new Set<string>();
    const stack = [...tops].reverse();
    for (let name = stack.at(-1); name !== undefined; name = stack.at(-1)) {
        if (done.has(name)) {
            stack.pop();
        } else if (open.has(name)) {
            stack.pop();
            done.add(name);
            order.push(name);
        } else {
            open.add(name);
            const gate = gates.get(name);
            stack.push(...(gate ? gatesIn(gate.formula) : []).filter(each => !done.has(each)).reverse());
        }
    }
    return order;
}
