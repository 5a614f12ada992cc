import type { OpenPsaProblem } from './model.js';
import type { XmlElement } from './xml.js';

/** Names of parameters that stand within one another at most so deep. */
const DEEPEST = 100;

export interface Expressions {
    readonly parameters: ReadonlyMap<string, XmlElement>;
    readonly missionTime: number | undefined;
    problem(problem: OpenPsaProblem): void;
}

/** The number that an expression stands for; of a distribution its mean. Undefined, and a problem, where it has none. */
export function evaluate(element: XmlElement, context: Expressions, depth = 0): number | undefined {
    const { name, attributes, children, line } = element;
    const number = (): number | undefined => finite(Number(attributes.value));
    const args = (): number[] | undefined => {
        const values = children.map(child => evaluate(child, context, depth + 1));
        return values.every(value => value !== undefined) ? values : undefined;
    };
    const of = (combine: (values: number[]) => number): number | undefined => {
        const values = args();
        return values && finite(combine(values));
    };
    switch (name) {
        case 'float': case 'int': return number();
        case 'bool': return attributes.value === 'true' ? 1 : 0;
        case 'parameter': case 'system-mission-time': {
            if (name === 'system-mission-time') {
                return context.missionTime;
            }
            const parameter = context.parameters.get(attributes.name ?? '');
            const value = parameter?.children.find(child => child.name !== 'label' && child.name !== 'attributes');
            if (!value || depth > DEEPEST) {
                context.problem({ message: value ? `The parameter "${attributes.name}" stands on itself.` : `There is no parameter "${attributes.name}".`, line });
                return undefined;
            }
            return evaluate(value, context, depth + 1);
        }
        case 'neg': return of(([a = NaN]) => -a);
        case 'add': return of(values => values.reduce((sum, each) => sum + each, 0));
        case 'mul': return of(values => values.reduce((product, each) => product * each, 1));
        case 'sub': return of(([first = NaN, ...rest]) => rest.reduce((left, each) => left - each, first));
        case 'div': return of(([first = NaN, ...rest]) => rest.reduce((left, each) => left / each, first));
        case 'exponential': return of(([rate = NaN, time = NaN]) => -Math.expm1(-rate * time));
        case 'uniform-deviate': return of(([low = NaN, high = NaN]) => (low + high) / 2);
        case 'normal-deviate': case 'lognormal-deviate': return of(([mean = NaN]) => mean);
        default:
            context.problem({ message: `The expression <${name}> is not supported. Give the event's probability as <float value="…"/>.`, line });
            return undefined;
    }
}

function finite(value: number): number | undefined {
    return Number.isFinite(value) ? value : undefined;
}
