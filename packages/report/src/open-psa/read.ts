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
    private readonly tell: Tell = (message, at) => {
        this.problems.push({ message, ...placeOf(at) });
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
                this.tell(`<${child.name}> is not read. ${wayOut(child.name)}`, child);
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
            this.tell(
                'There is no gate in this model, so there is no fault tree. Name the file with its <define-gate> too.',
                root ?? { line: 1 }
            );
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
            this.tell(`The probability of "${id}" is ${chance}, which is not between 0 and 1. Mend its expression.`, element);
        }
        return { ...event, chance: chance === undefined ? undefined : Math.min(1, Math.max(0, chance)) };
    }

    /** 1 or 0: a house event is false as long as nothing says that it is true. */
    private house(id: string, content: XmlElement | undefined | null): number {
        const value = !content ? false : content.name === 'constant' ? readBoolean(content.attributes.value ?? '') : undefined;
        if (value === undefined && content) {
            this.tell(
                content.name === 'constant'
                    ? notBoolean(content)
                    : `The house event "${id}" has <${content.name}>. A house event has <constant value="true"/> or <constant value="false"/>.`,
                content
            );
        }
        return value === true ? 1 : 0;
    }

    private gate({ id, element, container }: Definition): OpenPsaGate {
        const content = onlyContentOf(element, 'formula', this.tell);
        if (content === undefined) {
            this.tell(`The gate "${id}" has no formula. Give it one, such as <or> of events.`, element);
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
                        this.tell(
                            `The gate "${name}" stands on itself by way of "${next}". A fault tree has no loops: take one of the two out of the other.`,
                            gate ?? { line: 1 }
                        );
                    } else if (!state.has(next)) {
                        stack.push(next);
                    }
                }
            }
        }
    }
}

/** What to do about definitions that are no part of fault trees, or that tools read differently. */
function wayOut(name: string): string {
    switch (name) {
        case 'define-CCF-group':
            return 'Tools reckon common causes differently. Write each common cause as a basic event of its own, which is <or> with each member that it takes down.';
        case 'define-substitution':
            return 'It would change cut sets after they are found. Take it out, and write what it means in the gates.';
        case 'define-extern-library':
        case 'define-extern-function':
            return 'No program of a model is run. Take it out, and write values in the place of its calls.';
        case 'define-event-tree':
        case 'define-initiating-event':
        case 'define-functional-event':
        case 'define-sequence':
        case 'define-rule':
        case 'define-alignment':
        case 'define-consequence':
        case 'define-consequence-group':
        case 'define-initiating-event-group':
            return 'Only fault trees are. Put them in a file without event trees.';
        default:
            return 'It is no definition of a fault tree. Mend its name, or take it out.';
    }
}

function labelOf(element: XmlElement): string | undefined {
    return element.children.find(child => child.name === 'label')?.text.trim();
}
