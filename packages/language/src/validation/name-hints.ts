import { AstUtils } from 'langium';
import type { KindName } from '@nvs/model';
import { isCriterion, isEstimateProperty, isLevel, isMethod, isModel, isPath, isTitleProperty } from '../generated/ast.js';
import type { Element, Method } from '../generated/ast.js';
import { NAMELESS } from '../references/index-manager.js';
import type { NvsLinkingError } from '../references/linker.js';
import { expectedKinds } from '../references/expected.js';
import type { Exported, NameIndex } from '../references/name-index.js';
import { namespaceOf } from '../references/names.js';
import { references } from '../references/properties.js';
import { CORE } from '../references/resolution.js';
import type { Place } from '../references/resolution.js';
import { interestOf } from '../references/scales.js';
import { propertyOf } from './keys.js';
import { didYouMean, nearest } from './nearest.js';
import { read } from './quantities.js';

/** Beyond so many unknown names in a file, messages do without a suggestion: it is then not a slip of the pen. */
const MOST_HINTS = 100;
/** So many names are listed where none is near; a longer list is no help. */
const MOST_LISTED = 8;

/** What might have been meant by a name that nothing has. */
export interface Hint {
    readonly text: string;
    readonly replacement?: string;
    /** The namespace whose `use` is missing. */
    readonly namespace?: string;
    /** Whether an element whose head cannot be read may be meant: then its head is the mistake. */
    readonly nameless?: boolean;
    /** Said instead of that there is no such element. */
    readonly instead?: string;
}

const NONE: Hint = { text: '' };

/** What might have been meant by the unknown names of one file. */
export class NameHints {
    private readonly visible = new Map<string, readonly string[]>();
    private readonly known = new Map<string, Hint>();
    private byLocal: Map<string, Exported[]> | undefined;

    /** `method`: that of the project, also where it is named and cannot be seen for want of a `use`. */
    constructor(private readonly names: NameIndex, private readonly place: Place, private readonly method: Method | undefined) {}

    for({ info }: NvsLinkingError): Hint {
        const text = info.reference.$refText;
        const kinds = expectedKinds(info);
        const key = `${kinds.join()} ${text}`;
        const known = this.known.get(key);
        if (known) return known;
        if (this.known.size >= MOST_HINTS || !text || info.reference.$refNode?.text.startsWith('"')) return NONE;
        const found = this.find(isPath(info.container) ? text.split('.')[0] ?? text : text, kinds, isPath(info.container));
        this.known.set(key, found);
        return found;
    }

    private find(text: string, kinds: readonly KindName[], inExpression: boolean): Hint {
        const fits = ({ type, document }: Exported): boolean => (kinds.length === 0 || kinds.some(kind => kind === type)) && this.place.sees(document);
        const elsewhere = (this.locals().get(text.slice(text.lastIndexOf('.') + 1)) ?? []).filter(entry => entry.name.endsWith(`.${text}`) && fits(entry));
        const own = this.methodNamespace();
        const ofMethod = elsewhere.find(entry => own !== undefined && entry.name === `${own}.${text}`);
        if (ofMethod && own !== undefined && !this.place.uses.includes(own)) return missingUse(own, [], ofMethod.name);
        const visible = this.visibleNames(kinds, fits);
        const criterion = kinds.includes('Criterion') ? this.criterion(text, visible) : undefined;
        if (criterion) return criterion;
        const [only] = elsewhere;
        if (only) {
            const [first = '', ...others] = [...new Set(elsewhere.map(entry => entry.name.slice(0, -text.length - 1)))].sort();
            return missingUse(first, others, only.name);
        }
        const near = nearest(text, visible) ?? this.titled(text, fits) ?? onlyBeginning(text, visible);
        const levels = kinds.length === 1 && kinds[0] === 'Level' ? this.listed('Level', fits) : '';
        if (near !== undefined) return { text: didYouMean(near) + levels, ...(inExpression ? {} : { replacement: near }) };
        if ([...this.names.all()].some(({ name, node, document }) => name.endsWith(NAMELESS) && this.place.sees(document) && (kinds.length === 0 || kinds.some(kind => kind === node.$type)))) return { text: '', nameless: true };
        return { text: kinds.length === 1 && kinds[0] ? this.listed(kinds[0], fits) : '' };
    }

    /** A criterion that the method lacks: what it has instead. */
    private criterion(text: string, visible: readonly string[]): Hint | undefined {
        const { method } = this;
        if (!method) return undefined;
        const interests = new Set(references(method, 'interests'));
        const namespace = this.methodNamespace() ?? '';
        const own = [...this.names.all()].filter(({ node }) => isCriterion(node) && interests.has(interestOf(node)))
            .map(({ name }) => name.startsWith(`${namespace}.`) ? name.slice(namespace.length + 1) : name);
        if (own.length === 0) return undefined;
        const last = text.slice(text.lastIndexOf('.') + 1);
        const meant = own.find(name => name.endsWith(`.${text}`)) ?? nearest(text, own) ?? (text.includes('.') ? undefined : nearest(text, visible));
        if (meant !== undefined) return { text: didYouMean(meant), replacement: meant };
        const interest = text.slice(0, Math.max(0, text.indexOf('.')));
        const beside = own.filter(name => name.startsWith(`${interest}.`));
        const called = method.title ?? method.name;
        const instead = beside.length > 0
            ? `The method ${called} has no criterion ${last}: of ${interest} it has ${beside.map(name => name.slice(interest.length + 1)).join(', ')}.`
            : `The method ${called} has no criterion ${text}: it has ${[...new Set(own.map(name => name.slice(0, name.lastIndexOf('.'))))].map(name => `${name}.…`).join(', ')}.`;
        return { text: '', instead };
    }

    private methodNamespace(): string | undefined {
        const root = this.method && AstUtils.findRootNode(this.method);
        return root && isModel(root) ? namespaceOf(root) : undefined;
    }

    /** The element with that title, in any language. */
    private titled(text: string, fits: (entry: Exported) => boolean): string | undefined {
        const wanted = plain(text);
        if (wanted.length < 3) return undefined;
        for (const entry of this.names.all()) {
            if (!fits(entry) || !titles(entry.node).some(title => plain(title) === wanted)) continue;
            const prefix = this.prefixes().find(namespace => entry.name.startsWith(`${namespace}.`));
            return prefix === undefined ? entry.name : entry.name.slice(prefix.length + 1);
        }
        return undefined;
    }

    /** The names of a kind if they are few; levels from low to high. */
    private listed(kind: KindName, fits: (entry: Exported) => boolean): string {
        const names = this.inOrder(kind, this.visibleNames([kind], fits).filter(name => !name.includes('.')));
        return names.length === 0 || names.length > MOST_LISTED ? '' : ` There ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}.`;
    }

    private inOrder(kind: KindName, names: readonly string[]): readonly string[] {
        if (kind !== 'Level') return names;
        const value = new Map<string, number>();
        for (const { name, node } of this.names.all()) {
            const property = isLevel(node) ? propertyOf(node, 'rank_value') : undefined;
            if (isEstimateProperty(property)) value.set(name.slice(name.lastIndexOf('.') + 1), read(property.estimates[0]?.best)?.amount ?? 0);
        }
        return [...names].sort((a, b) => (value.get(a) ?? 0) - (value.get(b) ?? 0));
    }

    private prefixes(): string[] {
        const prefixes: string[] = [];
        for (let namespace = this.place.namespace; namespace !== ''; namespace = namespace.slice(0, Math.max(0, namespace.lastIndexOf('.')))) prefixes.push(namespace);
        return [...prefixes, ...this.place.uses, CORE];
    }

    /** The names that can be written short here: own namespace, those around it, used ones and the core. */
    private visibleNames(kinds: readonly string[], fits: (entry: Exported) => boolean): readonly string[] {
        const key = kinds.join();
        let list = this.visible.get(key);
        if (!list) {
            const prefixes = this.prefixes();
            const seen = new Set<string>();
            for (const entry of this.names.all()) {
                if (!fits(entry) || entry.name.endsWith(NAMELESS)) continue;
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

/** The one name that begins so: `regional` for `regional_nl`. */
function onlyBeginning(text: string, names: readonly string[]): string | undefined {
    const found = text.length < 4 ? [] : names.filter(name => !name.includes('.') && name.startsWith(text));
    return found.length === 1 ? found[0] : undefined;
}

function missingUse(namespace: string, others: readonly string[], name: string): Hint {
    const where = [namespace, ...others].slice(0, 3).join(' and in ');
    return { text: ` It is in the namespace ${where}: add "use ${namespace}" at the top, or write ${name}.`, ...(others.length === 0 ? { namespace } : {}) };
}

function titles(node: Element): string[] {
    const own = 'title' in node && typeof node.title === 'string' ? [node.title] : [];
    return 'properties' in node ? [...own, ...node.properties.filter(isTitleProperty).flatMap(property => property.titles.map(({ text }) => text))] : own;
}

function plain(text: string | undefined): string {
    return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');
}

/** The method that an assessment names, also where its name cannot be seen for want of a `use`. */
export function methodNamed(text: string, names: NameIndex, place: Place): Method | undefined {
    const found = [...names.all()].filter(({ name, node, document }) => isMethod(node) && (name === text || name.endsWith(`.${text}`)) && place.sees(document));
    const node = found.length === 1 ? found[0]?.node : undefined;
    return node && isMethod(node) ? node : undefined;
}
