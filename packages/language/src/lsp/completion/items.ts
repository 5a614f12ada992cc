import type { CompletionItem, Range, TextEdit } from 'vscode-languageserver';
import { CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver';
import { isKindName, type KindName } from '@nvs/model';
import { message, type Language, type Message } from '@nvs/words';
import { isLevel, isTextProperty } from '../../generated/ast.js';
import type { Level, ScaleClass, SubClass } from '../../generated/ast.js';
import { isNameText } from '../../grammar/tokens.js';
import { docOf } from '../../lowering/docs.js';
import { sameUnit } from '../../lowering/units.js';
import { dutchFor } from '../../properties/dutch.js';
import type { PropertyDefinition } from '../../properties/registry.js';
import { rankOf } from '../../references/markings.js';
import { otherNames, titleIn } from '../../references/titles.js';
import type { ClassWord } from '../../references/scale-classes.js';
import { withoutStops } from './snippets.js';
import type { VisibleName } from './visible-names.js';
import type { Member, Word } from './wanted.js';
import { visible } from '../visible.js';

/** Where an item goes, and what the editor can do with it. */
export interface Target {
    readonly range: Range;
    /** Whether the editor understands snippets. */
    readonly snippets: boolean;
    /** Of the reader. */
    readonly language: Language;
    /** In the language of the reader. */
    readonly say: (said: Message) => string;
}

/** Groups of items, in the order in which they are shown. */
const ORDER = { member: '0', value: '1', name: '2', key: '3', keyword: '4', element: '5' } as const;

function item(
    label: string,
    text: string,
    order: string,
    kind: CompletionItemKind,
    { range }: Target,
    more: Partial<CompletionItem> = {}
): CompletionItem {
    return {
        label,
        kind,
        sortText: `${order}${more.sortText ?? ''}`,
        textEdit: { range, newText: text },
        ...(more.detail ? { labelDetails: { description: more.detail } } : {}),
        ...(label === text || more.filterText ? {} : { filterText: text }),
        ...without(more, 'sortText')
    };
}

function without(more: Partial<CompletionItem>, key: 'sortText'): Partial<CompletionItem> {
    const { [key]: _, ...rest } = more;
    return rest;
}

function plain(text: string | undefined): Partial<CompletionItem> {
    return text ? { documentation: { kind: MarkupKind.PlainText, value: visible(text) } } : {};
}

function insert(snippet: string, target: Target): { text: string; more: Partial<CompletionItem> } {
    if (!/\$\{?\d/.test(snippet)) {
        return { text: snippet, more: {} };
    }
    return target.snippets
        ? { text: snippet, more: { insertTextFormat: InsertTextFormat.Snippet } }
        : { text: withoutStops(snippet), more: {} };
}

export function wordItem(
    { word, doc, snippet }: Word,
    sort: 'keyword' | 'value' | 'unit' | 'element',
    position: number,
    target: Target
): CompletionItem {
    const { text, more } = insert(snippet ?? word, target);
    const kind =
        sort === 'value'
            ? CompletionItemKind.EnumMember
            : sort === 'unit'
              ? CompletionItemKind.Unit
              : sort === 'element'
                ? CompletionItemKind.Snippet
                : CompletionItemKind.Keyword;
    const order = sort === 'keyword' ? ORDER.keyword : sort === 'element' ? ORDER.element : ORDER.value;
    const dutch = target.language === 'nl' && sort !== 'unit' ? dutchFor(word) : [];
    return item(word, text, order, kind, target, {
        ...more,
        ...plain(doc && target.say(doc)),
        ...(dutch[0] === undefined ? {} : { detail: spoken(dutch[0]) }),
        sortText: number(position),
        filterText: [word, ...(sort === 'unit' ? sameUnit(word) : []), ...dutch].join(' ')
    });
}

/** A word as it is said, not as it is typed. */
const spoken = (word: string): string => word.replaceAll('_', ' ');

export function keyItem(definition: PropertyDefinition, snippet: string, position: number, target: Target): CompletionItem {
    const { text, more } = insert(snippet, target);
    const dutch = target.language === 'nl' ? dutchFor(definition.key) : [];
    return item(definition.key, text, ORDER.key, CompletionItemKind.Property, target, {
        ...more,
        ...plain(`${target.say(definition.doc)}\n\n${definition.example}`),
        sortText: number(position),
        filterText: [definition.key, ...dutch].join(' '),
        ...inDutch(definition, target)
    });
}

/** What a reader of Dutch calls a property. */
function inDutch({ key, dutch = dutchFor(key)[0] }: PropertyDefinition, { language }: Target): Partial<CompletionItem> {
    return language === 'nl' && dutch !== undefined ? { detail: spoken(dutch) } : {};
}

/** A property that is given already, for what else it can hold for: a nature, an area, a year. Behind all that are not given. */
export function againItem(definition: PropertyDefinition, target: Target): CompletionItem {
    return keyItem(definition, `${definition.key} `, 999, target);
}

/** @param use makes a name from elsewhere known, so that it is written without its namespace */
export function nameItem(
    { entry, text, title, also, code, distance }: VisibleName,
    suffix: string,
    target: Target,
    use?: { readonly text: string; readonly edit: TextEdit }
): CompletionItem {
    const label = code && title ? `${code} ${title}` : text;
    return item(label, `${use?.text ?? text}${suffix}`, ORDER.name, CompletionItemKind.Reference, target, {
        ...(use ? { additionalTextEdits: [use.edit] } : {}),
        detail: visible(
            isKindName(entry.type) ? kindAnd(entry.type, code && title ? text : undefined, title, target) : title ? `“${title}”` : ''
        ),
        ...plain(docOf(entry.node)),
        sortText: `${distance}${isLevel(entry.node) ? place(entry.node) : ''}${code ? sortable(code) : ''}${entry.name}`,
        filterText: [...(code ? [code, text, title] : [text]), ...also].join(' ')
    });
}

/** Levels stand in their order, those without a rank behind them. */
function place(level: Level): string {
    const rank = rankOf(level);
    return String(rank === undefined ? 9_999_999 : Math.round(Math.min(Math.max(rank, -4_000), 4_000) * 1_000) + 5_000_000);
}

/** What somebody chooses by: the kind with the name behind it where the title is shown, else with the title. */
function kindAnd(kind: KindName, name: string | undefined, title: string, { say }: Target): string {
    if (name === undefined && title) {
        return say(message('tips.named', { kind, title }));
    }
    const word = say(message('tips.kind', { kind }));
    return name === undefined ? word : `${word} ${name}`;
}

/** A sentence without the links of the reference. */
function asSentence(meaning: string): string {
    const text = meaning.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
}

/** A criterion by its code, inside quotes. */
export function codeItem({ entry, title, code, text }: VisibleName, closing: string, target: Target): CompletionItem[] {
    if (!code) {
        return [];
    }
    return [
        item(`${code} ${title}`, `${code}${closing}`, ORDER.name, CompletionItemKind.Reference, target, {
            detail: text,
            ...plain(docOf(entry.node)),
            sortText: sortable(code),
            filterText: `${code} ${text} ${title}`
        })
    ];
}

/** @param bounds what the class begins at, or lies between */
export function classItem(
    node: ScaleClass | SubClass,
    text: string,
    bounds: string | undefined,
    position: number,
    target: Target
): CompletionItem {
    const also = otherNames(node);
    const detail = [titleIn(node, target.language), bounds].filter(each => each !== undefined).join(' · ');
    return item(text, text, ORDER.value, CompletionItemKind.EnumMember, target, {
        ...(detail === '' ? {} : { detail: visible(detail) }),
        ...plain([docOf(node), describedBy(node)].filter(Boolean).join('\n\n')),
        ...(also.length > 0 ? { filterText: [text, ...also].join(' ') } : {}),
        sortText: number(position)
    });
}

function describedBy({ properties }: ScaleClass | SubClass): string | undefined {
    return [...properties].filter(isTextProperty).find(({ key }) => key === 'description')?.text;
}

/** A word for a class, inside quotes. */
export function classWordItem({ word, means }: ClassWord, closing: string, position: number, target: Target): CompletionItem {
    return item(visible(word), `${word}${closing}`, ORDER.value, CompletionItemKind.EnumMember, target, {
        detail: means,
        sortText: number(position)
    });
}

/** A word of one's own. @param closing what closes the quotes around it, where these are open */
export function tagItem(tag: string, closing: string | undefined, position: number, target: Target): CompletionItem {
    const text = closing !== undefined ? `${tag}${closing}` : isNameText(tag) ? tag : `"${tag}"`;
    return item(visible(tag), text, ORDER.value, CompletionItemKind.EnumMember, target, { sortText: number(position), filterText: tag });
}

export function notApplicableItem(target: Target): CompletionItem {
    return item('X', 'X', ORDER.value, CompletionItemKind.EnumMember, target, {
        detail: target.say(message('tips.notApplicable')),
        ...plain(target.say(message('keywordDocs.notApplicable'))),
        sortText: number(999)
    });
}

export function memberItem({ name, doc, definition }: Member, target: Target): CompletionItem {
    return item(name, name, ORDER.member, CompletionItemKind.Field, target, {
        ...plain(doc && asSentence(target.say(doc))),
        sortText: name,
        ...(definition ? inDutch(definition, target) : {})
    });
}

export function variableItem(name: string, target: Target): CompletionItem {
    return item(name, name, ORDER.member, CompletionItemKind.Variable, target, { sortText: name });
}

export function namespaceItem(name: string, library: boolean, target: Target): CompletionItem {
    return item(name, name, ORDER.name, CompletionItemKind.Module, target, {
        sortText: `${library ? 1 : 0}${name}`,
        ...(library ? { detail: target.say(message('tips.library')) } : {})
    });
}

function number(position: number): string {
    return String(position).padStart(3, '0');
}

/** `2.10` behind `2.9`. */
function sortable(code: string): string {
    return code.replace(/\d+/g, digits => digits.padStart(3, '0'));
}
