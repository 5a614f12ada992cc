import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeDefinition, createFormatter } from '@nvs/language';
import { ask, inTurns } from '@nvs/project';
import { compile, rasteriser, threadPool, workIn } from '@nvs/project/node';
import { startNvsServer } from '@nvs/server/node';
import { run } from './program.js';

// A broken output is dealt with where it is written; without a listener it would end the process.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

// A bundle beside this one; run from source, there is none and analyses are done here.
const threads = fileURLToPath(new URL('./analysis-worker.cjs', import.meta.url));
const folder = dirname(threads),
    work = workIn(folder);
const onThreads = threadPool(threads, work),
    here = inTurns(work);

const code = await run(
    process.argv.slice(2),
    {
        compile,
        // Threads are worth their start for what has parts.
        ask: (asked, question, options) =>
            ask(asked, question, { ...options, analyst: question.kind === 'report' || question.kind === 'pictures' ? onThreads : here }),
        rasteriser: () => rasteriser(folder),
        rule: codeDefinition,
        createFormatter,
        startServer: language => {
            startNvsServer(threads, language);
        }
    },
    { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr }
);
if (code !== undefined) {
    process.exitCode = code;
}
