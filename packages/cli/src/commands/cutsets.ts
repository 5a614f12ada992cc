import { cutSetsAnswer, cutSetsInWords } from '../answers/cutsets.js';
import { answerJson, ask, questionFormats } from '../answers/question.js';
import { oneLine } from '../answers/table.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { print } from '../terminal.js';

export interface CutSetsOptions {
    readonly format: typeof questionFormats[number];
}

const NODES = { kinds: new Set(['process', 'asset', 'resource', 'supplier']), sorts: 'processes, assets, resources and suppliers' };

/** Tells what brings a node down, alone or together. The last argument is its name, those before it are paths. */
export async function cutsets(args: readonly string[], options: CutSetsOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const question = await ask(args.slice(0, -1), args.slice(-1), NODES, tools, around);
    const [asked] = question?.named ?? [];
    if (!question || !asked) return 2;
    const { horizon, nodes: [node] } = tools.structure(question.project.model, asked.id);
    if (!node) throw new CannotDo(`${oneLine(asked.id)} is not part of the network of the model.`);
    const answer = cutSetsAnswer(question, horizon, node);
    await print(around.stdout, options.format === 'json' ? answerJson(question, answer) : cutSetsInWords(answer, question));
    return question.errors > 0 ? 1 : 0;
}
