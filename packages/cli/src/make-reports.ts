import type { SamplingOptions } from '@nvs/analysis';
import type { Asked } from '@nvs/project';
import { batches, count, oneLine, textDiagnostics, type Content, type ReportView } from '@nvs/report';
import { message } from '@nvs/words';
import { answerTo } from './ask.js';
import { refuseTerminal } from './commands/picture.js';
import type { ReportOptions } from './commands/report.js';
import { compilePaths, verdict, type Compiled } from './compile.js';
import { atLevel, readIn } from './marking.js';
import { claim, writeGenerated, type OutputFile, type WriteOptions } from './output-file.js';
import { houseStyle, outputFormat } from './report-format.js';
import { profileOf } from './report-profile.js';
import { reportTargets } from './report-targets.js';
import { viewOf } from './report-view.js';
import type { ExitCode, Surroundings, Toolchain } from './surroundings.js';
import { hasColour, print, tell } from './terminal.js';
import { version } from './version.js';

/** How reports are made again and again. */
export interface Again {
    /** Gives up what is being worked out. */
    readonly signal: AbortSignal;
}

export interface Made {
    readonly code: ExitCode;
    /** Folders that were read. */
    readonly folders: readonly string[];
}

/**
 * Makes a report of each project: the report on the standard output or in a file, the findings beside it.
 * @param again where there is a report before: while the text of a project has errors, that one stays
 * @throws CannotDo, or the reason of the signal
 */
export async function makeReports(
    paths: readonly string[],
    options: ReportOptions,
    tools: Toolchain,
    around: Surroundings,
    again?: Again
): Promise<Made> {
    const compiled = await compilePaths(paths, { language: around.language }, tools, around);
    const { folders } = compiled;
    again?.signal.throwIfAborted();
    if (compiled.incomplete) {
        await tell(around, message('cli.noReport'));
        return { code: 2, folders };
    }
    const format = outputFormat(options, around);
    const house = houseStyle(options, around);
    const all: Asked[] = [];
    const views: ReportView[] = [];
    for (const project of compiled.projects) {
        const profile = await profileOf(project, options, around);
        const asked = readIn(atLevel(project, options, profile), options);
        all.push(asked);
        views.push({ ...viewOf(asked.model, options), profile, house });
    }
    const targets = reportTargets(compiled.projects, options.out, format, around.cwd);
    const written = ({ shown }: { shown: string }) => ({
        shown,
        inputs: compiled.inputs,
        isOurs: format.isOurs,
        force: options.force ?? false
    });
    await tellFindings(
        compiled,
        all.some(({ model }) => model.withheld !== undefined),
        around
    );
    const code = await verdict(compiled, options, around);
    const { errors, warnings } = count(compiled.checked);
    if (options.strict && errors + warnings > 0) {
        await tell(around, message('cli.noStrictReport'));
        return { code, folders };
    }
    for (const target of targets) {
        if (target) {
            claim(target.path, written(target));
        } else {
            refuseTerminal(around, format.isBytes);
        }
    }
    for (const [index, project] of compiled.projects.entries()) {
        if (again && project.hasErrors) {
            await tell(around, message('watching.kept', { project: oneLine(project.name) }));
            continue;
        }
        const question = {
            kind: 'report',
            format: format.name,
            sampling: samplingOf(options),
            view: views[index],
            generator: { name: 'nvsc', version }
        } as const;
        const asked = all[index] ?? readIn(atLevel(project, options), options);
        const text = await format.finished((await answerTo(asked, question, tools, around, again?.signal)) ?? []);
        const target = targets[index];
        await put(text, target && { ...target, ...written(target) }, around);
    }
    if (!again && compiled.projects.some(({ hasErrors }) => hasErrors)) {
        await tell(around, message('cli.reportIncomplete'));
    }
    return { code, folders };
}

/** Writes a report where it goes: to a file, else to the standard output. */
async function put(text: Content, target: (OutputFile & WriteOptions) | undefined, around: Surroundings): Promise<void> {
    if (target) {
        await writeGenerated(target.path, text, target);
        await tell(around, message('cli.wrote', { file: target.shown }));
        return;
    }
    for (const piece of batches(text)) {
        await print(around.stdout, piece);
    }
}

function samplingOf({ seed, trials }: ReportOptions): SamplingOptions {
    return { ...(seed === undefined ? {} : { seed }), ...(trials === undefined ? {} : { trials }) };
}

/**
 * Errors in full, since they leave something out of the report; of the rest how much there is, for it would bury them. Where something is withheld,
 * none of it: texts and numbers of findings are of the whole model.
 */
async function tellFindings({ checked }: Compiled, withheld: boolean, around: Surroundings): Promise<void> {
    const { stderr, env, language } = around;
    const { errors, warnings, infos } = count(checked);
    if (withheld) {
        if (errors > 0) {
            await tell(around, message('cli.errorsInWhole'));
        }
        return;
    }
    const wrong = checked.map(project => ({ ...project, diagnostics: project.diagnostics.filter(each => each.severity === 'error') }));
    if (errors > 0) {
        await print(stderr, textDiagnostics(wrong, { colour: hasColour(stderr, env), width: stderr.columns || 100, language }));
    }
    if (warnings + infos > 0) {
        await tell(around, message('cli.otherFindings', { warnings, infos }));
    }
}
