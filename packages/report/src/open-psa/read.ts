import { message } from '@nvs/words';
import { Expressions, onlyContentOf } from './expression.js';
import { notBoolean, readFormula } from './formula.js';
import { readSources, type FindIncluded, type OpenPsaSource } from './include.js';
import {
    gatesIn,
    placeOf,
    type OpenPsaEvent,
    type OpenPsaFormula,
    type OpenPsaGate,
    type OpenPsaModel,
    type OpenPsaProblem,
    type Tell
} from './model.js';
import { containerIn, MODEL, Scope, type Container, type Definition } from './scope.js';
import { readBoolean } from './values.js';
import type { XmlElement } from './xml.js';

/** What only sorts or describes. */
const CONTAINERS = new Set(['define-fault-tree', 'define-component', 'model-data']);
const EVENTS = new Set(['define-gate', 'define-basic-event', 'define-house-event']);
/** What sums of rounded numbers may exceed a probability by. */
const ROUNDING = 1e-12;

export interface ReadOpenPsa {
    readonly model: OpenPsaModel | undefined;
    readonly problems: readonly OpenPsaProblem[];
}
export interface ReadOptions {
    /** Of the system, in hours. */
    readonly missionTime?: number;
    readonly find?: FindIncluded;
}

/** Reads fault trees of the Open-PSA Model Exchange Format from one text, or from several files that make one model. There is a model only when there are no problems. */
export function readOpenPsa(input: string | readonly OpenPsaSource[], { missionTime, find }: ReadOptions = {}): ReadOpenPsa {
    const { roots, problems } = readSources(typeof input === 'string' ? [{ content: input }] : input, find);
    if (problems.length > 0) {
        return { model: undefined, problems };
    }
    const reader = new Reader();
    for (const root of roots) {
        reader.collect(root, MODEL);
    }
    // of what is defined twice nothing further can be said
    if (reader.problems.length > 0) {
        return { model: undefined, problems: reader.problems };
    }
    const model = reader.model(missionTime, roots[0]);
    return { model: reader.problems.length === 0 ? model : undefined, problems: reader.problems };
}

class Reader {
    readonly problems: OpenPsaProblem[] = [];
    /** Gates and events: no two of them may have one name. */
    private readonly events = new Scope();
    private readonly parameters = new Scope();
    private name: string | undefined;
    private readonly tell: Tell = (said, at) => {
        this.problems.push({ message: said, ...placeOf(at) });
    };

    collect(element: XmlElement, container: Container): void {
        for (const child of element.children) {
            if (CONTAINERS.has(child.name)) {
                this.name ??= child.name === 'define-fault-tree' ? child.attributes.name : undefined;
                this.collect(child, child.name === 'model-data' ? container : containerIn(container, child, this.tell));
            } else if (EVENTS.has(child.name)) {
                this.events.define(child, container, this.tell);
            } else if (child.name === 'define-parameter') {
                this.parameters.define(child, container, this.tell);
            } else if (child.name !== 'label' && child.name !== 'attributes') {
                this.tell(message('openPsa.notRead', { name: child.name, sort: sortOf(child.name) }), child);
            }
        }
    }

    model(missionTime: number | undefined, root: XmlElement | undefined): OpenPsaModel {
        const expressions = new Expressions(this.parameters, missionTime, this.tell);
        const { definitions } = this.events;
        const events = new Map(
            definitions.filter(({ element }) => element.name !== 'define-gate').map(each => [each.id, this.event(each, expressions)])
        );
        const gates = new Map(definitions.filter(({ element }) => element.name === 'define-gate').map(each => [each.id, this.gate(each)]));
        const used = new Set([...gates.values()].flatMap(({ formula }) => gatesIn(formula)));
        const tops = [...gates.keys()].filter(name => !used.has(name));
        if (this.problems.length === 0 && gates.size === 0) {
            this.tell(message('openPsa.noGate'), root ?? { line: 1 });
        }
        this.findLoop(gates);
        return { name: this.name, gates, events, tops };
    }

    private event({ id, element, container }: Definition, expressions: Expressions): OpenPsaEvent {
        const house = element.name === 'define-house-event';
        const content = onlyContentOf(element, house ? 'value' : 'expression', this.tell);
        const event = { label: labelOf(element), house, ...placeOf(element) };
        if (house) {
            return { ...event, chance: this.house(id, content) };
        }
        const chance = content ? expressions.evaluate(content, container) : undefined;
        if (chance !== undefined && !(chance >= -ROUNDING && chance <= 1 + ROUNDING)) {
            this.tell(message('openPsa.noChance', { id, chance }), element);
        }
        return { ...event, chance: chance === undefined ? undefined : Math.min(1, Math.max(0, chance)) };
    }

    /** 1 or 0: a house event is false as long as nothing says that it is true. */
    private house(id: string, content: XmlElement | undefined | null): number {
        const value = !content ? false : content.name === 'constant' ? readBoolean(content.attributes.value ?? '') : undefined;
        if (value === undefined && content) {
            this.tell(
                content.name === 'constant' ? notBoolean(content) : message('openPsa.houseEvent', { id, name: content.name }),
                content
            );
        }
        return value === true ? 1 : 0;
    }

    private gate({ id, element, container }: Definition): OpenPsaGate {
        const content = onlyContentOf(element, 'formula', this.tell);
        if (content === undefined) {
            this.tell(message('openPsa.gateWithoutFormula', { id }), element);
        }
        const formula: OpenPsaFormula = content
            ? readFormula(content, container, this.events, this.tell)
            : { type: 'constant', value: false };
        return { label: labelOf(element), formula, ...placeOf(element) };
    }

    /** A gate that stands on itself has no defined value. */
    private findLoop(gates: ReadonlyMap<string, OpenPsaGate>): void {
        const state = new Map<string, 'open' | 'done'>();
        for (const start of gates.keys()) {
            const stack = [start];
            for (let name = stack.at(-1); name !== undefined; name = stack.at(-1)) {
                if (state.has(name)) {
                    state.set(name, 'done');
                    stack.pop();
                    continue;
                }
                state.set(name, 'open');
                const gate = gates.get(name);
                for (const next of gate ? gatesIn(gate.formula) : []) {
                    if (state.get(next) === 'open') {
                        this.tell(message('openPsa.gateLoop', { name, next }), gate ?? { line: 1 });
                    } else if (!state.has(next)) {
                        stack.push(next);
                    }
                }
            }
        }
    }
}

/** Definitions that are no part of fault trees, or that tools read differently. */
function sortOf(name: string): 'common_cause' | 'substitution' | 'program' | 'event_tree' | 'unknown' {
    switch (name) {
        case 'define-CCF-group':
            return 'common_cause';
        case 'define-substitution':
            return 'substitution';
        case 'define-extern-library':
        case 'define-extern-function':
            return 'program';
        case 'define-event-tree':
        case 'define-initiating-event':
        case 'define-functional-event':
        case 'define-sequence':
        case 'define-rule':
        case 'define-alignment':
        case 'define-consequence':
        case 'define-consequence-group':
        case 'define-initiating-event-group':
            return 'event_tree';
        default:
            return 'unknown';
    }
}

function labelOf(element: XmlElement): string | undefined {
    return element.children.find(child => child.name === 'label')?.text.trim();
}
