import {
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
import { classesOf } from '../../references/scales.js';
import { brief, escaped } from '../markdown.js';

/** A class: what it is called, what it is worth, and which place it has in its scale. */
export function classHover(node: ScaleClass | SubClass): string {
    const title = node.title ? ` “${escaped(node.title)}”` : '';
    const titles = node.properties
        .filter(isTitleProperty)
        .flatMap(property => property.titles)
        .map(({ language, text }) => `*${escaped(language)}* ${escaped(text)}`);
    const memory = node.properties.some(property => isWordsProperty(property) && property.words.includes('from_memory'));
    const lines = node.properties
        .filter(property => isBandProperty(property) || isEstimateProperty(property) || isTextProperty(property))
        .map(property => `- ${brief(sourceText(property), 240)}`);
    return [
        `**${escaped(isSubClass(node) && isScaleClass(node.$container) ? `${node.$container.name}.${node.name}` : node.name)}** – ${isScaleClass(node) ? 'class' : 'sub-class'}${title}`,
        titles.join(' · '),
        escaped(docOf(node) ?? ''),
        memory ? '**\\[from memory\\]** Recalled and not checked: never the official value.' : '',
        lines.join('\n'),
        position(node)
    ]
        .filter(part => part !== '')
        .join('\n\n');
}

function position(node: ScaleClass | SubClass): string {
    if (!isScaleClass(node) || !isScale(node.$container)) {
        return '';
    }
    const classes = classesOf(node.$container);
    return `Class ${classes.indexOf(node) + 1} of ${classes.length} of ${escaped(node.$container.title ?? node.$container.name)}, lowest first`;
}
