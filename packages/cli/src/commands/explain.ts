import { explain as explanationOf } from '../answers/explain.js';
import { explanationInWords } from '../answers/explain-text.js';
import { answerJson, ask, questionFormats } from '../answers/question.js';
import type { ExitCode, Surroundings, Toolchain } from '../surroundings.js';
import { print } from '../terminal.js';

export interface ExplainOptions {
    readonly format: typeof questionFormats[number];
}

const RISKS = { kinds: new Set(['threat', 'campaign']), sorts: 'threats, hazards and campaigns' };

/** Tells why the figures of a risk are what they are. The last argument is its name, those before it are paths. */
export async function explain(args: readonly string[], options: ExplainOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const question = await ask(args.slice(0, -1), args.slice(-1), RISKS, tools, around);
    const answer = question && explanationOf(question, tools.analyse(question.project.model));
    if (!answer) return 2;
    await print(around.stdout, options.format === 'json' ? answerJson(question, answer) : explanationInWords(answer, question));
    return question.errors > 0 ? 1 : 0;
}
