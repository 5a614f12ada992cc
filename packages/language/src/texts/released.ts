import { WithheldNames, type MarkingLevel, type Secret } from '@nvs/model';
import type { AstNode, LangiumDocument, Reference } from 'langium';
import { AstUtils } from 'langium';
import type { Element } from '../generated/ast.js';
import { isAssessment, isElement, isModel, isWordsProperty } from '../generated/ast.js';
import { isNamed, qualifiedName } from '../references/names.js';
import { allTitles, headTitle } from '../references/titles.js';
import { leavesPropertiesUnread } from '../validation/codes.js';
import { walk } from '../validation/walk.js';

interface ReleasedText {
    /** The path of the file, as findings name it. */
    readonly file: string;
    readonly text: string;
    readonly isEmpty: boolean;
}

/** Texts as those who may see a level would read them: without the elements that are marked higher, and without their names. */
export interface ReleasedTexts {
    /** Documents of which something was taken out, by address. Without any element left: nothing of the document may be known. */
    readonly changed: ReadonlyMap<string, ReleasedText>;
    /** What stands in the place of a name: how every stand-in begins. Occurs nowhere else. */
    readonly standIn: string;
}

interface Part {
    readonly start: number;
    readonly end: number;
    readonly instead: string;
}

/**
 * What a level leaves of texts. An element with mistakes in which a marking may be is taken out too.
 * @param documents of a project and of those that it names, with the paths that findings name them by @param level one of the levels by name
 */
export function releasedTexts(
    files: ReadonlyMap<string, LangiumDocument>,
    markings: readonly MarkingLevel[],
    level: string
): ReleasedTexts {
    const documents = [...files.values()];
    const ranks = new Map(markings.map(each => [each.name, each.rank])),
        limit = ranks.get(level) ?? -Infinity;
    const elements = documents.flatMap(document => {
        const model = document.parseResult.value;
        return isModel(model) ? model.entries.filter(isElement) : [];
    });
    const assessed = elements.filter(isAssessment).sort((a, b) => ((qualifiedName(a) ?? '') < (qualifiedName(b) ?? '') ? -1 : 1))[0];
    const stated = (element: Element): readonly number[] => markingWords(element).map(word => ranks.get(word) ?? Infinity);
    const others = assessed ? Math.max(...stated(assessed), -Infinity) : -Infinity;
    const hidden = new Set<Element>();
    for (const element of elements) {
        const own = stated(element);
        if ((own.length === 0 ? others : Math.max(...own)) > limit || hasUnread(element)) {
            hidden.add(element);
        }
    }
    const called = (all: readonly Element[]): Secret[] =>
        all.flatMap(each =>
            isNamed(each)
                ? [
                      {
                          id: qualifiedName(each) ?? each.name,
                          name: each.name,
                          title: headTitle(each) ?? each.name,
                          titles: Object.fromEntries(allTitles(each).entries())
                      }
                  ]
                : []
        );
    const names = new WithheldNames(called([...hidden]), called(elements.filter(each => !hidden.has(each))));
    let standIn = 'withheld_';
    while (documents.some(({ textDocument }) => textDocument.getText().includes(standIn))) {
        standIn += '_';
    }
    const changed = new Map<string, ReleasedText>();
    for (const [file, document] of files) {
        const text = document.textDocument.getText(),
            { value } = document.parseResult;
        if (!isModel(value)) {
            continue;
        }
        const cut = value.entries.flatMap((entry): Part[] =>
            isElement(entry) && hidden.has(entry) && entry.$cstNode
                ? [{ start: entry.$cstNode.offset, end: extentOf(entry), instead: '' }]
                : []
        );
        const parts = [
            ...cut,
            ...value.entries.filter(each => !isElement(each) || !hidden.has(each)).flatMap(each => namesIn(each, hidden, standIn))
        ].sort((a, b) => a.start - b.start);
        const left = written(text, parts).replace(/"""[^]*?"""|"(?:\\.|[^"\\\n\r])*"/g, quoted =>
            names.replaced(quoted).replace(/withheld \d+/g, 'withheld')
        );
        if (left !== text) {
            changed.set(document.uri.toString(), {
                file,
                text: left,
                isEmpty: value.entries.every(each => !isElement(each) || hidden.has(each))
            });
        }
    }
    return { changed, standIn };
}

function markingWords(element: Element): string[] {
    if (!('properties' in element)) {
        return [];
    }
    return element.properties.flatMap((property: AstNode) =>
        isWordsProperty(property) && property.key === 'marking' ? property.words.filter(word => word !== undefined) : []
    );
}

/** Whether there are mistakes in an element, or behind it up to the next, in which a marking may be. */
function hasUnread(element: Element): boolean {
    const { diagnostics = [], textDocument } = AstUtils.getDocument(element);
    const start = element.$cstNode?.offset ?? 0,
        end = nextTo(element);
    return diagnostics.some(
        ({ code, severity, range }) =>
            severity === 1 &&
            leavesPropertiesUnread(String(code)) &&
            textDocument.offsetAt(range.end) >= start &&
            textDocument.offsetAt(range.start) < end
    );
}

function nextTo(element: Element): number {
    const model = element.$container;
    return (isModel(model) ? model.entries[model.entries.indexOf(element) + 1]?.$cstNode?.offset : undefined) ?? Infinity;
}

/** Where what belongs to an element ends: with mistakes, what could not be read behind it is its own. */
function extentOf(element: Element): number {
    return hasUnread(element) ? nextTo(element) : (element.$cstNode?.end ?? 0);
}

/** References to what is taken out, and what stands in their place. */
function namesIn(entry: AstNode, hidden: ReadonlySet<AstNode>, standIn: string): Part[] {
    const found: Part[] = [];
    walk(entry, node => {
        for (const [key, value] of Object.entries(node)) {
            if (key.startsWith('$')) {
                continue;
            }
            for (const each of Array.isArray(value) ? value : [value]) {
                if (!isReference(each) || !each.$refNode) {
                    continue;
                }
                let target: AstNode | undefined = each.ref;
                while (target && !hidden.has(target)) {
                    target = target.$container;
                }
                if (target) {
                    found.push({
                        start: each.$refNode.offset,
                        end: each.$refNode.end,
                        instead: each.$refNode.text.startsWith('"') ? `"${standIn}"` : standIn
                    });
                }
            }
        }
    });
    return found;
}

function isReference(value: unknown): value is Reference {
    return typeof value === 'object' && value !== null && '$refText' in value;
}

function written(text: string, parts: readonly Part[]): string {
    let done = 0,
        made = '';
    for (const { start, end, instead } of parts) {
        if (start < done) {
            continue;
        }
        made += text.slice(done, start) + instead;
        done = Math.min(end, text.length);
    }
    return made + text.slice(done);
}
