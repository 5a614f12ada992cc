import type { Connective } from '@nvs/analysis';
import { placeOf, type OpenPsaFormula, type Tell } from './model.js';
import type { Container, Scope } from './scope.js';
import { readBoolean, readInteger, trimmed } from './values.js';
import type { XmlElement } from './xml.js';

/** How many arguments each connective takes. */
const ARITY: Record<Connective, readonly [number, number]> = {
    and: [1, Infinity],
    or: [1, Infinity],
    not: [1, 1],
    xor: [2, Infinity],
    iff: [2, 2],
    nand: [1, Infinity],
    nor: [1, Infinity],
    imply: [2, 2],
    atleast: [1, Infinity],
    cardinality: [1, Infinity]
};
/** What a reference may mean, by the element that makes it. */
const SORTS: Readonly<Record<string, readonly string[]>> = {
    gate: ['gate'],
    'basic-event': ['basic-event'],
    'house-event': ['house-event'],
    event: ['gate', 'basic-event', 'house-event']
};

const isConnective = (name: string): name is Connective => Object.hasOwn(ARITY, name);
const NOTHING: OpenPsaFormula = { type: 'constant', value: false };

/** Reads the formula of a gate that is defined in a container. */
export function readFormula(element: XmlElement, container: Container, events: Scope, tell: Tell): OpenPsaFormula {
    const { name, attributes, children } = element;
    const refuse = (message: string): OpenPsaFormula => {
        tell(message, placeOf(element));
        return NOTHING;
    };
    if (Object.hasOwn(SORTS, name)) {
        return reference(element, container, events, refuse);
    }
    if (name === 'constant') {
        const value = readBoolean(attributes.value ?? '');
        return value === undefined ? refuse(notBoolean(element)) : { type: 'constant', value };
    }
    if (!isConnective(name)) {
        return refuse(
            `The connective <${name}> is not known. It is one of ${Object.keys(ARITY)
                .map(each => `<${each}>`)
                .join(', ')}.`
        );
    }
    const args = children.map(child => readFormula(child, container, events, tell));
    const [least, most] = ARITY[name];
    if (args.length < least || args.length > most) {
        return refuse(
            `<${name}> takes ${least === most ? least : `at least ${least}`} argument${least === 1 ? '' : 's'}, and has ${args.length}.`
        );
    }
    if (name !== 'atleast' && name !== 'cardinality') {
        return { type: name, args };
    }
    const min = readInteger(attributes.min ?? ''),
        max = name === 'cardinality' ? readInteger(attributes.max ?? '') : args.length;
    const lowest = name === 'atleast' ? 1 : 0;
    if (min === undefined || max === undefined || min < lowest) {
        return refuse(`<${name}> must say how many, in whole numbers from ${lowest}: min="2"${name === 'cardinality' ? ' max="3"' : ''}.`);
    }
    if (min > args.length) {
        return refuse(
            `<${name} min="${min}"> has ${args.length} argument${args.length === 1 ? '' : 's'}, so it can never be true. Mend min, or add what is missing.`
        );
    }
    return max < min ? refuse(`<${name}> can never be true: max="${max}" is less than min="${min}".`) : { type: name, min, max, args };
}

export function notBoolean({ name, attributes: { value } }: XmlElement): string {
    return value === undefined
        ? `<${name}> has no value. Write value="true" or value="false".`
        : `"${value}" is neither true nor false. Write value="true" or value="false".`;
}

function reference(
    { name, attributes }: XmlElement,
    container: Container,
    events: Scope,
    refuse: (message: string) => OpenPsaFormula
): OpenPsaFormula {
    const path = trimmed(attributes.name ?? '');
    const type = name === 'event' && attributes.type !== undefined ? trimmed(attributes.type) : name;
    const sorts = SORTS[type];
    if (!sorts) {
        return refuse(`type="${type}" is not known. It is "gate", "basic-event" or "house-event".`);
    }
    const found = events.find(path, container);
    if (!found) {
        return refuse(
            path === ''
                ? `This <${name}> has no name. Write name="…".`
                : events.absence(path, type === 'event' ? 'gate or event' : spelt(type))
        );
    }
    const sort = found.element.name.replace('define-', '');
    return sorts.includes(sort)
        ? { type: sort === 'gate' ? 'gate' : 'event', name: found.id }
        : refuse(`"${path}" is a ${spelt(sort)}, not a ${spelt(type)}. Name it in <${sort} name="${path}"/>.`);
}

const spelt = (sort: string): string => sort.replace('-', ' ');
