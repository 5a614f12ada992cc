import { fileURLToPath } from 'node:url';
import { codeDefinition, createFormatter, workOnModel } from '@nvs/language';
import { compile, startServer, threadPool } from '@nvs/language/node';
import { buildReport, figuresMarkdown } from '@nvs/report';
import { analyseBy } from './analyse.js';
import { run } from './program.js';
import { version } from './version.js';

// A broken output is dealt with where it is written; without a listener it would end the process.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

// A bundle beside this one; run from source, there is none and analyses are done here.
const analyst = threadPool(fileURLToPath(new URL('./analysis-worker.cjs', import.meta.url)), workOnModel);

const code = await run(process.argv.slice(2), {
    compile,
    report: async (model, diagnostics, { format, sampling, marking, onProgress }) =>
        format.write(buildReport(model, await analyseBy(analyst, model, sampling, onProgress), { generator: { name: 'nvsc', version }, diagnostics, marking })),
    rule: codeDefinition,
    createFormatter,
    startServer: () => { startServer({ analyst, figuresInWords: figuresMarkdown }); }
}, { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr });
if (code !== undefined) process.exitCode = code;
