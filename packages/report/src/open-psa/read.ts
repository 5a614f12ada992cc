import { evaluate, type Expressions } from './expression.js';
import { readFormula } from './formula.js';
import type { OpenPsaEvent, OpenPsaFormula, OpenPsaGate, OpenPsaModel, OpenPsaProblem } from './model.js';
import { readXml, type XmlElement } from './xml.js';

/** What only sorts or describes. */
const CONTAINERS = new Set(['opsa-mef', 'define-fault-tree', 'define-component', 'model-data']);
const SILENT = new Set(['label', 'attributes', 'define-parameter']);

export interface ReadOpenPsa { readonly model: OpenPsaModel | undefined; readonly problems: readonly OpenPsaProblem[] }

/** Reads fault trees of the Open-PSA Model Exchange Format. There is a model only when there are no problems. */
export function readOpenPsa(text: string): ReadOpenPsa {
    const { root, problem } = readXml(text);
    if (problem || root?.name !== 'opsa-mef') {
        return { model: undefined, problems: [problem ?? { message: 'This is no Open-PSA model: its first element is not <opsa-mef>.', line: root?.line ?? 1 }] };
    }
    const reader = new Reader();
    reader.collect(root);
    const model = reader.model();
    return { model: reader.problems.length === 0 ? model : undefined, problems: reader.problems };
}

class Reader {
    readonly problems: OpenPsaProblem[] = [];
    private readonly gateElements = new Map<string, XmlElement>();
    private readonly eventElements = new Map<string, XmlElement>();
    private readonly parameters = new Map<string, XmlElement>();
    private name: string | undefined;

    collect(element: XmlElement): void {
        for (const child of element.children) {
            if (CONTAINERS.has(child.name)) {
                this.name ??= child.name === 'define-fault-tree' ? child.attributes.name : undefined;
                this.collect(child);
            } else if (child.name === 'define-gate') {
                this.define(this.gateElements, child);
            } else if (child.name === 'define-basic-event' || child.name === 'define-house-event') {
                this.define(this.eventElements, child);
            } else if (child.name === 'define-parameter') {
                this.define(this.parameters, child);
            } else if (!SILENT.has(child.name)) {
                this.problems.push({ message: `<${child.name}> is not supported: only fault trees of gates and events are.`, line: child.line });
            }
        }
    }

    private define(into: Map<string, XmlElement>, element: XmlElement): void {
        const { name } = element.attributes;
        if (!name) {
            this.problems.push({ message: `This <${element.name}> has no name.`, line: element.line });
        } else if (into.has(name)) {
            this.problems.push({ message: `"${name}" is defined twice. Rename one of the two.`, line: element.line });
        } else {
            into.set(name, element);
        }
    }

    model(): OpenPsaModel {
        const context: Expressions = {
            parameters: this.parameters, missionTime: undefined, problem: problem => { this.problems.push(problem); }
        };
        const events = new Map([...this.eventElements].map(([name, element]) => [name, this.event(name, element, context)]));
        const gates = new Map([...this.gateElements].map(([name, element]) => [name, this.gate(name, element, events)]));
        const used = new Set([...gates.values()].flatMap(({ formula }) => gatesIn(formula)));
        const tops = [...gates.keys()].filter(name => !used.has(name));
        if (this.problems.length === 0 && gates.size === 0) {
            this.problems.push({ message: 'There is no gate in this model.', line: 1 });
        }
        this.findLoop(gates);
        return { name: this.name, gates, events, tops };
    }

    private event(name: string, element: XmlElement, context: Expressions): OpenPsaEvent {
        const label = labelOf(element);
        const value = contentOf(element);
        if (element.name === 'define-house-event') {
            return { label, chance: value?.attributes.value === 'true' ? 1 : 0, line: element.line };
        }
        const chance = value && evaluate(value, context);
        if (chance !== undefined && !(chance >= 0 && chance <= 1)) {
            this.problems.push({ message: `The probability of "${name}" is ${chance}, which is not between 0 and 1.`, line: element.line });
        }
        return { label, chance, line: element.line };
    }

    private gate(name: string, element: XmlElement, events: ReadonlyMap<string, OpenPsaEvent>): OpenPsaGate {
        const content = contentOf(element);
        const formula: OpenPsaFormula = content
            ? readFormula(content, { isGate: each => this.gateElements.has(each), isEvent: each => events.has(each), problem: problem => { this.problems.push(problem); } })
            : { type: 'constant', value: false };
        if (!content) {
            this.problems.push({ message: `The gate "${name}" has no formula.`, line: element.line });
        }
        return { label: labelOf(element), formula, line: element.line };
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
                        this.problems.push({ message: `The gate "${name}" stands on itself by way of "${next}". A fault tree has no loops.`, line: gate?.line ?? 1 });
                    } else if (!state.has(next)) {
                        stack.push(next);
                    }
                }
            }
        }
    }
}

function contentOf(element: XmlElement): XmlElement | undefined {
    return element.children.find(child => !SILENT.has(child.name));
}

function labelOf(element: XmlElement): string | undefined {
    return element.children.find(child => child.name === 'label')?.text.trim();
}

export function gatesIn(formula: OpenPsaFormula): string[] {
    return formula.type === 'gate' ? [formula.name] : 'args' in formula ? formula.args.flatMap(gatesIn) : [];
}
