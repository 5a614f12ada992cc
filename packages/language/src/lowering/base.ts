import type { AstNode } from 'langium';
import { shortIn, titleIn, type Assessment, type Id } from '@nvs/model';
import type { Element, ScaleClass, SubClass } from '../generated/ast.js';
import { isAlsoProperty, isModel, isShortProperty, isTitleProperty } from '../generated/ast.js';
import { isNamed, namespaceOf, qualifiedName } from '../references/names.js';
import { fileOf, hidesAMarking, locationOf } from './context.js';
import type { LoweringContext } from './context.js';
import { docOf } from './docs.js';
import { citedIn, form, refs, text, unread, words } from './reading.js';
import type { Reading } from './reading.js';

/** What every element of the risk model has. */
export type Base = Omit<
    Assessment,
    'kind' | 'method' | 'date' | 'horizon' | 'judged' | 'discount' | 'language' | 'scope' | 'view' | 'notJudged'
>;

/** The name of an assessment that has none. */
const UNNAMED = 'assessment';

/** An element of the risk model: what all have, with what it has of its own; `own` must be read before. */
export function finish<T extends { kind: string }>(reading: Reading, node: Element, own: T): (Base & T) | undefined {
    const { context } = reading;
    const namespace = isModel(node.$container) ? namespaceOf(node.$container) : '';
    const name = isNamed(node) ? node.name : UNNAMED;
    const id: Id = qualifiedName(node) ?? (namespace ? `${namespace}.${name}` : name);
    const headTitle = 'title' in node ? node.title : undefined;
    const titles = titlesOf(reading, headTitle, headLanguage(context, node));
    const base: Base = {
        id,
        name,
        namespace,
        title: titleIn({ title: headTitle || name, titles }, context.language),
        titles,
        doc: docOf(node),
        description: text(reading, 'description'),
        at: locationOf(context, node),
        owner: refs(reading, 'owner'),
        operator: refs(reading, 'operator'),
        responsible: refs(reading, 'responsible'),
        themes: refs(reading, 'theme'),
        scopes: refs(reading, 'where'),
        sources: refs(reading, 'source'),
        marking: words(reading, 'marking')[0],
        tags: tagsOf(words(reading, 'tags')),
        carried: undefined
    };
    const shorts = shortsOf(reading, headLanguage(context, node));
    if (shorts) {
        base.shorts = shorts;
        base.short = shortIn({ ...base, short: Object.values(shorts)[0] }, context.language);
    }
    const cited = citedIn(reading);
    if (cited.length > 0) {
        base.cited = cited;
    }
    const also = otherNamesOf(reading);
    if (also.length > 0) {
        base.also = also;
    }
    base.carried = unread(reading);
    if (hidesAMarking(context, node)) {
        base.markingUnread = true;
    }
    return Object.assign(base, own); // several times faster than spreading both
}

/** The language of the titles in heads: that of the project, English in the standard library. */
function headLanguage(context: LoweringContext, node: AstNode): string {
    return fileOf(context, node).startsWith('library:') ? 'en' : context.language;
}

/** Titles by language: those that say their language, the first of each; the head is in the language of the project, unless another title is said to be. */
function titlesOf(reading: Reading, head: string | undefined, language: string): Record<string, string> {
    const titles = new Map<string, string>();
    for (const title of form(reading, 'title', isTitleProperty)?.titles ?? []) {
        if (title.text && LANGUAGE.test(title.language) && !titles.has(title.language)) {
            titles.set(title.language, title.text);
        }
    }
    if (head && !titles.has(language)) {
        return { [language]: head, ...Object.fromEntries(titles) };
    }
    return Object.fromEntries(titles);
}

/** Short names by language: one without a language is in that of the head; given twice, the first counts. */
function shortsOf(reading: Reading, own: string): Record<string, string> | undefined {
    const shorts = new Map<string, string>();
    for (const { language = own, text } of form(reading, 'short', isShortProperty)?.shorts ?? []) {
        if (text && LANGUAGE.test(language) && !shorts.has(language)) {
            shorts.set(language, text);
        }
    }
    return shorts.size > 0 ? Object.fromEntries(shorts) : undefined;
}

/** Each once, however it is quoted. */
function tagsOf(words: readonly string[]): string[] {
    return [...new Set(words.map(word => word.trim().replace(/\s+/g, ' ').normalize('NFC')))].filter(word => word !== '');
}

/** Other names, each once. */
function otherNamesOf(reading: Reading): string[] {
    const names = form(reading, 'also', isAlsoProperty)?.names ?? [];
    return [...new Set(names.filter(name => name.trim() !== ''))];
}

/** A language code in letters. */
const LANGUAGE = /^[A-Za-z]{2,8}$/;

/** Name and titles of a class or sub-class. */
export function classTitles(
    context: LoweringContext,
    reading: Reading,
    node: ScaleClass | SubClass
): { name: string; title: string; titles: Record<string, string>; also?: string[] } {
    const titles = titlesOf(reading, node.title, headLanguage(context, node));
    const also = otherNamesOf(reading);
    const title = titleIn({ title: node.title || node.name, titles }, context.language);
    return { name: node.name, title, titles, ...(also.length > 0 ? { also } : {}) };
}
