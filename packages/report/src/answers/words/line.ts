import { cutTo, printable } from '../../diagnostics/printable.js';

/** Longest name or title that is shown: they can be of any length. */
const MOST = 200;

/** Text of a model on one line, without what a terminal would obey. */
export function oneLine(text: string, most = MOST): string {
    return printable(cutTo(text.replace(/\s+/g, ' ').trim(), most));
}
