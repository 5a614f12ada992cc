import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import { message, type Message } from '@nvs/words';
import type { Code } from '../validation/codes.js';

/** What a fix does with a text, beside what its finding would put in its place. */
export interface Way {
    readonly title: Message;
    readonly range: Range;
    readonly text: string;
}

type Make = (range: Range, document: LangiumDocument) => Way | undefined;

/** Takes out an item of a list, with the comma before it. */
const takeOutItem: Make = ({ start, end }, { textDocument }) => {
    const before = textDocument.getText({ start: { line: Math.max(0, start.line - 3), character: 0 }, end: start });
    const comma = /,\s*$/.exec(before)?.[0];
    const from = comma === undefined ? undefined : textDocument.positionAt(textDocument.offsetAt(start) - comma.length);
    return from && { title: message('fixes.takeOutTwice'), range: { start: from, end }, text: '' };
};

/** Takes out a line, where nothing else stands on it. */
const takeOutLine: Make = ({ start, end }, { textDocument }) => {
    const whole = { start: { line: start.line, character: 0 }, end: { line: end.line + 1, character: 0 } };
    const isAlone = textDocument.getText(whole).trim() === textDocument.getText({ start, end }).trim();
    return { title: message('fixes.takeOut'), range: isAlone ? whole : { start, end }, text: '' };
};

/** Takes out the remark that a code stands in, with its line where nothing else stands there. */
const takeOutRemark: Make = ({ start }, { textDocument }) => {
    const whole = { start: { line: start.line, character: 0 }, end: { line: start.line + 1, character: 0 } };
    const line = textDocument.getText(whole);
    const at = line.search(/[ \t]*\/\/\s*nvs:\s*allow\b/);
    // of several codes the others may be needed
    if (at < 0 || /^[^"]*?,[^"]*\bbecause\b/.test(line.slice(at))) {
        return undefined;
    }
    const isAlone = line.slice(0, at).trim() === '';
    return {
        title: message('fixes.takeOut'),
        range: isAlone
            ? whole
            : { start: { line: start.line, character: at }, end: { line: start.line, character: line.trimEnd().length } },
        text: ''
    };
};

/** The two ends of a range in their order, where nothing stands between them or behind. */
const exchangeEnds: Make = (range, { textDocument }) => {
    const [low = '', high = '', ...more] = textDocument.getText(range).split(/\s*\.\.\s*/);
    const period = / per [^]*$/.exec(high)?.[0] ?? '';
    return more.length > 0 || low === '' || high === '' || /\b(?:in|up to|because|source|confidence)\b/.test(low + high)
        ? undefined
        : { title: message('fixes.exchange'), range, text: `${high.slice(0, high.length - period.length)} .. ${low}${period}` };
};

/** How findings are mended that do not come with what was meant, by code. */
export const WAYS: ReadonlyMap<string, Make> = new Map<Code, Make>([
    ['allow/unused', takeOutRemark],
    ['campaign/threat-twice', takeOutItem],
    ['disrupts/twice', takeOutItem],
    ['namespace/repeated', takeOutLine],
    ['namespace/unused', takeOutLine],
    ['requirement/twice', takeOutItem],
    ['value/range-order', exchangeEnds]
]);
