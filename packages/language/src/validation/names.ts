import { AstUtils } from 'langium';
import { message } from '@nvs/words';
import { isElement, isModel } from '../generated/ast.js';
import type { Element, Model, Namespace, Use } from '../generated/ast.js';
import { isNamespace, isUse } from '../generated/ast.js';
import { hidden } from '../references/hiding.js';
import { namespaceOf, qualifiedName } from '../references/names.js';
import { CORE } from '../references/resolution.js';
import type { CheckContext } from './check.js';
import { intendedMethod } from './linking.js';

/** Within a file. Across files: see project-checks. */
export function namesMustBeUnique(model: Model, { accept }: CheckContext): void {
    const first = new Map<string, Element>();
    for (const node of model.entries) {
        if (!isElement(node)) {
            continue;
        }
        const name = qualifiedName(node);
        if (name === undefined) {
            continue;
        }
        const before = first.get(name);
        if (!before) {
            first.set(name, node);
            continue;
        }
        accept({
            code: 'name/duplicate',
            node,
            property: 'name',
            message: message('names.nameTwice', { kind: before.$type, name }),
            related: [{ node: before, message: message('names.nameFirst', { name }) }]
        });
    }
}

/** A name that also means something in a used or outer namespace: what was written there by others changes its meaning here. */
export function namesShouldNotHideOthers(model: Model, { accept, names, place }: CheckContext): void {
    for (const { node, other } of hidden(model, place, names)) {
        accept({
            code: 'name/hides',
            node,
            property: 'name',
            message: message('names.nameHides', {
                name: node.name,
                other: other.name,
                kind: node.$type === 'UnknownElement' ? 'Threat' : node.$type
            }),
            related: [{ node: other.node, message: message('names.nameIsHere', { name: other.name }) }]
        });
    }
}

export function namespaceMustComeFirstAndOnce(node: Namespace, { accept, model }: CheckContext): void {
    if (model.entries[0] === node) {
        return;
    }
    const first = model.entries.find(isNamespace);
    accept({
        code: 'namespace/place',
        node,
        message: first === node ? message('names.namespaceFirst') : message('names.namespaceTwice', { namespace: first?.name ?? '' })
    });
}

export function useMustComeBeforeElements(node: Use, { accept, model }: CheckContext): void {
    const element = model.entries.find(isElement);
    if (element && model.entries.indexOf(element) < model.entries.indexOf(node)) {
        accept({
            code: 'namespace/place',
            node,
            message: message('names.useFirst')
        });
    }
}

export function useMustNameANamespace(node: Use, { accept, names, place, model, services }: CheckContext): void {
    const written = node.namespace;
    if (!written || names.hasNamespace(written)) {
        return;
    }
    const element = names.get(written).find(entry => place.sees(entry.document));
    const parent = written.slice(0, written.lastIndexOf('.'));
    const method = intendedMethod(model, services),
        root = method && AstUtils.findRootNode(method);
    const ofMethod = isModel(root) ? namespaceOf(root) : undefined;
    const suggestion =
        [`${CORE}.${written}`].find(name => names.hasNamespace(name)) ??
        names.search.namespace(written) ??
        (ofMethod !== undefined && !place.uses.includes(ofMethod) ? ofMethod : undefined);
    accept({
        code: 'namespace/unknown',
        node,
        property: 'namespace',
        message: element
            ? message('names.useOfElement', { written, kind: element.type, parent })
            : message('names.namespaceUnknown', { written, suggestion }),
        ...(element && parent ? { replacement: parent } : suggestion ? { replacement: suggestion } : {})
    });
}

export function useShouldBeWrittenOnce(model: Model, { accept, place }: CheckContext): void {
    const seen = new Map<string, Use>();
    for (const node of model.entries) {
        if (!isUse(node) || !node.namespace) {
            continue;
        }
        const before = seen.get(node.namespace);
        if (before) {
            accept({
                code: 'namespace/repeated',
                node,
                message: message('names.useTwice', { namespace: node.namespace }),
                related: [{ node: before, message: message('names.useBefore') }]
            });
        } else if (node.namespace === place.namespace || node.namespace === CORE) {
            accept({
                code: 'namespace/repeated',
                node,
                message: message('names.useNotNeeded', { namespace: node.namespace })
            });
        }
        seen.set(node.namespace, node);
    }
}

/** A `use` through which no name of the file is reached. */
export function useShouldServe(model: Model, { accept, names, place }: CheckContext): void {
    const uses = model.entries.filter(isUse);
    if (uses.length === 0) {
        return;
    }
    const reached = new Set<string>();
    const open = new Set(uses.map(use => use.namespace));
    for (const reference of model.$document?.references ?? []) {
        const description = '$nodeDescription' in reference ? reference.$nodeDescription : undefined;
        const name = description?.name;
        if (name === undefined) {
            if (reference.error) {
                return;
            }
            continue;
        }
        const text = reference.$refText;
        if (name.endsWith(text) && name.charAt(name.length - text.length - 1) === '.') {
            const namespace = name.slice(0, -text.length - 1);
            if (open.delete(namespace)) {
                reached.add(namespace);
            }
            if (open.size === 0) {
                return;
            }
        } else {
            for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
                reached.add(name.slice(0, dot));
            }
        }
    }
    for (const node of uses) {
        const { namespace } = node;
        if (!namespace || reached.has(namespace) || namespace === place.namespace || namespace === CORE || !names.hasNamespace(namespace)) {
            continue;
        }
        accept({
            code: 'namespace/unused',
            node,
            message: message('names.useOfNothing', { namespace })
        });
    }
}
