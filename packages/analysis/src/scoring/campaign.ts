import type { Criterion } from '@nvs/model';
import { message } from '@nvs/words';
import type { Context } from '../context.js';
import { scaleOf } from '../lookup.js';
import { caveats } from '../results/figure.js';
import type { LikelihoodFigure } from '../results/likelihood.js';
import type { IndependentPart } from '../results/risk.js';
import { highest, isJudged, type Harmed } from './criterion.js';
import { topReading } from './impact.js';

/**
 * The chance of a threat outside its campaigns: p' = 1-(1-p)/Π(1-p_c); of frequencies λ' = λ - Σλ_c, which is the same
 * (formula `campaign.independent`). Undefined where a number is missing.
 */
export function independentPart(
    context: Context,
    threat: string,
    total: LikelihoodFigure,
    campaigns: { id: string; likelihood: LikelihoodFigure }[]
): IndependentPart | undefined {
    const part = (p: number, of: number[]): number => {
        if (total.measure === 'frequency') {
            return Math.max(0, p - of.reduce((sum, each) => sum + each, 0));
        }
        const none = of.reduce((product, each) => product * (1 - each), 1);
        return none === 0 ? 0 : Math.max(0, 1 - (1 - p) / none);
    };
    const at = (corner: 'low' | 'best' | 'high'): number[] | undefined => {
        const values = campaigns.flatMap(each => each.likelihood[corner]?.value ?? []);
        return values.length === campaigns.length ? values : undefined;
    };
    const [lows, bests, highs] = [at('low'), at('best'), at('high')];
    const { low, best, high } = total;
    if (campaigns.length === 0 || !lows || !highs || low?.value === undefined || high?.value === undefined) {
        return undefined;
    }
    for (const { id, likelihood } of campaigns) {
        if (best?.value !== undefined && likelihood.best?.value !== undefined && likelihood.best.value > best.value * (1 + 1e-9)) {
            context.note({
                kind: 'campaign_exceeds_threat',
                id,
                at: likelihood.inputs[0]?.at,
                message: message('scoring.campaignExceedsThreat', { threat })
            });
        }
    }
    return {
        low: part(low.value, highs),
        best: best?.value === undefined || !bests ? undefined : part(best.value, bests),
        high: part(high.value, lows),
        conditions: ['outside_campaigns'],
        formula: 'campaign.independent',
        inputs: [{ id: threat, at: total.inputs[0]?.at }, ...campaigns.map(each => ({ id: each.id, at: each.likelihood.inputs[0]?.at }))],
        restsOn: caveats([context.look.likelihoodScale])
    };
}

/** Harm of a campaign without a row of its own: the highest of its threats, so at least that (formula `campaign.at_least`). */
export function highestOfThreats(context: Context, criterion: Criterion, threats: Harmed[]): Harmed | undefined {
    const scale = scaleOf(context.look, criterion);
    const judged = threats.filter(each => each.corners !== undefined);
    if (!scale) {
        return undefined;
    }
    const missing = judged.length < threats.length;
    const complete = !missing && judged.every(each => each.corners?.best !== undefined);
    const common = {
        criterion,
        scale,
        pooled: judged.some(each => each.pooled),
        atLeast: true,
        assumed: judged.some(each => each.assumed) || undefined,
        formula: 'campaign.at_least' as const,
        inputs: judged.flatMap(each => each.inputs),
        restsOn: caveats(judged.flatMap(each => each.restsOn))
    };
    if (judged.length === 0) {
        return { ...common, status: threats.find(each => each.status !== 'not_judged')?.status ?? 'not_judged' };
    }
    const at = (corner: 'low' | 'best' | 'high') => highest(judged.flatMap(each => each.corners?.[corner] ?? []));
    return {
        ...common,
        status:
            missing || !judged.every(isJudged) ? 'partly_judged' : judged.every(each => each.status === 'assumed') ? 'assumed' : 'judged',
        corners: { low: at('low'), best: complete ? at('best') : undefined, high: missing ? topReading(scale) : at('high') }
    };
}
