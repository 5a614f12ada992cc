import type { Capability, Development, Estimate, Measure, Objective, Question, Rule, TradeData } from '@nvs/model';
import { spanInYear, spanOf } from '../../measures/money.js';
import { arithmetic } from '../operators/arithmetic.js';
import { list, word, type Value } from '../value.js';
import type { World } from '../world.js';
import { EFFECTS } from './effects.js';
import {
    carriedText,
    carriedWord,
    estimateAt,
    memberAt,
    notGiven,
    ofEstimate,
    optionalDate,
    optionalNumber,
    optionalText,
    optionalWord,
    refs,
    type Members,
    type What
} from './member.js';

export const MEASURE: Members<'measure', Measure> = {
    ...EFFECTS,
    strategy: refs(element => element.strategy),
    goal: refs(element => element.goal),
    status: (_, element, { what }) => optionalWord(element.status, what),
    cost: (world, element, { what }) =>
        element.cost.length === 0 ? notGiven(what) : list(element.cost.map(each => paid(world, element, each, what))),
    benefit: (world, element, { what }) =>
        element.benefit.length === 0 ? notGiven(what) : list(element.benefit.map(each => paid(world, element, each, what))),
    effect: refs<Measure>(element => [...new Set(element.effects.map(each => each.target))]),
    part_of: refs<Measure>(element => element.partOf ?? []),
    deadline: (_, element, { what }) => optionalDate(element.deadline, what),
    progress: (_, element, { what }) => optionalNumber(element.progress?.at(-1)?.share, what, 'share'),
    since: (_, element, { what }) => optionalDate(element.since, what),
    until: (_, element, { what }) => optionalDate(element.until, what),
    lifetime: (_, element, { what }) => optionalNumber(element.lifetime, what, 'duration'),
    code: carriedText('code')
};
/** An amount of money with the period that it counts over. */
function paid(world: World, measure: Measure, amount: Estimate, what: What): Value {
    const value = ofEstimate(amount, what);
    const date = world.look.assessment?.date,
        span = spanOf(measure, date, world.horizon.hours);
    return value.type === 'number'
        ? { ...value, span: span && amount.year !== undefined ? spanInYear(span, amount.year, date) : span }
        : value;
}

export const RULE: Members<'rule', Rule> = {};
export const CAPABILITY: Members<'capability', Capability> = {
    required: (_, element, { what, under }) => ofEstimate(requiredOf(element, under), what),
    existing: estimateAt(element => element.existing),
    gap: (_, element, { under }) =>
        arithmetic(
            ofEstimate(requiredOf(element, under), memberAt('required', element)),
            '-',
            ofEstimate(element.existing, memberAt('existing', element))
        ),
    code: carriedText('code')
};
/** How much is needed in general, or in the stress test behind `under`. */
const requiredOf = ({ required, requiredFor = [] }: Capability, under: string | undefined): Estimate | undefined =>
    under === undefined ? required : requiredFor.find(each => each.for === under)?.value;

export const TRADE_DATA: Members<'data', TradeData> = {
    file: carriedText('file'),
    url: carriedText('url'),
    basis: carriedWord('basis'),
    year: estimateAt(element => element.year)
};

export const QUESTION: Members<'question', Question> = {
    about: refs(element => element.about),
    asked: refs(element => element.asked),
    due: (_, element, { what }) => optionalDate(element.due, what),
    status: (_, element) => word(element.status),
    answer: (_, element, { what }) => optionalText(element.answer, what),
    answered_by: refs(element => element.answeredBy),
    code: carriedText('code')
};

export const OBJECTIVE: Members<'objective', Objective> = { code: carriedText('code') };

export const DEVELOPMENT: Members<'development', Development> = {
    drives: refs(element => element.drives.map(each => each.target)),
    since: (_, element, { what }) => optionalDate(element.since, what),
    code: carriedText('code')
};
