import { message, type Message } from '@nvs/words';
import {
    isAlsoProperty,
    isBandProperty,
    isEstimateProperty,
    isScale,
    isScaleClass,
    isSubClass,
    isTextProperty,
    isTitleProperty,
    isWordsProperty
} from '../../generated/ast.js';
import type { ScaleClass, SubClass } from '../../generated/ast.js';
import { docOf, sourceText } from '../../lowering/docs.js';
import { classesOf } from '../../references/scale-classes.js';
import { brief, escaped } from '../markdown.js';

/** A warning beside what nobody looked up. */
export const fromMemory = (say: (said: Message) => string): string =>
    `**\\[${say(message('tips.fromMemory'))}\\]** ${say(message('wordDocs.provenance.from_memory'))}`;

/** A class: what it is called, what it is worth, and which place it has in its scale. */
export function classHover(node: ScaleClass | SubClass, say: (said: Message) => string): string {
    const title = node.title ? ` “${escaped(node.title)}”` : '';
    const titles = node.properties
        .filter(isTitleProperty)
        .flatMap(property => property.titles)
        .map(({ language, text }) => `*${escaped(language)}* ${escaped(text)}`);
    const memory = node.properties.some(property => isWordsProperty(property) && property.words.includes('from_memory'));
    const lines = node.properties
        .filter(
            property => isAlsoProperty(property) || isBandProperty(property) || isEstimateProperty(property) || isTextProperty(property)
        )
        .map(property => `- ${brief(sourceText(property), 240)}`);
    return [
        `**${escaped(isSubClass(node) && isScaleClass(node.$container) ? `${node.$container.name}.${node.name}` : node.name)}** – ${say(isScaleClass(node) ? message('tips.class') : message('tips.subClass'))}${title}`,
        titles.join(' · '),
        escaped(docOf(node) ?? ''),
        memory ? fromMemory(say) : '',
        lines.join('\n'),
        position(node, say)
    ]
        .filter(part => part !== '')
        .join('\n\n');
}

function position(node: ScaleClass | SubClass, say: (said: Message) => string): string {
    if (!isScaleClass(node) || !isScale(node.$container)) {
        return '';
    }
    const classes = classesOf(node.$container);
    const scale = escaped(node.$container.title ?? node.$container.name);
    return say(message('tips.placeInScale', { place: classes.indexOf(node) + 1, of: classes.length, scale }));
}
