import { message, type Message } from '@nvs/words';
import { solveFaultTree, type FaultFormula, type SolvedTop } from '@nvs/analysis';
import { gatesIn, type OpenPsaFormula, type OpenPsaModel } from './model.js';

/** What is said of one top event. */
export type TopEvent = SolvedTop;

/** Every top event, exactly. */
export function analyseOpenPsa(model: OpenPsaModel): TopEvent[] {
    return solveFaultTree({
        tops: model.tops,
        gates: definedFirst(model).map((name): readonly [string, FaultFormula] => [name, model.gates.get(name)?.formula ?? NEVER]),
        event: name => {
            const known = model.events.get(name);
            // a house event is a constant; a basic event with a probability of 0 or 1 stays in the cut sets
            return known?.house === true ? known.chance === 1 : known?.chance;
        }
    });
}

const NEVER = { type: 'constant', value: false } as const;

/** Why a figure of a top event is null, for people; undefined where both are known. */
export function whyOpen(model: OpenPsaModel, { top, probability, minimalCutSets }: TopEvent): Message | undefined {
    if (probability !== null && minimalCutSets !== null) {
        return undefined;
    }
    const unknown = [...eventsBelow(model, top)].filter(name => model.events.get(name)?.chance === undefined),
        [first] = unknown;
    if (probability === null && minimalCutSets !== null && first !== undefined) {
        const place = model.events.get(first);
        return message('openPsa.noProbability', {
            top,
            event: first,
            file: place?.file,
            line: place?.line,
            others: unknown.length - 1
        });
    }
    return message('openPsa.notComputed', { top, probability: probability !== null, minimalCutSets: minimalCutSets !== null });
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
