import type { Expression, Rule } from '@nvs/model';
import { message } from '@nvs/words';
import { unjudged } from '../operators/logic.js';
import { boolean, list, missing, word, type Value } from '../value.js';
import type { Evaluation, Scope } from './scope.js';

/** What a rule says of an element: its verdict, or `no`. */
export function verdict(at: Evaluation, { rule, of }: Extract<Expression, { type: 'verdict' }>): Value {
    const asked = of && at.see(of);
    return verdictOf(at, rule, asked?.type === 'element' ? asked.id : asked === undefined ? at.scope.subject : undefined);
}

function verdictOf(at: Evaluation, ruleId: string, of: string | undefined): Value {
    const { world, scope } = at;
    const rule = world.elements.get(ruleId);
    if (rule?.kind !== 'rule') {
        return missing(message('ruleReasons.noRule', { rule: ruleId }));
    }
    if (scope.asking.includes(ruleId)) {
        return missing(message('ruleReasons.ownVerdict'));
    }
    if (of === undefined) {
        return list(
            (world.byKind.get(rule.forKind) ?? []).map(each => verdictOf({ ...at, scope: { ...scope, looked: [] } }, ruleId, each.id))
        );
    }
    const holds = appliesTo({ ...at, scope: { ...scope, asking: [...scope.asking, ruleId] } }, rule, of);
    return holds.type !== 'boolean' ? unjudged(holds) : word(holds.value ? (rule.verdict ?? 'yes') : 'no');
}

/** Whether a rule applies to an element. */
export function appliesTo({ scope, see }: Evaluation, rule: Rule, of: string): Value {
    const own: Scope = { ...scope, variables: new Map([[rule.variable, { type: 'element', id: of }]]), subject: of };
    return rule.condition ? see(rule.condition, own) : boolean(true);
}
