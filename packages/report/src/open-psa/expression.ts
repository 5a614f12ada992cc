import type { Tell } from './model.js';
import { LAWS, OPERATORS } from './operators.js';
import type { Container, Definition, Scope } from './scope.js';
import { readBoolean, readInteger, readNumber, trimmed } from './values.js';
import { notBoolean } from './formula.js';
import type { XmlElement } from './xml.js';

/** Parameters that stand on one another at most so deep. */
const DEEPEST = 500;
/** Units of parameters that the laws of the format, which count in hours, would misread. */
const NOT_HOURS: Readonly<Record<string, string>> = { years: 'hours', 'years-1': 'hours-1', fit: 'hours-1' };

/** Works out numbers of a model. Each parameter once. */
export class Expressions {
    private readonly values = new Map<Definition, number | 'open' | 'none'>();
    private depth = 0;

    /** @param missionTime of the system, in hours */
    constructor(private readonly parameters: Scope, private readonly missionTime: number | undefined, private readonly tell: Tell) {}

    /** The number that an expression stands for; of a distribution its mean. Undefined where it has none, which has been told. */
    evaluate(element: XmlElement, container: Container): number | undefined {
        const { name, attributes, children } = element;
        switch (name) {
            case 'float': return this.literal(element, readNumber(attributes.value ?? ''), '0.5 or 1e-3');
            case 'int': return this.literal(element, readInteger(attributes.value ?? ''), '2');
            case 'bool': {
                const value = readBoolean(attributes.value ?? '');
                return value === undefined ? this.refuse(notBoolean(element), element) : Number(value);
            }
            case 'parameter': return this.parameter(element, container);
            case 'system-mission-time': return this.time(element);
            case 'ite': return children.length === 3 ? this.choose([[children[0], children[1]]], children[2], container) : this.refuse(`<ite> takes 3 arguments, and has ${children.length}.`, element);
            case 'switch': return this.cases(element, container);
            default: return Object.hasOwn(OPERATORS, name) ? this.operate(element, container)
                : this.refuse(`The expression <${name}> is not supported. Give its value as <float value="…"/>.`, element);
        }
    }

    private refuse(message: string, element: XmlElement): undefined {
        this.tell(message, element);
    }

    private literal(element: XmlElement, value: number | undefined, example: string): number | undefined {
        const { name, attributes } = element;
        return value ?? this.refuse(attributes.value === undefined || trimmed(attributes.value) === '' ? `<${name}> has no value. Write value="…" with a number, such as ${example}.`
            : `"${attributes.value}" is no number of the format. Write it like ${example}${attributes.value.includes(',') ? ', with a point instead of a comma' : ''}.`, element);
    }

    private time(element: XmlElement): number | undefined {
        const unit = element.attributes.unit === undefined ? 'hours' : trimmed(element.attributes.unit);
        return unit !== 'hours' ? this.refuse(`The mission time is in hours here, and unit="${unit}" says something else. Take the unit out, or convert the time in the expression.`, element)
            : this.missionTime ?? this.refuse('This needs the mission time of the system, which the format leaves to the program. Give it in hours: --mission-time HOURS.', element);
    }

    private parameter(element: XmlElement, container: Container): number | undefined {
        const name = trimmed(element.attributes.name ?? '');
        const found = this.parameters.find(name, container);
        if (!found) {
            return this.refuse(this.parameters.absence(name, 'parameter'), element);
        }
        const { unit } = element.attributes;
        if (unit !== undefined && trimmed(unit) !== trimmed(found.element.attributes.unit ?? unit)) {
            return this.refuse(`The parameter "${name}" is defined in ${found.element.attributes.unit}, and asked for in ${unit}.`, element);
        }
        const known = this.values.get(found);
        if (known === 'open' || this.depth >= DEEPEST) {
            return this.refuse(known === 'open' ? `The parameter "${name}" stands on itself.` : `Parameters stand on one another more than ${DEEPEST} deep.`, element);
        }
        if (known !== undefined) {
            return known === 'none' ? undefined : known;
        }
        this.values.set(found, 'open');
        this.depth++;
        const content = onlyContentOf(found.element, 'expression', this.tell);
        const value = content ? this.evaluate(content, found.container)
            : content === undefined ? this.refuse(`The parameter "${name}" has no value.`, found.element) : undefined;
        this.depth--;
        this.values.set(found, value ?? 'none');
        return value;
    }

    private operate(element: XmlElement, container: Container): number | undefined {
        const { name, children } = element;
        const { least, most, of } = OPERATORS[name] ?? { least: 0, most: 0, of: () => NaN };
        if (children.length < least || children.length > most) {
            return this.refuse(`<${name}> takes ${most === Infinity ? `at least ${least}` : least === most ? least : `${least} or ${most}`} argument${most === 1 ? '' : 's'}, and has ${children.length}.`, element);
        }
        if (Object.hasOwn(LAWS, name) && !children.every(child => this.isInHours(child, container))) {
            return undefined;
        }
        const args = children.map(child => this.evaluate(child, container));
        if (!args.every(each => each !== undefined)) {
            return undefined;
        }
        const value = of(args);
        return Number.isFinite(value) ? value : this.refuse(`<${name}> has no value for ${args.join(', ')}.`, element);
    }

    private isInHours(element: XmlElement, container: Container): boolean {
        const found = element.name === 'parameter' ? this.parameters.find(trimmed(element.attributes.name ?? ''), container) : undefined;
        const unit = trimmed(found?.element.attributes.unit ?? '');
        const wanted = Object.hasOwn(NOT_HOURS, unit) ? NOT_HOURS[unit] : undefined;
        if (wanted !== undefined) {
            this.refuse(`The parameter "${element.attributes.name}" is in ${unit}, and the format reckons this in hours. Convert its value, and write unit="${wanted}".`, element);
        }
        return wanted === undefined;
    }

    private cases(element: XmlElement, container: Container): number | undefined {
        const cases = element.children.slice(0, -1), otherwise = element.children.at(-1);
        return otherwise && otherwise.name !== 'case' && cases.every(each => each.name === 'case' && each.children.length === 2)
            ? this.choose(cases.map(({ children: [condition, value] }) => [condition, value]), otherwise, container)
            : this.refuse('<switch> takes any number of <case>, each with a condition and a value, and a value for all else at the end.', element);
    }

    /** The value of the first condition that holds. Only what is asked for is worked out. */
    private choose(cases: readonly (readonly [XmlElement | undefined, XmlElement | undefined])[], otherwise: XmlElement | undefined, container: Container): number | undefined {
        for (const [condition, value] of cases) {
            const holds = condition && this.evaluate(condition, container);
            if (holds === undefined || holds !== 0) {
                return holds === undefined || !value ? undefined : this.evaluate(value, container);
            }
        }
        return otherwise && this.evaluate(otherwise, container);
    }
}

/** The one formula or expression of a definition. Undefined: there is none. Null: there is more than one, which has been told. */
export function onlyContentOf(element: XmlElement, sort: string, tell: Tell): XmlElement | undefined | null {
    const [first, second] = element.children.filter(({ name }) => name !== 'label' && name !== 'attributes');
    if (second) {
        tell(`"${element.attributes.name}" has more than one ${sort}: <${first?.name}> and <${second.name}>. Take out all but one.`, second);
        return null;
    }
    return first;
}
