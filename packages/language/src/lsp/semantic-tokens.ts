import { isKindName } from '@nvs/model';
import type { KindName } from '@nvs/model';
import type { AstNode, CstNode, LangiumDocument, LeafCstNode } from 'langium';
import { CstUtils, GrammarAST } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import type {
    CancellationToken,
    Range,
    SemanticTokens,
    SemanticTokensDelta,
    SemanticTokensOptions,
    SemanticTokensRangeParams
} from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import {
    isBecause,
    isBinary,
    isClassValue,
    isCollection,
    isConfidence,
    isEffect,
    isTargetProperty,
    isEstimate,
    isIs,
    isJudged,
    isMeanOf,
    isOutcome,
    isPath,
    isLevelEstimate,
    isLevelProperty,
    isRefsProperty,
    isCitation,
    isElementRef,
    isShortName,
    isSourced,
    isStressEvent,
    isTitle,
    isUnknownProperty,
    isVariable,
    isWordsProperty,
    reflection
} from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { AT_PLACE } from '../grammar/tokens.js';
import { isQualifiable } from '../properties/keys.js';
import { isLibrary } from '../workspace/projects.js';
import { documentOf } from './named.js';
import type { Target } from './named.js';
import { occurrencesOf } from './occurrences.js';
import type { Occurrence } from './occurrences.js';

/** The types and modifiers of tokens that every theme knows, as far as they are used. */
const TYPES = [
    'namespace',
    'type',
    'class',
    'enum',
    'interface',
    'struct',
    'variable',
    'property',
    'enumMember',
    'event',
    'function',
    'method',
    'keyword',
    'modifier',
    'number'
] as const;
type TokenType = (typeof TYPES)[number];
const MODIFIERS = ['declaration', 'defaultLibrary'] as const;

/** The colour of a name by the kind of what it names, in types that every theme knows: who, what happens, what works, what is measured. */
const NAMES: Readonly<Record<KindName, TokenType>> = {
    Organisation: 'class',
    Actor: 'class',
    Supplier: 'class',
    Country: 'class',
    Group: 'class',
    Threat: 'event',
    Campaign: 'event',
    StressTest: 'event',
    Process: 'function',
    Asset: 'struct',
    Resource: 'struct',
    Sector: 'namespace',
    Dependency: 'method',
    Measure: 'method',
    Rule: 'method',
    Interest: 'interface',
    Criterion: 'interface',
    Method: 'type',
    Scale: 'enum',
    ScaleClass: 'enumMember',
    SubClass: 'enumMember',
    Variable: 'variable',
    Assessment: 'type',
    Source: 'type',
    Theme: 'type',
    Strategy: 'type',
    Level: 'type',
    Scope: 'type',
    Judgement: 'type',
    Expectation: 'type',
    Objective: 'type',
    Capability: 'type',
    TradeData: 'type',
    Question: 'type',
    Development: 'event'
};

/** Colours that only the meaning of the text can tell: what a name names, which words are values, keys or remarks. */
export class NvsSemanticTokenProvider implements SemanticTokenProvider {
    readonly semanticTokensOptions: SemanticTokensOptions = {
        legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
        full: { delta: false },
        range: true
    };
    readonly tokenTypes: Record<string, number> = Object.fromEntries(TYPES.map((type, index) => [type, index]));
    readonly tokenModifiers: Record<string, number> = Object.fromEntries(MODIFIERS.map((modifier, index) => [modifier, 1 << index]));

    constructor(private readonly services: NvsServices) {}

    semanticHighlight(document: LangiumDocument, _params: unknown, cancel?: CancellationToken): Promise<SemanticTokens> {
        return Promise.resolve(this.tokens(document, undefined, cancel));
    }

    semanticHighlightRange(
        document: LangiumDocument,
        { range }: SemanticTokensRangeParams,
        cancel?: CancellationToken
    ): Promise<SemanticTokens> {
        return Promise.resolve(this.tokens(document, range, cancel));
    }

    semanticHighlightDelta(
        document: LangiumDocument,
        _params: unknown,
        cancel?: CancellationToken
    ): Promise<SemanticTokens | SemanticTokensDelta> {
        return Promise.resolve(this.tokens(document, undefined, cancel));
    }

    private tokens(document: LangiumDocument, range: Range | undefined, cancel: CancellationToken | undefined): SemanticTokens {
        const builder = new SemanticTokensBuilder();
        const root = document.parseResult.value.$cstNode;
        const named = new Map<AstNode, readonly Occurrence[]>();
        for (const leaf of root ? CstUtils.flattenCst(root) : []) {
            if (leaf.hidden || leaf.length === 0) {
                continue;
            }
            const { start } = leaf.range;
            if (range && (start.line < range.start.line || start.line > range.end.line)) {
                continue;
            }
            if (cancel?.isCancellationRequested) {
                break;
            }
            const astNode = leaf.astNode;
            let occurrences = named.get(astNode);
            if (!occurrences) {
                named.set(astNode, (occurrences = [...occurrencesOf(astNode, this.services)].sort((a, b) => a.offset - b.offset)));
            }
            for (const token of tokensOf(leaf, occurrences)) {
                builder.push(
                    start.line,
                    start.character + token.offset - leaf.offset,
                    token.length,
                    this.tokenTypes[token.type] ?? 0,
                    token.modifiers
                );
            }
        }
        return builder.build();
    }
}

interface ColouredToken {
    readonly offset: number;
    readonly length: number;
    readonly type: TokenType;
    readonly modifiers: number;
}

function tokensOf(leaf: LeafCstNode, occurrences: readonly Occurrence[]): ColouredToken[] {
    const whole = (type: TokenType): ColouredToken[] => [{ offset: leaf.offset, length: leaf.length, type, modifiers: 0 }];
    const { name } = leaf.tokenType;
    if (name === 'NUMBER' || name === 'PERCENT' || name === 'DATE' || name === 'UNIT') {
        return whole('number');
    }
    const { astNode } = leaf;
    if (name === 'LONG_TEXT' || name === 'CODE' || (name === 'STRING' && !isOutcome(astNode) && !isClassValue(astNode))) {
        return [];
    }
    const inside = occurrences.filter(({ offset, length }) => leaf.offset <= offset && offset + length <= leaf.end);
    if (inside.length > 0) {
        return [...inside.flatMap(toToken), ...(isPath(astNode) ? members(leaf, inside) : [])];
    }
    if (name === 'STRING' || !/^[\p{L}_]/u.test(leaf.text)) {
        return [];
    }
    const type = GrammarAST.isKeyword(leaf.grammarSource) ? keywordType(astNode, leaf.text) : wordType(astNode, leaf);
    return type ? whole(type) : [];
}

function toToken({ target, offset, length, declaration }: Occurrence): ColouredToken[] {
    const type = typeOf(target);
    return type ? [{ offset, length, type, modifiers: (declaration ? 1 : 0) | (isOfLibrary(target) ? 2 : 0) }] : [];
}

function typeOf(target: Target): TokenType | undefined {
    return target.type === 'namespace' ? 'namespace' : isKindName(target.node.$type) ? NAMES[target.node.$type] : 'type';
}

function isOfLibrary(target: Target): boolean {
    if (target.type === 'namespace') {
        return target.name === 'nvs' || target.name.startsWith('nvs.');
    }
    const uri = documentOf(target.node)?.uri.toString();
    return uri !== undefined && isLibrary(uri);
}

/** What follows a name in an expression: `.supply.hhi`. */
function members(leaf: CstNode, named: readonly Occurrence[]): ColouredToken[] {
    const last = named.at(-1);
    if (!last) {
        return [];
    }
    const tokens: ColouredToken[] = [];
    let offset = last.offset + last.length + 1;
    for (const member of leaf.root.fullText.slice(offset, leaf.end).split('.')) {
        if (member.length > 0) {
            tokens.push({ offset, length: member.length, type: 'property', modifiers: 0 });
        }
        offset += member.length + 1;
    }
    return tokens;
}

function keywordType(node: AstNode, text: string): TokenType {
    if (
        isBecause(node) ||
        isConfidence(node) ||
        isSourced(node) ||
        isJudged(node) ||
        isMeanOf(node) ||
        isEstimate(node) ||
        isLevelEstimate(node)
    ) {
        return 'modifier';
    }
    if ('key' in node && node.key === text) {
        return 'property';
    }
    if (isEffect(node)) {
        return node.aspect === text ? 'property' : 'keyword';
    }
    if (isTargetProperty(node) && text === 'by') {
        return 'keyword';
    }
    return reflection.isSubtype(node.$type, 'Property') && !('name' in node) ? 'property' : 'keyword';
}

function wordType(node: AstNode, { text, tokenType }: LeafCstNode): TokenType | undefined {
    if ((isCitation(node) || isElementRef(node)) && tokenType.name === AT_PLACE) {
        return 'modifier';
    }
    if ((isRefsProperty(node) || isLevelProperty(node) || isWordsProperty(node) || isUnknownProperty(node)) && node.key === text) {
        return 'property';
    }
    if (isWordsProperty(node) || isConfidence(node) || isIs(node) || isTitle(node) || isShortName(node) || isClassValue(node)) {
        return 'enumMember';
    }
    if (isQualifiable(node) && node.of === text) {
        return 'enumMember';
    }
    if (isBinary(node)) {
        return 'keyword';
    }
    if (isStressEvent(node)) {
        return 'number';
    }
    if (isCollection(node) || (isVariable(node) && node.kind === text)) {
        return 'type';
    }
    return undefined;
}
