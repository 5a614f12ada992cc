import { gapsAnswer, gapsMarkdown, gapsText, type GapGrouping } from '@nvs/report';
import { answerTo } from '../ask.js';
import type { LanguageOption } from '../language.js';
import type { MarkingOption } from '../marking.js';
import { askAboutModel, give, type QuestionFormat } from '../question.js';
import type { ExitCode, Surroundings, Toolchain } from '../surroundings.js';

export interface GapsOptions extends MarkingOption, LanguageOption {
    readonly by: GapGrouping;
    readonly format: QuestionFormat;
}

/** Tells what a model leaves out, and who can tell it. */
export async function gaps(paths: readonly string[], options: GapsOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const question = await askAboutModel(paths, options, tools, around);
    if (!question) {
        return 2;
    }
    const found = (await answerTo(question.asked, { kind: 'gaps' }, tools, around)) ?? [];
    const answer = gapsAnswer(question.asked.model, found, options.by);
    return await give(question, answer, options.format, { text: gapsText, markdown: gapsMarkdown }, around);
}
