import type { Message } from '@nvs/words';
import type { Range } from 'vscode-languageserver';

/** A text in the place of another; an empty range puts it in between. */
interface FixEdit {
    readonly uri: string;
    readonly range: Range;
    readonly text: string;
}

/** A way to mend a finding, as data: editors offer it, the command line applies it. */
export interface Fix {
    /** Code of the finding. */
    readonly code: string;
    /** What it does. */
    readonly title: Message;
    /** Nothing else can have been meant, so that it can be applied without asking. */
    readonly sure: boolean;
    /** It puts there what is most likely meant. */
    readonly preferred: boolean;
    readonly edits: readonly FixEdit[];
}
