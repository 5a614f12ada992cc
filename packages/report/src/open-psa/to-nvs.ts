import type { OpenPsaFormula, OpenPsaModel, OpenPsaProblem } from './model.js';
import { asNvsName, Mangler } from './names.js';

export interface Imported { readonly text: string | undefined; readonly problems: readonly OpenPsaProblem[] }

/**
 * A fault tree as a network model. A basic event becomes an asset that is not there when called upon with its probability; a
 * gate becomes a process that needs what its arguments are. Failing is the other side of working: an `or` of failures needs
 * all of them, an `and` any of them, k of n failures leave n-k+1 needed. What has failed for certain needs an asset that is never there.
 * A network knows no negation, so that is refused.
 */
export function openPsaToNvs(model: OpenPsaModel, namespace: string): Imported {
    const problems = negations(model);
    if (problems.length > 0) {
        return { text: undefined, problems };
    }
    const names = new Mangler(asNvsName);
    const tops = new Set(model.tops);
    // Gates and events may share a name; a gate keeps it.
    const gate = (name: string): string => names.name(name);
    const event = (name: string): string => names.name(model.gates.has(name) ? `${name} event` : name);
    for (const name of model.gates.keys()) {
        gate(name);
    }
    const lines = [`namespace ${asNvsName(namespace)}`, ''];
    for (const [name, { label, chance }] of model.events) {
        lines.push(`asset ${event(name)} ${quoted(label ?? name)}${chance === undefined ? '' : ` { fails_to_start: ${percent(chance)} }`}`);
    }
    lines.push('');
    for (const [name, { label }] of model.gates) {
        lines.push(`${tops.has(name) ? 'process' : 'asset'} ${gate(name)} ${quoted(label ?? name)}`);
    }
    const settled = new Map([...model.gates].map(([name, { formula }]) => [name, withoutConstants(formula)]));
    if ([...settled.values()].some(isFailed)) {
        lines.push(`asset ${names.name(FAILED)} "What has failed for certain" { fails_to_start: 100% }`);
    }
    lines.push('');
    const needs = new Mangler(asNvsName);
    for (const [name, formula] of settled) {
        const required = isFailed(formula) ? names.name(FAILED) : requirement(formula, gate, event);
        if (required !== undefined) {
            lines.push(`dependency ${needs.name(`${gate(name)}_needs`)} ${quoted(`What ${name} needs`)} of ${gate(name)} on ${required} { buffer: 0 h }`);
        }
    }
    return { text: `${lines.join('\n')}\n`, problems: [] };
}

type Name = (name: string) => string;

/** No gate or event has a name with blanks. */
const FAILED = 'has failed';
const isFailed = (formula: OpenPsaFormula): boolean => formula.type === 'constant' && formula.value;

/** The same formula, which holds a constant only where it is one. */
function withoutConstants(formula: OpenPsaFormula): OpenPsaFormula {
    if (!('args' in formula)) return formula;
    const all = formula.args.map(withoutConstants);
    const args = all.filter(each => each.type !== 'constant'), failed = all.filter(isFailed).length;
    const min = (formula.type === 'or' ? 1 : formula.type === 'and' ? all.length : formula.min ?? 1) - failed;
    return min <= 0 || min > args.length ? { type: 'constant', value: min <= 0 } : { ...formula, args, ...formula.type === 'atleast' ? { min } : {} };
}

/** Undefined where nothing is needed. */
function requirement(formula: OpenPsaFormula, gate: Name, event: Name): string | undefined {
    switch (formula.type) {
        case 'gate': return gate(formula.name);
        case 'event': return event(formula.name);
        case 'constant': return undefined;
        default: {
            const parts = formula.args.flatMap(arg => requirement(arg, gate, event) ?? []);
            const [first] = parts;
            if (parts.length <= 1) {
                return first;
            }
            const list = `(${parts.join(', ')})`;
            return formula.type === 'or' ? `all of ${list}` : formula.type === 'and' ? `any of ${list}` : `${parts.length - (formula.min ?? 1) + 1} of ${list}`;
        }
    }
}

function negations(model: OpenPsaModel): OpenPsaProblem[] {
    return [...model.gates].flatMap(([name, { formula, line }]) => connectives(formula).filter(each => each !== 'and' && each !== 'or' && each !== 'atleast').slice(0, 1).map(each => ({
        line, message: `The gate "${name}" has <${each}>: what fails because something else does not fail. A network of dependencies cannot say that, so the model was not imported. `
            + 'Its probability and cut sets can be computed with --analyse.'
    })));
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
