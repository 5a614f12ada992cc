import type { Formatted, LanguageChoice } from '@nvs/language';
import type {
    ActorImport,
    ActorImportOptions,
    AnalystOptions,
    AnswerTo,
    Asked,
    Compilation,
    CompiledProject,
    Mended,
    NewModel,
    NewModelOptions,
    Question,
    TableChanges,
    TableImport,
    TableImportOptions
} from '@nvs/project';
import type { CompilePathsOptions } from '@nvs/project/node';
import { inWords, type Language, type Message } from '@nvs/words';
import type { Raster, RuleText } from '@nvs/report';

/** An output stream as far as the commands use one. */
export interface Output {
    readonly isTTY?: boolean;
    readonly columns?: number;
    write(text: string | Uint8Array, done: (error?: Error | null) => void): unknown;
}

/** What a run reads and writes, apart from the models. */
export interface Outside {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly stdout: Output;
    readonly stderr: Output;
}

/** The same, with the language that people are told in. */
export interface Surroundings extends Outside {
    readonly language: Language;
}

/** The packages that do the work. */
export interface Toolchain {
    compile(paths: readonly string[], options: CompilePathsOptions): Promise<Compilation>;
    /** What can be mended without asking in the projects around the paths. */
    mend(paths: readonly string[], options: { readonly cwd: string; readonly language: Language }): Promise<Mended>;
    /** Why no threat of a project has an overall figure, where none has. */
    nothingScored(project: CompiledProject): 'no method' | 'not judged' | undefined;
    /** The answer to a question about a project. Undefined: there are no figures of the element. */
    ask<Q extends Question>(asked: Asked, question: Q, options: AnalystOptions): Promise<AnswerTo<Q> | undefined>;
    /** What makes PNGs of pictures. Undefined: its files are not there. */
    rasteriser(): Promise<Raster | undefined>;
    /** Title and usual weight of a diagnostic code. */
    rule(code: string): RuleText | undefined;
    /** Makes a function that gives a text the layout of the language. */
    createFormatter(language: Language): (text: string) => Formatted;
    /** A small model to begin with. */
    newModel(options: NewModelOptions): Promise<NewModel>;
    /** A model of the tables in a file, or why there is none. */
    importTables(options: TableImportOptions): Promise<TableImport | { readonly problem: Message }>;
    /** A model of the actors in a file of another tool, or why there is none. */
    importActors(options: ActorImportOptions): Promise<ActorImport | { readonly problem: Message }>;
    /** What was changed in a register of the projects around the paths, or why nothing can be told. */
    tableChanges(
        paths: readonly string[],
        bytes: Uint8Array,
        options: { readonly cwd: string; readonly language: Language }
    ): Promise<TableChanges | { readonly problem: Message }>;
    /** Starts the language server, which tells people in the language that this gives for the one of the editor. */
    startServer(language: LanguageChoice): Promise<void>;
}

/** 0: fine; 1: the models have mistakes; 2: it could not be done. */
export type ExitCode = 0 | 1 | 2;

/** Something stands in the way that is no mistake in a model: a wrong option, a file that can't be read or written. */
export class CannotDo extends Error {
    constructor(readonly said: Message) {
        super(inWords(said, 'en'));
    }
}
