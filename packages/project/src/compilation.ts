import type { CheckedText } from '@nvs/language';
import type { MarkingLevel } from '@nvs/model';
import type { Language, Message } from '@nvs/words';
import { findingsAtLevel } from './at-level.js';
import { compiledProject, type CompiledProject } from './compiled.js';

export interface CompileOptions {
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
    /** All folders that were read, those of projects that others name included: what changes there may change what comes of it. */
    readonly folders: readonly string[];
    /** What could not be done at all: a path that doesn't exist, a folder without models. */
    readonly problems: readonly Message[];
}

/** Texts of projects as somebody reads them, and how the folder of each is called. */
export interface Read {
    readonly projects: readonly { readonly text: CheckedText; readonly folder: string }[];
    readonly folders: readonly string[];
    readonly problems: readonly Message[];
}

/**
 * Compiles what is read, wherever it stands.
 * @param read reads it. `instead` by address: what is read in the place of what stands there
 */
export async function compileRead(
    read: (instead?: ReadonlyMap<string, string>) => Promise<Read>,
    { level, judge = true }: CompileOptions
): Promise<Compilation> {
    const whole = await read();
    if (!level) {
        return {
            problems: whole.problems,
            folders: whole.folders,
            projects: whole.projects.map(({ text, folder }) => compiledProject(text, folder, judge))
        };
    }
    const released = whole.projects.map(({ text, folder }) => {
        const at = level(text.markings);
        return { text, folder, level: at, texts: text.released(at) };
    });
    const left = await read(new Map(released.flatMap(({ texts }) => [...texts.changed].map(([uri, { text }]) => [uri, text] as const))));
    const leftIn = (folder: string): CheckedText | undefined => left.projects.find(each => each.folder === folder)?.text;
    return {
        problems: left.problems,
        folders: whole.folders,
        projects: released.flatMap(({ text, folder, ...at }) => {
            const rest = leftIn(folder);
            return rest ? [findingsAtLevel({ ...at, whole: text, left: rest, root: folder, judge })] : [];
        })
    };
}
