import type { LangiumDocument } from 'langium';
import type { ILexingError, IRecognitionException } from 'chevrotain';
import type { Model } from '../generated/ast.js';
import { TOO_LONG, WITHIN_ANOTHER } from '../grammar/lexer.js';
import { UNFINISHED_MERGE } from '../grammar/merge-conflicts.js';
import { TOO_DEEP } from '../grammar/nesting.js';
import { OTHER_NUMBER } from '../grammar/written-number.js';
import type { NvsServices } from '../module.js';
import type { Finding } from './finding.js';
import { explain, fallback } from './syntax-explain.js';
import { explainCharacter } from './syntax-characters.js';
import { pasted } from './pasted.js';
import { placeAt, regionAt } from './syntax-place.js';
import type { Region } from './syntax-place.js';
import { explainNumber } from './written-number.js';

/** What the lexer and the parser found, in plain words: one finding per element, for its first mistake. What follows from it would only distract. */
export function syntaxFindings(document: LangiumDocument, node: Model, services: NvsServices): { findings: Finding[]; broken: Broken[] } {
    const {
        parseResult: { lexerErrors, parserErrors },
        textDocument
    } = document;
    const text = textDocument.getText();
    const findings: Finding[] = [],
        broken: Broken[] = [];
    if (lexerErrors.length + parserErrors.length === 0) {
        return { findings: unreadable(text, node, textDocument), broken };
    }
    const first = new Map<number, { region: Region; problem: Problem }>();
    let region: Region = { start: 0, end: 0 };
    for (const problem of problems(lexerErrors, parserErrors, text.length)) {
        // thousands of mistakes may lie in one element, and be one
        if (problem.offset < region.start || problem.offset >= region.end) {
            region = regionAt(text, problem.offset);
        }
        const before = first.get(region.start);
        if (!before || isBefore(problem, before.problem)) {
            first.set(region.start, { region, problem });
        }
    }
    for (const { region, problem } of first.values()) {
        const { offset, length, ...said } = describe(problem, region, text, services);
        findings.push({
            ...said,
            node,
            range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + Math.max(1, length)) }
        });
        broken.push({ ...region, from: Math.min(offset, problem.offset), brace: problem.brace });
    }
    const isTold = [...first.values()].some(({ problem }) => text.charAt(problem.offset) === '\uFFFD');
    return { findings: isTold ? findings : [...findings, ...unreadable(text, node, textDocument)], broken };
}

/** What is left of characters that were saved in another encoding, in a text or a comment; elsewhere it is a mistake of syntax. Told once. */
function unreadable(text: string, node: Model, document: LangiumDocument['textDocument']): Finding[] {
    const offset = text.indexOf('\uFFFD');
    if (offset < 0) {
        return [];
    }
    return [
        {
            code: 'syntax/encoding',
            node,
            range: { start: document.positionAt(offset), end: document.positionAt(offset + 1) },
            message:
                'This character could not be read: the file is not in UTF-8. Save it in that encoding, and type what stands here again.'
        }
    ];
}

/** An element with a mistake: what stands behind `from` may not mean what its author wrote. */
export interface Broken extends Region {
    readonly from: number;
    readonly brace: boolean;
}

interface Problem {
    readonly offset: number;
    readonly length: number;
    readonly message: string;
    readonly lexer: boolean;
    readonly brace: boolean;
}

function problems(lexer: readonly ILexingError[], parser: readonly IRecognitionException[], end: number): Problem[] {
    return [
        ...lexer.map(
            ({ offset, length, message }): Problem => ({
                offset,
                length,
                message,
                lexer: true,
                brace: message.includes('{') && !message.endsWith(WITHIN_ANOTHER)
            })
        ),
        ...parser.map(({ token, message, ...error }): Problem => {
            const previous = 'previousToken' in error && isToken(error.previousToken) ? error.previousToken : undefined;
            const known = token.image !== '' && !Number.isNaN(token.startOffset);
            const offset = known
                ? token.startOffset
                : previous && !Number.isNaN(previous.startOffset)
                  ? previous.startOffset + previous.image.length
                  : end;
            return { offset, length: token.image.length, message, lexer: false, brace: false };
        })
    ];
}

function isToken(value: unknown): value is { startOffset: number; image: string } {
    return typeof value === 'object' && value !== null && 'startOffset' in value && 'image' in value;
}

/** A brace left open often follows from another mistake, so that one goes first; a brace too many is a mistake of its own. */
function isBefore(a: Problem, b: Problem): boolean {
    if ((a.message === TOO_DEEP) !== (b.message === TOO_DEEP)) {
        return a.message === TOO_DEEP;
    }
    return a.brace !== b.brace ? b.brace : a.offset < b.offset || (a.offset === b.offset && a.lexer && !b.lexer);
}

type Described = Pick<Finding, 'code' | 'message' | 'replacement'> & { offset: number; length: number };

function describe(problem: Problem, region: Region, text: string, services: NvsServices): Described {
    const { offset, length, message } = problem;
    if (problem.lexer && (message === TOO_DEEP || message === TOO_LONG)) {
        return { code: 'syntax/unexpected', message, offset, length };
    }
    if (problem.lexer && message.startsWith(UNFINISHED_MERGE)) {
        return { code: 'syntax/merge', message, offset, length };
    }
    if (problem.lexer && message.endsWith(WITHIN_ANOTHER)) {
        return { code: 'syntax/column', message, offset, length };
    }
    if (problem.brace) {
        return { code: 'syntax/brace', message, offset, length };
    }
    const paste = problem.lexer ? pasted(text, region, services.parser.Lexer) : undefined;
    if (paste && offset >= paste.offset && offset < paste.offset + paste.length) {
        return paste;
    }
    if (problem.lexer && message === OTHER_NUMBER) {
        return explainNumber(text, offset, length);
    }
    if (problem.lexer) {
        return { ...explainCharacter(text, offset), offset };
    }
    const place = placeAt(text, region, offset, services.parser.Lexer);
    const { token, until, ...said } = explain(text, place) ?? fallback(message, place);
    const from = token?.startOffset ?? offset,
        last = until ?? token;
    return { ...said, offset: from, length: last ? last.startOffset + last.image.length - from : length };
}
