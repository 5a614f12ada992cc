import type { AstNode, CstNode, LangiumDocument, Reference } from 'langium';
import { AstUtils, CstUtils, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Model, ScaleClass, Variable } from '../generated/ast.js';
import { isClassValue, isElement, isModel, isNamespace, isOutcome, isRule, isSubClass, isUse } from '../generated/ast.js';
import { normalName } from '../grammar/letters.js';
import { parseTemplate, type WrittenPath } from '../lowering/template.js';
import { resolve } from '../references/resolution.js';
import type { NvsServices } from '../module.js';
import { isNamedNode, nameNode, namespaceTargets, nodeTarget, segmentsOf } from './named.js';
import type { Target } from './named.js';

/** A place in the text that names something: a whole name, or one segment of a dotted one. */
export interface Occurrence {
    readonly target: Target;
    readonly offset: number;
    readonly length: number;
    /** Where the thing gets its name. */
    readonly declaration: boolean;
    /** Whether it is named by its code, in quotes. */
    readonly code: boolean;
    /** The reference that the segment is of, if it is one that the linker resolves. */
    readonly reference?: Reference;
}

type Segment = { readonly text: string; readonly target: Target | undefined };

/** What the text at the offset names; nothing between names and where a name is unknown. */
export function occurrenceAt(document: LangiumDocument, offset: number, services: NvsServices): Occurrence | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, services.parser.GrammarConfig.nameRegexp);
    if (!leaf) {
        return undefined;
    }
    let found: Occurrence | undefined;
    for (const occurrence of occurrencesOf(leaf.astNode, services)) {
        if (occurrence.offset <= offset && offset <= occurrence.offset + occurrence.length && within(occurrence, leaf)) {
            found ??= occurrence;
        }
    }
    return found;
}

function within(occurrence: Occurrence, leaf: CstNode): boolean {
    return leaf.offset <= occurrence.offset && occurrence.offset + occurrence.length <= leaf.end;
}

/** All that is named in the document, in no particular order. */
export function* occurrencesIn(document: LangiumDocument, services: NvsServices): Generator<Occurrence> {
    for (const node of AstUtils.streamAst(document.parseResult.value)) {
        yield* occurrencesOf(node, services);
    }
}

/** What the node itself names, without the nodes in it. */
export function* occurrencesOf(node: AstNode, services: NvsServices): Generator<Occurrence> {
    for (const { reference } of AstUtils.streamReferences(node)) {
        if ('ref' in reference) {
            yield* referenceSegments(reference);
        }
    }
    if (isNamedNode(node)) {
        const name = nameNode(node),
            target = nodeTarget(node);
        if (name && target) {
            yield { target, offset: name.offset, length: name.length, declaration: true, code: false };
        }
    }
    if (isClassValue(node)) {
        const { Scales } = services.references;
        const meant = Scales.classOf(node);
        yield* node.word === undefined ? classSegments(node.$cstNode, meant) : wordFor(node.$cstNode, meant, Scales.nameOf(node));
    }
    if (isNamespace(node)) {
        yield* namespaceSegments(GrammarUtils.findNodeForProperty(node.$cstNode, 'name'), true);
    }
    if (isUse(node)) {
        yield* namespaceSegments(GrammarUtils.findNodeForProperty(node.$cstNode, 'namespace'), false);
    }
    if (isOutcome(node)) {
        yield* templateSegments(node, services);
    }
}

/** The segments of a reference that is resolved, as far as they name something. */
export function* referenceSegments(reference: Reference): Generator<Occurrence> {
    const place = reference.$refNode,
        node = reference.ref;
    if (!place || !node) {
        return;
    }
    const { text } = place;
    const target = nodeTarget(node);
    if (text.startsWith('"')) {
        if (target) {
            yield { target, offset: place.offset + 1, length: Math.max(0, text.length - 2), declaration: false, code: true, reference };
        }
    } else if (isElement(node)) {
        yield* named(text, place.offset, segmentsOf(node), reference);
    } else if (target) {
        yield { target, offset: place.offset, length: (text.split('.')[0] ?? '').length, declaration: false, code: false, reference };
    }
}

/** The longest start of the text that the qualified name ends with is the name; what follows are members. */
function* named(text: string, offset: number, full: readonly Segment[], reference?: Reference): Generator<Occurrence> {
    const written = text.replace(/\.$/, '').split('.'),
        texts = written.map(normalName);
    for (let length = Math.min(texts.length, full.length); length > 0; length--) {
        const start = full.length - length;
        if (!texts.slice(0, length).every((segment, index) => full[start + index]?.text === segment)) {
            continue;
        }
        let at = offset;
        for (let index = 0; index < length; index++) {
            const segment = full[start + index],
                { length: width } = written[index] ?? '';
            if (!segment) {
                return;
            }
            if (segment.target) {
                yield {
                    target: segment.target,
                    offset: at,
                    length: width,
                    declaration: false,
                    code: false,
                    ...(reference ? { reference } : {})
                };
            }
            at += width + 1;
        }
        return;
    }
}

function* namespaceSegments(place: CstNode | undefined, declaration: boolean): Generator<Occurrence> {
    if (!place) {
        return;
    }
    let offset = place.offset;
    const text = place.text.replace(/\.$/, ''),
        written = text.split('.');
    for (const [index, target] of namespaceTargets(normalName(text)).entries()) {
        const { length } = written[index] ?? '';
        if (length > 0) {
            yield { target, offset, length, declaration, code: false };
        }
        offset += length + 1;
    }
}

/** A word in quotes for a class or sub-class: like a code, it stays when what it means gets another name. */
function* wordFor(place: CstNode | undefined, scaleClass: ScaleClass | undefined, name: string | undefined): Generator<Occurrence> {
    const sub = name?.split('.')[1];
    const target = nodeTarget(sub === undefined ? scaleClass : scaleClass?.properties.filter(isSubClass).find(each => each.name === sub));
    if (place && target) {
        yield { target, offset: place.offset + 1, length: Math.max(0, place.length - 2), declaration: false, code: true };
    }
}

function* classSegments(place: CstNode | undefined, scaleClass: AstNode | undefined): Generator<Occurrence> {
    const target = nodeTarget(scaleClass);
    if (!place || !target || target.type !== 'node') {
        return;
    }
    const [name = '', sub] = place.text.split('.');
    yield { target, offset: place.offset, length: name.length, declaration: false, code: false };
    const subs = 'properties' in target.node ? target.node.properties.filter(isSubClass) : [];
    const subTarget = nodeTarget(subs.find(candidate => candidate.name === normalName(sub ?? '')));
    if (sub && subTarget) {
        yield { target: subTarget, offset: place.offset + name.length + 1, length: sub.length, declaration: false, code: false };
    }
}

/** The names in the holes of a message: `{d.title}` names the variable, or an element. */
function* templateSegments(node: AstNode, { shared }: NvsServices): Generator<Occurrence> {
    const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'message');
    const model = AstUtils.findRootNode(node);
    if (!place || !isRule(node.$container) || !isModel(model)) {
        return;
    }
    const { variable } = node.$container;
    for (const part of parseTemplate(place.text)) {
        if (part.type !== 'hole') {
            continue;
        }
        for (const path of part.called ? [part, part.called.argument] : [part]) {
            yield* pathSegments(place, path, variable, model, shared);
        }
    }
}

/** The names in a dotted path of a message. */
function* pathSegments(
    place: { text: string; offset: number },
    path: WrittenPath,
    variable: Variable | undefined,
    model: Model,
    shared: NvsServices['shared']
): Generator<Occurrence> {
    const offset = place.offset + path.offset;
    const segments = place.text.slice(path.offset, path.offset + path.length).split('.'),
        [first = ''] = segments;
    if (variable && normalName(first) === variable.name) {
        yield { target: { type: 'node', node: variable }, offset, length: first.length, declaration: false, code: false };
        return;
    }
    for (let length = segments.length; length > 0; length--) {
        const [found] = resolve(
            shared.workspace.IndexManager.names,
            normalName(segments.slice(0, length).join('.')),
            shared.workspace.Projects.place(model)
        );
        if (!found) {
            continue;
        }
        yield* named(segments.slice(0, length).join('.'), offset, segmentsOf(found.node));
        return;
    }
}

/** The range of the occurrence in its document. */
export function rangeOf({ offset, length }: Pick<Occurrence, 'offset' | 'length'>, document: LangiumDocument): Range {
    return { start: document.textDocument.positionAt(offset), end: document.textDocument.positionAt(offset + length) };
}
