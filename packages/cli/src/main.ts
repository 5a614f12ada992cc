import { codeDefinition, createFormatter } from '@nvs/language';
import { compile, startServer } from '@nvs/language/node';
import { buildReport, isReport, jsonPieces } from '@nvs/report';
import { analyseInSteps } from './analyse.js';
import { run } from './program.js';
import { version } from './version.js';

// A broken output is dealt with where it is written; without a listener it would end the process.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const code = await run(process.argv.slice(2), {
    compile,
    report: (model, diagnostics, { sampling, onProgress }) =>
        jsonPieces(buildReport(model, analyseInSteps(model, sampling, onProgress), { generator: { name: 'nvsc', version }, diagnostics })),
    isReport,
    rule: codeDefinition,
    createFormatter,
    startServer
}, { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr });
if (code !== undefined) process.exitCode = code;
