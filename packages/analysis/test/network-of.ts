import type { RiskModel } from '@nvs/model';
import { networkResult, reportedOn } from '../src/network/result.js';
import type { Effort } from '../src/network/solve/build.js';
import type { StructureLimits } from '../src/network/structure/model.js';
import type { NetworkResult } from '../src/results/network.js';
import { study } from '../src/study.js';

export interface NetworkOptions extends StructureLimits {
    /** Nodes and sectors; absent: those that are reported on. */
    readonly of?: readonly string[];
    readonly effort?: Effort;
}

/** What is said of the network of a model, with no more of it than is asked for. */
export function networkOf(model: RiskModel, { of = reportedOn(model), effort, ...limits }: NetworkOptions = {}): NetworkResult {
    const all = study(model, { effort });
    return networkResult(all, of, all.harms(), all.rings(), limits);
}
