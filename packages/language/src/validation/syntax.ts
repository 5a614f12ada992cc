import { message } from '@nvs/words';
import type { LangiumDocument } from 'langium';
import type { ILexingError, IRecognitionException } from 'chevrotain';
import type { Model } from '../generated/ast.js';
import { saidOf } from '../grammar/mistake.js';
import { expectedTokens } from '../grammar/parser-messages.js';
import { OTHER_NUMBER } from '../grammar/written-number.js';
import type { NvsServices } from '../module.js';
import type { Message } from '@nvs/words';
import type { Code } from './codes.js';
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
            message: message('characters.notUtf8')
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
    /** What is said of it, where that is known already. */
    readonly said: Message | undefined;
    readonly lexer: boolean;
    readonly brace: boolean;
}

function problems(lexer: readonly ILexingError[], parser: readonly IRecognitionException[], end: number): Problem[] {
    return [
        ...lexer.map((error): Problem => {
            const said = saidOf(error);
            return {
                offset: error.offset,
                length: error.length,
                message: error.message,
                said,
                lexer: true,
                brace: said?.code === 'tokens.braceOpen' || said?.code === 'tokens.braceTooMany'
            };
        }),
        ...parser.map(({ token, message, ...error }): Problem => {
            const previous = 'previousToken' in error && isToken(error.previousToken) ? error.previousToken : undefined;
            const known = token.image !== '' && !Number.isNaN(token.startOffset);
            const offset = known
                ? token.startOffset
                : previous && !Number.isNaN(previous.startOffset)
                  ? previous.startOffset + previous.image.length
                  : end;
            return { offset, length: token.image.length, message, said: undefined, lexer: false, brace: false };
        })
    ];
}

function isToken(value: unknown): value is { startOffset: number; image: string } {
    return typeof value === 'object' && value !== null && 'startOffset' in value && 'image' in value;
}

/** A brace left open often follows from another mistake, so that one goes first; a brace too many is a mistake of its own. */
function isBefore(a: Problem, b: Problem): boolean {
    if (isTooDeep(a) !== isTooDeep(b)) {
        return isTooDeep(a);
    }
    return a.brace !== b.brace ? b.brace : a.offset < b.offset || (a.offset === b.offset && a.lexer && !b.lexer);
}

const isTooDeep = ({ said }: Problem): boolean => said?.code === 'tokens.tooDeep';

/** The codes of what is told while words are told apart. */
const CODES: ReadonlyMap<string, Code> = new Map([
    ['tokens.unfinishedMerge', 'syntax/merge'],
    ['tokens.withinAnother', 'syntax/column'],
    ['tokens.braceOpen', 'syntax/brace'],
    ['tokens.braceTooMany', 'syntax/brace']
]);

type Described = Pick<Finding, 'code' | 'message' | 'replacement'> & { offset: number; length: number };

function describe(problem: Problem, region: Region, text: string, services: NvsServices): Described {
    const { offset, length, said } = problem;
    if (said) {
        return { code: CODES.get(said.code) ?? 'syntax/unexpected', message: said, offset, length };
    }
    const paste = problem.lexer ? pasted(text, region, services.parser.Lexer) : undefined;
    if (paste && offset >= paste.offset && offset < paste.offset + paste.length) {
        return paste;
    }
    if (problem.message === OTHER_NUMBER) {
        return explainNumber(text, offset, length);
    }
    if (problem.lexer) {
        return { ...explainCharacter(text, offset), offset };
    }
    const place = placeAt(text, region, offset, services.parser.Lexer);
    const { token, until, ...explained } = explain(text, place) ?? fallback(expectedTokens(problem.message), place);
    const from = token?.startOffset ?? offset,
        last = until ?? token;
    return { ...explained, offset: from, length: last ? last.startOffset + last.image.length - from : length };
}
