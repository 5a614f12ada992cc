import { figuresOf, type Caveat, type Input, type Results, type RiskResult } from '@nvs/analysis';
import { formulaPage, formulasIn } from './formulas.js';
import type { Question } from './question.js';

/** Why the figures of a risk are what they are: the answer of `nvsc explain`. */
export interface Explanation {
    readonly project: string;
    readonly errors: number;
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly method: Pick<NonNullable<Results['method']>, 'id' | 'title' | 'edition'> | undefined;
    /** One for each area that impact is judged in. */
    readonly risks: readonly RiskResult[];
    readonly ranks: readonly {
        readonly state: string; readonly scope?: string | undefined; readonly formula: string; readonly intervalFormula: string; readonly of: number;
        readonly rank?: number | undefined; readonly highestRank?: number | undefined; readonly lowestRank?: number | undefined; readonly unranked?: string | undefined;
    }[];
    /** Page of each formula. */
    readonly formulas: Readonly<Record<string, string>>;
    readonly notes: Results['notes'];
    readonly gaps: Results['gaps'];
}

export function explain({ project, errors, named }: Question, results: Results): Explanation | undefined {
    const [asked] = named;
    if (!asked) return undefined;
    const { id, kind, title } = asked;
    const risks = results.risks.filter(each => each.id === id);
    const ranks = results.rankings.filter(each => each.kind === kind && risks.some(risk => risk.scope === each.scope)).flatMap(({ state, scope, formula, intervalFormula, entries, unranked }) => {
        const entry = entries.find(each => each.id === id);
        const reason = unranked.find(each => each.id === id)?.reason;
        if (!entry && reason === undefined) return [];
        const { rank, highestRank, lowestRank } = entry ?? {};
        return [{ state, scope, formula, intervalFormula, of: entries.length, rank, highestRank, lowestRank, unranked: reason }];
    });
    const method = results.method;
    const formulas = new Set([
        ...formulasIn(risks), ...formulasIn(ranks), ...risks.some(isRanged) ? ['range.corners'] : [], ...risks.some(isIncomplete) ? ['range.incomplete'] : []
    ]);
    return {
        project: project.name, errors, id, kind, title,
        method: method && { id: method.id, title: method.title, edition: method.edition },
        risks, ranks,
        formulas: Object.fromEntries([...formulas].sort().map(each => [each, formulaPage(each)])),
        notes: results.notes.filter(each => each.id === id), gaps: results.gaps.filter(each => each.id === id)
    };
}

/** Whether the figures of a risk have limits that differ, which `range.corners` makes. */
function isRanged({ current: { rankKey, likelihood: { low, high } } }: RiskResult): boolean {
    return low?.value !== high?.value || (rankKey !== undefined && rankKey.low !== rankKey.high);
}

/** Whether criteria without a value leave only limits, which `range.incomplete` makes. */
function isIncomplete({ current: { impact } }: RiskResult): boolean {
    return [...impact.interests, ...impact.overall ? [impact.overall] : []].some(each => each.status === 'incomplete');
}

/** Everything in the figures of a risk, at present, that has a formula. */
function figures(risk: RiskResult): { inputs: readonly Input[]; restsOn: readonly Caveat[] }[] {
    const { likelihood, impact, rankKey } = risk.current;
    return [likelihood, ...impact.criteria, ...impact.interests, ...[impact.overall, impact.disruption, rankKey].filter(each => each !== undefined)];
}

/** What went into the figures of risks, each place once, in the order of the text. */
export function inputsOf(risks: readonly RiskResult[]): Input[] {
    const states = risks.flatMap(risk => (['inherent', 'current', 'residual', 'what_if'] as const).flatMap(state => {
        const own = figuresOf(risk, state);
        return own ? figures({ ...risk, current: own }) : [];
    }));
    const found = new Map(states.flatMap(each => each.inputs).map(input => [`${input.id}\n${input.at ? `${input.at.file}:${input.at.line}:${input.at.column}` : ''}`, input]));
    return [...found.values()].sort((a, b) => compare(a.at?.file ?? '', b.at?.file ?? '') || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0) || compare(a.id, b.id));
}

/** What the figures at present rest on that is not published. */
export function caveatsOf(risks: readonly RiskResult[]): Caveat[] {
    const found = new Map(risks.flatMap(figures).flatMap(each => each.restsOn).map(each => [each.id, each]));
    return [...found.values()].sort((a, b) => compare(a.id, b.id));
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
