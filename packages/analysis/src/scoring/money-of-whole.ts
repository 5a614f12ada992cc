import type { Scale } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Corners } from '../corners.js';
import { termsOf, type Measure } from './aggregate.js';
import type { Harmed } from './criterion.js';
import type { ImpactReading } from './impact.js';
import { edge } from './scale.js';

interface Sum {
    readonly corners: Corners<number>;
    readonly measure: Measure;
}

/** An interest judged as a whole. */
interface Whole {
    readonly interest: string;
    readonly scale: Scale;
    readonly corners: Corners<ImpactReading>;
}

/** A sum of money, with the currency that it is in. Nothing has none. */
interface Amount {
    readonly low: number;
    /** Infinite where the class is open above. */
    readonly high: number;
    readonly currency: string;
}

/**
 * Money of an interest judged as a whole (formula `interest.judged`): the band of its class, narrowed by the amounts of criteria judged beside it. What is not judged
 * adds nothing at least.
 */
export function moneyOfWhole({ interest, scale, corners }: Whole, harmed: readonly Harmed[]): Sum | { readonly reason: Message } {
    const band = bandOf(scale, corners);
    const beside = band && amountOf(harmed);
    if (!band) {
        return { reason: message('partial.needsMoney', { interest }) };
    }
    const isAlike = beside && (beside.currency === band.currency || beside.currency === '' || band.currency === '');
    const [low, high] = isAlike ? [Math.max(band.low, beside.low), Math.min(band.high, beside.high)] : [band.low, band.high];
    if (low > high) {
        return { reason: message('partial.nothingFits', { interest }) };
    }
    return high === Infinity
        ? { reason: message('partial.needsMoney', { interest }) }
        : {
              corners: { low, best: low === high ? low : undefined, high },
              measure: { in: 'money', currency: band.currency || (isAlike ? beside.currency : '') }
          };
}

/** The band of the class, or of all from one to the other; undefined where the scale has none in money. */
function bandOf(scale: Scale, { low, high }: Corners<ImpactReading>): Amount | undefined {
    if (high.class === 'X') {
        return { low: 0, high: 0, currency: '' };
    }
    const band = ({ class: name }: ImpactReading) => (name === 'X' ? undefined : scale.classes.find(each => each.name === name)?.band);
    const [first, last] = [band(low), band(high)];
    const money = [first?.low, first?.high, last?.low, last?.high].find(each => each?.dimension === 'money');
    return money?.unit === undefined || !last
        ? undefined
        : { low: edge(first?.low) ?? 0, high: edge(last.high) ?? Infinity, currency: money.unit };
}

/** What the criteria that were judged come to, and the others to nothing or to any amount; undefined where a judged one has no amount. */
function amountOf(harmed: readonly Harmed[]): Amount | undefined {
    const judged = harmed.filter(each => each.corners !== undefined);
    const read = termsOf(judged, () => 1, 'sum', true);
    if ('reason' in read || read.measure.in !== 'money') {
        return undefined;
    }
    const sum = (end: 'low' | 'high'): number => read.terms.reduce((all, { corners }) => all + corners[end], 0);
    return { low: sum('low'), high: judged.length < harmed.length ? Infinity : sum('high'), currency: read.measure.currency };
}
