import { message, type Message } from '@nvs/words';
import type { Connective } from '@nvs/analysis';
import { placeOf, type OpenPsaFormula, type Tell } from './model.js';
import type { Container, Scope, OpenPsaSort } from './scope.js';
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
    const refuse = (problem: Message): OpenPsaFormula => {
        tell(problem, placeOf(element));
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
        return refuse(message('openPsa.connectiveUnknown', { name, known: Object.keys(ARITY) }));
    }
    const args = children.map(child => readFormula(child, container, events, tell));
    const [least, most] = ARITY[name];
    if (args.length < least || args.length > most) {
        return refuse(message('openPsa.connectiveArguments', { name, least, isMost: least === most, found: args.length }));
    }
    if (name !== 'atleast' && name !== 'cardinality') {
        return { type: name, args };
    }
    const min = readInteger(attributes.min ?? ''),
        max = name === 'cardinality' ? readInteger(attributes.max ?? '') : args.length;
    const lowest = name === 'atleast' ? 1 : 0;
    if (min === undefined || max === undefined || min < lowest) {
        return refuse(message('openPsa.howMany', { name, lowest }));
    }
    if (min > args.length) {
        return refuse(message('openPsa.neverTrue', { name, min, found: args.length }));
    }
    return max < min ? refuse(message('openPsa.maxBelowMin', { name, min, max })) : { type: name, min, max, args };
}

export function notBoolean({ name, attributes: { value } }: XmlElement): Message {
    return message('openPsa.notBoolean', { name, value });
}

function reference(
    { name, attributes }: XmlElement,
    container: Container,
    events: Scope,
    refuse: (problem: Message) => OpenPsaFormula
): OpenPsaFormula {
    const path = trimmed(attributes.name ?? '');
    const type = name === 'event' && attributes.type !== undefined ? trimmed(attributes.type) : name;
    const sorts = SORTS[type];
    if (!sorts) {
        return refuse(message('openPsa.typeUnknown', { type }));
    }
    const found = events.find(path, container);
    if (!found) {
        return refuse(path === '' ? message('openPsa.noName', { name }) : events.absence(path, type as OpenPsaSort));
    }
    const sort = found.element.name.replace('define-', '');
    return sorts.includes(sort)
        ? { type: sort === 'gate' ? 'gate' : 'event', name: found.id }
        : refuse(message('openPsa.otherSort', { path, found: sort as OpenPsaSort, wanted: type as OpenPsaSort }));
}
