import { analyse, analyseStructure, lookup, riskResults, singleOutages } from '@nvs/analysis';
import { codeDefinition, createFormatter } from '@nvs/language';
import { compile, startServer } from '@nvs/language/node';
import { buildReport, isReport, jsonPieces } from '@nvs/report';
import { run } from './program.js';
import { version } from './version.js';

// A broken output is dealt with where it is written; without a listener it would end the process.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

const code = await run(process.argv.slice(2), {
    compile,
    report: (model, diagnostics) => jsonPieces(buildReport(model, analyse(model), { generator: { name: 'nvsc', version }, diagnostics })),
    analyse,
    outages: (model, down, hours) => singleOutages(lookup(model), down, hours),
    structure: (model, node) => analyseStructure(model, riskResults(model), { of: [node] }),
    isReport,
    rule: codeDefinition,
    createFormatter,
    startServer
}, { cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr });
if (code !== undefined) process.exitCode = code;
