import { basename } from 'node:path';
import { studyOf } from '@nvs/analysis';
import { analyseOpenPsa, count, networkToOpenPsa, oneLine, openPsaToNvs, readOpenPsa, whyOpen, type OpenPsaProblem } from '@nvs/report';
import { inWords, message } from '@nvs/words';
import { compilePaths, verdict } from '../compile.js';
import { written, type LanguageOption } from '../language.js';
import { atLevel, type MarkingOption } from '../marking.js';
import { openPsaFiles } from '../open-psa-files.js';
import { claim, outputFrom, writeGenerated } from '../output-file.js';
import type { ExitCode, Surroundings, Toolchain } from '../surroundings.js';
import { print, tell } from '../terminal.js';

export interface ImportOptions extends LanguageOption {
    readonly out?: string;
    readonly force?: boolean;
    readonly analyse?: boolean;
    /** Of the system, in hours. */
    readonly missionTime?: number;
}
export interface ExportOptions extends MarkingOption, LanguageOption {
    readonly out?: string;
    readonly force?: boolean;
}

/** Problems that are told one by one. */
const MOST_TOLD = 50;

/** Reads the files of one fault tree and writes it as a network model, or with --analyse prints one JSON object for each of its top events. */
export async function importOpenPsa(files: readonly string[], options: ImportOptions, around: Surroundings): Promise<ExitCode> {
    const { missionTime } = options;
    const { sources, find, read } = openPsaFiles(files, around);
    const { model, problems } = readOpenPsa(sources, { find, ...(missionTime === undefined ? {} : { missionTime }) });
    if (!model) {
        return await tellProblems(problems, around);
    }
    if (options.analyse) {
        for (const result of analyseOpenPsa(model)) {
            await print(around.stdout, `${JSON.stringify(result)}\n`);
            const why = whyOpen(model, result);
            if (why !== undefined) {
                await tell(around, oneLine(inWords(why, around.language), 1000));
            }
        }
        return 0;
    }
    const imported = openPsaToNvs(model, model.name ?? basename(files[0] ?? '').replace(/\.[^.]*$/, ''), written(options));
    if (imported.text === undefined) {
        return await tellProblems(imported.problems, around);
    }
    await deliver(imported.text, { ...options, inputs: read(), as: 'model' }, around);
    return 0;
}

/** Writes the network of one project as a fault tree. */
export async function exportOpenPsa(
    paths: readonly string[],
    options: ExportOptions,
    tools: Toolchain,
    around: Surroundings
): Promise<ExitCode> {
    const compiled = await compilePaths(paths, { language: around.language }, tools, around);
    const [project, ...others] = compiled.projects;
    if (compiled.incomplete || !project || others.length > 0) {
        await tell(around, message(others.length > 0 ? 'cli.oneProjectWanted' : 'cli.noTree'));
        return 2;
    }
    const { model, marking } = atLevel(project, options);
    await deliver(networkToOpenPsa(studyOf(model), marking), { ...options, inputs: compiled.inputs }, around);
    const { errors } = count(compiled.checked);
    if (errors > 0) {
        // texts and numbers of findings are of the whole model
        if (model.withheld) {
            await tell(around, message('cli.errorsInWhole'));
        }
        // an expectation that fails is an error too, and leaves nothing out
        else {
            await tell(around, project.hasErrors ? message('cli.treeIncomplete') : message('cli.treeOfFailing', { failing: errors }));
        }
    }
    return await verdict(compiled, {}, around);
}

interface Delivery extends ExportOptions {
    readonly inputs: readonly string[];
    readonly as?: 'model';
}

/** Nothing tells a text of ours from a user's, so only --force overwrites. */
async function deliver(text: string, { out, force = false, ...written }: Delivery, around: Surroundings): Promise<void> {
    const output = outputFrom(out, around.cwd);
    if (!output) {
        await print(around.stdout, text);
        return;
    }
    const { path, shown } = output;
    const options = { ...written, shown, force };
    claim(path, options);
    await writeGenerated(path, [text], options);
    await tell(around, message('cli.wrote', { file: shown }));
}

async function tellProblems(problems: readonly OpenPsaProblem[], around: Surroundings): Promise<ExitCode> {
    for (const { file, line, message: said } of problems.slice(0, MOST_TOLD)) {
        await tell(around, `${file === undefined ? '' : `${oneLine(file)}:`}${line}: ${oneLine(inWords(said, around.language), 1000)}`);
    }
    if (problems.length > MOST_TOLD) {
        await tell(around, message('cli.moreLikeThese', { more: problems.length - MOST_TOLD }));
    }
    return 1;
}
