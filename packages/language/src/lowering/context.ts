import type { AstNode, CstNode, LangiumDocument, Reference } from 'langium';
import { AstUtils, isLeafCstNode } from 'langium';
import type { Id, Location } from '@nvs/model';
import { isElement, isModel, isRule } from '../generated/ast.js';
import type { Element, Model } from '../generated/ast.js';
import { expectedKinds } from '../references/expected.js';
import { qualifiedName } from '../references/names.js';
import { isComplete } from './complete.js';
import { children } from './docs.js';
import type { ClassNames } from './quantities.js';

/** A stretch of a text, as offsets. */
export interface Span {
    readonly start: number;
    readonly end: number;
}

/** What is lowered. The order of the documents makes no difference. */
export interface LoweringInput {
    /** Of the project. */
    readonly name: string;
    /** Of reports, ISO 639; an assessment's own `language` wins. */
    readonly language?: string;
    /** Of nvs.json: the name of a method, or of the namespace that holds it (`nvs.anv2022`). */
    readonly defaultMethod?: string;
    /** The project's own documents. */
    readonly documents: readonly LangiumDocument<Model>[];
    /** The standard library: of it, only what the project refers to is lowered. */
    readonly library: readonly LangiumDocument<Model>[];
    /** The path of a document from the project folder; `library:NAME.nvs` for the library. */
    file(document: LangiumDocument): string;
    /** Where in a document something cannot be as it is written. What holds such a place is left out as a whole: a part of it would say something else. */
    mistakes?(document: LangiumDocument<Model>): readonly Span[];
    /** Where in a document properties may have been written that could not be read. An element with such a place may have a marking there. */
    unread?(document: LangiumDocument<Model>): readonly Span[];
    /** The element of that name, as seen from a place in the text: for names that stand inside a string. */
    resolve?(name: string, place: AstNode): AstNode | undefined;
    /** The classes that values mean; without them, words for classes mean none. */
    readonly classes?: ClassNames;
}

/** What lowering one element needs to know of the rest. */
export interface LoweringContext {
    readonly input: LoweringInput;
    readonly classes: ClassNames;
    /** Language of the titles in reports. */
    readonly language: string;
    /** Elements outside the project's own documents that something lowered refers to, in the order they were met. */
    readonly reached: Set<Element>;
    readonly files: Map<Model, string>;
    /** The ids of the elements met so far. */
    readonly ids: Map<Element, Id | undefined>;
    readonly own: ReadonlySet<Model>;
    readonly mistakes: ReadonlyMap<Model, readonly Span[]>;
    readonly unread: ReadonlyMap<Model, readonly Span[]>;
}

export function createContext(input: LoweringInput, language: string): LoweringContext {
    const spansBy = (of: LoweringInput['mistakes']) =>
        new Map(
            input.documents.flatMap(document => {
                const spans = of?.(document) ?? [];
                return spans.length === 0 ? [] : [[document.parseResult.value, spans] as const];
            })
        );
    const mistakes = spansBy(input.mistakes),
        unread = spansBy(input.unread);
    return {
        input,
        classes: input.classes ?? { nameOf: ({ name }) => name },
        language,
        reached: new Set(),
        files: new Map(),
        ids: new Map(),
        own: new Set(input.documents.map(document => document.parseResult.value)),
        mistakes,
        unread
    };
}

/** Whether something in the node cannot be as it is written: then the node is left out as a whole. */
export function isBroken(context: LoweringContext, node: AstNode | undefined): boolean {
    if (context.mistakes.size === 0 || !node?.$cstNode) {
        return false;
    }
    let root: AstNode = node;
    while (root.$container) {
        root = root.$container;
    }
    const { offset, end } = node.$cstNode;
    return isModel(root) && (context.mistakes.get(root) ?? []).some(mistake => mistake.start >= offset && mistake.end <= end);
}

/** Whether a marking of the element may be among what could not be read: in it, or behind it up to the next element, where a brace is missing. */
export function hidesAMarking(context: LoweringContext, element: Element): boolean {
    const model = element.$container;
    const spans = isModel(model) ? context.unread.get(model) : undefined;
    if (!spans || !isModel(model) || !element.$cstNode) {
        return false;
    }
    const { offset } = element.$cstNode;
    const next = model.entries[model.entries.indexOf(element) + 1]?.$cstNode?.offset ?? Infinity;
    return spans.some(({ start, end }) => end >= offset && start < next);
}

/** Whether the element is of the project itself. */
function isOwn(context: LoweringContext, element: Element): boolean {
    return isModel(element.$container) && context.own.has(element.$container);
}

/** The id of an element that is lowered; nothing for one that is too broken to be. */
export function idOf(context: LoweringContext, element: Element): Id | undefined {
    if (context.ids.has(element)) {
        return context.ids.get(element);
    }
    const id = isComplete(element) ? qualifiedName(element) : undefined;
    if (id !== undefined && !isOwn(context, element)) {
        context.reached.add(element);
    }
    context.ids.set(element, id);
    return id;
}

/** The element that a reference names, if it is of a kind that fits there and is lowered. */
function target<T extends AstNode>(
    context: LoweringContext,
    container: AstNode,
    property: string,
    reference: Reference<T> | undefined
): { id: Id; node: Element } | undefined {
    const node = reference?.ref;
    if (!isElement(node)) {
        return undefined;
    }
    const kinds = expectedKinds({ container, property });
    if (kinds.length > 0 && !kinds.some(kind => kind === node.$type)) {
        return undefined;
    }
    const id = idOf(context, node);
    return id === undefined ? undefined : { id, node };
}

export function targetId<T extends AstNode>(
    context: LoweringContext,
    container: AstNode,
    property: string,
    reference: Reference<T> | undefined
): Id | undefined {
    return target(context, container, property, reference)?.id;
}

/** The ids of those that resolve, each once, in the order of the text. */
export function targetIds<T extends AstNode>(
    context: LoweringContext,
    container: AstNode,
    property: string,
    references: readonly Reference<T>[] | undefined
): Id[] {
    const ids = new Set<Id>();
    for (const reference of references ?? []) {
        const id = targetId(context, container, property, reference);
        if (id !== undefined) {
            ids.add(id);
        }
    }
    return [...ids];
}

/** The project-relative path of the file that the node stands in. */
export function fileOf(context: LoweringContext, node: AstNode): string {
    let current: AstNode = node;
    while (current.$container) {
        current = current.$container;
    }
    if (!isModel(current)) {
        return '';
    }
    let file = context.files.get(current);
    if (file === undefined) {
        file = context.input.file(AstUtils.getDocument(current));
        context.files.set(current, file);
    }
    return file;
}

/** Where the node stands: an element by its head (`threat flood "Flood"`), anything else as a whole. */
export function locationOf(context: LoweringContext, node: AstNode): Location {
    const cst = node.$cstNode;
    const first = cst && isElement(node) ? headOf(cst, isRule(node)) : undefined;
    const start = cst?.range.start ?? { line: 0, character: 0 };
    const end = (first ?? cst)?.range.end ?? start;
    return {
        file: fileOf(context, node),
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1
    };
}

/** The last node of an element's head: in front of the brace, and of what a rule or an expectation says. */
function headOf(cst: CstNode, isRuleHead: boolean): CstNode | undefined {
    let last: CstNode | undefined,
        count = 0;
    for (const child of children(cst)) {
        if (child.hidden) {
            continue;
        }
        const type = isLeafCstNode(child) ? child.tokenType.name : '';
        if (type === '{' || (isRuleHead && count > 1 && type === 'for')) {
            break;
        }
        last = child;
        count++;
        if (type === 'STRING') {
            break;
        }
    }
    return last;
}
