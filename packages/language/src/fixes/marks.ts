import type { Range } from 'vscode-languageserver';
import { message } from '@nvs/words';
import { KINDS } from '@nvs/model';
import { lineEndOf, stretch, withItsLine } from './around.js';
import { way, type Make } from './way.js';

const STARTS = new RegExp(
    `^(?:${Object.values(KINDS)
        .map(({ word }) => word)
        .join('|')}|hazard|expect)\\b`
);

/** Closes a text at the end of its line, in front of the brace of an element that opens there. */
export const closeText: Make = ({ start }, { textDocument }) => {
    const line = textDocument.getText({ start, end: { line: start.line + 1, character: 0 } }).trimEnd();
    const text = /^"[^"{}]*?(?=\s*$|\s+\{)/.exec(line)?.[0];
    if (text === undefined || text.length < 2 || line.slice(text.length).includes('"')) {
        return [];
    }
    const at = { line: start.line, character: start.character + text.length };
    return [way(message('fixes.closeText'), { start: at, end: at }, '"')];
};

/** Closes an element in front of the next one, or takes out a brace that closes nothing. */
export const mendBrace: Make = (range, document) => {
    const text = document.textDocument.getText(),
        offset = document.textDocument.offsetAt(range.start);
    if (text.startsWith('}', offset)) {
        return [way(message('fixes.takeOut'), withItsLine(document, { offset, end: offset + 1 }), '')];
    }
    const open = text.startsWith('{', offset) ? offset : text.indexOf('{', offset);
    if (open < 0) {
        return [];
    }
    const end = endOfElement(text, open);
    const before = text.slice(0, end).trimEnd().length;
    // behind a comment it would be part of it
    const isOneLine = !text.slice(offset, before).includes('\n') && !/\/\/[^\n]*$/.test(text.slice(0, before));
    const closed = way(message('fixes.closeBrace'), stretch(document, before, before), isOneLine ? ' }' : `${lineEndOf(text)}}`);
    // which of two blocks is left open nobody can tell from outside
    return [{ ...closed, isChoice: /\{[^}]*\{/.test(text.slice(offset, before)) }];
};

/** Where the next element begins at the start of a line; without one, the end of the text. */
function endOfElement(text: string, from: number): number {
    for (let at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
        if (STARTS.test(text.slice(at + 1, at + 40))) {
            return at + 1;
        }
    }
    return text.length;
}

/** Puts a word that begins an element at the start of its line, or on a line of its own; not where it stands within another. */
export const toColumnOne: Make = ({ start }, { textDocument }) => {
    if (isWithin(textDocument.getText({ start: { line: 0, character: 0 }, end: start }))) {
        return [];
    }
    const line = textDocument.getText({ start: { line: start.line, character: 0 }, end: start });
    const blanks = /[ \t]*$/.exec(line)?.[0].length ?? 0;
    const range: Range = { start: { line: start.line, character: start.character - blanks }, end: start };
    return line.trim() === ''
        ? [way(message('fixes.columnOne'), range, '')]
        : [way(message('fixes.ownLine'), range, lineEndOf(textDocument.getText()))];
};

/** Whether the last element of a text has a brace open at its end. */
function isWithin(text: string): boolean {
    const last = text.split(/^(?=\S)/m).at(-1) ?? '';
    return last.split('{').length > last.split('}').length;
}

/** One of the two sides of an unfinished merge. */
export const takeSide: Make = ({ start }, document) => {
    const text = document.textDocument.getText(),
        from = document.textDocument.offsetAt({ line: start.line, character: 0 });
    const found = /^<{7}[^\n]*\n([^]*?)(?:^\|{7}[^\n]*\n[^]*?)?^={7}[^\n]*\n([^]*?)^>{7}[^\n]*(?:\n|$)/m.exec(text.slice(from));
    if (found?.index !== 0) {
        return [];
    }
    const [whole, ours = '', theirs = ''] = found;
    return [
        { ...way(message('fixes.takeOurs'), stretch(document, from, from + whole.length), ours), isChoice: true },
        { ...way(message('fixes.takeTheirs'), stretch(document, from, from + whole.length), theirs), isChoice: true }
    ];
};
