import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsOf, study, type Results } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { buildReport, picturesOf, REPORT_FORMATS, type FormatName, type Report } from '@nvs/report';
import { compileTexts } from '../compile-texts.js';
import { calibrate } from './calibrate.js';
import { generateModel, generateRegister, generateRows, type GeneratedFile } from './generate.js';

/** What the formats of a report cost once its results are there: `formats.bench.js example FOLDER` or `risks|elements|rows SIZE`. Prints one JSON object. */
const [what = '', of = ''] = process.argv.slice(2);
const RUNS = 5;
/** Milliseconds after which a format is not written again. */
const LONG = 5000;

const FILES: Readonly<Record<string, () => readonly GeneratedFile[]>> = {
    example: () =>
        readdirSync(of)
            .filter(name => name.endsWith('.nvs'))
            .map(name => ({ name, text: readFileSync(join(of, name), 'utf8') })),
    risks: () => generateRegister(Number(of)),
    rows: () => generateRows(Number(of)),
    elements: () => generateModel(Number(of), Number(of))
};
/** A format of reports, or all pictures of one as files. */
type Output = FormatName | 'svg';
const NAMES: readonly Output[] = what === 'rows' ? ['xlsx'] : [...(Object.keys(REPORT_FORMATS) as FormatName[]), 'svg'];

const { model, results } = await analysed(FILES[what]?.() ?? []);
// Results are worked out when they are read first: that is analysis.
sizeOf(buildReport(model, results), 'json');
const formats = Object.fromEntries(NAMES.map(name => [name, leastOfSeveral(name)]));
const together = timed(() => {
    const report = buildReport(model, results);
    for (const name of NAMES) {
        sizeOf(report, name);
    }
});
console.log(JSON.stringify({ baseline: calibrate(), formats, together, peakMb: process.resourceUsage().maxRSS / 1024 }));

function leastOfSeveral(name: Output): { readonly ms: number; readonly bytes: number } {
    let [ms, bytes] = [Infinity, 0];
    for (let run = 0, spent = 0; run < RUNS && spent < LONG; run++) {
        // Each run has a report of its own, since that keeps what formats share.
        const report = buildReport(model, results);
        const took = timed(() => {
            bytes = sizeOf(report, name);
        });
        ms = Math.min(ms, took);
        spent += took;
    }
    return { ms, bytes };
}

function sizeOf(report: Report, name: Output): number {
    let bytes = 0;
    for (const piece of name === 'svg' ? picturesOf(report).map(each => each.svg) : REPORT_FORMATS[name].write(report)) {
        bytes += Buffer.byteLength(piece);
    }
    return bytes;
}

function timed(work: () => void): number {
    const started = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
}

async function analysed(files: readonly GeneratedFile[]): Promise<{ readonly model: RiskModel; readonly results: Results }> {
    const texts = Object.fromEntries(files.map(({ name, text }) => [name, text]));
    const { model, diagnostics } = await compileTexts(texts, { name: 'bench', method: 'nvs.anv2022' });
    const mistakes = diagnostics.filter(({ severity, code }) => severity === 'error' && !code.startsWith('expect/'));
    if (mistakes.length > 0) {
        throw new Error(mistakes.map(each => each.message).join('\n'));
    }
    return { model, results: resultsOf(study(model, { sampling: { trials: 20 } })) };
}
