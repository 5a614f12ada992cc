import type { AstNode, Reference, ReferenceInfo } from 'langium';
import { AstUtils, UriUtils } from 'langium';
import { message, type Message } from '@nvs/words';
import {
    isAggregate,
    isCriterion,
    isElement,
    isModel,
    isPath,
    isQuantifier,
    isRule,
    isScaleClass,
    isSubClass,
    isVariable
} from '../generated/ast.js';
import type { Model, ScaleClass, SubClass, Variable } from '../generated/ast.js';
import { normalName } from '../grammar/letters.js';
import { EXPRESSION_WORDS, isNameText, MODIFIERS, RESERVED } from '../grammar/tokens.js';
import type { NvsServices } from '../module.js';
import { expectedKinds } from '../references/expected.js';
import { hidden } from '../references/hiding.js';
import { isExported, NameIndex } from '../references/name-index.js';
import type { Exported } from '../references/name-index.js';
import type { NamedElement } from '../references/names.js';
import { variableInScope } from '../references/linker.js';
import { resolve } from '../references/resolution.js';
import type { Place as ResolutionPlace } from '../references/resolution.js';
import { isLibrary } from '../workspace/projects.js';
import type { Place } from './find-occurrences.js';
import { segmentsOf, sameTarget } from './named.js';
import type { Target } from './named.js';

/** Why the text cannot be a name. */
export function badName(name: string): Message | undefined {
    if (RESERVED.has(name)) {
        return message('renaming.reserved', { name });
    }
    if (!isNameText(name)) {
        return message('renaming.noName', { name });
    }
    if (MODIFIERS.has(name) || EXPRESSION_WORDS.has(name)) {
        return message('renaming.misreadSomewhere', { name });
    }
    return undefined;
}

/** Why the new name would change what a text means: it is taken, or some name would lead elsewhere. */
export function clash(target: Target, name: string, places: readonly Place[], services: NvsServices): Message | undefined {
    if (target.type === 'namespace') {
        return namespaceClash(target.name, name, services);
    }
    const { node } = target;
    if (node.name === name) {
        return undefined;
    }
    if (isScaleClass(node) || isSubClass(node)) {
        return classClash(node, name);
    }
    if (isVariable(node)) {
        return variableClash(node, name);
    }
    return isElement(node) ? elementClash(target, name, places, services) : undefined;
}

function namespaceClash(before: string, name: string, { shared }: NvsServices): Message | undefined {
    const dot = before.lastIndexOf('.');
    const after = `${before.slice(0, dot + 1)}${name}`;
    if (after === before) {
        return undefined;
    }
    return shared.workspace.IndexManager.names.hasNamespace(after) ? message('renaming.namespaceTaken', { namespace: after }) : undefined;
}

function classClash(node: ScaleClass | SubClass, name: string): Message | undefined {
    if (name === 'X') {
        return message('renaming.classX');
    }
    const taken = node.$container.properties.some(other => (isScaleClass(other) || isSubClass(other)) && other.name === name);
    return taken ? message('renaming.classTaken', { kind: node.$type, name }) : undefined;
}

/** A variable must not hide, or be hidden by, another name in the expression that it is of. */
function variableClash(node: Variable, name: string): Message | undefined {
    const owner = node.$container;
    for (let around: AstNode | undefined = owner.$container; around; around = around.$container) {
        if ((isQuantifier(around) || isAggregate(around) || isRule(around)) && around.variable?.name === name) {
            return taken(name);
        }
    }
    for (const inner of AstUtils.streamAst(owner)) {
        if (isVariable(inner) && inner.name === name) {
            return taken(name);
        }
        if (isPath(inner) && inner.target?.$refText.split('.')[0] === name) {
            return taken(name);
        }
    }
    return undefined;
}

function taken(name: string): Message {
    return message('renaming.meansSomething', { name });
}

/** Looks every name up again as if the element had its new name: all must lead to what they lead to now. */
function elementClash(target: Target, name: string, places: readonly Place[], services: NvsServices): Message | undefined {
    const { IndexManager, LangiumDocuments, Projects } = services.shared.workspace;
    const { index, renamed } = renamedIndex(target, name, IndexManager.names);
    for (const [entry, newName] of renamed) {
        const own = Projects.of(entry.document);
        const rival = index.get(newName).find(other => other.path !== entry.path && Projects.of(other.document) === own);
        if (rival) {
            return message('renaming.nameTaken', { kind: rival.type, name: newName });
        }
    }
    const offsets = offsetsByReference(places);
    for (const document of LangiumDocuments.all) {
        const model = document.parseResult.value;
        if (!isModel(model) || isLibrary(document.uri.toString())) {
            continue;
        }
        for (const info of references(model)) {
            const now = rewritten(info.reference, offsets.get(info.reference), name);
            if (now === undefined || leadsTo(info, now, index, Projects.place(model)) === before(info.reference)) {
                continue;
            }
            const line = document.textDocument.positionAt(info.reference.$refNode?.offset ?? 0).line + 1;
            return message('renaming.meansOther', { now, file: UriUtils.basename(document.uri), line });
        }
    }
    return hides(target, name, index, services);
}

/** The new name must not take a meaning that the same word has around, nor lose its own to a nearer one. */
function hides(
    target: Target,
    name: string,
    index: NameIndex,
    {
        shared: {
            workspace: { IndexManager, LangiumDocuments, Projects }
        }
    }: NvsServices
): Message | undefined {
    const nameOf = (node: NamedElement): string => (target.type === 'node' && node === target.node ? name : node.name);
    for (const {
        parseResult: { value: model },
        uri
    } of LangiumDocuments.all) {
        if (!isModel(model) || isLibrary(uri.toString())) {
            continue;
        }
        const place = Projects.place(model);
        const known = new Set([...hidden(model, place, IndexManager.names)].map(({ node }) => node));
        for (const { node, other } of hidden(model, place, index, nameOf)) {
            if (known.has(node) || nameOf(node) !== name) {
                continue;
            }
            return message('renaming.hides', { name, other: other.name, kind: node.$type });
        }
    }
    return undefined;
}

interface Written extends ReferenceInfo {
    readonly reference: Reference;
}

function* references(model: Model): Generator<Written> {
    for (const node of AstUtils.streamAst(model)) {
        for (const info of AstUtils.streamReferences(node)) {
            if ('ref' in info.reference && info.reference.ref) {
                yield { ...info, reference: info.reference };
            }
        }
    }
}

/** The elements whose qualified names change, and all names as they then are. */
function renamedIndex(target: Target, name: string, names: NameIndex): { index: NameIndex; renamed: [Exported, string][] } {
    const renamed: [Exported, string][] = [];
    const byDocument = new Map<string, Exported[]>();
    for (const entry of names.all()) {
        const segments = isCriterion(entry.node) || (target.type === 'node' && entry.node === target.node) ? segmentsOf(entry.node) : [];
        const newName = segments.some(segment => segment.target && sameTarget(segment.target, target))
            ? segments.map(segment => (segment.target && sameTarget(segment.target, target) ? name : segment.text)).join('.')
            : entry.name;
        if (newName !== entry.name) {
            renamed.push([entry, newName]);
        }
        const list = byDocument.get(entry.document) ?? [];
        list.push(newName === entry.name ? entry : { ...entry, name: newName });
        byDocument.set(entry.document, list);
    }
    const index = new NameIndex();
    for (const [document, entries] of byDocument) {
        index.set(document, entries);
    }
    return { index, renamed };
}

function offsetsByReference(places: readonly Place[]): Map<Reference, number[]> {
    const offsets = new Map<Reference, number[]>();
    for (const {
        occurrence: { reference, offset }
    } of places) {
        if (!reference?.$refNode) {
            continue;
        }
        const list = offsets.get(reference) ?? [];
        list.push(offset - reference.$refNode.offset);
        offsets.set(reference, list);
    }
    return offsets;
}

/** How the reference will be written; nothing if it neither changes nor has to do with the new name. */
function rewritten({ $refNode }: Reference, offsets: readonly number[] | undefined, name: string): string | undefined {
    if (!$refNode || $refNode.text.startsWith('"')) {
        return undefined;
    }
    const segments = $refNode.text.split('.');
    if (!offsets) {
        return segments.some(segment => normalName(segment) === name) ? $refNode.text : undefined;
    }
    let at = 0;
    return segments
        .map(segment => {
            const start = at;
            at += segment.length + 1;
            return offsets.includes(start) ? name : segment;
        })
        .join('.');
}

function before({ ref, $nodeDescription }: Reference): string | undefined {
    return $nodeDescription && isExported($nodeDescription) ? placeOf($nodeDescription) : ref?.$type;
}

function placeOf(entry: Exported): string {
    return `${entry.document}#${entry.path}`;
}

/** What the text would lead to, found as the linker does. */
function leadsTo(info: Written, written: string, index: NameIndex, place: ResolutionPlace): string | undefined {
    const text = normalName(written);
    if (!isPath(info.container) || info.property !== 'target') {
        const kinds = expectedKinds(info);
        const [found, ...others] = resolve(index, text, place, entry => kinds.length === 0 || kinds.some(kind => kind === entry.type));
        return found && others.every(other => other.name === found.name) ? placeOf(found) : undefined;
    }
    const segments = text.split('.');
    const variable = variableInScope(info.container, segments[0] ?? '');
    if (variable) {
        return variable.$type;
    }
    for (let length = segments.length; length > 0; length--) {
        const [found] = resolve(index, segments.slice(0, length).join('.'), place);
        if (found) {
            return placeOf(found);
        }
    }
    return info.reference.ref?.$type;
}
