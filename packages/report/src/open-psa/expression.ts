import { message, type Message } from '@nvs/words';
import type { Tell } from './model.js';
import { LAWS, OPERATORS } from './operators.js';
import type { Container, Definition, Scope } from './scope.js';
import { IN_HOURS, inHours, isUnit, NO_TIME, timesIn, together, unitOf, UNITS, type Times } from './units.js';
import { readBoolean, readInteger, readNumber, trimmed } from './values.js';
import { notBoolean } from './formula.js';
import type { XmlElement } from './xml.js';

/** Parameters that stand on one another at most so deep. */
const DEEPEST = 500;

/** Why what the format has is refused. */
const READ_DIFFERENTLY = {
    histogram: 'bins',
    'extern-function': 'program',
    'test-initiating-event': 'event_tree',
    'test-functional-event': 'event_tree'
} as const;

const isReadDifferently = (name: string): name is keyof typeof READ_DIFFERENTLY => Object.hasOwn(READ_DIFFERENTLY, name);

/** A number, and what is known of times and rates that it is made of. */
interface Quantity {
    readonly value: number;
    readonly times: Times;
}

/** Works out numbers of a model. Each parameter once. */
export class Expressions {
    private readonly known = new Map<Definition, Quantity | 'open' | 'none'>();
    private depth = 0;

    /** @param missionTime of the system, in hours */
    constructor(
        private readonly parameters: Scope,
        private readonly missionTime: number | undefined,
        private readonly tell: Tell
    ) {}

    /** The number that an expression stands for; of a distribution its mean. Undefined where it has none, which has been told. */
    evaluate(element: XmlElement, container: Container): number | undefined {
        return this.quantity(element, container)?.value;
    }

    private quantity(element: XmlElement, container: Container): Quantity | undefined {
        const { name, attributes, children } = element;
        switch (name) {
            case 'float':
                return this.literal(element, readNumber(attributes.value ?? ''), ['0.5', '1e-3']);
            case 'int':
                return this.literal(element, readInteger(attributes.value ?? ''), ['2']);
            case 'bool': {
                const value = readBoolean(attributes.value ?? '');
                return value === undefined ? this.refuse(notBoolean(element), element) : plain(Number(value));
            }
            case 'parameter':
                return this.parameter(element, container);
            case 'system-mission-time':
                return this.time(element);
            case 'ite':
                return children.length === 3
                    ? this.choose([[children[0], children[1]]], children[2], container)
                    : this.refuse(message('openPsa.arguments', { name: 'ite', least: 3, most: 3, found: children.length }), element);
            case 'switch':
                return this.cases(element, container);
            default:
                return Object.hasOwn(OPERATORS, name)
                    ? this.operate(element, container)
                    : this.refuse(
                          message('openPsa.expressionNotRead', { name, why: isReadDifferently(name) ? READ_DIFFERENTLY[name] : undefined }),
                          element
                      );
        }
    }

    private refuse(problem: Message, element: XmlElement): undefined {
        this.tell(problem, element);
    }

    private literal(element: XmlElement, value: number | undefined, examples: readonly string[]): Quantity | undefined {
        const { name, attributes } = element;
        return value !== undefined
            ? plain(value)
            : this.refuse(
                  attributes.value === undefined || trimmed(attributes.value) === ''
                      ? message('openPsa.noValue', { name, examples })
                      : message('openPsa.noNumber', { value: attributes.value, examples, hasComma: attributes.value.includes(',') }),
                  element
              );
    }

    private time(element: XmlElement): Quantity | undefined {
        const unit = element.attributes.unit === undefined ? 'hours' : trimmed(element.attributes.unit);
        if (unit !== 'hours') {
            return this.refuse(message('openPsa.missionTimeInHours', { unit }), element);
        }
        return this.missionTime === undefined
            ? this.refuse(message('openPsa.missionTimeMissing'), element)
            : { value: this.missionTime, times: IN_HOURS };
    }

    private parameter(element: XmlElement, container: Container): Quantity | undefined {
        const name = trimmed(element.attributes.name ?? '');
        const found = this.parameters.find(name, container);
        if (!found) {
            return this.refuse(this.parameters.absence(name, 'parameter'), element);
        }
        const asked = unitOf(element),
            defined = unitOf(found.element);
        for (const unit of [asked, defined]) {
            if (unit !== undefined && !isUnit(unit)) {
                return this.refuse(message('openPsa.unitUnknown', { unit, units: UNITS }), unit === defined ? found.element : element);
            }
        }
        if (asked !== undefined && defined !== undefined && asked !== defined) {
            return this.refuse(message('openPsa.unitsDiffer', { name, defined, asked }), element);
        }
        const quantity = this.defined(found, name, element);
        const times = timesIn(asked ?? defined, name);
        return quantity && times ? { value: quantity.value, times } : quantity;
    }

    /** What a parameter is defined as. */
    private defined(found: Definition, name: string, element: XmlElement): Quantity | undefined {
        const known = this.known.get(found);
        if (known === 'open' || this.depth >= DEEPEST) {
            return this.refuse(
                known === 'open' ? message('openPsa.parameterLoop', { name }) : message('openPsa.parametersTooDeep', { deepest: DEEPEST }),
                element
            );
        }
        if (known !== undefined) {
            return known === 'none' ? undefined : known;
        }
        this.known.set(found, 'open');
        this.depth++;
        const content = onlyContentOf(found.element, 'expression', this.tell);
        const quantity = content
            ? this.quantity(content, found.container)
            : content === undefined
              ? this.refuse(message('openPsa.parameterWithoutValue', { name }), found.element)
              : undefined;
        this.depth--;
        const unit = unitOf(found.element),
            other = content?.name === 'parameter' && unit !== undefined ? quantity?.times.other : undefined;
        const isSame =
            !other || other.unit === unit
                ? quantity
                : this.refuse(
                      message('openPsa.parameterInOther', { name, unit: unit ?? '', other: other.parameter, otherUnit: other.unit }),
                      found.element
                  );
        this.known.set(found, isSame ?? 'none');
        return isSame;
    }

    private operate(element: XmlElement, container: Container): Quantity | undefined {
        const { name, children } = element;
        const { least, most, of } = OPERATORS[name] ?? { least: 0, most: 0, of: () => NaN };
        if (children.length < least || children.length > most) {
            return this.refuse(
                message('openPsa.arguments', { name, least, most: most === Infinity ? undefined : most, found: children.length }),
                element
            );
        }
        const args = children.map(child => this.quantity(child, container));
        if (!args.every(each => each !== undefined)) {
            return undefined;
        }
        const times = together(args.map(each => each.times));
        if (times.other && (times.inHours || Object.hasOwn(LAWS, name))) {
            return this.refuse(
                message('openPsa.reckonedInHours', {
                    name: times.other.parameter,
                    unit: times.other.unit,
                    inHours: inHours(times.other.unit)
                }),
                element
            );
        }
        const values = args.map(each => each.value),
            value = of(values);
        return Number.isFinite(value) ? { value, times } : this.refuse(message('openPsa.noValueFor', { name, values }), element);
    }

    private cases(element: XmlElement, container: Container): Quantity | undefined {
        const cases = element.children.slice(0, -1),
            otherwise = element.children.at(-1);
        return otherwise && otherwise.name !== 'case' && cases.every(each => each.name === 'case' && each.children.length === 2)
            ? this.choose(
                  cases.map(({ children: [condition, value] }) => [condition, value]),
                  otherwise,
                  container
              )
            : this.refuse(message('openPsa.switch'), element);
    }

    /** The value of the first condition that holds. Only what is asked for is worked out. */
    private choose(
        cases: readonly (readonly [XmlElement | undefined, XmlElement | undefined])[],
        otherwise: XmlElement | undefined,
        container: Container
    ): Quantity | undefined {
        for (const [condition, value] of cases) {
            const holds = condition && this.evaluate(condition, container);
            if (holds === undefined || holds !== 0) {
                return holds === undefined || !value ? undefined : this.quantity(value, container);
            }
        }
        return otherwise && this.quantity(otherwise, container);
    }
}

const plain = (value: number): Quantity => ({ value, times: NO_TIME });

/** The one formula or expression of a definition. Undefined: there is none. Null: there is more than one, which has been told. */
export function onlyContentOf(element: XmlElement, sort: 'formula' | 'expression' | 'value', tell: Tell): XmlElement | undefined | null {
    const [first, second] = element.children.filter(({ name }) => name !== 'label' && name !== 'attributes');
    if (second) {
        tell(
            message('openPsa.moreThanOne', { name: element.attributes.name ?? '', sort, first: first?.name ?? '', second: second.name }),
            second
        );
        return null;
    }
    return first;
}
