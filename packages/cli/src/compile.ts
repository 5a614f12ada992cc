import { count, type CheckedProject } from '@nvs/report/diagnostics';
import type { CompiledProject } from '@nvs/project';
import type { MarkingLevel } from '@nvs/model';
import { inWords, message, type Language } from '@nvs/words';
import { join } from 'node:path';
import { expandPaths } from './paths.js';
import { progressLine } from './progress.js';
import { seenFrom } from './seen-from.js';
import type { ExitCode, Surroundings, Toolchain } from './surroundings.js';
import { tell } from './terminal.js';

/** How strict a run is about warnings: errors always count. */
export interface Limits {
    readonly strict?: boolean;
    readonly maxWarnings?: number;
}

export interface Compiled {
    readonly projects: readonly CompiledProject[];
    /** The same, as shown to people. */
    readonly checked: readonly CheckedProject[];
    /** Absolute paths of the files that the projects are made of. */
    readonly inputs: readonly string[];
    /** Folders that were read, as absolute paths. */
    readonly folders: readonly string[];
    /** Some PATH could not be compiled; why has been told. */
    readonly incomplete: boolean;
}

export interface CompileOptions {
    /** What findings are told in. */
    readonly language: Language;
    /** Whether rules and expectations are run; they are unless this says no. */
    readonly judge?: boolean;
    /** The level that findings are for. */
    level?(markings: readonly MarkingLevel[]): string;
}

/** Compiles what the PATHs name (the folder one is in, when there is none), and tells what stood in the way. */
export async function compilePaths(
    given: readonly string[],
    options: CompileOptions,
    tools: Toolchain,
    around: Surroundings
): Promise<Compiled> {
    const { paths, problems } = await expandPaths(given.length > 0 ? given : ['.'], around.cwd);
    const progress = progressLine(around.stderr, (done, total) => inWords(message('cli.compiling', { done, total }), around.language));
    const compilation =
        paths.length > 0
            ? await tools.compile(paths, { judge: true, ...options, cwd: around.cwd, onProgress: progress.update }).finally(progress.end)
            : { projects: [], folders: [], problems: [] };
    const all = [...problems, ...compilation.problems];
    for (const problem of all) {
        await tell(around, problem);
    }
    const { projects } = compilation;
    const inputs = projects.flatMap(({ root, files }) => [...files, 'nvs.json'].map(file => join(root, file)));
    return {
        projects,
        inputs,
        folders: compilation.folders,
        checked: projects.map(project => seenFrom(around.cwd, project)),
        incomplete: all.length > 0 || projects.length === 0
    };
}

/** What a run is worth by what was found, told where that is not plain from the findings. */
export async function verdict(compiled: Compiled, limits: Limits, around: Surroundings): Promise<ExitCode> {
    if (compiled.incomplete) {
        return 2;
    }
    const { errors, warnings } = count(compiled.checked);
    if (errors > 0) {
        return 1;
    }
    const most = allowedWarnings(limits);
    if (warnings <= most) {
        return 0;
    }
    await tell(
        around,
        most > 0
            ? message('cli.moreWarnings', { warnings, most })
            : message('cli.warningsFail', { warnings, strict: limits.strict ?? false })
    );
    return 1;
}

export function allowedWarnings(limits: Limits): number {
    return limits.strict ? 0 : (limits.maxWarnings ?? Infinity);
}
