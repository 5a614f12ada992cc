import type { Judgement } from '@nvs/analysis';
import type { Diagnostic, MarkingLevel, RiskModel } from '@nvs/model';

export type { Diagnostic, RelatedLocation, Severity } from '@nvs/model';

/** A project as the compiler leaves it: what its text says, and what was found about the text. */
export interface CompiledProject {
    /** From nvs.json; without one, the name of the folder. */
    readonly name: string;
    /** The project folder: an absolute path (or a URI path where there is no file system). */
    readonly root: string;
    /** Made when it is asked for: checking needs none. */
    readonly model: RiskModel;
    /** The levels that `marking:` can name in this project, lowest first. */
    readonly markings: readonly MarkingLevel[];
    /** What was found about the text and, where that has no errors, what the rules and expectations say. In the order of file and place. */
    readonly diagnostics: Diagnostic[];
    /** The text has errors: what they are about is left out of the model. */
    readonly hasErrors: boolean;
    /** What the rules and expectations say; nothing where there are none, or where they were not run. */
    readonly judgement: Judgement | undefined;
    /** There are rules or expectations, and they were not run: figures of a text with errors would mislead. */
    readonly unjudged: boolean;
    /** Paths from the project folder, with forward slashes, in order. */
    readonly files: string[];
    /** The text of a file of `files` or of the library, as it was compiled. */
    text(file: string): string | undefined;
}
