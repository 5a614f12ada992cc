import { nodeStructure } from './network/structure/node.js';
import { rounded } from './number.js';
import type { NodeStructure } from './results/network.js';
import type { RankEntry, RiskResult } from './results/risk.js';
import type { StressTestResult } from './results/time.js';
import type { Study } from './study-parts.js';

/** The figures of one element, the same as in the results of the whole model, without what takes longest: ranges by sampling and the importance of nodes. */
export type ElementFigures =
    /** Of a process, asset, resource, supplier or sector. `horizon` in hours. */
    | { readonly of: 'node'; readonly horizon: number; readonly structure: NodeStructure }
    /** Of a threat or campaign: its risk for each area, and its rank among those of its kind as things stand. */
    | { readonly of: 'risk'; readonly risks: readonly RiskResult[]; readonly rank?: RankEntry | undefined; readonly among: number }
    | { readonly of: 'stress_test'; readonly result: StressTestResult };

/** The figures of an element. Undefined: there are none of it. */
export function elementFigures({ model, stressTest, risks, rankings, structure }: Study, id: string): ElementFigures | undefined {
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
    const current = structure('current');
    const node = nodeStructure(current, id, { mostInterventions: 0 });
    return node && rounded<ElementFigures>({ of: 'node', horizon: current.horizon, structure: node });
}
