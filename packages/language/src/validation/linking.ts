import { message } from '@nvs/words';
import type { AstNode, LangiumDocument } from 'langium';
import { UnknownElement, isModel, isRefsProperty, isUnknownProperty, isUse } from '../generated/ast.js';
import type { Method, Model } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { isQualifiable, keyOf } from '../properties/keys.js';
import { partsOf } from './qualifiers.js';
import { propertiesOf } from '../properties/registry.js';
import { expectedKinds } from '../references/expected.js';
import { isNvsLinkingError } from '../references/linker.js';
import type { NvsLinkingError } from '../references/linker.js';
import { NameHints } from './name-hints.js';
import type { Hint } from './name-hints.js';
import type { Finding } from './finding.js';

/** One finding for each name that leads nowhere; one for all that want the same `use`. */
export function linkingFindings(document: LangiumDocument, services: NvsServices): Finding[] {
    const model = document.parseResult.value;
    const findings: Finding[] = [];
    if (!isModel(model)) {
        return findings;
    }
    let hints: NameHints | undefined;
    const wanting = new Map<string, { error: NvsLinkingError; names: Set<string> }>();
    let isMethodAsked = false;
    const isUseWrong = hasUnknownUse(model, services);
    for (const error of linkingErrors(document)) {
        hints ??= new NameHints(
            services.shared.workspace.IndexManager.names,
            services.shared.workspace.Projects.place(model),
            intendedMethod(model, services)
        );
        const hint: Hint = error.code === 'reference/unknown' ? hints.for(error) : {};
        if (hint.nameless) {
            continue;
        }
        // Without a method no criterion is known: one mistake, told at the first.
        if (wantsMethod(error, hint)) {
            if (!isMethodAsked) {
                isMethodAsked = true;
                findings.push({ ...toFinding(error, hint), wantsMethod: true });
            }
            continue;
        }
        if (hint.namespace === undefined) {
            findings.push(toFinding(error, hint));
            continue;
        }
        // The misspelt use is told where it stands.
        if (isUseWrong) {
            continue;
        }
        const same = wanting.get(hint.namespace);
        if (same) {
            same.names.add(error.info.reference.$refText);
        } else {
            wanting.set(hint.namespace, { error, names: new Set([error.info.reference.$refText]) });
        }
    }
    for (const [namespace, { error, names }] of wanting) {
        findings.push(toFinding(error, useOf(namespace, [...names], hints?.for(error))));
    }
    return findings;
}

/** One `use` for all names of a file that want it. */
function useOf(namespace: string, [first = '', ...others]: readonly string[], alone: Hint = {}): Hint {
    return others.length === 0 ? alone : { namespace, said: message('references.useForAll', { namespace, first, others }) };
}

/** Names that lead nowhere, but for those that only follow from another mistake. */
function linkingErrors({ references }: LangiumDocument): NvsLinkingError[] {
    return references
        .flatMap(({ error }) => (error && isNvsLinkingError(error) ? [error] : []))
        .filter(error => !isInUnknown(error.info.container) && !isToUnknown(error) && !isRefused(error));
}

const wantsMethod = ({ said }: NvsLinkingError, hint: Hint): boolean =>
    hint.wantsMethod === true || said.code === 'references.codeWithoutMethod';

function toFinding(error: NvsLinkingError, { said: hinted, replacement, instead, namespace }: Hint): Finding {
    const {
        code,
        said,
        info: { container, reference },
        candidates
    } = error;
    const range = reference.$refNode?.range;
    const kind = code === 'reference/unknown' && namespace === undefined ? expectedKinds(error.info)[0] : undefined;
    return {
        code,
        message: instead ?? (hinted ? message('references.withHint', { said, hinted }) : said),
        node: container,
        ...(range ? { range } : {}),
        ...(replacement === undefined ? {} : { replacement }),
        ...(code === 'reference/ambiguous' ? { choices: candidates.map(({ name }) => name) } : {}),
        ...(namespace === undefined ? {} : { use: namespace }),
        ...(kind === undefined ? {} : { create: { kind, name: reference.$refText } }),
        related: candidates.map(({ node, name }) => ({ node, message: message('names.nameIsHere', { name }) }))
    };
}

/** Whether a `use` of the file names a namespace that there is not. */
function hasUnknownUse(model: Model, services: NvsServices): boolean {
    const { names } = services.shared.workspace.IndexManager;
    return model.entries.some(entry => isUse(entry) && entry.namespace !== undefined && !names.hasNamespace(entry.namespace));
}

/** The method of the project of a file; or the one that its assessment means, where a `use` is missing. */
export function intendedMethod(
    model: Model,
    {
        shared: {
            workspace: { Projects }
        }
    }: NvsServices
): Method | undefined {
    return Projects.methodMeant(Projects.of(model.$document?.uri.toString() ?? ''));
}

/** What a property that nobody knows, or that the element does not have, should hold can't be told. */
function isInUnknown(node: AstNode): boolean {
    for (let current: AstNode | undefined = node; current; current = current.$container) {
        if (isUnknownProperty(current)) {
            return true;
        }
        if (isRefsProperty(current) && !propertiesOf(current.$container.$type).has(current.key)) {
            return true;
        }
    }
    return false;
}

/** The name of what a property cannot hold for is told with that. */
function isRefused({ info: { container, property } }: NvsLinkingError): boolean {
    if (!isQualifiable(container) || (property !== 'for' && property !== 'scope')) {
        return false;
    }
    const parts = partsOf(propertiesOf(container.$container.$type).get(keyOf(container) ?? '')?.qualifiers);
    return !parts.includes(property === 'for' ? 'for' : 'area');
}

/** An element whose word is misspelt, or whose name cannot be one, is told where it stands, not wherever it is named. */
function isToUnknown({ candidates }: NvsLinkingError): boolean {
    return candidates.some(({ type }) => type === UnknownElement.$type);
}
