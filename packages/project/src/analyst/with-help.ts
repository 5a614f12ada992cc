import type { RiskModel } from '@nvs/model';
import type { Analyst } from './analyst.js';

/**
 * Works tasks out here, where much may be known of a model already, while others work out those that rest on the model alone.
 * @param isApart whether a task costs others no more than it costs here
 */
export function withHelp<Task, Result>(
    here: Analyst<Task, Result>,
    others: Analyst<Task, Result>,
    isApart: (model: RiskModel, task: Task) => boolean
): Analyst<Task, Result> {
    return async (model, tasks, { signal, onProgress } = {}) => {
        const apart = tasks.map(task => isApart(model, task)),
            parts = [true, false].map(each => tasks.filter((_, index) => apart[index] === each));
        const shares = parts.map(() => 0);
        const failed = new AbortController(),
            given = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
        try {
            // Others first: who works here lets nobody else begin.
            const [theirs = [], own = []] = await Promise.all(
                parts.map((some, part) =>
                    (part === 0 ? others : here)(model, some, {
                        signal: given,
                        onProgress: share => {
                            shares[part] = share * some.length;
                            onProgress?.(shares.reduce((sum, each) => sum + each, 0) / tasks.length);
                        }
                    })
                )
            );
            const next = { theirs: 0, own: 0 };
            return apart.flatMap(isTheirs => (isTheirs ? theirs.slice(next.theirs, ++next.theirs) : own.slice(next.own, ++next.own)));
        } catch (error) {
            failed.abort(error);
            throw error;
        }
    };
}
