import { finish, studyOf } from '@nvs/analysis';
import { EXPLAINABLE, explainAnswer, explainMarkdown, explainText, oneLine, prepareExplanation } from '@nvs/report';
import { message } from '@nvs/words';
import type { LanguageOption } from '../language.js';
import type { MarkingOption } from '../marking.js';
import { askAboutLast, give, type QuestionFormat } from '../question.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';

export interface ExplainOptions extends MarkingOption, LanguageOption {
    readonly format: QuestionFormat;
}

/** Tells why the figures of an element are what they are. The last argument is its name, those before it are paths. */
export async function explain(args: readonly string[], options: ExplainOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const question = await askAboutLast(args, EXPLAINABLE, options, tools, around);
    const [asked] = question?.named ?? [];
    if (!question || !asked) {
        return 2;
    }
    const { model, project } = question;
    const study = studyOf(model);
    finish(prepareExplanation(study, asked.id));
    const answer = explainAnswer(study, asked.id, {
        text: file => (model === project.model ? project.text(file) : undefined)
    });
    if (!answer) {
        throw new CannotDo(message('cli.noFigures', { id: oneLine(asked.id) }));
    }
    return await give(question, answer, options.format, { text: explainText, markdown: explainMarkdown }, around);
}
