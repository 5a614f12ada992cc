import { fileURLToPath } from 'node:url';
import { codeDefinition, createFormatter } from '@nvs/language';
import { compile, threadPool } from '@nvs/project/node';
import { buildReport } from '@nvs/report';
import { forLanguage, startNvsServer, work } from '@nvs/server';
import { analyseBy } from './analyse.js';
import { run } from './program.js';
import { version } from './version.js';

// A broken output is dealt with where it is written; without a listener it would end the process.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

// A bundle beside this one; run from source, there is none and analyses are done here.
const threads = fileURLToPath(new URL('./analysis-worker.cjs', import.meta.url));
const analyst = forLanguage(threadPool(threads, work));

const code = await run(
    process.argv.slice(2),
    {
        compile,
        report: async (model, diagnostics, { format, sampling, marking, onProgress }) =>
            format.write(
                buildReport(model, await analyseBy(analyst, model, sampling, onProgress), {
                    generator: { name: 'nvsc', version },
                    diagnostics,
                    marking
                })
            ),
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
