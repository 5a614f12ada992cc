// Uses the language server as an editor and its surroundings do, in no good order, and compares it again and again with a fresh
// one and with `nvsc check`: `npm run soak -- [--seconds 600] [--seed S] [--trace]`. A seed repeats what is done, though not when.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleServer, temporaryFolder } from '../lsp/server-process.js';
import { answersDiffer, findingsDiffer } from './compare.js';
import { random } from '../random.js';
import { Editor, Fault } from './editor.js';

const { values } = parseArgs({
    options: { seconds: { type: 'string', default: '600' }, seed: { type: 'string' }, trace: { type: 'boolean', default: false } }
});
const seconds = Number(values.seconds),
    seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!(seconds > 0) || !Number.isInteger(seed)) {
    throw new Error('Write it so: npm run soak -- --seconds 60 --seed 7');
}

/** Steps between two comparisons, at most. */
const STEPS = 60;

const folder = temporaryFolder();
const roll = random(seed),
    asking = random(seed + 1);
const end = Date.now() + seconds * 1000;
let editor: Editor | undefined,
    steps = 0,
    checkpoints = 0;

/** @returns the first difference */
async function soak(): Promise<string | undefined> {
    const server = await bundleServer(folder.path);
    editor = new Editor(server, join(folder.path, 'work'), roll);
    await editor.initialize();
    while (Date.now() < end) {
        for (let count = 5 + roll.below(STEPS); count > 0; count--, steps++) {
            await editor.step();
        }
        await editor.settle();
        const fresh = await editor.fresh(server);
        try {
            const difference =
                (await findingsDiffer(editor.process, fresh, editor.folder)) ??
                (await answersDiffer(editor.process, fresh, editor.texts(), asking));
            if (difference !== undefined) {
                return difference;
            }
        } finally {
            fresh.kill();
        }
        checkpoints++;
    }
    return undefined;
}

console.log(`Seed ${seed}, ${seconds} s.`);
const difference = await soak()
    .catch((error: unknown) => {
        if (error instanceof Fault) {
            return error.message;
        }
        throw error;
    })
    .finally(() => {
        editor?.process.kill();
        folder.remove();
    });
if (values.trace || difference !== undefined) {
    console.log(
        editor?.log
            .slice(values.trace ? 0 : -25)
            .map(line => `  ${line}`)
            .join('\n')
    );
}
console.log(
    difference === undefined
        ? `${steps} steps, ${checkpoints} comparisons: no difference.`
        : `After ${steps} steps and ${checkpoints} comparisons, with --seed ${seed}:\n${difference}`
);
process.exitCode = difference === undefined ? 0 : 1;
