import { ASKABLE, explainMarkdown, explainText, oneLine } from '@nvs/report';
import { message } from '@nvs/words';
import { answerTo } from '../ask.js';
import type { LanguageOption } from '../language.js';
import type { MarkingOption } from '../marking.js';
import { askAboutLast, give, type QuestionFormat } from '../question.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';

export interface ExplainOptions extends MarkingOption, LanguageOption {
    readonly format: QuestionFormat;
}

/** Tells why the figures of an element are what they are. The last argument is its name, those before it are paths. */
export async function explain(args: readonly string[], options: ExplainOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const question = await askAboutLast(args, ASKABLE.explain, options, tools, around);
    const [asked] = question?.named ?? [];
    if (!question || !asked) {
        return 2;
    }
    const answer = await answerTo(question.asked, { kind: 'explain', id: asked.id }, tools, around);
    if (!answer) {
        throw new CannotDo(message('cli.noFigures', { id: oneLine(asked.id) }));
    }
    return await give(question, answer, options.format, { text: explainText, markdown: explainMarkdown }, around);
}
