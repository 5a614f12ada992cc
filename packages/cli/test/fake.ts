import type { LanguageChoice } from '@nvs/language';
import { NOTHING_LESS, type Diagnostic, type RiskModel } from '@nvs/model';
import { ask, importTables, inTurns, newModel, work, type CompiledProject } from '@nvs/project';
import type { Compilation } from '@nvs/project';
import { run } from '../src/program.js';
import type { Surroundings, Toolchain } from '../src/surroundings.js';

/** A project with so many errors and warnings, each on line 1 of a.nvs. */
export function compiled(name: string, root: string, { errors = 0, warnings = 0 } = {}): CompiledProject {
    const finding = (severity: Diagnostic['severity']): Diagnostic => ({
        code: 'value/odd',
        severity,
        message: `An odd value in ${name}.`,
        related: [],
        page: 'docs/diagnostics/value/odd.md',
        location: { file: 'a.nvs', line: 1, column: 1, endLine: 1, endColumn: 2 }
    });
    return {
        name,
        root,
        files: ['a.nvs'],
        model: { project: name, assessments: [] as RiskModel['assessments'] } as RiskModel,
        markings: [],
        allowed: [],
        profiles: {},
        text: () => 'x',
        hasErrors: errors > 0,
        judgement: undefined,
        unjudged: false,
        lessCertain: NOTHING_LESS,
        diagnostics: [
            ...Array.from({ length: errors }, () => finding('error')),
            ...Array.from({ length: warnings }, () => finding('warning'))
        ]
    };
}

export const OURS = 'https://unpkg.com/nvsc/schema/report-2.schema.json';

/** Runs the program with a compiler that gives what it is told to, and catches what it prints. */
export async function runWith(
    args: string[],
    compilation: Partial<Compilation>,
    around: Partial<Surroundings> = {},
    others: Partial<Toolchain> = {}
) {
    let stdout = '';
    let stderr = '';
    let asked: readonly string[] = [];
    let served = false;
    let serverLanguage: LanguageChoice = () => undefined;
    const sampling: object[] = [];
    const tools: Toolchain = {
        async compile(paths) {
            asked = paths;
            return { projects: [], folders: [], problems: [], ...compilation };
        },
        nothingScored: () => undefined,
        mend: () => Promise.resolve({ files: [], fixes: 0, refused: [], unfinished: false }),
        async ask(about, question, options) {
            if (question.kind !== 'report') {
                return ask(about, question, { ...options, analyst: inTurns(work) });
            }
            sampling.push(question.sampling ?? {});
            // longer than a terminal is left without a word
            if (around.stderr?.isTTY) {
                await new Promise(resolve => {
                    setTimeout(resolve, 350);
                });
            }
            options.onProgress?.(0.4);
            return [JSON.stringify({ $schema: OURS, project: about.model.project })] as never;
        },
        rasteriser: () => Promise.resolve(undefined),
        rule: () => undefined,
        importTables,
        importActors: () => Promise.reject(new Error('not asked for')),
        tableChanges: () => Promise.reject(new Error('not asked for')),
        newModel,
        createFormatter: () => text => ({ text }),
        startServer(language) {
            served = true;
            serverLanguage = language;
            return Promise.resolve();
        },
        ...others
    };
    const code = await run(args, () => Promise.resolve(tools), {
        cwd: '/',
        env: {},
        stdout: {
            write(text, done) {
                stdout += String(text);
                done();
            }
        },
        stderr: {
            write(text, done) {
                stderr += String(text);
                done();
            }
        },
        ...around
    });
    return { code, stdout, stderr, asked, served, serverLanguage, sampling };
}
