import { contradictions } from '../scoring/contradictions.js';
import { compare, type Expectation, type Expression, type Rule } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Judgement } from '../results/judgement.js';
import type { ExpectationResult, Looked, NotJudged, RuleResult } from '../results/rules.js';
import { applies, evaluate } from './evaluate.js';
import type { Scope } from './evaluation/scope.js';
import { asWritten, missing, say, type Value } from './value.js';
import { worldOf, type World, type WorldParts } from './world.js';

/** Runs every rule over every element it is for, and every expectation. A value that is missing or withheld is never taken as passed. */
export function runRules(parts: WorldParts): Judgement {
    const { model } = parts;
    const opposed = contradictions(parts.look);
    const world = worldOf(parts);
    const cyclic = rulesInCycles(model.rules);
    return {
        rules: [...model.rules].sort((a, b) => compare(a.id, b.id)).map(rule => runRule(world, rule, cyclic.get(rule.id))),
        expectations: model.expectations.map(each => runExpectation(world, each, cyclic)),
        ...(opposed.length > 0 ? { contradictions: opposed } : {})
    };
}

/** Where nothing is spoken of yet. */
export const scopeOf = (looked: Looked[], otherwise: Scope['otherwise'], asking: readonly string[] = []): Scope => ({
    variables: new Map(),
    subject: undefined,
    looked,
    asking,
    otherwise
});

function runRule(world: World, rule: Rule, cycle: string[] | undefined): RuleResult {
    const all = cycle ? [] : (world.byKind.get(rule.forKind) ?? []);
    const result: RuleResult = {
        id: rule.id,
        at: rule.at,
        outcome: rule.outcome,
        checked: all.length,
        matched: 0,
        findings: [],
        verdicts: [],
        notJudged: [],
        problem: cycle && message('ruleReasons.circle', { rules: [...cycle, ...cycle.slice(0, 1)] })
    };
    world.effort.begin(all.length);
    const otherwise: Scope['otherwise'] = new Map();
    for (const element of all) {
        const trace: Looked[] = [];
        const holds = applies(world, scopeOf(trace, otherwise, [rule.id]), rule, element.id);
        if (holds.type !== 'boolean') {
            result.notJudged.push(notJudged(element, holds));
        } else if (holds.value) {
            result.matched++;
            if (rule.outcome === 'verdict') {
                result.verdicts.push({ element: element.id, verdict: rule.verdict ?? 'yes', trace });
            } else {
                result.findings.push({
                    element: element.id,
                    at: element.at,
                    severity: rule.outcome,
                    message: render(world, rule, element.id),
                    trace
                });
            }
        }
    }
    return { ...result, ...(otherwise.size === 0 ? {} : { otherwise: [...otherwise.values()] }) };
}

function notJudged(element: { id: string; at: NotJudged['at'] }, value: Value): NotJudged {
    return { element: element.id, at: element.at, because: [why(value)] };
}

const why = (value: Value): Message => (value.type === 'missing' ? value.why : message('ruleReasons.conditionNoTruth'));

/** Where a rule speaks of an element. */
export const scopeFor = (rule: Rule, element: string): Scope => ({
    ...scopeOf([], new Map(), [rule.id]),
    variables: new Map([[rule.variable, { type: 'element', id: element }]]),
    subject: element
});

/** The message of a rule for an element; what cannot be filled in says why. */
function render(world: World, rule: Rule, element: string): Message {
    const parts = rule.message.map(part => {
        if (typeof part === 'string') {
            return asWritten(part);
        }
        const value = evaluate(world, scopeFor(rule, element), part.expression);
        return value.type === 'missing' ? message('ruleValues.open', { why: value.why }) : say(value, world.title);
    });
    return message('ruleValues.filled', { parts });
}

/** Judges a statement about the model. */
export function runExpectation(
    world: World,
    { title, text, at, condition }: Expectation,
    cyclic: ReadonlyMap<string, string[]>
): ExpectationResult {
    const trace: Looked[] = [];
    const otherwise: Scope['otherwise'] = new Map();
    world.effort.begin(0);
    const asked = asksInCircle(condition, cyclic);
    const value: Value =
        asked === undefined
            ? evaluate(world, scopeOf(trace, otherwise), condition)
            : missing(message('ruleReasons.ownVerdictOf', { rule: asked }));
    const judged = value.type === 'boolean';
    return {
        title,
        text,
        at,
        result: judged ? (value.value ? 'holds' : 'fails') : 'cannot_be_judged',
        because: judged ? [] : [why(value)],
        ...(judged && trace.some(each => each.unsure) ? { unsure: true as const } : {}),
        trace,
        ...(otherwise.size === 0 ? {} : { otherwise: [...otherwise.values()] })
    };
}

/** The rule in a circle that a condition asks for, if any. */
export const asksInCircle = (condition: Expression, cyclic: ReadonlyMap<string, string[]>): string | undefined =>
    verdictsIn(condition).find(each => cyclic.has(each));

/** Rules that rest on their own verdict, each with the way round. */
export function rulesInCycles(rules: readonly Rule[]): Map<string, string[]> {
    const asks = new Map(
        rules.map(rule => [
            rule.id,
            [
                ...(rule.condition ? verdictsIn(rule.condition) : []),
                ...rule.message.flatMap(part => (typeof part === 'string' ? [] : verdictsIn(part.expression)))
            ].sort()
        ])
    );
    const found = new Map<string, string[]>();
    for (const start of [...asks.keys()].sort()) {
        const from = new Map<string, string>();
        const work = [start];
        for (let i = 0; i < work.length; i++) {
            for (const next of asks.get(work[i] ?? '') ?? []) {
                if (!from.has(next)) {
                    from.set(next, work[i] ?? '');
                    work.push(next);
                }
            }
        }
        if (from.has(start)) {
            const way: string[] = [];
            let each = from.get(start);
            while (each !== undefined && each !== start) {
                way.unshift(each);
                each = from.get(each);
            }
            found.set(start, [start, ...way]);
        }
    }
    return found;
}

/** The rules whose verdict an expression asks for. */
function verdictsIn(expression: Expression): string[] {
    switch (expression.type) {
        case 'verdict':
            return [expression.rule, ...(expression.of ? verdictsIn(expression.of) : [])];
        case 'binary':
            return [...verdictsIn(expression.left), ...verdictsIn(expression.right)];
        case 'not':
        case 'negative':
        case 'is':
            return verdictsIn(expression.operand);
        case 'some':
        case 'every':
            return [...verdictsIn(expression.over), ...verdictsIn(expression.condition)];
        case 'count':
        case 'sum':
        case 'max':
        case 'min':
            return [expression.over, expression.condition, expression.value].flatMap(each => (each ? verdictsIn(each) : []));
        default:
            return [];
    }
}
