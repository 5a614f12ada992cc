import { compare } from '@nvs/model';
import type {
    Effect as ModelEffect,
    Estimate as ModelEstimate,
    Expectation as ModelExpectation,
    Capability as ModelCapability,
    Measure as ModelMeasure,
    Rule as ModelRule,
    TradeData as ModelTradeData
} from '@nvs/model';
import type { Capability, Effect, Expectation, Measure, Rule, TradeData } from '../generated/ast.js';
import { isEffect, isEstimateProperty } from '../generated/ast.js';
import { finish } from './base.js';
import { isBroken, locationOf, targetId } from './context.js';
import type { LoweringContext } from './context.js';
import { docOf, hasKeyword, sourceText } from './docs.js';
import { lowerEstimate } from './estimates.js';
import { lowerExpression, lowerMessage } from './expressions.js';
import { lowerProgress } from './objectives.js';
import { amount, choice, date, estimate, estimates, forms, readProperties, refs } from './reading.js';
import { propertiesOf } from '../properties/registry.js';
import { qualified } from './qualified.js';
import type { Reading } from './reading.js';
import { lowerRequirement, lowerShares } from './requirements.js';

export function lowerMeasure(context: LoweringContext, node: Measure): ModelMeasure | undefined {
    const reading = readProperties(context, node);
    const lifetime = amount(reading, 'lifetime');
    return finish(reading, node, {
        kind: 'measure' as const,
        strategy: refs(reading, 'strategy'),
        status: choice(reading, 'status', ['proposed', 'planned', 'in_place']),
        goal: refs(reading, 'goal'),
        cost: [...estimates(reading, 'cost'), ...byYear(reading, 'cost')],
        benefit: [...estimates(reading, 'benefit'), ...byYear(reading, 'benefit')],
        effects: forms(reading, 'effect', isEffect)
            .map(effect => lowerEffect(context, effect))
            .filter(effect => effect !== undefined),
        partOf: some(refs(reading, 'part_of')),
        deadline: date(reading, 'deadline'),
        progress: lowerProgress(context, reading),
        since: date(reading, 'since'),
        until: date(reading, 'until'),
        lifetime: lifetime !== undefined && lifetime > 0 ? lifetime : undefined
    });
}

/** Amounts of one year each, in the order of years. */
function byYear(reading: Reading, key: 'cost' | 'benefit'): ModelEstimate[] {
    const value = propertiesOf(reading.node.$type).get(key)?.value;
    return qualified(reading, key, isEstimateProperty)
        .sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
        .flatMap(({ property, year }) =>
            property.estimates.flatMap(node => {
                const found = lowerEstimate(reading.context, node, value?.type === 'estimate' ? value.measures : undefined);
                return found ? [{ ...found, year }] : [];
            })
        );
}

const some = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list);

const ASPECTS = [
    'likelihood',
    'impact',
    'buffer',
    'restore',
    'restart',
    'refill',
    'substitution',
    'failure',
    'fails_to_start',
    'strength',
    'needs',
    'supply',
    'requirement',
    'existing'
] as const;

/** An effect is whole or is not there: half an effect would be another one. */
function lowerEffect(context: LoweringContext, node: Effect): ModelEffect | undefined {
    const aspect = ASPECTS.find(word => word === node.aspect);
    const target = targetId(context, node, 'target', node.target);
    if (!aspect || target === undefined || isBroken(context, node)) {
        return undefined;
    }
    const criterion = targetId(context, node, 'criterion', node.criterion);
    if (criterion === undefined && hasKeyword(node, 'on')) {
        return undefined;
    }
    const common = {
        aspect,
        target,
        criterion,
        inClasses: false,
        amount: undefined,
        supply: undefined,
        requirement: undefined,
        at: locationOf(context, node)
    };
    if (aspect === 'supply') {
        const { shares, broken } = lowerShares(context, node.shares);
        return broken || shares.length === 0 ? undefined : { ...common, operator: '=', supply: shares };
    }
    if (aspect === 'requirement') {
        const requirement = lowerRequirement(context, node.requirement);
        return requirement && { ...common, operator: '=', requirement };
    }
    const amount = lowerEstimate(context, node.amount);
    if (!amount || !node.operator) {
        return undefined;
    }
    return { ...common, operator: node.operator, amount, inClasses: amount.best?.type === 'quantity' && amount.best.unit === 'class' };
}

export function lowerRule(context: LoweringContext, node: Rule): ModelRule | undefined {
    const condition = lowerExpression(context, node.condition);
    const kind = node.variable?.kind,
        variable = node.variable?.name,
        outcome = node.outcome;
    const result = outcome?.severity ?? (outcome?.verdict ? ('verdict' as const) : undefined);
    if (!kind || !variable || !result || (!condition && (node.condition || hasKeyword(node, 'when')))) {
        return undefined;
    }
    return finish(readProperties(context, node), node, {
        kind: 'rule' as const,
        forKind: kind,
        variable,
        condition,
        outcome: result,
        verdict: outcome.verdict,
        message: lowerMessage(context, outcome.message, outcome)
    });
}

export function lowerExpectation(context: LoweringContext, node: Expectation): ModelExpectation | undefined {
    const condition = lowerExpression(context, node.condition);
    if (!condition || !node.condition || !node.title) {
        return undefined;
    }
    return {
        kind: 'expectation',
        title: node.title,
        condition,
        text: sourceText(node.condition),
        doc: docOf(node),
        at: locationOf(context, node)
    };
}

/** What is needed and what there is, and all properties as written. */
export function lowerCapability(context: LoweringContext, node: Capability): ModelCapability | undefined {
    const written = writtenIn(context, node);
    const reading = readProperties(context, node);
    const element = finish(reading, node, {
        kind: 'capability' as const,
        properties: written,
        required: estimate(reading, 'required'),
        requiredFor: some(requiredFor(reading)),
        existing: estimate(reading, 'existing')
    });
    return element && withoutCarried(element);
}

/** How much is needed in each case that is named. */
function requiredFor(reading: Reading): NonNullable<ModelCapability['requiredFor']> {
    const value = propertiesOf(reading.node.$type).get('required')?.value;
    return qualified(reading, 'required', isEstimateProperty)
        .flatMap(({ property, for: whom }) => {
            const found = lowerEstimate(reading.context, property.estimates[0], value?.type === 'estimate' ? value.measures : undefined);
            return found && whom !== undefined ? [{ for: whom, value: found }] : [];
        })
        .sort((a, b) => compare(a.for, b.for));
}

export function lowerTradeData(context: LoweringContext, node: TradeData): ModelTradeData | undefined {
    const written = writtenIn(context, node);
    const reading = readProperties(context, node);
    const element = finish(reading, node, { kind: 'data' as const, properties: written, year: estimate(reading, 'year') });
    return element && withoutCarried(element);
}

/** The properties of an element as written, but for those that every element has. */
function writtenIn(context: LoweringContext, node: Capability | TradeData): Record<string, string> {
    return finish(readProperties(context, node), node, { kind: node.$type })?.carried ?? {};
}

function withoutCarried<T extends { carried?: unknown }>({ carried: _, ...element }: T): Omit<T, 'carried'> {
    return element;
}
