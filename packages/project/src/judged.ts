import type { Judgement } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { message } from '@nvs/words';
import { AnalysisFailed } from './analyst/analyst.js';
import type { ModelAnalyst } from './analyst/tasks.js';

const known = new WeakMap<RiskModel, Judgement>();

/** What the rules and expectations of a model say, run once as long as the model is the same. */
export async function judgementOf(model: RiskModel, analyst: ModelAnalyst, signal?: AbortSignal): Promise<Judgement> {
    const before = known.get(model);
    if (before) {
        return before;
    }
    const [found] = await analyst(model, [{ kind: 'judgement' }], { signal });
    if (found?.kind !== 'judgement') {
        throw new AnalysisFailed(message('server.notJudged'));
    }
    known.set(model, found.result);
    return found.result;
}
