import type { IToken } from 'chevrotain';

/** Properties whose values can hold for something that stands in front of their colon: `likelihood in saba: E`. */
export const QUALIFIED: ReadonlySet<string> = new Set([
    'likelihood',
    'impact',
    'supply',
    'cost',
    'benefit',
    'required',
    'horizon',
    'thresholds'
]);

const IN_FRONT_OF_NAMES: ReadonlySet<string> = new Set(['of', 'for', 'in']);

/** Whether the word names what a value holds for (`supply for source: …`), and so is no property of its own although a colon follows. */
export function namesWhatItHoldsFor(words: readonly IToken[], position: number): boolean {
    const line = words[position]?.startLine;
    for (let at = position - 1; IN_FRONT_OF_NAMES.has(words[at]?.image ?? ''); at -= 2) {
        const before = words[at - 1];
        if (!before || before.startLine !== line || words[at]?.startLine !== line) {
            return false;
        }
        if (QUALIFIED.has(before.image)) {
            return true;
        }
    }
    return false;
}
