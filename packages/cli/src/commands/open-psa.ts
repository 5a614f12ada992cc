import { basename, resolve } from 'node:path';
import { riskResults } from '@nvs/analysis';
import { analyseOpenPsa, count, networkToOpenPsa, oneLine, openPsaToNvs, readOpenPsa, type OpenPsaProblem } from '@nvs/report';
import { MOST_OF_MODEL, readRegularFileSync } from '@nvs/language/node';
import { compilePaths, verdict } from '../compile.js';
import { claim, outputFrom, writeGenerated } from '../output-file.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { print, reasonOf, tell } from '../terminal.js';

export interface ImportOptions { readonly out?: string; readonly force?: boolean; readonly analyse?: boolean }
export interface ExportOptions { readonly out?: string; readonly force?: boolean }

/** Reads a fault tree and writes it as a network model, or with --analyse prints one JSON object for each of its top events. */
export async function importOpenPsa(file: string, options: ImportOptions, around: Surroundings): Promise<ExitCode> {
    const { model, problems } = readOpenPsa(readText(resolve(around.cwd, file), file));
    if (!model) {
        return await tellProblems(file, problems, around);
    }
    if (options.analyse) {
        for (const result of analyseOpenPsa(model)) {
            await print(around.stdout, `${JSON.stringify(result)}\n`);
        }
        return 0;
    }
    const imported = openPsaToNvs(model, model.name ?? basename(file).replace(/\.[^.]*$/, ''));
    if (imported.text === undefined) {
        return await tellProblems(file, imported.problems, around);
    }
    await deliver(imported.text, { ...options, inputs: [resolve(around.cwd, file)], isModel: true }, around);
    return 0;
}

/** Writes the network of one project as a fault tree. */
export async function exportOpenPsa(paths: readonly string[], options: ExportOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const compiled = await compilePaths(paths, tools, around);
    const [project, ...others] = compiled.projects;
    if (compiled.incomplete || !project || others.length > 0) {
        await tell(around, others.length > 0 ? 'A fault tree is made of one project. Name one.' : 'No fault tree was made.');
        return 2;
    }
    await deliver(networkToOpenPsa(project.model, riskResults(project.model)), { ...options, inputs: compiled.inputs, isModel: false }, around);
    if (count(compiled.checked).errors > 0) {
        await tell(around, 'What the errors are about is left out of the fault tree or incomplete in it.');
    }
    return await verdict(compiled, {}, around);
}

interface Delivery extends ExportOptions { readonly inputs: readonly string[]; readonly isModel: boolean }

/** Nothing tells a text of ours from a user's, so only --force overwrites. */
async function deliver(text: string, { out, force = false, inputs, isModel }: Delivery, around: Surroundings): Promise<void> {
    const output = outputFrom(out, around.cwd);
    if (!output) {
        await print(around.stdout, text);
        return;
    }
    const { path, shown } = output;
    const options = { shown, inputs, isModel, force };
    claim(path, options);
    await writeGenerated(path, [text], options);
    await tell(around, `Wrote ${shown}`);
}

async function tellProblems(file: string, problems: readonly OpenPsaProblem[], around: Surroundings): Promise<ExitCode> {
    for (const { line, message } of problems) {
        await tell(around, `${oneLine(file)}:${line}: ${oneLine(message, 1000)}`);
    }
    return 1;
}

function readText(path: string, shown: string): string {
    try {
        return Buffer.from(readRegularFileSync(path, MOST_OF_MODEL)).toString('utf8');
    } catch (error) {
        throw new CannotDo(`"${shown}" cannot be read: ${reasonOf(error)}.`);
    }
}
