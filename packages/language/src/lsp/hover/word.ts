import type { AstNode, CstNode, LeafCstNode } from 'langium';
import { kindOf } from '@nvs/model';
import { inWords, message, type Language, type Message } from '@nvs/words';
import {
    isBecause,
    isConfidence,
    isEffect,
    isElement,
    isEstimate,
    isJudged,
    isLevelEstimate,
    isMeanOf,
    isNamespace,
    isNeed,
    isQuantity,
    isCitation,
    isElementRef,
    isSourced,
    isUse,
    isWordsProperty
} from '../../generated/ast.js';
import { lowerQuantity } from '../../lowering/quantities.js';
import { isQualifiable } from '../../properties/keys.js';
import { EDGE_KINDS } from '../../properties/elements.js';
import { elementDefinition, ELEMENTS, propertiesOf } from '../../properties/registry.js';
import type { PropertyDefinition } from '../../properties/registry.js';
import { QUALIFIERS } from '../completion/forms.js';
import { CONFIDENCE, MODIFIERS } from '../completion/values.js';
import { codeBlock, escaped } from '../markdown.js';
import { judgedWord } from './judged-words.js';

type Say = (said: Message) => string;

/** What a word of the language means where it stands: a keyword, a key, a word of a property, a remark on a value, a unit. */
export function wordHover(leaf: LeafCstNode, language: Language): string | undefined {
    const { astNode: node, text } = leaf;
    const say: Say = said => inWords(said, language);
    if (isElement(node) && leaf.offset === firstOffset(node.$cstNode)) {
        return elementWord(node, language);
    }
    if (isNamespace(node) && text === 'namespace') {
        return `**namespace** – ${say(message('keywordDocs.namespaceHere'))}`;
    }
    if (isUse(node) && text === 'use') {
        return `**use** – ${say(message('keywordDocs.useHere'))}`;
    }
    const judged = judgedWord(node, text);
    if (judged) {
        return described(judged.word, judged.doc, say);
    }
    if (isQuantity(node)) {
        return quantityHover(node, say);
    }
    if (isWordsProperty(node) && node.key !== text) {
        return enumWord(node.key, text, node.$container.$type, say);
    }
    if (isNeed(node)) {
        return text === 'feed' || text === 'service' ? described(text, EDGE_KINDS[text], say) : undefined;
    }
    if (isConfidence(node) && text !== 'confidence') {
        return described(text, CONFIDENCE.find(({ word }) => word === text)?.doc, say);
    }
    if (isRemark(node)) {
        return modifier(text, say);
    }
    if (isEffect(node) && text === node.aspect) {
        return aspect(text, say);
    }
    const definition = propertyAt(node, text);
    return definition ? propertyHover(definition, language) : qualifier(node, text, say);
}

/** What stands in front of a colon: what the value holds for. */
function qualifier(node: AstNode, text: string, say: Say): string | undefined {
    return isQualifiable(node) && (text === 'of' || text === 'for' || text === 'in') ? described(text, QUALIFIERS[text], say) : undefined;
}

function firstOffset(cst: CstNode | undefined): number | undefined {
    return cst?.offset;
}

/** What a word of the language is called in Dutch, for who reads Dutch. */
const inDutch = (word: string | undefined, language: Language): string =>
    word !== undefined && language === 'nl' ? ` (${escaped(word)})` : '';

function elementWord(node: AstNode, language: Language): string | undefined {
    const definition = elementDefinition(node.$type),
        kind = kindOf(node.$type);
    if (!definition || !kind) {
        return undefined;
    }
    return `**${escaped(kind.word)}**${inDutch(kind.dutch, language)} – ${escaped(inWords(definition.doc, language))}\n\n${codeBlock(definition.example)}`;
}

function propertyAt(node: AstNode, text: string): PropertyDefinition | undefined {
    const owner = node.$container?.$type ?? '';
    return propertiesOf(owner).get(text) ?? propertiesOf(node.$type).get(text);
}

function propertyHover({ key, doc, dutch, example }: PropertyDefinition, language: Language): string {
    return `**${escaped(key)}**${inDutch(dutch, language)} – ${escaped(inWords(doc, language))}\n\n${codeBlock(example)}`;
}

function enumWord(key: string, word: string, owner: string, say: Say): string | undefined {
    const value = propertiesOf(owner).get(key)?.value;
    return value?.type === 'words' && Object.hasOwn(value.words, word) ? described(word, value.words[word], say) : undefined;
}

/** A remark on a value or a source, or the value itself. */
function isRemark(node: AstNode): boolean {
    return (
        isBecause(node) ||
        isConfidence(node) ||
        isSourced(node) ||
        isCitation(node) ||
        isElementRef(node) ||
        isJudged(node) ||
        isMeanOf(node) ||
        isEstimate(node) ||
        isLevelEstimate(node)
    );
}

function modifier(text: string, say: Say): string | undefined {
    if (text === 'at') {
        return described(text, message('keywordDocs.atPlace'), say);
    }
    if (text === 'withheld') {
        return described(text, message('keywordDocs.withheld'), say);
    }
    return described(text, MODIFIERS.find(({ word }) => word.split(' ').includes(text))?.doc, say);
}

function aspect(text: string, say: Say): string | undefined {
    const definition = ELEMENTS.flatMap(({ properties }) => properties).find(({ key }) => key === text);
    return definition && described(text, definition.doc, say);
}

function described(word: string, doc: Message | undefined, say: Say): string | undefined {
    return doc === undefined ? undefined : `**${escaped(word)}** – ${escaped(say(doc))}`;
}

/** A duration in the units that people compare in; a share of a period as it counts. */
function quantityHover(node: Parameters<typeof lowerQuantity>[0], say: Say): string | undefined {
    const quantity = lowerQuantity(node);
    if (quantity?.dimension !== 'duration') {
        return undefined;
    }
    return say(message('tips.duration', { written: escaped(quantity.text), hours: quantity.amount }));
}
