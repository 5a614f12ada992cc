import type { Diagnostic, RiskModel } from '@nvs/model';
import type { Language } from '@nvs/words';
import type { CheckedText } from './texts/checked-text.js';
import type { Ring } from './validation/rings.js';

/** What follows from a model and is shown with its text. Somebody else works it out; what is not given here is not shown. */
export interface Analyses {
    /** Rings of dependencies of which something is to be said. */
    rings?(model: RiskModel): readonly Ring[];
    /** What rules and expectations say, as findings; fails with the reason of the signal when that gives it up. */
    judge?(text: CheckedText, signal: AbortSignal): Promise<readonly Diagnostic[]>;
    /** Figures of an element in Markdown, with all text of the model made harmless; empty where there are none. Fails with a sentence for its reader. */
    figures?(model: RiskModel, id: string, language: Language, signal: AbortSignal): Promise<string>;
}
