import type { AstNode, CstNode, LeafCstNode } from 'langium';
import { kindOf } from '@nvs/model';
import {
    isBecause,
    isConfidence,
    isEffect,
    isElement,
    isEstimate,
    isJudged,
    isMeanOf,
    isNamespace,
    isNeed,
    isQuantity,
    isSourced,
    isUse,
    isWordsProperty
} from '../../generated/ast.js';
import { lowerQuantity } from '../../lowering/quantities.js';
import { EDGE_KINDS } from '../../properties/elements.js';
import { elementDefinition, ELEMENTS, propertiesOf } from '../../properties/registry.js';
import type { PropertyDefinition } from '../../properties/registry.js';
import { CONFIDENCE, MODIFIERS } from '../completion/values.js';
import { codeBlock, escaped } from '../markdown.js';

/** What a word of the language means where it stands: a keyword, a key, a word of a property, a remark on a value, a unit. */
export function wordHover(leaf: LeafCstNode): string | undefined {
    const { astNode: node, text } = leaf;
    if (isElement(node) && leaf.offset === firstOffset(node.$cstNode)) {
        return elementWord(node);
    }
    if (isNamespace(node) && text === 'namespace') {
        return '**namespace** – every name in this file belongs to it.';
    }
    if (isUse(node) && text === 'use') {
        return '**use** – the names of the namespace are known here without it.';
    }
    if (isQuantity(node)) {
        return quantityHover(node);
    }
    if (isWordsProperty(node) && node.key !== text) {
        return enumWord(node.key, text, node.$container.$type);
    }
    if (isNeed(node)) {
        return text === 'feed' || text === 'service' ? described(text, EDGE_KINDS[text]) : undefined;
    }
    if (isConfidence(node) && text !== 'confidence') {
        return described(text, CONFIDENCE.find(({ word }) => word === text)?.doc);
    }
    if (isBecause(node) || isConfidence(node) || isSourced(node) || isJudged(node) || isMeanOf(node) || isEstimate(node)) {
        return modifier(text);
    }
    if (isEffect(node) && text === node.aspect) {
        return aspect(text);
    }
    const definition = propertyAt(node, text);
    return definition && propertyHover(definition);
}

function firstOffset(cst: CstNode | undefined): number | undefined {
    return cst?.offset;
}

function elementWord(node: AstNode): string | undefined {
    const definition = elementDefinition(node.$type),
        kind = kindOf(node.$type);
    if (!definition || !kind) {
        return undefined;
    }
    return `**${escaped(kind.word)}** (${escaped(kind.dutch)}) – ${escaped(definition.doc)}\n\n${codeBlock(definition.example)}`;
}

function propertyAt(node: AstNode, text: string): PropertyDefinition | undefined {
    const owner = node.$container?.$type ?? '';
    return propertiesOf(owner).get(text) ?? propertiesOf(node.$type).get(text);
}

function propertyHover({ key, doc, dutch, example }: PropertyDefinition): string {
    return `**${escaped(key)}**${dutch ? ` (${escaped(dutch)})` : ''} – ${escaped(doc)}\n\n${codeBlock(example)}`;
}

function enumWord(key: string, word: string, owner: string): string | undefined {
    const value = propertiesOf(owner).get(key)?.value;
    return value?.type === 'words' && Object.hasOwn(value.words, word) ? described(word, value.words[word]) : undefined;
}

function modifier(text: string): string | undefined {
    if (text === 'withheld') {
        return described(text, 'Judged, and not for the readers of this text.');
    }
    return described(text, MODIFIERS.find(({ word }) => word.split(' ').includes(text))?.doc);
}

function aspect(text: string): string | undefined {
    const definition = ELEMENTS.flatMap(({ properties }) => properties).find(({ key }) => key === text);
    return definition && described(text, definition.doc);
}

function described(word: string, doc: string | undefined): string | undefined {
    return doc === undefined ? undefined : `**${escaped(word)}** – ${escaped(doc)}`;
}

/** A duration in the units that people compare in; a share of a period as it counts. */
function quantityHover(node: Parameters<typeof lowerQuantity>[0]): string | undefined {
    const quantity = lowerQuantity(node);
    if (quantity?.dimension !== 'duration') {
        return undefined;
    }
    const hours = quantity.amount;
    return `${escaped(quantity.text)} = ${figure(hours)} hours = ${figure(hours / 24)} days`;
}

function figure(value: number): string {
    return String(Number(value.toPrecision(4)));
}
