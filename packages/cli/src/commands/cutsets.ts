import { ASKABLE, cutSetsMarkdown, cutSetsText, oneLine, type CutSetsOptions as Limits } from '@nvs/report';
import { message } from '@nvs/words';
import { answerTo } from '../ask.js';
import type { LanguageOption } from '../language.js';
import type { MarkingOption } from '../marking.js';
import { askAboutLast, give, type QuestionFormat } from '../question.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';

export interface CutSetsOptions extends Pick<Limits, 'kind' | 'order' | 'most'>, MarkingOption, LanguageOption {
    readonly format: QuestionFormat;
}

/** Tells what brings a node down, alone or together. The last argument is its name, those before it are paths. */
export async function cutsets(
    args: readonly string[],
    { format, kind, order, most, ...options }: CutSetsOptions,
    tools: Toolchain,
    around: Surroundings
): Promise<ExitCode> {
    const question = await askAboutLast(args, ASKABLE.cut_sets, options, tools, around);
    const [asked] = question?.named ?? [];
    if (!question || !asked) {
        return 2;
    }
    const answer = await answerTo(question.asked, { kind: 'cut_sets', id: asked.id, limits: { kind, order, most } }, tools, around);
    if (!answer) {
        throw new CannotDo(message('cli.notInNetwork', { id: oneLine(asked.id) }));
    }
    return await give(question, answer, format, { text: cutSetsText, markdown: cutSetsMarkdown }, around);
}
