import type { Measure } from '@nvs/model';
import { message, titled } from '@nvs/words';
import { divide, exact, toNumber } from '../../exact.js';
import type { AddedTo, ChangedFigure, Limits, MeasureDifference } from '../../measures/asked.js';
import { spanInYear, spanOf, worth, type Payment, type Span } from '../../measures/money.js';
import { TOO_MUCH } from '../effort.js';
import { interval, missing, within, type NumberValue, type Value } from '../value.js';
import type { World } from '../world.js';
import { memberAt, notGiven, ofEstimate, type Argument, type Members, type What } from './member.js';

/** What a measure does to figures of elements, and what it costs for that (formula `measure.difference`). */
export const EFFECTS: Pick<Members<'measure', Measure>, 'reduces' | 'reduces_last' | 'yearly_cost' | 'cost_per'> = {
    reduces: (world, measure, { what, argument }) => reduction(world, measure, argument, 'alone', what),
    reduces_last: (world, measure, { what, argument }) => reduction(world, measure, argument, 'last', what),
    yearly_cost: yearlyCost,
    cost_per: (world, measure, { what, argument }) => costPer(world, measure, argument, what)
};

/** Steps that count for a question: a network is solved, a stress test run, for each completion of what is not known. */
const STEPS: Readonly<Record<ChangedFigure['figure'], number>> = {
    risk: 1000,
    likelihood: 1000,
    loss: 10_000,
    outage: 10_000,
    unavailability: 10_000,
    downtime: 5000
};

function asked({ element, member, under }: Argument): ChangedFigure | undefined {
    if (element === undefined) {
        return undefined;
    }
    switch (member) {
        case 'risk':
        case 'likelihood':
            return { figure: member, of: element };
        case 'loss':
        case 'outage':
        case 'unavailability':
            return { figure: member, of: element };
        case 'downtime':
            return under === undefined ? undefined : { figure: 'downtime', of: element, under };
        default:
            return undefined;
    }
}

function difference(
    world: World,
    measure: Measure,
    argument: Argument | undefined,
    added: AddedTo,
    what: What
): MeasureDifference | Extract<Value, { type: 'missing' }> {
    const figure = argument && asked(argument);
    if (!figure) {
        return missing(
            argument?.member === 'downtime' ? message('ruleReasons.needsUnder', { what }) : message('ruleReasons.noFigure', { what })
        );
    }
    const on = world.elements.get(figure.of);
    const isEvent = on?.kind === 'threat' || on?.kind === 'campaign';
    if (!on || isEvent !== (figure.figure === 'risk' || figure.figure === 'likelihood')) {
        return missing(message('ruleReasons.hasNoFigure', { title: world.title(figure.of), figure: figure.figure }));
    }
    if (!world.effort.spend(STEPS[figure.figure])) {
        return missing(TOO_MUCH);
    }
    const found = world.differences(measure.id, figure, added);
    return 'reason' in found ? missing(found.reason) : found;
}

function reduction(world: World, measure: Measure, argument: Argument | undefined, added: AddedTo, what: What): Value {
    const found = difference(world, measure, argument, added, what);
    return 'type' in found ? found : { ...inUnit(found.asked), ...ofLimits(found.reduction) };
}

/** Limits hold what is not known, and no judgement: without a best estimate a comparison follows them. */
const ofLimits = ({ low, best, high }: Limits): Pick<NumberValue, 'low' | 'best' | 'high'> => ({ low, best, high });

function inUnit({ figure }: ChangedFigure): { readonly type: 'number'; readonly dimension: 'number' | 'share' | 'duration' } {
    switch (figure) {
        case 'risk':
            return { type: 'number', dimension: 'number' };
        case 'downtime':
            return { type: 'number', dimension: 'duration' };
        default:
            return { type: 'number', dimension: 'share' };
    }
}

/** Rates between which the yearly cost lies where the model states none. */
const RATES = [0, 0.1] as const;

function yearlyCost(world: World, measure: Measure, { what }: { what: What }): Value {
    const amounts = measure.cost.map(each => ofEstimate(each, what));
    const money = amounts.flatMap((each, index) => (each.type === 'number' ? [{ ...each, year: measure.cost[index]?.year }] : []));
    const [first] = money;
    if (amounts.length === 0) {
        return notGiven(memberAt('cost', measure));
    }
    if (!first || money.length < amounts.length) {
        return amounts.find(each => each.type === 'missing') ?? missing(message('ruleReasons.noAmount', { what }));
    }
    const units = [...new Set(money.map(each => each.unit ?? ''))];
    const span = spanOf(measure, world.look.assessment?.date, world.horizon.hours);
    if (units.length > 1 || !span) {
        return missing(units.length > 1 ? message('ruleReasons.currencies', { currencies: units }) : message('ruleReasons.yearsOfThese'));
    }
    // Of full operation: what it costs does not depend on when within the horizon it begins.
    const full = { ...span, begins: 0, from: 0, to: span.years, once: 0 };
    const spanOfOne = (year: number | undefined): Span => (year === undefined ? full : spanInYear(span, year, world.look.assessment?.date));
    const rates = world.horizon.discount === undefined ? RATES : [world.horizon.discount];
    const at = (corner: 'low' | 'high', of: (each: NumberValue) => { low: NumberValue['low']; high: NumberValue['high'] }): number[] =>
        rates.map(rate =>
            worth(
                money.map((each): Payment => ({ amount: toNumber(of(each)[corner]), per: each.per, span: spanOfOne(each.year) })),
                rate,
                true
            )
        );
    const spread = (of: (each: NumberValue) => { low: NumberValue['low']; high: NumberValue['high'] }) => ({
        low: Math.min(...at('low', of)),
        high: Math.max(...at('high', of))
    });
    return {
        type: 'number',
        dimension: 'money',
        unit: first.unit,
        yearly: true,
        condition: message('ruleConditions.aYear'),
        ...within(
            spread(interval),
            spread(each => each)
        )
    };
}

/** A ratio says something of a measure by itself only where it does about the same alone and with the others. */
function costPer(world: World, measure: Measure, argument: Argument | undefined, what: What): Value {
    const cost = yearlyCost(world, measure, { what });
    if (cost.type !== 'number') {
        return cost;
    }
    const found = difference(world, measure, argument, 'alone', what);
    if ('type' in found) {
        return found;
    }
    const among = difference(world, measure, argument, 'last', what);
    if ('type' in among) {
        return among;
    }
    const [alone, last] = [found.reduction, among.reduction];
    if (alone.low <= 0 || last.low <= 0) {
        return missing(
            alone.high <= 0
                ? message('ruleReasons.doesNotLower', { measure: titled(measure), figure: found.asked.figure })
                : message('ruleReasons.perhapsLowers', { measure: titled(measure), figure: found.asked.figure })
        );
    }
    const differ = (a: number, b: number): boolean => Math.abs(a - b) > 0.1 * Math.max(a, b);
    if (differ(alone.best ?? alone.high, last.best ?? last.high) || differ(alone.low, last.low)) {
        return missing(message('ruleReasons.otherWithPlanned', { measure: titled(measure) }));
    }
    // A chance counts in percentage points: nothing is worth a chance of 1.
    const per = inUnit(found.asked).dimension === 'share' ? 0.01 : 1;
    const over = ({ low, high }: { low: NumberValue['low']; high: NumberValue['high'] }, by: { low: number; high: number }) => ({
        low: divide(low, by.high / per) ?? exact(0),
        high: divide(high, by.low / per) ?? exact(0)
    });
    const best = alone.best;
    return {
        type: 'number',
        dimension: 'money',
        unit: cost.unit,
        yearly: true,
        ...within(over(interval(cost), best === undefined ? alone : { low: best, high: best }), over(cost, alone)),
        condition: message('ruleConditions.aYearFor', { dimension: inUnit(found.asked).dimension })
    };
}
