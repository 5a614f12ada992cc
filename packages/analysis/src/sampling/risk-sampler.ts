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
import { logUniform, ordinal, quantity, type Draw } from './distributions.js';

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
    readonly likelihood: Drawn | undefined;
    /** `of`: its interest was judged as a whole, and all criteria of that have the value drawn for the first of them. */
    readonly criteria: (Drawn & { readonly criterion: Criterion; readonly of?: string | undefined })[];
}

/** How a risk is drawn (state `current`), or why it cannot be. */
export function riskSampler(look: Lookup, risk: RiskResult): RiskSampler | { reason: Message } {
    const { likelihood, impact } = risk.current;
    const rank = look.method?.rank ?? 'none';
    const chance = rank === 'impact' ? undefined : likelihoodSampler(look, risk.id, likelihood);
    if (chance && 'reason' in chance) {
        return chance;
    }
    if (rank === 'likelihood') {
        return { likelihood: chance, criteria: [] };
    }
    if (impact.overall?.best?.value === undefined || impact.overall.currency !== undefined) {
        return { reason: message(impact.overall?.currency === undefined ? 'scoring.overallNotKnown' : 'scoring.moneyNotSampled') };
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
    return { likelihood: chance, criteria };
}

/** The class of an interest judged as a whole: drawn within the range that was judged, else the one class. */
function wholeOf({ impactScale }: Lookup, interest: string, { interests }: RiskResult['current']['impact']): Drawn | undefined {
    const figure = interests.find(each => each.interest === interest);
    const [low, best, high] = [figure?.judgedAs?.low, figure?.judgedAs?.best, figure?.judgedAs?.high];
    const position = (name: string): number => (impactScale?.classes ?? []).findIndex(each => each.name === name);
    const value = (at: number): number | undefined => (at < 0 ? 0 : impactScale?.classes[at]?.value);
    if (low === undefined || high === undefined || best === undefined) {
        return undefined;
    }
    const [from, middle, to] = [position(low), position(best), position(high)];
    const [first, own, last] = [value(from), value(middle), value(to)];
    return first === undefined || own === undefined || last === undefined
        ? undefined
        : {
              id: interest,
              low: first,
              best: own,
              high: last,
              draw: random => (from === to ? own : (value(ordinal(random, from, middle, to)) ?? own))
          };
}

/** How a likelihood is drawn, or why it cannot be. */
export function likelihoodSampler(look: Lookup, id: string, { low, best, high }: LikelihoodFigure): Drawn | { reason: Message } {
    const scale = look.likelihoodScale;
    if (!scale || low?.value === undefined || best?.value === undefined || high?.value === undefined) {
        return { reason: message('scoring.likelihoodUnknown', { status: 'judged' }) };
    }
    const numbers = { id, low: low.value, best: best.value, high: high.value };
    const places = [low, best, high].map(each => ordinalPlace(scale, each));
    const [from, middle, to] = places;
    if (from === undefined || middle === undefined || to === undefined) {
        return { ...numbers, draw: quantity(numbers.low, numbers.best, numbers.high) };
    }
    const sub = low.class === high.class && low.sub === high.sub ? best.sub : undefined;
    const bandAt = oncePerKey((position: number) => {
        const at = placeAt(scale, position, sub);
        return at && bandOf(scale, at.sub?.band ?? at.class.band, at.position);
    });
    return {
        ...numbers,
        draw: random => {
            const band = bandAt(ordinal(random, from, middle, to));
            return band ? logUniform(random, band.low, band.high) : numbers.best;
        }
    };
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
    { low, best, high }: CriterionFigure,
    risk: RiskResult
): Drawn | undefined {
    if (low?.value === undefined || best?.value === undefined || high?.value === undefined) {
        return undefined;
    }
    const numbers = { id: criterion.id, low: low.value, best: best.value, high: high.value };
    if (low.amount !== undefined && best.amount !== undefined && high.amount !== undefined) {
        const amounts = { low: low.amount, best: best.amount, high: high.amount };
        const value = steps(look, criterion, scale, risk, amounts);
        const amount = quantity(amounts.low, amounts.best, amounts.high);
        return value && { ...numbers, draw: random => value(amount(random)) };
    }
    const values = [
        0,
        ...scale.classes.map((_, position) => {
            const at = placeAt(scale, position);
            return at ? (classValue(at) ?? 0) : 0;
        })
    ];
    const whole = [low, best, high].every(each => Number.isInteger(each.position));
    // A mean of parts lies between classes: its value is drawn as it is.
    return {
        ...numbers,
        draw: whole
            ? random =>
                  low.position === high.position
                      ? numbers.best
                      : (values[ordinal(random, low.position, best.position, high.position) + 1] ?? 0)
            : quantity(numbers.low, numbers.best, numbers.high)
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
    const row = element?.impact.find(each => each.criterion === criterion.id && each.scope === risk.scope)?.value.best;
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
