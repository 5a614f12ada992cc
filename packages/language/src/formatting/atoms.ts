import type { AstNode, LeafCstNode } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import type { Model } from '../generated/ast.js';
import {
    isEstimate,
    isExpectation,
    isImpactRow,
    isModel,
    isNegative,
    isOthersRow,
    isProvenance,
    isQuantity,
    isRule,
    isScaleClass,
    isService,
    isStressEvent,
    isSubClass,
    isSupplyProperty,
    isThresholdsProperty,
    isVerdict
} from '../generated/ast.js';

/** What an item of a block is: a property `key: value`, a row of an impact, a part with a name (`class A …`), or else (`effect …`, `at …`, `impact …`). */
type ItemKind = 'property' | 'row' | 'named' | 'other';

/** A token or a comment, with what the layout has to know about it. */
export interface Atom {
    readonly text: string;
    /** Where it stands in the source. */
    readonly offset: number;
    readonly end: number;
    readonly comment: 'line' | 'block' | undefined;
    /** Line ends between it and what stands before. */
    readonly newlines: number;
    /** Characters between it and what stands before, on one line. */
    readonly blanks: number;
    readonly startsElement: boolean;
    /** Set where an item of a block starts. */
    readonly item: ItemKind | undefined;
    /** Braces of a block have items; `inline` ones and parentheses hold a list. */
    readonly bracket: 'open' | 'close' | 'inline-open' | 'inline-close' | undefined;
    /** Set where something starts of who, why and how sure. */
    readonly provenance: 'first' | 'further' | undefined;
    /** The comma between the values of a property. */
    readonly separates: boolean;
    /** The node it belongs to, for the spaces around it. */
    readonly role: Role;
}

/** What a token does, as far as it matters for the spaces and line ends around it. */
type Role = 'plain' | 'head' | 'title' | 'sign' | 'division' | 'call' | 'range' | 'clause' | 'expression';

/** Tokens and comments of a text without mistakes, in their order. */
export function atomsOf(model: Model, text: string): Atom[] {
    const root = model.$cstNode;
    if (!root) {
        return [];
    }
    const marks = marksOf(model);
    const atoms: Atom[] = [];
    const inline: boolean[] = [];
    let end = 0;
    let previous: LeafCstNode | undefined;
    for (const leaf of CstUtils.flattenCst(root)) {
        // the empty token that marks the start of an element
        if (leaf.length === 0) {
            continue;
        }
        const gap = text.slice(end, leaf.offset);
        const comment = !leaf.hidden ? undefined : leaf.text.startsWith('//') ? 'line' : 'block';
        const bracket = comment ? undefined : bracketOf(leaf, inline);
        atoms.push({
            text: leaf.text,
            offset: leaf.offset,
            end: leaf.end,
            comment,
            newlines: countLineEnds(gap),
            blanks: gap.length,
            startsElement: !comment && marks.elements.has(leaf.offset),
            item: comment ? undefined : marks.items.get(leaf.offset),
            bracket,
            provenance: comment ? undefined : marks.provenance.get(leaf.offset),
            separates: leaf.text === ',' && inline.length === 0,
            role: comment ? 'plain' : roleOf(leaf, previous)
        });
        end = leaf.end;
        if (!comment) {
            previous = leaf;
        }
    }
    return atoms;
}

export function countLineEnds(text: string): number {
    return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Keeps account in `inline` of the brackets of lists that are open. */
function bracketOf(leaf: LeafCstNode, inline: boolean[]): Atom['bracket'] {
    switch (leaf.text) {
        case '{':
            if (!isService(leaf.astNode)) {
                return 'open';
            }
            inline.push(true);
            return 'inline-open';
        case '(':
            inline.push(true);
            return 'inline-open';
        case ')':
            inline.pop();
            return 'inline-close';
        case '}':
            if (!isService(leaf.astNode)) {
                return 'close';
            }
            inline.pop();
            return 'inline-close';
        default:
            return undefined;
    }
}

interface Marks {
    readonly elements: ReadonlySet<number>;
    readonly items: ReadonlyMap<number, ItemKind>;
    readonly provenance: ReadonlyMap<number, 'first' | 'further'>;
}

/** What holds the items of a block. */
const BLOCKS: ReadonlySet<string> = new Set(['properties', 'rows', 'others']);

/** The offsets at which elements, items and provenance start. */
function marksOf(model: Model): Marks {
    const elements = new Set<number>(),
        items = new Map<number, ItemKind>(),
        provenance = new Map<number, 'first' | 'further'>();
    for (const node of AstUtils.streamAllContents(model)) {
        const offset = node.$cstNode?.offset;
        if (offset === undefined) {
            continue;
        }
        if (isModel(node.$container)) {
            elements.add(offset);
        } else if (BLOCKS.has(node.$containerProperty ?? '')) {
            items.set(offset, itemKind(node));
        } else if (isProvenance(node) && isEstimate(node.$container)) {
            provenance.set(offset, node.$containerIndex === 0 ? 'first' : 'further');
        }
    }
    return { elements, items, provenance };
}

function itemKind(node: AstNode): ItemKind {
    if (isImpactRow(node) || isOthersRow(node)) {
        return 'row';
    }
    if (isScaleClass(node) || isSubClass(node)) {
        return 'named';
    }
    if (isStressEvent(node) || (isThresholdsProperty(node) && node.scope)) {
        return 'other';
    }
    return 'key' in node || isSupplyProperty(node) ? 'property' : 'other';
}

function roleOf(leaf: LeafCstNode, previous: LeafCstNode | undefined): Role {
    const node = leaf.astNode;
    const { text } = leaf;
    if (text === '-' && (isNegative(node) || isQuantity(node))) {
        return 'sign';
    }
    if (text === '/' && isQuantity(node)) {
        return 'division';
    }
    if (text === '(' && isVerdict(node) && previous?.text === 'verdict') {
        return 'call';
    }
    if (text === '..') {
        return 'range';
    }
    if (isRule(node) && (text === 'for' || text === 'when' || text === 'then')) {
        return 'clause';
    }
    if (isModel(node.$container) || isScaleClass(node) || isSubClass(node)) {
        return text.startsWith('"') ? 'title' : 'head';
    }
    if (AstUtils.getContainerOfType(node, isRule) ?? AstUtils.getContainerOfType(node, isExpectation)) {
        return 'expression';
    }
    return 'plain';
}
