import { askedToJudge } from './gaps/judges.js';
import { nodeStructure } from './network/structure/node.js';
import { rounded } from './number.js';
import { ownersOf } from './owners.js';
import type { CapabilityResult } from './results/capability.js';
import type { NodeStructure } from './results/network.js';
import type { ObjectiveResult } from './results/objective.js';
import type { RankEntry, RiskResult } from './results/risk.js';
import type { StressTestResult } from './results/time.js';
import type { Study } from './study-parts.js';

/** The figures of one element, the same as in the results of the whole model, without what takes longest: ranges by sampling and the importance of nodes. */
export type ElementFigures =
    /** Of a process, asset, resource, supplier or sector. `horizon` in hours. */
    | { readonly of: 'node'; readonly horizon: number; readonly structure: NodeStructure }
    /** Of a threat or campaign: its risk for each area, and its rank among those of its kind as things stand. */
    | { readonly of: 'risk'; readonly risks: readonly RiskResult[]; readonly rank?: RankEntry | undefined; readonly among: number }
    | { readonly of: 'stress_test'; readonly result: StressTestResult }
    | { readonly of: 'objective'; readonly result: ObjectiveResult }
    /** For each case that it is required for. */
    | { readonly of: 'capability'; readonly results: readonly CapabilityResult[] }
    /** What it owns, how many gaps wait for it, and how much of what it was asked to judge it has not. */
    | {
          readonly of: 'organisation';
          readonly owns: number;
          readonly gaps: number;
          readonly questions: number;
          readonly judges?: { readonly asked: number; readonly open: number } | undefined;
      };

/** The figures of an element. Undefined: there are none of it. */
export function elementFigures(study: Study, id: string): ElementFigures | undefined {
    const { model, stressTest, risks, rankings, structure } = study;
    const test = stressTest(id);
    if (test) {
        return rounded<ElementFigures>({ of: 'stress_test', result: test });
    }
    if (model.threats.some(each => each.id === id) || model.campaigns.some(each => each.id === id)) {
        const ranking = rankings()
            .filter(each => each.state === 'current' && each.scope === undefined)
            .find(each => each.entries.some(entry => entry.id === id));
        return rounded<ElementFigures>({
            of: 'risk',
            risks: risks().filter(each => each.id === id),
            rank: ranking?.entries.find(entry => entry.id === id),
            among: ranking?.entries.length ?? 0
        });
    }
    return aimFigures(study, id) ?? nodeFigures(structure('current'), id);
}

function nodeFigures(current: ReturnType<Study['structure']>, id: string): ElementFigures | undefined {
    const node = nodeStructure(current, id, { mostInterventions: 0 });
    return node && rounded<ElementFigures>({ of: 'node', horizon: current.horizon, structure: node });
}

/** Of what is to be reached, what is required, and who answers for it. */
function aimFigures({ model, look, objectives, capabilities, gaps }: Study, id: string): ElementFigures | undefined {
    if (model.objectives?.some(each => each.id === id)) {
        const result = objectives().objectives?.find(each => each.id === id);
        return result && rounded<ElementFigures>({ of: 'objective', result });
    }
    if (model.reserved.some(each => each.id === id && each.kind === 'capability')) {
        return rounded<ElementFigures>({ of: 'capability', results: capabilities().filter(each => each.id === id) });
    }
    if (!model.organisations.some(each => each.id === id)) {
        return undefined;
    }
    const owners = ownersOf(model);
    const judges = askedToJudge(look).get(id);
    return {
        of: 'organisation',
        owns: [...owners.values()].filter(each => each.includes(id)).length,
        gaps: gaps().filter(each => each.id !== undefined && owners.get(each.id)?.includes(id)).length,
        questions: (model.questions ?? []).filter(each => each.status === 'open' && each.asked.includes(id)).length,
        ...(judges ? { judges: { asked: judges.asked.length, open: judges.open.length } } : {})
    };
}
