import { compare, type Expectation, type Measure, type Objective, type RiskModel, type Target } from '@nvs/model';
import { daysOf } from '../measures/days.js';
import { isThereOn, modelOn } from '../measures/on-day.js';
import { oncePerKey } from '../memo.js';
import { reached } from '../reached.js';
import type { ObjectiveResult, TargetResult } from '../results/objective.js';
import type { ExpectationResult } from '../results/rules.js';
import { partsOf } from './parts.js';
import { asksInCircle, rulesInCycles, runExpectation, scopeOf } from './rules.js';
import { worldOf, type World, type WorldParts } from './world.js';

const VERDICT = { holds: 'reached', fails: 'not_reached', cannot_be_judged: 'cannot_be_judged' } as const;

/**
 * Judges each target as an expectation, on the state of its day and as things stand (formula `objective.target`).
 * @param studied parts of a model whose planned measures are there
 */
export function objectiveResults(parts: WorldParts, studied: (model: RiskModel) => WorldParts): ObjectiveResult[] {
    const { model } = parts;
    const { last } = daysOf(model);
    const cyclic = rulesInCycles(model.rules);
    const today = worldOf(parts);
    const on = oncePerKey((day: string): World => worldOf(studied(modelOn(model, day === '' ? undefined : day))));
    return [...(model.objectives ?? [])]
        .sort((a, b) => compare(a.id, b.id))
        .map((objective): ObjectiveResult => {
            const targets = objective.targets.map((target): TargetResult => {
                const day = target.by ?? last;
                const { text, at, by } = target;
                return {
                    text,
                    at,
                    by,
                    day,
                    ...judged(on(day ?? ''), objective, target, cyclic),
                    today: judged(today, objective, target, cyclic)
                };
            });
            const latest = targets
                .flatMap(each => each.day ?? [])
                .sort(compare)
                .at(-1);
            const serving = servingOf(model, objective.id);
            const isCounted = (each: Measure): boolean => isThereOn(each, latest);
            return {
                id: objective.id,
                at: objective.at,
                targets,
                counted: serving.filter(isCounted).map(each => each.id),
                notCounted: serving.filter(each => !isCounted(each)).map(each => each.id),
                formula: 'objective.target'
            };
        });
}

function judged(
    world: World,
    { title }: Objective,
    { text, condition, at }: Target,
    cyclic: ReadonlyMap<string, string[]>
): Pick<TargetResult, 'result' | 'because' | 'condition' | 'trace' | 'unsure'> {
    const asked: Expectation = { kind: 'expectation', title, text, condition, at };
    const { result, because, trace, unsure }: ExpectationResult = runExpectation(world, asked, cyclic);
    const parts = asksInCircle(condition, cyclic) === undefined ? partsOf(world, scopeOf([], new Map()), condition, result) : undefined;
    return { result: VERDICT[result], because, condition: parts, trace, ...(unsure ? { unsure } : {}) };
}

/** The measures that serve an objective or a line of action of it, lines of action left out: what is done, not what it is called. */
function servingOf({ measures }: Pick<RiskModel, 'measures'>, objective: string): Measure[] {
    const parts = reached([objective], id => measures.filter(each => each.partOf?.includes(id)).map(each => each.id));
    const lines = new Set(measures.flatMap(each => each.partOf ?? []));
    return measures.filter(each => parts.has(each.id) && !lines.has(each.id)).sort((a, b) => compare(a.id, b.id));
}
