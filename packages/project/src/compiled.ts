import { studyOf, type Judgement } from '@nvs/analysis';
import { inOrder, openTexts, type Allowed, type CheckedText, type ProjectConfig } from '@nvs/language';
import type { Diagnostic, LessCertain, MarkingLevel, ProfileFile, RiskModel } from '@nvs/model';
import { OF_TEXT } from './analyses.js';
import { judgementFound } from './findings.js';

/** A project as the compiler leaves it: what its text says, and what was found about the text. */
export interface CompiledProject {
    /** From nvs.json; without one, the name of the folder. */
    readonly name: string;
    /** The project folder: an absolute path (or a URI where there is no file system). */
    readonly root: string;
    /** Made when it is asked for: checking needs none. */
    readonly model: RiskModel;
    /** The levels that `marking:` can name in this project, lowest first. */
    readonly markings: readonly MarkingLevel[];
    /** What was found about the text and, where that has no errors, what the rules and expectations say. In the order of file and place. */
    readonly diagnostics: readonly Diagnostic[];
    /** What was found and a remark in the text allows, with the reason. */
    readonly allowed: readonly Allowed[];
    /** The text has errors: what they are about is left out of the model. */
    readonly hasErrors: boolean;
    /** What the rules and expectations say; nothing where there are none, or where they were not run. */
    readonly judgement: Judgement | undefined;
    /** There are rules or expectations, and they were not run: figures of a text with errors would mislead. */
    readonly unjudged: boolean;
    /** How often the model says less than a judgement of every criterion. Made when it is asked for. */
    readonly lessCertain: LessCertain;
    /** Profiles of the report in `nvs.json`, by name. */
    readonly profiles: Readonly<Record<string, ProfileFile>>;
    /** Paths from the project folder, with forward slashes, in order. */
    readonly files: readonly string[];
    /** The text of a file of `files`, as it was compiled. */
    text(file: string): string | undefined;
}

/** Whether rules and expectations are to be run: there are some, and the text has no errors. */
export const isJudged = ({ asks, errors }: CheckedText): boolean => asks && errors === 0;

/** A project with its rules and expectations run here and now. @param root how the project's folder is called @param judged whether they are run at all */
export function compiledProject(text: CheckedText, root: string = text.root, judged = true): CompiledProject {
    return compiledWith(text, root, judged && isJudged(text) ? studyOf(text.model).judgement() : undefined);
}

/** Texts in memory, compiled as one project: for tests, and for programs without files. */
export async function compileTexts(files: Readonly<Record<string, string>>, config: ProjectConfig = {}): Promise<CompiledProject> {
    return compiledProject(await openTexts(files, { config, analyses: OF_TEXT }), '/project');
}

/** A project with what its rules and expectations say, wherever they were run. */
export function compiledWith(text: CheckedText, root: string, judgement: Judgement | undefined): CompiledProject {
    const { name, files, errors, asks } = text;
    const found = judgement && judgementFound(text.model, judgement, text);
    return {
        name,
        root,
        get model() {
            return text.model;
        },
        get markings() {
            return text.markings;
        },
        diagnostics: found ? inOrder([...text.diagnostics, ...found.told]) : text.diagnostics,
        get allowed() {
            return [...text.allowed, ...(found?.allowed ?? [])];
        },
        hasErrors: errors > 0,
        judgement,
        unjudged: asks && errors > 0,
        get lessCertain() {
            return text.lessCertain;
        },
        profiles: text.config.profiles ?? {},
        files,
        text: file => text.text(file)
    };
}
