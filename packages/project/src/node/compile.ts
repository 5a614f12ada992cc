import type { CheckedText } from '@nvs/language';
import { readProjects } from '@nvs/language/node';
import type { MarkingLevel } from '@nvs/model';
import type { Language, Message } from '@nvs/words';
import { studyOf } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { findingsAtLevel } from '../at-level.js';
import { compiledProject, type CompiledProject } from '../compiled.js';

export interface CompileOptions {
    /** The folder that paths start from; else that of the process. */
    readonly cwd?: string;
    /** Whether rules and expectations are run; they are unless this says no. */
    readonly judge?: boolean;
    /** What findings are told in; English unless this says otherwise. */
    readonly language?: Language;
    /** Told how many files of how many are read and checked. */
    onProgress?(done: number, total: number): void;
    /** The level that findings are for: those of what is left when what is marked higher is taken out. Absent: of everything. */
    level?(markings: readonly MarkingLevel[]): string;
}

export interface Compilation {
    readonly projects: readonly CompiledProject[];
    /** What could not be done at all: a path that doesn't exist, a folder without models. */
    readonly problems: readonly Message[];
}

/**
 * Reads, links and checks the projects around the paths, and lowers them to risk models. A file stands for the project
 * around it; projects that its nvs.json names are read, and not reported on. Never throws on what stands in a file.
 */
export async function compile(paths: readonly string[], { level, judge = true, ...rest }: CompileOptions = {}): Promise<Compilation> {
    const options = { ...rest, analyses: { rings: (model: RiskModel) => studyOf(model).rings() } };
    const whole = await readProjects(paths, options);
    if (!level) {
        return {
            problems: whole.problems,
            projects: whole.projects.map(({ text, folder }) => compiledProject(text, folder, judge))
        };
    }
    const released = whole.projects.map(({ text, folder }) => {
        const at = level(text.markings);
        return { text, folder, level: at, texts: text.released(at) };
    });
    const instead = new Map(released.flatMap(({ texts }) => [...texts.changed].map(([uri, { text }]) => [uri, text] as const)));
    const left = await readProjects(paths, { ...options, instead });
    const leftIn = (folder: string): CheckedText | undefined => left.projects.find(each => each.folder === folder)?.text;
    return {
        problems: left.problems,
        projects: released.flatMap(({ text, folder, ...at }) => {
            const rest = leftIn(folder);
            return rest ? [findingsAtLevel({ ...at, whole: text, left: rest, root: folder, judge })] : [];
        })
    };
}
