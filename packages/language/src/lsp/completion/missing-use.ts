import { AstUtils } from 'langium';
import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { writeUse } from '../../fixes/names.js';
import { isModel } from '../../generated/ast.js';
import type { Model } from '../../generated/ast.js';
import type { NvsServices } from '../../module.js';
import type { Exported } from '../../references/name-index.js';
import { CORE, resolve } from '../../references/resolution.js';
import { namespaceOf } from '../../references/names.js';
import type { VisibleName } from './visible-names.js';

/** A name from elsewhere without its namespace, and the `use` that makes it known. */
export interface MissingUse {
    readonly text: string;
    readonly edit: TextEdit;
}

/** Tells for names of which `use` they are in want; nothing where one would give another meaning to what stands in the file. */
export function missingUses(model: Model, document: LangiumDocument, services: NvsServices): (name: VisibleName) => MissingUse | undefined {
    const { IndexManager, Projects } = services.shared.workspace;
    const index = IndexManager.names,
        place = Projects.place(model);
    const written = new Set(document.references.map(({ $refText }) => $refText));
    const edits = new Map<string, TextEdit | undefined>();
    const editFor = (namespace: string): TextEdit | undefined => {
        if (!edits.has(namespace)) {
            const now = { ...place, uses: [...place.uses, namespace] };
            const changes = [...written].some(
                text => index.get(`${namespace}.${text}`).length > 0 && !same(resolve(index, text, now), resolve(index, text, place))
            );
            const [change] = changes ? [] : writeUse(namespace, document).flatMap(way => way.changes);
            edits.set(namespace, change && { range: change.range, newText: change.text });
        }
        return edits.get(namespace);
    };
    return ({ entry, text }) => {
        const root = AstUtils.findRootNode(entry.node);
        const namespace = isModel(root) ? namespaceOf(root) : '';
        if (
            text !== entry.name ||
            namespace === '' ||
            namespace === CORE ||
            place.uses.includes(namespace) ||
            !text.startsWith(`${namespace}.`)
        ) {
            return undefined;
        }
        const short = text.slice(namespace.length + 1);
        const [first, ...others] = resolve(index, short, { ...place, uses: [...place.uses, namespace] });
        const edit = first?.node === entry.node && others.length === 0 ? editFor(namespace) : undefined;
        return edit && { text: short, edit };
    };
}

const same = (left: readonly Exported[], right: readonly Exported[]): boolean =>
    left.length === right.length && left.every(({ node }, index) => node === right[index]?.node);
