import type { AstNode, CstNode, LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import { message } from '@nvs/words';
import { isBecause, isConfidence, isImpactRow, isJudged, isOthersRow, isSourced } from '../generated/ast.js';
import { nodesAround, stretch, withItsLine } from './around.js';
import { way, type Make } from './way.js';

const isProperty = ({ $containerProperty }: AstNode): boolean => $containerProperty === 'properties';
const isRow = (node: AstNode): boolean => isImpactRow(node) || isOthersRow(node);
const isRemark = (node: AstNode): boolean => isBecause(node) || isConfidence(node) || isSourced(node) || isJudged(node);

/** Takes out what stands around a finding, with its line where nothing else stands there. */
const takeOut =
    (isMeant: (node: AstNode) => boolean): Make =>
    (range, document) => {
        const cst = nodesAround(range, document).find(isMeant)?.$cstNode;
        return cst ? [way(message('fixes.takeOut'), withItsLine(document, cst), '')] : [];
    };

/** The property that a finding stands in. */
export const takeOutProperty: Make = takeOut(isProperty);
/** The row of an impact. */
export const takeOutRow: Make = takeOut(isRow);
/** The remark behind a value: why, how sure, by whom or from where. */
export const takeOutRemark: Make = takeOut(isRemark);

/** The item of a list with the comma that sets it apart; an only one with its property. */
export const takeOutItem: Make = (range, document) => {
    const text = document.textDocument.getText(),
        [start, end] = [document.textDocument.offsetAt(range.start), document.textDocument.offsetAt(range.end)];
    const item = itemAt(range, document) ?? { offset: start, end };
    const before = /,\s*$/.exec(text.slice(0, item.offset))?.[0].length,
        behind = /^\s*,\s*/.exec(text.slice(item.end))?.[0].length;
    return before !== undefined
        ? [way(message('fixes.takeOutTwice'), stretch(document, item.offset - before, item.end), '')]
        : behind !== undefined
          ? [way(message('fixes.takeOutTwice'), stretch(document, item.offset, item.end + behind), '')]
          : takeOutProperty(range, document);
};

/** The item as far as it goes, such as a supplier with its share: what stands in a list of a property. */
function itemAt(range: Range, document: LangiumDocument): CstNode | undefined {
    const around = nodesAround(range, document);
    const property = around.findIndex(isProperty);
    return property > 0 ? around[property - 1]?.$cstNode : undefined;
}

/** A line, where nothing else stands on it. */
export const takeOutLine: Make = ({ start, end }, { textDocument }) => {
    const whole = { start: { line: start.line, character: 0 }, end: { line: end.line + 1, character: 0 } };
    const isAlone = textDocument.getText(whole).trim() === textDocument.getText({ start, end }).trim();
    return [way(message('fixes.takeOut'), isAlone ? whole : { start, end }, '')];
};

/** The comment that a code stands in, with its line where nothing else stands there. */
export const takeOutAllowance: Make = ({ start }, { textDocument }) => {
    const whole = { start: { line: start.line, character: 0 }, end: { line: start.line + 1, character: 0 } };
    const line = textDocument.getText(whole);
    const at = line.search(/[ \t]*\/\/\s*nvs:\s*allow\b/);
    // of several codes the others may be needed
    if (at < 0 || /^[^"]*?,[^"]*\bbecause\b/.test(line.slice(at))) {
        return [];
    }
    const isAlone = line.slice(0, at).trim() === '';
    return [
        way(
            message('fixes.takeOut'),
            isAlone ? whole : { start: { line: start.line, character: at }, end: { line: start.line, character: line.trimEnd().length } },
            ''
        )
    ];
};

/** A place that is written behind what is no source: `at "p. 3"`. */
export const takeOutPlace: Make = (range, document) => {
    const text = document.textDocument.getText(),
        start = document.textDocument.offsetAt(range.start);
    const before = /\s+at\s+$/.exec(text.slice(0, start))?.[0].length;
    const behind = /^at\s+"(?:\\.|[^"\\\n\r])*"/.exec(text.slice(start))?.[0].length;
    return before !== undefined
        ? [way(message('fixes.takeOut'), { start: document.textDocument.positionAt(start - before), end: range.end }, '')]
        : behind !== undefined
          ? [way(message('fixes.takeOut'), withItsLine(document, { offset: start, end: start + behind }), '')]
          : [];
};
