import type { LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { message } from '@nvs/words';
import { isModel } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { nearest } from '../references/nearest.js';
import { CODES, isCode } from './codes.js';
import type { Accept } from './finding.js';

/** What a remark `// nvs: allow CODE because …` lets stand. */
export interface Allowance {
    /** What it speaks of: from 0, the line that it ends, or the next one with something else on it where it stands alone. */
    readonly line: number;
    readonly codes: readonly { readonly code: string; readonly range: Range }[];
    /** Without a reason nothing is allowed. */
    readonly because: string | undefined;
    readonly range: Range;
}

const REMARK = /^\/\/\s*nvs:\s*allow\b(.*)$/su;

/** Whether a finding of this code could be allowed: what must be mended is not. */
export const canBeAllowed = (code: string): boolean => isCode(code) && CODES[code].severity !== 'error' && !code.startsWith('allow/');

/** What is judged by a model whose texts have no errors; until then nobody knows whether it is said. */
export const isJudged = (code: string): boolean => /^(?:rule|expect|objective)\/|^impact\/published-differs$/.test(code);

const known = new WeakMap<LangiumDocument, { readonly text: string; readonly found: readonly Allowance[] }>();

/** The remarks of a text that allow something, in its order. */
export function allowancesOf(document: LangiumDocument, services: NvsServices): readonly Allowance[] {
    const text = document.textDocument.getText(),
        before = known.get(document);
    if (before?.text === text) {
        return before.found;
    }
    const found = /\/\/\s*nvs:\s*allow\b/.test(text) ? allowancesIn(document, text, services) : [];
    known.set(document, { text, found });
    return found;
}

function allowancesIn({ textDocument }: LangiumDocument, text: string, { parser }: NvsServices): Allowance[] {
    const lines = text.split(/\r?\n/);
    return parser.Lexer.tokenize(text).hidden.flatMap(({ image, startOffset }): Allowance[] => {
        const [, said] = REMARK.exec(image.trimEnd()) ?? [];
        if (said === undefined) {
            return [];
        }
        const [, list = '', because] = /^(.*?)(?:\sbecause\b\s*(.*))?$/su.exec(said) ?? [];
        const range = (from: number, length: number): Range => ({
            start: textDocument.positionAt(from),
            end: textDocument.positionAt(from + length)
        });
        const whole = range(startOffset, image.trimEnd().length),
            first = startOffset + image.indexOf(said);
        const own = whole.start.line,
            isAlone = (lines[own] ?? '').slice(0, whole.start.character).trim() === '';
        const reason = because?.replace(/^"(.*)"$/, '$1').trim();
        return [
            {
                range: whole,
                line: isAlone ? nextLine(lines, own) : own,
                codes: [...list.matchAll(/[^\s,]+/g)].map(each => ({ code: each[0], range: range(first + each.index, each[0].length) })),
                because: reason === '' ? undefined : reason
            }
        ];
    });
}

/** The next line that has more than a remark on it. */
function nextLine(lines: readonly string[], from: number): number {
    const at = lines.findIndex((line, index) => index > from && !/^\s*(?:\/\/.*)?$/.test(line));
    return at < 0 ? from : at;
}

/** The reason why a finding may stand, if somebody gave one. Errors never may. */
export function whyAllowed({ severity, code, range }: Diagnostic, allowances: readonly Allowance[]): string | undefined {
    return severity === 1
        ? undefined
        : allowances.find(each => each.line === range.start.line && each.codes.some(one => one.code === code) && each.because !== undefined)
              ?.because;
}

/** What is allowed must be known, may be no error, and has a reason. */
export function allowancesMustSayWhy(document: LangiumDocument, accept: Accept, services: NvsServices): void {
    const node = document.parseResult.value;
    if (!isModel(node)) {
        return;
    }
    for (const { codes, because, range } of allowancesOf(document, services)) {
        for (const { code, range: at } of codes) {
            if (!isCode(code)) {
                const near = nearest(code, Object.keys(CODES));
                accept({
                    code: 'allow/code',
                    message: message('allow.unknown', { code, near }),
                    node,
                    range: at,
                    ...(near === undefined ? {} : { replacement: near })
                });
            } else if (!canBeAllowed(code)) {
                accept({ code: 'allow/error', message: message('allow.error', { code }), node, range: at });
            }
        }
        if (codes.length === 0) {
            accept({ code: 'allow/code', message: message('allow.nothing'), node, range });
        } else if (because === undefined) {
            accept({ code: 'allow/reason', message: message('allow.reason', { code: codes[0]?.code ?? '' }), node, range });
        }
    }
}

/** What is allowed and not found: it would hide the next one. @param allowed what was found and allowed, in the text and @param judged by its model */
export function unusedAllowances(
    document: LangiumDocument,
    allowed: readonly Diagnostic[],
    services: NvsServices
): Parameters<Accept>[0][] {
    const node = document.parseResult.value;
    if (!isModel(node)) {
        return [];
    }
    return allowancesOf(document, services).flatMap(({ line, codes, because }) =>
        because === undefined
            ? []
            : codes
                  .filter(({ code }) => canBeAllowed(code) && !isJudged(code))
                  .filter(({ code }) => !allowed.some(each => each.code === code && each.range.start.line === line))
                  .map(({ code, range }) => ({ code: 'allow/unused' as const, message: message('allow.unused', { code }), node, range }))
    );
}
