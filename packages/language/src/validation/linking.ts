import type { AstNode, LangiumDocument } from 'langium';
import { UnknownElement, isModel, isPath, isUnknownProperty } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { expectedKinds } from '../references/expected.js';
import { isNvsLinkingError } from '../references/linker.js';
import type { NvsLinkingError } from '../references/linker.js';
import type { Exported, NameIndex } from '../references/name-index.js';
import { CORE } from '../references/resolution.js';
import type { Place } from '../references/resolution.js';
import { didYouMean, nearest } from './nearest.js';
import type { Finding } from './finding.js';

/** Beyond so many unknown names in a file, messages do without a suggestion: it is then not a slip of the pen. */
const MOST_SUGGESTIONS = 100;

/** One finding for each name that leads nowhere. */
export function linkingFindings(document: LangiumDocument, services: NvsServices): Finding[] {
    const findings: Finding[] = [];
    let suggestions: Suggestions | undefined;
    for (const reference of document.references) {
        const error = reference.error;
        if (!error || !isNvsLinkingError(error) || isInUnknown(error.info.container) || isToUnknown(error)) continue;
        suggestions ??= new Suggestions(document, services);
        findings.push(toFinding(error, suggestions));
    }
    return findings;
}

function toFinding(error: NvsLinkingError, suggestions: Suggestions): Finding {
    const { code, message, info: { container, reference }, candidates } = error;
    const range = reference.$refNode?.range;
    const { hint, replacement } = code === 'reference/unknown' ? suggestions.for(error) : { hint: '' };
    return {
        code, message: message + hint, node: container,
        ...(range ? { range } : {}),
        ...(replacement === undefined ? {} : { replacement }),
        related: candidates.map(({ node, name }) => ({ node, message: `${name} is here.` }))
    };
}

/** What a property that nobody knows should hold can't be told. */
function isInUnknown(node: AstNode): boolean {
    for (let current: AstNode | undefined = node; current; current = current.$container) if (isUnknownProperty(current)) return true;
    return false;
}

/** An element whose word is misspelt, or whose name cannot be one, is told where it stands, not wherever it is named. */
function isToUnknown({ candidates }: NvsLinkingError): boolean {
    return candidates.some(({ type }) => type === UnknownElement.$type);
}

interface Suggestion { readonly hint: string; readonly replacement?: string }

/** What might have been meant by the unknown names of one file. */
class Suggestions {
    private readonly names: NameIndex;
    private readonly place: Place | undefined;
    private readonly visible = new Map<string, readonly string[]>();
    private readonly known = new Map<string, Suggestion>();
    private byLocal: Map<string, Exported[]> | undefined;

    constructor({ parseResult: { value } }: LangiumDocument, services: NvsServices) {
        this.names = services.shared.workspace.IndexManager.names;
        this.place = isModel(value) ? services.shared.workspace.Projects.place(value) : undefined;
    }

    for({ info }: NvsLinkingError): Suggestion {
        const text = info.reference.$refText;
        const kinds: readonly string[] = expectedKinds(info);
        const key = `${kinds.join()} ${text}`;
        const known = this.known.get(key);
        if (known) return known;
        if (this.known.size >= MOST_SUGGESTIONS || !text || info.reference.$refNode?.text.startsWith('"')) return { hint: '' };
        const found = this.find(isPath(info.container) ? text.split('.')[0] ?? text : text, kinds, isPath(info.container));
        this.known.set(key, found);
        return found;
    }

    private find(text: string, kinds: readonly string[], isPath: boolean): Suggestion {
        const fits = ({ type, document }: Exported): boolean => (kinds.length === 0 || kinds.includes(type)) && (this.place?.sees(document) ?? false);
        const elsewhere = (this.locals().get(text.slice(text.lastIndexOf('.') + 1)) ?? []).filter(entry => entry.name.endsWith(`.${text}`) && fits(entry));
        const [only] = elsewhere;
        if (only) {
            const namespaces = [...new Set(elsewhere.map(entry => entry.name.slice(0, -text.length - 1)))].sort();
            return { hint: ` It is in the namespace ${namespaces.slice(0, 3).join(' and in ')}: add "use ${namespaces[0] ?? ''}" at the top, or write ${only.name}.` };
        }
        const suggestion = nearest(text, this.visibleNames(kinds, fits));
        return { hint: didYouMean(suggestion), ...(suggestion === undefined || isPath ? {} : { replacement: suggestion }) };
    }

    /** The names that can be written short here: own namespace, those around it, used ones and the core. */
    private visibleNames(kinds: readonly string[], fits: (entry: Exported) => boolean): readonly string[] {
        const key = kinds.join();
        let list = this.visible.get(key);
        if (!list) {
            const prefixes: string[] = [...this.place?.uses ?? [], CORE];
            for (let namespace = this.place?.namespace ?? ''; namespace !== ''; namespace = namespace.slice(0, Math.max(0, namespace.lastIndexOf('.')))) prefixes.push(namespace);
            const seen = new Set<string>();
            for (const entry of this.names.all()) {
                if (!fits(entry)) continue;
                for (const prefix of prefixes) if (entry.name.startsWith(`${prefix}.`)) seen.add(entry.name.slice(prefix.length + 1));
                if (!entry.name.includes('.')) seen.add(entry.name);
            }
            list = [...seen].sort();
            this.visible.set(key, list);
        }
        return list;
    }

    private locals(): Map<string, Exported[]> {
        if (!this.byLocal) {
            this.byLocal = new Map();
            for (const entry of this.names.all()) {
                const local = entry.name.slice(entry.name.lastIndexOf('.') + 1);
                const list = this.byLocal.get(local);
                if (list) list.push(entry);
                else this.byLocal.set(local, [entry]);
            }
        }
        return this.byLocal;
    }
}
