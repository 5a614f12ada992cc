import type { RiskModel } from '@nvs/model';
import { lookup } from './lookup.js';
import { once } from './memo.js';
import { nodeStructure } from './network/structure/node.js';
import { structureOf } from './network/structure/structure.js';
import { roundAll } from './number.js';
import type { NodeStructure } from './results/network.js';
import type { RankEntry, RiskResult } from './results/risk.js';
import type { StressTestResult } from './results/time.js';
import { rankings } from './scoring/rank.js';
import { figuresOf, riskResults } from './scoring/risk.js';
import { compileNetwork } from './time/compile.js';
import { stressTest } from './time/stress-test.js';

/** The figures of one element, the same as in the results of the whole model, without what takes longest: ranges by sampling and the importance of nodes. */
export type ElementFigures =
    /** Of a process, asset, resource, supplier or sector. `horizon` in hours. */
    | { readonly of: 'node'; readonly horizon: number; readonly structure: NodeStructure }
    /** Of a threat or campaign: its risk for each area, and its rank among those of its kind as things stand. */
    | { readonly of: 'risk'; readonly risks: readonly RiskResult[]; readonly rank?: RankEntry | undefined; readonly among: number }
    | { readonly of: 'stress_test'; readonly result: StressTestResult };

/** The figures of each element of a model when they are asked for. Undefined: there are none of such an element. */
export function elementFigures(model: RiskModel): (id: string) => ElementFigures | undefined {
    const look = lookup(model);
    const risks = once(() => riskResults(model));
    const ranks = once(() => rankings(look, risks(), figuresOf).filter(each => each.state === 'current' && each.scope === undefined));
    const compiled = once(() => compileNetwork(model));
    const structure = once(() => structureOf(model, risks()));
    return id => {
        const test = model.stressTests.find(each => each.id === id);
        if (test) {
            return roundAll<ElementFigures>({ of: 'stress_test', result: stressTest(look, compiled(), test) });
        }
        if (model.threats.some(each => each.id === id) || model.campaigns.some(each => each.id === id)) {
            const ranking = ranks().find(each => each.entries.some(entry => entry.id === id));
            return roundAll<ElementFigures>({
                of: 'risk',
                risks: structuredClone(risks().filter(each => each.id === id)),
                rank: ranking?.entries.find(entry => entry.id === id),
                among: ranking?.entries.length ?? 0
            });
        }
        const node = nodeStructure(structure(), id, { mostInterventions: 0 });
        return node && roundAll<ElementFigures>({ of: 'node', horizon: structure().horizon, structure: node });
    };
}
