import type { AstNode } from 'langium';
import { message, type Message } from '@nvs/words';
import { isClassValue, isDrive, isOthersRow } from '../../generated/ast.js';
import { isQualifiable } from '../../properties/keys.js';
import { propertiesOf } from '../../properties/registry.js';

/** What a word means that stands in a judgement: X, all others, the nature or the worry that a value is of, which way something drives. */
export function judgedWord(node: AstNode, text: string): { readonly word: string; readonly doc: Message } | undefined {
    if (isClassValue(node) && text === 'X') {
        return { word: text, doc: message('keywordDocs.notApplicable') };
    }
    if (isOthersRow(node) && (text === 'all' || text === 'others')) {
        return { word: 'all others', doc: message('keywordDocs.others') };
    }
    const meaning =
        isQualifiable(node) && node.of === text
            ? (meaningOf('Threat', 'nature', text) ?? meaningOf('Dependency', 'concern', text))
            : isDrive(node) && node.direction === text
              ? meaningOf('Development', 'direction', text)
              : undefined;
    return meaning && { word: text, doc: meaning };
}

/** The meaning of a word of a property. */
function meaningOf(kind: string, key: string, word: string): Message | undefined {
    const value = propertiesOf(kind).get(key)?.value;
    return value?.type === 'words' && Object.hasOwn(value.words, word) ? value.words[word] : undefined;
}
