import { assemble, piecesOf, workOut, type PieceResult, type Results, type SamplingOptions } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';

/** Steps that the progress of one part is shown in. */
const STEPS = 100;

/** Everything that follows from a model, with the progress of its costly parts told. */
export function analyseInSteps(model: RiskModel, sampling: SamplingOptions, onProgress: (done: number, total: number) => void): Results {
    const parts = piecesOf(model);
    const total = parts.length * STEPS;
    const found = parts.flatMap((part, index): PieceResult[] => {
        onProgress(index * STEPS, total);
        const run = workOut(model, part, sampling);
        for (;;) {
            const step = run.next();
            if (step.done === true) return step.value ? [step.value] : [];
            onProgress(index * STEPS + Math.floor(STEPS * step.value.done / step.value.total), total);
        }
    });
    return assemble(model, found, sampling);
}
