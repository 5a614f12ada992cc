import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** An amount of a dimension and unit; `per` in hours. */
interface Amount {
    readonly low: number;
    readonly best: number | undefined;
    readonly high: number;
    readonly dimension: 'number' | 'share' | 'duration' | 'money' | 'other';
    readonly unit: string | undefined;
    readonly per: number | undefined;
    readonly once: boolean;
    readonly condition: Message | undefined;
}

/** A number with its unit, as a value of a model is said: the same in every language but for words and the decimal sign. */
export function measured(amount: number, { dimension, unit }: Pick<Amount, 'dimension' | 'unit'>, say: Say): string {
    switch (dimension) {
        case 'share':
            return say.share(amount);
        case 'duration':
            return say.span(amount);
        case 'money':
            return say.money(amount, unit);
        case 'number':
        case 'other':
            return `${say.figure(amount)}${unit === undefined ? '' : ` ${unit}`}`;
    }
}

/** What an amount or a sum of money is made of, and what it comes to, where these are not the same. */
export function side({ stated, total }: Side, say: Say): string {
    const [one, all] = [stated && say.message(stated), say.message(total)];
    return one === undefined || one === all ? all : `${one}: ${all}`;
}
interface Side {
    readonly stated: Message | undefined;
    readonly total: Message;
}

/** Items of a list that are named. */
export const LISTED = 10;

const years = (count: number, say: Say): string => `${say.figure(count)} ${count === 1 ? 'year' : 'years'}`;
const PERIODS = { lifetime: 'lifetime', horizon: 'horizon' } as const;

/** Values that a rule looked at. */
export const ruleValues = {
    truth: ({ value }: { value: boolean }) => (value ? 'true' : 'false'),
    amount: ({ low, best, high, per, once, condition, ...of }: Amount, say: Say) =>
        `${best === undefined ? `${measured(low, of, say)} to ${measured(high, of, say)}` : measured(best, of, say)}${per === undefined ? (once ? ' once' : '') : ` ${say.per(per)}`}${condition ? ` (${say.message(condition)})` : ''}`,
    range: ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
    unsure: ({ said, unsure }: { said: Message; unsure: Message }, say: Say) => `${say.message(said)} (${say.message(unsure)})`,
    list: ({ items }: { items: readonly Message[] }, say: Say) =>
        items.length === 0 ? 'nothing' : say.first(items.map(say.message), LISTED),
    perhaps: ({ name }: { name: Message }, say: Say) => `${say.message(name)} (perhaps)`,
    rows: ({ rows }: { rows: readonly { supplier: Message; share: number }[] }, say: Say) =>
        rows.map(({ supplier, share }) => `${say.message(supplier)} ${say.share(share)}`).join(', '),
    /** What a judgement is called, which has no name of its own. */
    judgementOf: ({ threat, by }: { threat: string; by: readonly string[] }, say: Say) => `Judgement of ${threat} by ${say.and(by)}`,
    /** A text of the author with values filled in. */
    filled: ({ parts }: { parts: readonly Message[] }, say: Say) => parts.map(say.message).join(''),
    /** Filled in where there is no value. */
    open: ({ why }: { why: Message }, say: Say) => `(${say.message(why)})`,
    path: ({ path, under }: { path: string; under: Message | undefined }, say: Say) =>
        `${path}${under === undefined ? '' : ` under ${say.message(under)}`}`,
    beside: ({ left, right }: { left: Message; right: Message }, say: Say) => `${say.message(left)} beside ${say.message(right)}`,
    nearlyEqual: 'equal: they differ by less than one part in 10^12, which is rounding',
    sum: 'the sum',
    sums: ({ left, right, over, discount }: { left: Side; right: Side; over: Message; discount: number | undefined }, say: Say) =>
        `${side(left, say)}, against ${side(right, say)}; ${say.message(over)}, ${
            discount === undefined
                ? 'undiscounted, for no discount rate is stated and the answer is the same at 10% a year'
                : `at a discount rate of ${say.figure(discount * 100)}% a year`
        }; yearly amounts count at the end of each year, what is once at the beginning`,
    overYears: ({ count, of }: { count: number; of: keyof typeof PERIODS }, say: Say) => `over ${years(count, say)} (the ${PERIODS[of]})`,
    sameEachYear: 'as the same amount each year',
    sameEachYearOver: ({ counts }: { counts: readonly number[] }, say: Say) =>
        `as the same amount each year, over ${say.and(counts.map(count => years(count, say)))}`
};

const within = (horizon: number | undefined, say: Say): string => (horizon === undefined ? 'the horizon' : say.span(horizon));
const FOR = { share: 'one percentage point', duration: 'one hour', number: 'one unit of risk' } as const;
const causes = ({ count, complete }: { count: number; complete: boolean }, say: Say): string =>
    `${complete ? '' : 'more than '}${say.count(count, 'cause')}`;

/** What a value holds under. */
export const ruleConditions = {
    loss: ({ horizon, noBound }: { horizon: number | undefined; noBound: boolean }, say: Say) =>
        `within ${within(horizon, say)}, repair ignored${noBound ? ', each chance drawn once, so no bound of an outage' : ''}`,
    outage: ({ horizon, nearly }: { horizon: number | undefined; nearly: boolean }, say: Say) =>
        `${nearly ? 'nearly, ' : ''}within ${within(horizon, say)}, all up at the beginning`,
    ofHorizon: ({ horizon }: { horizon: number | undefined }, say: Say) => `of ${within(horizon, say)}, all up at the beginning`,
    notBack: 'does not come back within the run',
    longRun: 'in the long run',
    harm: ({ horizon }: { horizon: number | undefined }, say: Say) => `within ${within(horizon, say)}, durations and buffers as stated`,
    harmBetween: 'at least what single causes do alone, at most if every event lasts',
    onceInAll: ({ hours }: { hours: number }, say: Say) => `what is judged over ${say.span(hours)} counts once in all`,
    eventsOpen: ({ count }: { count: number }, say: Say) => `${say.count(count, 'event')} not judged or withheld`,
    causesNotJudged: (of: { count: number; complete: boolean }, say: Say) => `${causes(of, say)} not judged`,
    causesWithoutDuration: (of: { count: number; complete: boolean }, say: Say) => `${causes(of, say)} without a duration`,
    middleOfBands: ({ bands }: { bands: number }, say: Say) =>
        `${say.count(bands, 'band')} without a best estimate counted as ${say.plural(bands, 'its', 'their')} geometric middle`,
    notCounted: ({ needs }: { needs: number }, say: Say) => `${say.count(needs, 'need')} whose concern is not interruption not counted`,
    ringAsServices: 'a ring of feeds without a source read as services',
    ringBothWays: 'a ring read as services and as feeds',
    sharesAddUp: ({ total }: { total: number }, say: Say) => `of shares that add up to ${say.figure(total * 100, 6)}%`,
    aYear: 'a year',
    aYearFor: ({ dimension }: { dimension: keyof typeof FOR }) => `a year for ${FOR[dimension]}`
};
