import { AnalysisFailed, type AnswerTo, type Asked, type Question } from '@nvs/project';
import { inWords, message } from '@nvs/words';
import { progressLine } from './progress.js';
import { CannotDo, type Surroundings, type Toolchain } from './surroundings.js';

/**
 * The answer to a question, with its progress shown. Undefined: there are no figures of the element.
 * @param signal gives it up
 * @throws CannotDo when it cannot be worked out, or the reason of the signal
 */
export async function answerTo<Q extends Question>(
    asked: Asked,
    question: Q,
    tools: Toolchain,
    around: Surroundings,
    signal?: AbortSignal
): Promise<AnswerTo<Q> | undefined> {
    const progress = progressLine(around.stderr, (done, all) =>
        inWords(message('cli.analysing', { percent: Math.floor((100 * done) / all) }), around.language)
    );
    const onProgress = (share: number): void => {
        progress.update(Math.floor(100 * share), 100);
    };
    try {
        return await tools.ask(asked, question, { onProgress, signal });
    } catch (error) {
        throw error instanceof AnalysisFailed ? new CannotDo(error.said) : error;
    } finally {
        progress.end();
    }
}
