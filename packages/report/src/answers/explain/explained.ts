import type { Input, Results } from '@nvs/analysis';
import type { Location } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Elements } from '../elements.js';
import { oneLine } from '../words/line.js';
import type { Section } from '../words/page.js';
import { aroundSections, type Around } from './around.js';

export interface ExplainOptions {
    /** The text of a file of the model, to show values as written. */
    text?(file: string): string | undefined;
}

/** What every explanation has. */
export interface Explained extends Around {
    readonly project: string;
    readonly id: string;
    readonly title: Message;
    readonly at: Location;
    /** Page of each formula. */
    readonly formulas: Readonly<Record<string, string>>;
    readonly notes: Results['notes'];
    readonly gaps: Results['gaps'];
    readonly elements: Elements;
}

/** A value that went into a figure, as written. */
export interface WrittenInput extends Input {
    readonly text?: string | undefined;
}

/** The text at a place, on one line. Undefined where it is not at hand. */
export function writtenAt({ file, line, column, endLine, endColumn }: Location, text: ExplainOptions['text']): string | undefined {
    const lines = text?.(file)
        ?.split(/\r\n?|\n/)
        .slice(line - 1, endLine);
    if (!lines || lines.length === 0) {
        return undefined;
    }
    const last = lines.length - 1;
    return oneLine(
        lines.map((each, index) => each.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : undefined)).join(' '),
        160
    );
}

/** How an explanation ends: what is asked about it and what drives it, the pages of its formulas, what the analysis met, and what the model leaves out. */
export function endOfExplanation(answer: Explained): Section[] {
    const { formulas, notes, gaps } = answer;
    return [
        ...aroundSections(answer),
        { heading: message('answers.formulas'), rows: Object.keys(formulas).map(formula => [formula, [{ formula }]]) },
        { heading: message('answers.notes'), rows: notes.map(each => [each.message]) },
        { heading: message('answers.gaps'), rows: gaps.map(each => [each.message]) }
    ];
}
