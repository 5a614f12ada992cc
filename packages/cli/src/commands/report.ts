import type { SamplingOptions } from '@nvs/analysis';
import { batches, count, FORMAT_NAMES, textDiagnostics, type ReportView } from '@nvs/report';
import { message } from '@nvs/words';
import { answerTo } from '../ask.js';
import { compilePaths, verdict, type Compiled, type Limits } from '../compile.js';
import type { LanguageOption } from '../language.js';
import type { Asked } from '@nvs/project';
import { atLevel, type MarkingOption } from '../marking.js';
import { claim, writeGenerated } from '../output-file.js';
import { houseStyle, outputFormat } from '../report-format.js';
import { checkProfile, profileOf, type ProfileOption } from '../report-profile.js';
import { reportTargets } from '../report-targets.js';
import { checkView, viewOf, type ViewOption } from '../report-view.js';
import type { ExitCode, Surroundings, Toolchain } from '../surroundings.js';
import { hasColour, print, tell } from '../terminal.js';
import { version } from '../version.js';
import { refuseTerminal } from './picture.js';

/** Of the report, and its print. */
export const reportFormats = [...FORMAT_NAMES, 'pdf'] as const;

export interface ReportOptions extends Limits, MarkingOption, LanguageOption, ViewOption, ProfileOption {
    readonly format: (typeof reportFormats)[number];
    /** A document for Word whose styles are taken. */
    readonly referenceDoc?: string;
    /** The program that prints. */
    readonly browser?: string;
    readonly out?: string;
    readonly force?: boolean;
    /** Of what is drawn under the ranges. */
    readonly seed?: number;
    readonly trials?: number;
}

/** Makes a report of each project: the report on the standard output or in a file, the findings beside it. */
export async function report(paths: readonly string[], options: ReportOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    checkView(options);
    checkProfile(options);
    const compiled = await compilePaths(paths, { language: around.language }, tools, around);
    if (compiled.incomplete) {
        await tell(around, message('cli.noReport'));
        return 2;
    }
    const format = outputFormat(options, around);
    const house = houseStyle(options, around);
    const all: Asked[] = [];
    const views: ReportView[] = [];
    for (const project of compiled.projects) {
        const profile = await profileOf(project, options, around);
        const asked = atLevel(project, options, profile);
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
        return code;
    }
    for (const target of targets) {
        if (target) {
            claim(target.path, written(target));
        } else {
            refuseTerminal(around, format.isBytes);
        }
    }
    for (const [index, project] of compiled.projects.entries()) {
        const question = {
            kind: 'report',
            format: format.name,
            sampling: samplingOf(options),
            view: views[index],
            generator: { name: 'nvsc', version }
        } as const;
        const text = await format.finished((await answerTo(all[index] ?? atLevel(project, options), question, tools, around)) ?? []);
        const target = targets[index];
        if (!target) {
            for (const piece of batches(text)) {
                await print(around.stdout, piece);
            }
        } else {
            await writeGenerated(target.path, text, written(target));
            await tell(around, message('cli.wrote', { file: target.shown }));
        }
    }
    if (compiled.projects.some(({ hasErrors }) => hasErrors)) {
        await tell(around, message('cli.reportIncomplete'));
    }
    return code;
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
