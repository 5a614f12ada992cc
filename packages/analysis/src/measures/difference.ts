import { compare, type Effect, type Id, type RiskModel } from '@nvs/model';
import { message, titled } from '@nvs/words';
import { lookup, type Lookup } from '../lookup.js';
import type { ImpactFigure } from '../results/impact.js';
import { completionsOf, type Completion } from './completions.js';
import type { AddedTo, ChangedFigure, Difference, Differences, Limits, MeasureDifference, NotAnswered } from './asked.js';
import { figureIn, restsOn, type ChangedParts } from './figure.js';
import { variantsOf, whyNot, type Variants } from './variants.js';

/** Completions drawn: scoring one threat costs little, solving a network more. */
const DRAWN = { risk: 40, likelihood: 40, loss: 4, outage: 4, unavailability: 4, downtime: 4 } as const;

/**
 * What the measures of a model do (formula `measure.difference`). Each question is answered once, and what several rest on is worked out once.
 * @param studied parts of a model in which every value is known, with one set of its measures or another
 */
export function differencesOf(look: Lookup, studied: (model: RiskModel) => ChangedParts): Differences {
    const answers = new Map<string, MeasureDifference | NotAnswered>();
    const completions = new Map<string, readonly Completion[]>();
    const figures = new Map<string, ReturnType<typeof figureIn>>();
    const impacts = new Map<string, ImpactFigure>();
    return (id, asked, added) => {
        const of = JSON.stringify(asked);
        const key = `${id} ${added} ${of}`;
        const completed = completions.get(of) ?? completionsOf(lookup(restsOn(look, asked)), DRAWN[asked.figure], asked.figure === 'risk');
        completions.set(of, completed);
        const answer =
            answers.get(key) ??
            answerOf(look, id, asked, added, completed, (i, variant) => {
                const own = `${of} ${i} ${changedBy(variant, () => true)}`;
                // Most measures change how likely something is, and leave what it does.
                const harmed = `${of} ${i} ${changedBy(variant, each => each.aspect === 'impact')}`;
                const impactOf = (work: () => ImpactFigure): ImpactFigure => {
                    const impact = impacts.get(harmed) ?? work();
                    impacts.set(harmed, impact);
                    return impact;
                };
                const known = figures.has(own) ? figures.get(own) : figureIn(studied(variant), asked, impactOf);
                figures.set(own, known);
                return known;
            });
        answers.set(key, answer);
        return answer;
    };
}

/** The measures that change something, by name. */
function changedBy({ measures }: RiskModel, what: (effect: Effect) => boolean): string {
    return measures
        .filter(each => each.effects.some(what))
        .map(each => each.id)
        .sort(compare)
        .join();
}

type FigureOf = (completion: number, variant: RiskModel) => ReturnType<typeof figureIn>;

function answerOf(
    look: Lookup,
    id: Id,
    asked: ChangedFigure,
    added: AddedTo,
    completions: readonly Completion[],
    figureOf: FigureOf
): MeasureDifference | NotAnswered {
    const measure = look.model.measures.find(each => each.id === id);
    if (!measure) {
        return { reason: message('ruleReasons.noMeasure', { id }) };
    }
    const judged =
        (asked.figure === 'risk' || asked.figure === 'likelihood' ? look.threats.get(asked.of)?.judged : undefined) ??
        look.assessment?.judged;
    const variants = completions.flatMap(({ isBest, model }) => {
        const of = variantsOf(model, id, judged === 'without_measures');
        return of ? [{ isBest, of }] : [];
    });
    if (variants.length === 0) {
        return { reason: message('ruleReasons.judgedWithIt', { measure: titled(measure) }) };
    }
    const difference = differenceOf(
        variants.map(({ isBest, of }) => ({ isBest, ...of[added] })),
        figureOf
    );
    return difference
        ? { measure: id, asked, ...difference, withoutEffect: whyNot(look.model, measure) }
        : { reason: message('ruleReasons.figureNotComputed', { figure: asked.figure, of: asked.of }) };
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
