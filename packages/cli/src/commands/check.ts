import { githubDiagnostics, jsonDiagnostics, junitDiagnostics, sarifDiagnostics, summaryInWords, textDiagnostics, type CheckedProject } from '@nvs/report';
import { allowedWarnings, compilePaths, verdict, type Limits } from '../compile.js';
import type { ExitCode, Surroundings, Toolchain } from '../surroundings.js';
import { hasColour, print, tell } from '../terminal.js';
import { version } from '../version.js';

export const checkFormats = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type CheckFormat = typeof checkFormats[number];

export interface CheckOptions extends Limits {
    readonly format: CheckFormat;
}

/** Prints what is wrong with the models. */
export async function check(paths: readonly string[], options: CheckOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const compiled = await compilePaths(paths, tools, around);
    if (compiled.projects.length === 0) return 2;
    await print(around.stdout, formatted(compiled.checked, options, tools, around));
    if (options.format !== 'text') await tell(around, summaryInWords(compiled.checked));
    if (compiled.projects.some(({ unjudged }) => unjudged)) await tell(around, 'Rules and expectations were not run: mend the errors first.');
    return verdict(compiled, options, around);
}

function formatted(projects: readonly CheckedProject[], options: CheckOptions, { rule }: Toolchain, { stdout, env }: Surroundings): string {
    switch (options.format) {
        case 'text': return textDiagnostics(projects, { colour: hasColour(stdout, env), width: stdout.columns || 100 });
        case 'json': return jsonDiagnostics(projects, version);
        case 'sarif': return sarifDiagnostics(projects, { version, rule });
        case 'github': return githubDiagnostics(projects);
        case 'junit': return junitDiagnostics(projects, { strict: allowedWarnings(options) === 0 });
    }
}
