import type { Diagnostic, RiskModel } from '@nvs/model';

export type { Diagnostic, RelatedLocation, Severity } from '@nvs/model';

/** A project as the compiler leaves it: what its text says, and what was found about the text. */
export interface CompiledProject {
    /** From nvs.json; without one, the name of the folder. */
    readonly name: string;
    /** The project folder: an absolute path (or a URI path where there is no file system). */
    readonly root: string;
    /** Made when it is asked for: checking needs none. */
    readonly model: RiskModel;
    /** In the order of file and place. */
    readonly diagnostics: Diagnostic[];
    /** Paths from the project folder, with forward slashes, in order. */
    readonly files: string[];
    /** The text of a file of `files` or of the library, as it was compiled. */
    text(file: string): string | undefined;
}
