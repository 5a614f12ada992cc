import type { Criterion, Quantity, Scale } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { methodCriteria, scaleOf, type Lookup } from '../lookup.js';
import { oncePerKey } from '../memo.js';
import type { CriterionFigure } from '../results/impact.js';
import type { LikelihoodFigure, LikelihoodPoint } from '../results/likelihood.js';
import type { RiskResult } from '../results/risk.js';
import { classValue, edge, isFrequencyScale, place, placeAt } from '../scoring/scale.js';
import { thresholdsIn } from '../scoring/threshold.js';
import { readImpact } from '../scoring/impact.js';
import { overHorizon } from '../scoring/probability.js';
import { between, evenly, logUniform, middleOfLimits, ordinal, quantity, type Draw } from './distributions.js';
import type { Stream } from './stream.js';

/** Something with three corners that can be drawn. */
export interface Drawn {
    readonly id: string;
    readonly low: number;
    readonly best: number;
    readonly high: number;
    readonly draw: Draw;
}

/** The parts of a risk, as numbers that can be drawn. */
export interface RiskSampler {
    /** Over the horizon of the scale. */
    readonly likelihood: Drawn | undefined;
    /** The same over the horizon of the assessment, by which risks are ranked. */
    weighed(likelihood: number): number;
    /** `of`: its interest was judged as a whole, and all criteria of that have the value drawn for the first of them. */
    readonly criteria: (Drawn & { readonly criterion: Criterion; readonly of?: string | undefined })[];
    /** The one impact that was published, where nothing else is judged. */
    readonly published?: Drawn | undefined;
}

/** How a risk is drawn (state `current`), or why it cannot be. */
export function riskSampler(look: Lookup, risk: RiskResult): RiskSampler | { reason: Message } {
    const { likelihood, impact } = risk.current;
    const rank = look.method?.rank ?? 'none';
    const chance = rank === 'impact' ? undefined : likelihoodSampler(look, risk.id, likelihood);
    if (chance && 'reason' in chance) {
        return chance;
    }
    const weighed = overAssessed(likelihood);
    if (rank === 'likelihood') {
        return { likelihood: chance, weighed, criteria: [] };
    }
    const { overall } = impact;
    if (overall?.currency !== undefined) {
        return { reason: message('scoring.moneyNotSampled') };
    }
    if (overall?.low?.value === undefined || !isDrawn(look, impact)) {
        return { reason: message('scoring.overallNotKnown') };
    }
    if (overall.formula === 'overall.published') {
        const published = publishedOf(look, overall);
        return published ? { likelihood: chance, weighed, criteria: [], published } : { reason: message('scoring.overallNotKnown') };
    }
    const judged = new Map(impact.criteria.map(each => [each.criterion, each]));
    const criteria: RiskSampler['criteria'] = [];
    const wholes = new Set(impact.byInterest);
    for (const criterion of methodCriteria(look)) {
        if (wholes.has(criterion.interest)) {
            const drawn = wholeOf(look, criterion.interest, impact);
            if (!drawn) {
                return { reason: message('scoring.criterionNotJudged', { criterion: criterion.interest }) };
            }
            criteria.push({ ...drawn, criterion, of: criterion.interest });
            continue;
        }
        const figure = judged.get(criterion.id);
        const scale = scaleOf(look, criterion);
        const drawn = figure && scale && criterionOf(look, criterion, scale, figure, risk);
        if (!drawn) {
            return { reason: message('scoring.criterionNotJudged', { criterion: criterion.id }) };
        }
        criteria.push({ ...drawn, criterion });
    }
    return { likelihood: chance, weighed, criteria };
}

/** A chance over the horizon of the assessment. Frequencies are times a year over any horizon. */
function overAssessed({ measure, horizon, modelHorizon }: LikelihoodFigure): RiskSampler['weighed'] {
    return measure === 'probability' && horizon !== undefined && modelHorizon
        ? value => overHorizon(value, horizon, modelHorizon.hours)
        : value => value;
}

/**
 * Whether the overall impact can be drawn: it has a best estimate, or all of it is judged, some by bands. Of an interest as a whole the class is
 * drawn: what the method makes of single criteria has limits only.
 */
function isDrawn({ method }: Lookup, { overall, byInterest }: RiskResult['current']['impact']): boolean {
    if (overall?.best !== undefined || overall?.status !== 'limits') {
        return overall?.best !== undefined;
    }
    const ofInterests = method?.overall === 'interest_max' || method?.overall === 'interest_mean';
    const alike = { mean: 'weighted_sum', max: 'max', sum: undefined }[method?.interestValue ?? 'mean'];
    return byInterest === undefined || (ofInterests && method.interestValue !== 'sum') || method?.overall === alike;
}

/** The class that was published. */
const publishedOf = (
    { impactScale }: Lookup,
    { low, best, high }: NonNullable<RiskResult['current']['impact']['overall']>
): Drawn | undefined => ofClasses(impactScale, 'impact', { low: low?.class, best: best?.class, high: high?.class });

/** The class of an interest judged as a whole. */
const wholeOf = ({ impactScale }: Lookup, interest: string, { interests }: RiskResult['current']['impact']): Drawn | undefined =>
    ofClasses(impactScale, interest, interests.find(each => each.interest === interest)?.judgedAs ?? {});

/** A class of the impact scale: drawn within the range that was judged, evenly where it is a band, else the one class. */
function ofClasses(
    scale: Scale | undefined,
    id: string,
    { low, best, high }: { low?: string | undefined; best?: string | undefined; high?: string | undefined }
): Drawn | undefined {
    const position = (name: string): number => (scale?.classes ?? []).findIndex(each => each.name === name);
    const value = (at: number): number | undefined => (at < 0 ? 0 : scale?.classes[at]?.value);
    if (low === undefined || high === undefined) {
        return undefined;
    }
    const [from, to] = [position(low), position(high)];
    const middle = best === undefined ? undefined : position(best);
    return positions(id, from, middle, to, value);
}

/** A position on a scale, as the value that it counts for. Of a band the middle one stands for all where others are varied, of two the worse. */
function positions(
    id: string,
    from: number,
    best: number | undefined,
    to: number,
    value: (position: number) => number | undefined
): Drawn | undefined {
    const [first, own, last] = [value(from), value(best ?? Math.ceil((from + to) / 2)), value(to)];
    if (first === undefined || own === undefined || last === undefined) {
        return undefined;
    }
    const draw: Draw =
        from === to ? () => own : random => value(best === undefined ? evenly(random, from, to) : ordinal(random, from, best, to)) ?? own;
    return { id, low: first, best: own, high: last, draw };
}

/** How a likelihood is drawn, or why it cannot be. */
export function likelihoodSampler(look: Lookup, id: string, { status, low, best, high }: LikelihoodFigure): Drawn | { reason: Message } {
    const scale = look.likelihoodScale;
    if (!scale || low?.value === undefined || high?.value === undefined || (best ? best.value === undefined : status !== 'judged')) {
        return { reason: message('scoring.likelihoodUnknown', { status: 'judged' }) };
    }
    if (best?.value === undefined) {
        return likelihoodBand(scale, id, { ...low, value: low.value }, { ...high, value: high.value });
    }
    const numbers = { id, low: low.value, best: best.value, high: high.value };
    const places = [low, best, high].map(each => ordinalPlace(scale, each));
    const [from, middle, to] = places;
    if (from === undefined || middle === undefined || to === undefined) {
        return { ...numbers, draw: quantity(numbers.low, numbers.best, numbers.high) };
    }
    const sub = low.class === high.class && low.sub === high.sub ? best.sub : undefined;
    const within = withinClass(scale, sub, numbers.best);
    return { ...numbers, draw: random => within(random, ordinal(random, from, middle, to)) };
}

/** A number within a class: evenly over the logarithm. */
function withinClass(scale: Scale, sub: string | undefined, otherwise: number): (random: Stream, position: number) => number {
    const bandAt = oncePerKey((position: number) => {
        const at = placeAt(scale, position, sub);
        return at && bandOf(scale, at.sub?.band ?? at.class.band, at.position);
    });
    return (random, position) => {
        const band = bandAt(position);
        return band ? logUniform(random, band.low, band.high) : otherwise;
    };
}

type Numbered = LikelihoodPoint & { readonly value: number };

/** A band without a best estimate: of classes each as likely, of numbers evenly over the logarithm. */
function likelihoodBand(scale: Scale, id: string, low: Numbered, high: Numbered): Drawn {
    const [from, to] = [ordinalPlace(scale, low), ordinalPlace(scale, high)];
    const best = middleOfLimits(low.value, high.value);
    const numbers = { id, low: low.value, best, high: high.value };
    if (from === undefined || to === undefined || low.sub !== undefined || high.sub !== undefined) {
        return { ...numbers, draw: random => between(random, low.value, high.value) };
    }
    const within = withinClass(scale, undefined, best);
    return { ...numbers, draw: random => within(random, evenly(random, from, to)) };
}

/** The position of a likelihood that stands for a class: its value is the one of the class. Undefined for a typed number. */
function ordinalPlace(scale: Scale, point: LikelihoodPoint): number | undefined {
    const at = point.class === undefined ? undefined : place(scale, point.class, point.sub);
    const band = at && bandOf(scale, at.sub?.band ?? at.class.band, at.position);
    const middle = band && Math.sqrt(band.low * band.high);
    return at && middle !== undefined && point.value !== undefined && Math.abs(point.value / middle - 1) < 1e-9 ? at.position : undefined;
}

function bandOf(scale: Scale, band: Scale['classes'][number]['band'], position: number): { low: number; high: number } | undefined {
    const low = edge(band?.low) || (position === 0 ? edge(scale.floor) : undefined);
    const high = edge(band?.high) ?? (isFrequencyScale(scale) ? low : 1);
    return low === undefined || low <= 0 || high === undefined || high < low ? undefined : { low, high };
}

function criterionOf(
    look: Lookup,
    criterion: Criterion,
    scale: Scale,
    { status, low, best, high }: CriterionFigure,
    risk: RiskResult
): Drawn | undefined {
    if (low?.value === undefined || high?.value === undefined || (best ? best.value === undefined : status !== 'judged')) {
        return undefined;
    }
    const amounts = [low, best ?? high, high].every(each => each.amount !== undefined);
    if (amounts) {
        const of = (each: CriterionFigure['low']): number => each?.amount ?? 0;
        const value = steps(look, criterion, scale, risk, { low: of(low), high: of(high) });
        const amount: Draw = best ? quantity(of(low), of(best), of(high)) : random => between(random, of(low), of(high));
        const middle = best?.value ?? value?.(middleOfLimits(of(low), of(high)));
        return value && middle !== undefined
            ? { id: criterion.id, low: low.value, best: middle, high: high.value, draw: random => value(amount(random)) }
            : undefined;
    }
    const classes = [low, best ?? high, high].every(each => Number.isInteger(each.position));
    if (classes) {
        return positions(criterion.id, low.position, best?.position, high.position, position => {
            const at = placeAt(scale, position);
            return at ? (classValue(at) ?? 0) : 0;
        });
    }
    // A mean of parts lies between classes: its value is drawn as it is.
    const numbers = { id: criterion.id, low: low.value, best: best?.value ?? middleOfLimits(low.value, high.value), high: high.value };
    return {
        ...numbers,
        draw: best ? quantity(numbers.low, numbers.best, numbers.high) : random => between(random, numbers.low, numbers.high)
    };
}

/** The value of the class of an amount, as a step function over the thresholds. */
function steps(
    look: Lookup,
    criterion: Criterion,
    scale: Scale,
    risk: RiskResult,
    amounts: { low: number; high: number }
): ((amount: number) => number) | undefined {
    const element = look.threats.get(risk.id);
    const stated = element?.impact.find(each => each.criterion === criterion.id && each.scope === risk.scope)?.value;
    const row = stated?.best ?? stated?.low;
    if (row?.type !== 'quantity') {
        return undefined;
    }
    const typed: Quantity = row;
    const scope = risk.scope ?? (element?.scopes.length === 1 ? element.scopes[0] : undefined);
    const thresholds = thresholdsIn(look, criterion, scope);
    const table = { scale, quantities: { criterion, thresholds } };
    const edges = [...new Set([amounts.low, ...thresholds.map(each => each.from.amount)])]
        .filter(each => each >= amounts.low && each <= amounts.high)
        .sort((a, b) => a - b);
    const values = edges.map(amount => {
        const read = readImpact(table, { ...typed, amount });
        return 'unreadable' in read ? undefined : read.value;
    });
    if (values.includes(undefined)) {
        return undefined;
    }
    return amount => {
        let at = edges.length - 1;
        while (at > 0 && !((edges[at] ?? 0) <= amount)) {
            at--;
        }
        return values[Math.max(0, at)] ?? 0;
    };
}
