import { studyOf } from '@nvs/analysis';
import type { CompiledProject } from './compiled.js';

/** So long a text is looked at, in characters: of a larger one its report tells it. */
const MOST = 1_000_000;

/**
 * Why no threat of a model has an overall figure of harm, though its method has such figures: nothing is ranked then, which is seen in no
 * finding.
 * @returns nothing where some threat has one, where there are no threats, and of models that have errors or are large
 */
export function nothingScored({
    model,
    hasErrors,
    files,
    text
}: Pick<CompiledProject, 'model' | 'hasErrors' | 'files' | 'text'>): 'no method' | 'not judged' | undefined {
    const length = files.reduce((sum, file) => sum + (text(file)?.length ?? 0), 0);
    if (hasErrors || length > MOST || model.threats.length === 0) {
        return undefined;
    }
    const method = model.methods.find(({ id }) => id === model.assessments[0]?.method);
    if (!method) {
        return 'no method';
    }
    const hasFigure = studyOf(model)
        .risks()
        .some(
            ({ current: { impact } }) =>
                impact.overall?.best !== undefined ||
                // what nobody judged has limits as well: all that there can be
                (impact.overall?.low !== undefined && (impact.criteria.length > 0 || impact.byInterest !== undefined))
        );
    return method.overall === 'profile' || hasFigure ? undefined : 'not judged';
}
