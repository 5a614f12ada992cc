import type { Judgement } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { message } from '@nvs/words';
import { AnalysisFailed } from '../analyst/analyst.js';
import { oncePerModel } from './once-per-model.js';
import type { ModelAnalyst } from './tasks.js';

const known = oncePerModel<Judgement>();

/** What the rules and expectations of a model say, run once as long as the model is the same. */
export function judgementOf(model: RiskModel, analyst: ModelAnalyst, signal?: AbortSignal): Promise<Judgement> {
    return known(
        model,
        [],
        async options => {
            const [found] = await analyst(model, [{ kind: 'judgement' }], options);
            if (found?.kind !== 'judgement') {
                throw new AnalysisFailed(message('server.notJudged'));
            }
            return found.result;
        },
        { signal }
    );
}
