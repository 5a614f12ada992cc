import { compare, type Id, type RiskModel } from '@nvs/model';
import { lookup, type Lookup } from '../lookup.js';
import { completionsOf, type Completion } from './completions.js';
import { figureIn, restsOn, type ChangedFigure, type ChangedParts } from './figure.js';
import { variantsOf, whyNot, type Variants } from './variants.js';

/** Limits of a figure over the completions of what is not known; `best` of all best estimates, where nothing that is not judged changes it. */
export interface Limits {
    readonly low: number;
    readonly best: number | undefined;
    readonly high: number;
}

/** What a measure makes of one figure. */
interface Difference {
    readonly before: Limits;
    readonly after: Limits;
    /** Before less after, worked out in each completion: positive where the measure lowers the figure, negative where it raises it. */
    readonly reduction: Limits;
    /** exact: the reduction is the same in all completions. searched: the least and the most among so many completions, the ends of all ranges first. */
    readonly limits: 'exact' | 'searched';
    readonly completions: number;
}

/** The difference that a measure makes, on the last day of the horizon (formula `measure.difference`). */
export interface MeasureDifference {
    readonly measure: Id;
    readonly asked: ChangedFigure;
    /** Added to the measures in place. */
    readonly alone: Difference;
    /** Added to those in place and all that are planned: what is lost without it. */
    readonly last: Difference;
    /** Why it changes nothing: it begins too late, or ends too early. */
    readonly withoutEffect: string | undefined;
}

/** Completions drawn: scoring one threat costs little, solving a network more. */
const DRAWN = { risk: 40, likelihood: 40, loss: 4, outage: 4, unavailability: 4, downtime: 4 } as const;

/** Why a question has no answer. */
interface NotAnswered {
    readonly reason: string;
}

/** What measures do to figures, each worked out when it is asked for first. */
export type Differences = (measure: Id, asked: ChangedFigure) => MeasureDifference | NotAnswered;

/**
 * What the measures of a model do (formula `measure.difference`). Each question is answered once, and what several rest on is worked out once.
 * @param studied parts of a model in which every value is known, with one set of its measures or another
 */
export function differencesOf(look: Lookup, studied: (model: RiskModel) => ChangedParts): Differences {
    const answers = new Map<string, MeasureDifference | NotAnswered>();
    const completions = new Map<string, readonly Completion[]>();
    const figures = new Map<string, ReturnType<typeof figureIn>>();
    return (id, asked) => {
        const of = JSON.stringify(asked);
        const key = `${id} ${of}`;
        const completed = completions.get(of) ?? completionsOf(lookup(restsOn(look, asked)), DRAWN[asked.figure], asked.figure === 'risk');
        completions.set(of, completed);
        const answer =
            answers.get(key) ??
            answerOf(look, id, asked, completed, (i, variant) => {
                const own = `${of} ${i} ${variant.measures
                    .filter(each => each.effects.length > 0)
                    .map(each => each.id)
                    .sort(compare)
                    .join()}`;
                const known = figures.has(own) ? figures.get(own) : figureIn(studied(variant), asked);
                figures.set(own, known);
                return known;
            });
        answers.set(key, answer);
        return answer;
    };
}

type FigureOf = (completion: number, variant: RiskModel) => ReturnType<typeof figureIn>;

function answerOf(
    look: Lookup,
    id: Id,
    asked: ChangedFigure,
    completions: readonly Completion[],
    figureOf: FigureOf
): MeasureDifference | NotAnswered {
    const measure = look.model.measures.find(each => each.id === id);
    if (!measure) {
        return { reason: `${id} is no measure` };
    }
    const judged =
        (asked.figure === 'risk' || asked.figure === 'likelihood' ? look.threats.get(asked.of)?.judged : undefined) ??
        look.assessment?.judged;
    const variants = completions.flatMap(({ isBest, model }) => {
        const of = variantsOf(model, id, judged === 'without_measures');
        return of ? [{ isBest, of }] : [];
    });
    if (variants.length === 0) {
        return { reason: `"${measure.title}" is in place: the values were judged with it, so nothing says what would be without it` };
    }
    const alone = differenceOf(
        variants.map(({ isBest, of }) => ({ isBest, ...of.alone })),
        figureOf
    );
    const last = differenceOf(
        variants.map(({ isBest, of }) => ({ isBest, ...of.last })),
        figureOf
    );
    return alone && last
        ? { measure: id, asked, alone, last, withoutEffect: whyNot(look.model, measure) }
        : { reason: `the ${asked.figure} of ${asked.of} is not computed` };
}

function differenceOf(variants: readonly (Variants & { readonly isBest: boolean })[], figureOf: FigureOf): Difference | undefined {
    const compared = variants.map(({ isBest, without, with: after }, i) => {
        const before = figureOf(i, without),
            since = figureOf(i, after);
        if (!before || !since) {
            return undefined;
        }
        // Of a ring that does not say what it passes on, each reading is compared with itself.
        return Array.from({ length: Math.max(before.length, since.length) }, (_, reading) => {
            const one = before[reading] ?? before[0],
                other = since[reading] ?? since[0];
            return { isBest, before: one, after: other, reduction: one - other };
        });
    });
    const answered = compared.flatMap(each => (each ? [each] : [])),
        known = answered.flat();
    if (answered.length < variants.length) {
        return undefined;
    }
    const limits = (of: 'before' | 'after' | 'reduction'): Limits => {
        const values = known.map(each => each[of]);
        const [best, ...others] = known.flatMap(each => (each.isBest ? [each[of]] : []));
        return { low: Math.min(...values), best: others.every(each => each === best) ? best : undefined, high: Math.max(...values) };
    };
    const reduction = limits('reduction');
    return {
        before: limits('before'),
        after: limits('after'),
        reduction,
        limits: reduction.low === reduction.high ? 'exact' : 'searched',
        completions: answered.length
    };
}
