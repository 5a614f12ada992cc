import { inWords, message, type Language, type Message } from '@nvs/words';
import { placeOf, type OpenPsaFormula, type OpenPsaModel, type OpenPsaProblem } from './model.js';
import { monotoneFormulas, type Monotone } from './monotone.js';
import { asNvsName, Mangler } from './names.js';

export interface Imported {
    readonly text: string | undefined;
    readonly problems: readonly OpenPsaProblem[];
}

/** How deep the language lets requirements stand within one another, with room for what stands around them. */
const DEEPEST = 90;

/**
 * A fault tree as a network model. A basic event becomes an asset that is not there when called upon with its probability; a
 * gate becomes a process that needs what its arguments are. Failing is the other side of working: an `or` of failures needs
 * all of them, an `and` any of them, k of n failures leave n-k+1 needed. House events are constants, and worked in.
 * A network knows no negation, so that is refused. An event without a probability is taken down by a hazard that nobody has judged.
 * @param language of the titles that are not of the tree
 */
export function openPsaToNvs(model: OpenPsaModel, namespace: string, language: Language = 'en'): Imported {
    const formulas = monotoneFormulas(model);
    const problems = [...model.gates].flatMap(([name, { formula, ...at }]) => {
        const why = whyNot(name, formula, formulas.get(name) ?? null);
        return why === undefined ? [] : [{ message: why, ...placeOf(at) }];
    });
    if (problems.length > 0) {
        return { text: undefined, problems };
    }
    const names = new Mangler(asNvsName);
    const tops = new Set(model.tops);
    const name = (original: string): string => names.name(original);
    const titled = (said: Message): string => quoted(inWords(said, language));
    const lines = [`namespace ${asNvsName(namespace)}`, ''];
    for (const id of model.gates.keys()) {
        name(id);
    }
    const unknown: string[] = [];
    for (const [id, { label, chance, house }] of model.events) {
        if (!house) {
            lines.push(`asset ${name(id)} ${quoted(label ?? id)}${chance === undefined ? '' : ` { fails_to_start: ${percent(chance)} }`}`);
            if (chance === undefined) {
                unknown.push(id);
            }
        }
    }
    for (const id of unknown) {
        lines.push(
            `hazard ${names.fresh(`${id} not judged`)} ${titled(message('openPsa.titleNotJudged', { what: model.events.get(id)?.label ?? id }))} { disrupts: ${name(id)} }`
        );
    }
    const certain = [...formulas.values()].some(each => each?.type === 'constant' && each.value) ? names.fresh('has_failed') : undefined;
    if (certain !== undefined) {
        lines.push(`asset ${certain} ${titled(message('openPsa.titleCertain'))} { fails_to_start: 100% }`);
    }
    lines.push('');
    for (const [id, { label }] of model.gates) {
        lines.push(`${tops.has(id) ? 'process' : 'asset'} ${name(id)} ${quoted(label ?? id)}`);
    }
    lines.push('');
    for (const id of model.gates.keys()) {
        const formula = formulas.get(id);
        const required = formula && requirement(formula, name);
        const needed = formula?.type === 'constant' && formula.value ? certain : required;
        if (needed !== undefined) {
            lines.push(
                `dependency ${names.fresh(`${name(id)}_needs`)} ${titled(message('openPsa.titleNeeds', { id }))} of ${name(id)} on ${needed} { buffer: 0 h }`
            );
        }
    }
    return { text: `${lines.join('\n')}\n`, problems: [] };
}

type Name = (name: string) => string;

/** Undefined where nothing is needed. */
function requirement(formula: Monotone, name: Name): string | undefined {
    switch (formula.type) {
        case 'gate':
        case 'event':
            return name(formula.name);
        case 'constant':
            return undefined;
        case 'atleast': {
            const all = formula.args.flatMap(arg => requirement(arg, name) ?? []);
            const parts = [...new Set(all)],
                [first] = parts;
            const needed = all.length - formula.min + 1;
            return parts.length === 1
                ? first
                : needed === all.length
                  ? `all of (${parts.join(', ')})`
                  : needed === 1
                    ? `any of (${parts.join(', ')})`
                    : `${needed} of (${parts.join(', ')})`;
        }
    }
}

/** Why a network cannot say what the formula says; undefined where it can. */
function whyNot(gate: string, formula: OpenPsaFormula, monotone: Monotone | null): Message | undefined {
    if (!monotone) {
        const negation = connectives(formula).find(each => each !== 'and' && each !== 'or' && each !== 'atleast') ?? 'not';
        return message('openPsa.hasNegation', { gate, negation });
    }
    if (depthOf(monotone) > DEEPEST) {
        return message('openPsa.formulaTooDeep', { gate, deepest: DEEPEST });
    }
    return repeats(monotone) ? message('openPsa.repeats', { gate }) : undefined;
}

/** Whether k of n, neither one nor all of them, has an argument twice: in an `and` or `or` that changes nothing. */
function repeats(formula: Monotone): boolean {
    if (formula.type !== 'atleast') {
        return false;
    }
    const { min, args } = formula;
    return args.some(repeats) || (min > 1 && min < args.length && new Set(args.map(arg => JSON.stringify(arg))).size < args.length);
}

function depthOf(formula: Monotone): number {
    return formula.type === 'atleast' ? 1 + formula.args.reduce((deepest, arg) => Math.max(deepest, depthOf(arg)), 0) : 0;
}

function connectives(formula: OpenPsaFormula): string[] {
    return 'args' in formula ? [formula.type, ...formula.args.flatMap(connectives)] : [];
}

function quoted(text: string): string {
    return JSON.stringify(text.replace(/[\u0000-\u001f\u2028\u2029]/g, ' '));
}

/** All digits of the number, shifted by two. */
function percent(chance: number): string {
    const [digits = '0', exponent = '0'] = chance.toExponential().split('e');
    return `${Number(`${digits}e${Number(exponent) + 2}`)}%`;
}
