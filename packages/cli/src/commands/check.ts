import {
    githubDiagnostics,
    jsonDiagnostics,
    junitDiagnostics,
    printable,
    sarifDiagnostics,
    summaryOf,
    textDiagnostics,
    type CheckedProject
} from '@nvs/report/diagnostics';
import { message, type Message } from '@nvs/words';
import type { checkFormats } from '../choices.js';
import { allowedWarnings, compilePaths, verdict, type CompileOptions, type Limits } from '../compile.js';
import { written, type LanguageOption } from '../language.js';
import type { MarkingOption } from '../marking.js';
import type { ExitCode, Surroundings, Toolchain } from '../surroundings.js';
import { hasColour, print, tell } from '../terminal.js';
import { version } from '../version.js';

type CheckFormat = (typeof checkFormats)[number];

export interface CheckOptions extends Limits, MarkingOption, LanguageOption {
    readonly format: CheckFormat;
    readonly fix?: boolean;
    readonly fixDryRun?: boolean;
}

/** Prints what is wrong with the models. */
export async function check(paths: readonly string[], options: CheckOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const level = await levelFor(options);
    const isMended = options.fix || options.fixDryRun ? await mended(paths, options, tools, around) : true;
    const compiled = await compilePaths(
        paths,
        {
            language: options.format === 'text' ? around.language : written(options),
            ...level
        },
        tools,
        around
    );
    if (compiled.projects.length === 0) {
        return 2;
    }
    if (!options.fixDryRun) {
        await print(around.stdout, formatted(compiled.checked, options, tools, around));
    }
    if (options.fixDryRun || options.format !== 'text') {
        await tell(around, summaryOf(compiled.checked));
    }
    for (const project of compiled.projects) {
        if (project.unjudged) {
            await tell(around, thatTheyWait(project, compiled.projects.length > 1));
        }
        const why = options.format === 'text' && !options.fixDryRun ? tools.nothingScored(project) : undefined;
        if (why !== undefined) {
            await tell(
                around,
                message('cli.nothingScored', { project: compiled.projects.length > 1 ? printable(project.name) : undefined, why })
            );
        }
    }
    const code = await verdict(compiled, options, around);
    return isMended ? code : 2;
}

async function mended(paths: readonly string[], { fixDryRun }: CheckOptions, tools: Toolchain, around: Surroundings): Promise<boolean> {
    const { mendFiles } = await import('../mend-files.js');
    return mendFiles(paths, { dry: fixDryRun ?? false }, tools, around);
}

/** The level that findings are for. */
async function levelFor({ marking }: MarkingOption): Promise<Pick<CompileOptions, 'level'>> {
    if (marking === undefined) {
        return {};
    }
    const { levelOf } = await import('../marking.js');
    return { level: markings => levelOf(marking, markings) };
}

/** What a reader of the findings would miss: rules and expectations run on a text without errors only. */
function thatTheyWait({ name, diagnostics }: CheckedProject, several: boolean): Message {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    return message('cli.rulesWait', { project: several ? printable(name) : undefined, errors });
}

function formatted(
    projects: readonly CheckedProject[],
    options: CheckOptions,
    { rule }: Toolchain,
    { stdout, env, language }: Surroundings
): string {
    switch (options.format) {
        case 'text':
            return textDiagnostics(projects, { colour: hasColour(stdout, env), width: stdout.columns || 100, language });
        case 'json':
            return jsonDiagnostics(projects, version);
        case 'sarif':
            return sarifDiagnostics(projects, { version, rule, language: written(options) });
        case 'github':
            return githubDiagnostics(projects, written(options));
        case 'junit':
            return junitDiagnostics(projects, { strict: allowedWarnings(options) === 0, language: written(options) });
    }
}
