import {
    figuresOf,
    type Caveat,
    type Input,
    type KnockOnResult,
    type RankEntry,
    type MeasuresInTime,
    type Results,
    type RiskResult,
    type SampledRisk
} from '@nvs/analysis';
import { compare, type RiskModel } from '@nvs/model';
import type { Message } from '@nvs/words';
import { elementsIn } from '../elements.js';
import { formulasIn, pagesOf } from '../formulas.js';
import { distinct, titled } from '../words/said.js';
import { writtenAt, type Explained, type ExplainOptions, type WrittenInput } from './explained.js';

export interface RiskRank {
    readonly state: string;
    readonly scope?: string | undefined;
    readonly formula: string;
    readonly intervalFormula: string;
    readonly of: number;
    readonly rank?: number | undefined;
    readonly amongComplete?: RankEntry['amongComplete'];
    readonly between?: RankEntry['between'];
    readonly highestRank?: number | undefined;
    readonly lowestRank?: number | undefined;
    readonly unranked?: Message | undefined;
}

/** Why the figures of a threat or campaign are what they are. */
export interface RiskExplanation extends Explained {
    readonly kind: 'threat' | 'campaign';
    readonly method: (Pick<NonNullable<Results['method']>, 'id' | 'edition'> & { readonly title: Message }) | undefined;
    /** One for each area that impact is judged in. */
    readonly risks: readonly RiskResult[];
    readonly ranks: readonly RiskRank[];
    /** Why values were not drawn from its ranges. */
    readonly notSampled: readonly Message[];
    /** The same under the ranges of the model, one for each area. */
    readonly sampled: readonly (SampledRisk & { readonly seed: number; readonly trials: number })[];
    /** What it does through the network, beside the impact judged. */
    readonly knockOn?: KnockOnResult | undefined;
    /** Which measures count on which day. */
    readonly measures: Pick<MeasuresInTime, 'day' | 'latestSince' | 'withoutSince' | 'withoutEffect'>;
    readonly inputs: readonly WrittenInput[];
    readonly restsOn: readonly Caveat[];
}

export function explainRisk(
    model: RiskModel,
    element: RiskModel['threats' | 'campaigns'][number],
    results: Results,
    { text }: ExplainOptions
): RiskExplanation {
    const { id, kind, at } = element;
    const risks = results.risks.filter(each => each.id === id);
    const ranks = results.rankings
        .filter(each => each.kind === kind && risks.some(risk => risk.scope === each.scope))
        .flatMap(({ state, scope, formula, intervalFormula, entries, unranked }): RiskRank[] => {
            const entry = entries.find(each => each.id === id);
            const reason = unranked.find(each => each.id === id)?.reason;
            if (!entry && reason === undefined) {
                return [];
            }
            const { rank, amongComplete, between, highestRank, lowestRank } = entry ?? {};
            return [
                {
                    state,
                    scope,
                    formula,
                    intervalFormula,
                    of: entries.length,
                    rank,
                    amongComplete,
                    between,
                    highestRank,
                    lowestRank,
                    unranked: reason
                }
            ];
        });
    const { seed, trials, risks: all, notSampled } = results.sampling.risks;
    const sampled = all.filter(each => each.id === id).map(each => ({ ...each, seed, trials }));
    const { method } = results;
    const answer = {
        project: model.project,
        id,
        kind,
        title: titled(element),
        at,
        method: method && {
            id: method.id,
            title: titled(model.methods.find(each => each.id === method.id) ?? method),
            edition: method.edition
        },
        risks,
        ranks,
        sampled,
        notSampled: distinct(notSampled.filter(each => each.id === id).map(each => each.reason)),
        knockOn: results.knockOns.find(each => each.id === id),
        measures: measuresOf(results.measures, risks, model),
        inputs: inputsOf(risks).map(input => ({ ...input, text: input.at && writtenAt(input.at, text) })),
        restsOn: caveatsOf(risks),
        notes: results.notes.filter(each => each.id === id),
        gaps: results.gaps.filter(each => each.id === id)
    };
    const formulas = pagesOf([
        ...formulasIn([risks, ranks, answer.knockOn]),
        ...(risks.some(isRanged) ? ['range.corners'] : []),
        ...(risks.some(isIncomplete) ? ['range.incomplete'] : []),
        ...(sampled.length > 0 ? ['tornado.swing', ...Object.values(results.sampling.risks.formulas).flatMap(each => each ?? [])] : [])
    ]);
    return { ...answer, formulas, elements: elementsIn(model, answer) };
}

/** Whether the figures of a risk have limits that differ, which `range.corners` makes. */
function isRanged({
    current: {
        rankKey,
        likelihood: { low, high }
    }
}: RiskResult): boolean {
    return low?.value !== high?.value || (rankKey !== undefined && rankKey.low !== rankKey.high);
}

/** Whether criteria without a value leave only limits, which `range.incomplete` makes. */
function isIncomplete({ current: { impact } }: RiskResult): boolean {
    return [...impact.interests, ...(impact.overall ? [impact.overall] : [])].some(each => each.status === 'incomplete');
}

/** Everything in the figures of a risk, at present, that has a formula. */
function figures(risk: RiskResult): { inputs: readonly Input[]; restsOn: readonly Caveat[] }[] {
    const { likelihood, impact, rankKey } = risk.current;
    return [
        likelihood,
        ...impact.criteria,
        ...impact.interests,
        ...[impact.overall, impact.disruption, rankKey].filter(each => each !== undefined)
    ];
}

/** What went into the figures of risks, each place once, in the order of the text. */
function inputsOf(risks: readonly RiskResult[]): Input[] {
    const states = risks.flatMap(risk =>
        (['inherent', 'current', 'residual', 'what_if'] as const).flatMap(state => {
            const own = figuresOf(risk, state);
            return own ? figures({ ...risk, current: own }) : [];
        })
    );
    const found = new Map(
        states
            .flatMap(each => each.inputs)
            .map(input => [`${input.id}\n${input.at ? `${input.at.file}:${input.at.line}:${input.at.column}` : ''}`, input])
    );
    return [...found.values()].sort(
        (a, b) =>
            compare(a.at?.file ?? '', b.at?.file ?? '') ||
            (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
            (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
            compare(a.id, b.id)
    );
}

/** What the figures at present rest on that is not published. */
function caveatsOf(risks: readonly RiskResult[]): Caveat[] {
    const found = new Map(
        risks
            .flatMap(figures)
            .flatMap(each => each.restsOn)
            .map(each => [each.id, each])
    );
    return [...found.values()].sort((a, b) => compare(a.id, b.id));
}

/** Of the measures that change these risks, or would if they worked on the day: since when they do. */
function measuresOf(
    { day, withoutSince, withoutEffect }: MeasuresInTime,
    risks: readonly RiskResult[],
    { measures }: RiskModel
): RiskExplanation['measures'] {
    const counted = new Set(risks.flatMap(risk => [...(risk.residual?.measures ?? []), ...(risk.what_if?.measures ?? [])]));
    const ids = new Set(risks.map(each => each.id));
    const about = new Set(measures.filter(each => each.effects.some(effect => ids.has(effect.target))).map(each => each.id));
    return {
        day,
        latestSince: measures
            .flatMap(each => (counted.has(each.id) ? (each.since ?? []) : []))
            .sort()
            .at(-1),
        withoutSince: withoutSince.filter(each => counted.has(each)),
        withoutEffect: withoutEffect.filter(each => about.has(each.id))
    };
}
