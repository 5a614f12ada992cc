import { assemble, finish, workOut, type Results } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { EXPLAINABLE, explainAnswer, explainMarkdown, explainText, oneLine, type Named } from '@nvs/report';
import { askAboutLast, give, type QuestionFormat } from '../question.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';

export interface ExplainOptions {
    readonly format: QuestionFormat;
}

/** Tells why the figures of an element are what they are. The last argument is its name, those before it are paths. */
export async function explain(args: readonly string[], options: ExplainOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const question = await askAboutLast(args, EXPLAINABLE, tools, around);
    const [asked] = question?.named ?? [];
    if (!question || !asked) return 2;
    const { model } = question.project;
    const answer = explainAnswer(model, asked.id, resultsFor(model, asked), { text: file => question.project.text(file) });
    if (!answer) throw new CannotDo(`There are no figures for ${oneLine(asked.id)}: nothing in the model belongs to it.`);
    return await give(question, answer, options.format, { text: explainText, markdown: explainMarkdown }, around);
}

/** The results, of what is drawn under ranges only what the answer shows. */
function resultsFor(model: RiskModel, { id, kind }: Named): Results {
    const piece = kind === 'stress_test' ? finish(workOut(model, { kind: 'sampled_stress_test', id })) : undefined;
    return assemble(model, piece ? [piece] : []);
}
