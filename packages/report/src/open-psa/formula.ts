import type { Connective, OpenPsaFormula, OpenPsaProblem } from './model.js';
import type { XmlElement } from './xml.js';

export interface Names {
    isGate(name: string): boolean;
    isEvent(name: string): boolean;
    problem(problem: OpenPsaProblem): void;
}

/** How many arguments each connective takes. */
const ARITY: Record<Connective, readonly [number, number]> = {
    and: [1, Infinity], or: [1, Infinity], not: [1, 1], xor: [2, Infinity], iff: [2, 2], nand: [1, Infinity], nor: [1, Infinity],
    imply: [2, 2], atleast: [1, Infinity], cardinality: [1, Infinity]
};

const isConnective = (name: string): name is Connective => Object.hasOwn(ARITY, name);
const NOTHING: OpenPsaFormula = { type: 'constant', value: false };

/** Reads the formula of a gate. Names are looked up among gates first, as the format has it. */
export function readFormula(element: XmlElement, names: Names): OpenPsaFormula {
    const { name, attributes, line } = element;
    const refuse = (message: string): OpenPsaFormula => {
        names.problem({ message, line });
        return NOTHING;
    };
    if (name === 'constant') {
        return { type: 'constant', value: attributes.value === 'true' };
    }
    if (name === 'gate' || name === 'basic-event' || name === 'house-event' || name === 'event') {
        return reference(attributes.name ?? '', name, names) ?? refuse(`There is no ${name === 'event' ? 'gate or event' : name.replace('-', ' ')} "${attributes.name ?? ''}".`);
    }
    if (!isConnective(name)) {
        return refuse(`The connective <${name}> is not known.`);
    }
    const args = element.children.map(child => readFormula(child, names));
    const [least, most] = ARITY[name];
    if (args.length < least || args.length > most) {
        return refuse(`<${name}> takes ${least === most ? least : `at least ${least}`} argument${least === 1 ? '' : 's'}, and has ${args.length}.`);
    }
    if (name !== 'atleast' && name !== 'cardinality') {
        return { type: name, args };
    }
    const min = Number(attributes.min), max = name === 'cardinality' ? Number(attributes.max) : args.length;
    return attributes.min !== undefined && Number.isInteger(min) && Number.isInteger(max) && min >= 0
        ? { type: name, min, max, args } : refuse(`<${name}> must say how many: min="2"${name === 'cardinality' ? ' max="3"' : ''}.`);
}

/** A name, or the last part of a path such as `tree.component.gate`. */
function reference(path: string, kind: string, names: Names): OpenPsaFormula | undefined {
    for (const name of [path, path.split('.').at(-1) ?? path]) {
        if ((kind === 'gate' || kind === 'event') && names.isGate(name)) {
            return { type: 'gate', name };
        }
        if (kind !== 'gate' && names.isEvent(name)) {
            return { type: 'event', name };
        }
    }
    return undefined;
}
