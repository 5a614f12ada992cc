import { AstUtils } from 'langium';
import type { KindName } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { Criterion, isEstimateProperty, isImpactRow, isLevel, isModel, isPath } from '../generated/ast.js';
import type { Method } from '../generated/ast.js';
import type { NvsLinkingError } from '../references/linker.js';
import { expectedKinds } from '../references/expected.js';
import type { Exported, NameIndex } from '../references/name-index.js';
import type { Among } from '../references/name-search.js';
import { namespaceOf } from '../references/names.js';
import { CORE } from '../references/resolution.js';
import type { Place } from '../references/resolution.js';
import { isLibrary } from '../workspace/projects.js';
import { propertyOf } from './keys.js';
import { nearest } from '../references/nearest.js';
import { read } from './quantities.js';

/** Beyond so many unknown names in a file, messages do without a suggestion: it is then not a slip of the pen. */
const MOST_HINTS = 100;
/** So many names are listed where none is near; a longer list is no help. */
const MOST_LISTED = 8;
/** So many elements of one name are looked at, to say in which namespaces it is. */
const MOST_ELSEWHERE = 100;

/** What might have been meant by a name that nothing has. */
export interface Hint {
    /** What may have been meant, behind what is wrong. */
    readonly said?: Message;
    readonly replacement?: string;
    /** The namespace whose `use` is missing. */
    readonly namespace?: string;
    /** Whether it is a criterion of a method, and no method applies. */
    readonly wantsMethod?: boolean;
    /** Whether an element whose head cannot be read may be meant: then its head is the mistake. */
    readonly nameless?: boolean;
    /** Said instead of that there is no such element. */
    readonly instead?: Message;
}

/** What people call the rest of a table, in English and Dutch. */
const OTHERS: ReadonlySet<string> = new Set([
    'others',
    'other',
    'rest',
    'remaining',
    'all_others',
    'the_rest',
    'default',
    'overig',
    'overige',
    'overigen',
    'andere',
    'anderen',
    'alle_andere'
]);

/** What a name in a row of impact is nearly always meant to be. */
const CRITERIA: readonly KindName[] = ['Criterion'];
const NONE: Hint = {};

/** What might have been meant by the unknown names of one file. */
export class NameHints {
    private readonly known = new Map<string, Hint>();

    /** `method`: that of the project, also where it is named and cannot be seen for want of a `use`. */
    constructor(
        private readonly names: NameIndex,
        private readonly place: Place,
        private readonly method: Method | undefined
    ) {}

    for({ info }: NvsLinkingError): Hint {
        const text = info.reference.$refText;
        const kinds = isImpactRow(info.container) ? CRITERIA : expectedKinds(info);
        const key = `${kinds.join()} ${text}`;
        if (isImpactRow(info.container) && OTHERS.has(text.toLowerCase())) {
            return { instead: message('assumptions.others', { written: text }), replacement: 'all others' };
        }
        const known = this.known.get(key);
        if (known) {
            return known;
        }
        if (this.known.size >= MOST_HINTS || !text || info.reference.$refNode?.text.startsWith('"')) {
            return NONE;
        }
        const found = this.find(isPath(info.container) ? (text.split('.')[0] ?? text) : text, kinds, isPath(info.container));
        this.known.set(key, found);
        return found;
    }

    private find(text: string, kinds: readonly KindName[], inExpression: boolean): Hint {
        const { search } = this.names;
        const fits = ({ type, document }: Exported): boolean =>
            (kinds.length === 0 || kinds.some(kind => kind === type)) && this.place.sees(document);
        const among: Among = { namespaces: this.namespaces(), kinds, fits };
        const own = this.methodNamespace();
        if (own !== undefined && !this.place.uses.includes(own) && this.names.get(`${own}.${text}`).some(fits)) {
            return missingUse(own, [], `${own}.${text}`);
        }
        const criterion = kinds.includes('Criterion') ? this.criterion(text, among) : undefined;
        if (criterion) {
            return criterion;
        }
        const elsewhere = upTo(
            MOST_ELSEWHERE,
            search.local(text.slice(text.lastIndexOf('.') + 1)),
            entry => entry.name.endsWith(`.${text}`) && fits(entry)
        );
        const [only] = elsewhere;
        if (only && !this.method && elsewhere.every(({ type, document }) => type === Criterion.$type && isLibrary(document))) {
            return { wantsMethod: true, said: message('references.wantsMethod') };
        }
        if (only) {
            const [first = '', ...others] = [...new Set(elsewhere.map(entry => entry.name.slice(0, -text.length - 1)))].sort();
            return missingUse(first, others, only.name);
        }
        const near = search.nearest(text, among) ?? this.titled(text, fits) ?? this.onlyBeginning(text, among);
        const levels = kinds.length === 1 && kinds[0] === 'Level' ? this.listed('Level', among) : [];
        if (near !== undefined) {
            return {
                said: message('references.near', { suggestion: near, names: levels }),
                ...(inExpression ? {} : { replacement: near })
            };
        }
        if (search.nameless(kinds).some(({ document }) => this.place.sees(document))) {
            return { nameless: true };
        }
        const names = kinds.length === 1 && kinds[0] ? this.listed(kinds[0], among) : [];
        return names.length > 0 ? { said: message('references.thereAre', { names }) } : NONE;
    }

    /** A criterion that the method lacks: what it has instead. */
    private criterion(text: string, among: Among): Hint | undefined {
        const { method } = this;
        if (!method) {
            return undefined;
        }
        const namespace = this.methodNamespace() ?? '';
        const own = this.names.search
            .criteriaOf(method)
            .map(({ name }) => (name.startsWith(`${namespace}.`) ? name.slice(namespace.length + 1) : name));
        if (own.length === 0) {
            return undefined;
        }
        const last = text.slice(text.lastIndexOf('.') + 1);
        const meant =
            own.find(name => name.endsWith(`.${text}`)) ??
            nearest(text, own) ??
            (text.includes('.') ? undefined : this.names.search.nearest(text, among));
        if (meant !== undefined) {
            return { said: message('references.near', { suggestion: meant, names: [] }), replacement: meant };
        }
        const interest = text.slice(0, Math.max(0, text.indexOf('.')));
        const beside = own.filter(name => name.startsWith(`${interest}.`));
        const called = method.title ?? method.name;
        const instead =
            beside.length > 0
                ? message('references.criterionOfInterest', {
                      method: called,
                      criterion: last,
                      interest,
                      criteria: beside.map(name => name.slice(interest.length + 1))
                  })
                : message('references.criterionUnknown', {
                      method: called,
                      criterion: text,
                      interests: [...new Set(own.map(name => name.slice(0, name.lastIndexOf('.'))))]
                  });
        return { instead };
    }

    private methodNamespace(): string | undefined {
        const root = this.method && AstUtils.findRootNode(this.method);
        return root && isModel(root) ? namespaceOf(root) : undefined;
    }

    /** The element with that title, in any language. */
    private titled(text: string, fits: (entry: Exported) => boolean): string | undefined {
        const entry = this.names.search.titled(text).find(fits);
        const prefix = entry && this.namespaces().find(namespace => namespace !== '' && entry.name.startsWith(`${namespace}.`));
        return prefix === undefined ? entry?.name : entry?.name.slice(prefix.length + 1);
    }

    /** The one name that begins so: `regional` for `regional_nl`. */
    private onlyBeginning(text: string, among: Among): string | undefined {
        const found = text.length < 4 ? [] : this.names.search.beginning(text, 2, among);
        return found.length === 1 ? found[0] : undefined;
    }

    /** The names of a kind if they are few; levels from low to high. */
    private listed(kind: KindName, among: Among): readonly string[] {
        const names = this.names.search.few(MOST_LISTED + 1, among);
        if (names.length === 0 || names.length > MOST_LISTED) {
            return [];
        }
        return kind === 'Level' ? this.fromLowToHigh(names, among) : names;
    }

    private fromLowToHigh(names: readonly string[], { fits }: Among): readonly string[] {
        const value = (name: string): number => {
            for (const namespace of this.namespaces()) {
                for (const entry of this.names.get(namespace ? `${namespace}.${name}` : name).filter(fits)) {
                    const property = isLevel(entry.node) ? propertyOf(entry.node, 'rank_value') : undefined;
                    if (isEstimateProperty(property)) {
                        return read(property.estimates[0]?.best)?.amount ?? 0;
                    }
                }
            }
            return 0;
        };
        return [...names].sort((a, b) => value(a) - value(b));
    }

    /** Whose names can be written short here: the own namespace, those around it, used ones and the core; `''` for full names. */
    private namespaces(): readonly string[] {
        const found: string[] = [];
        for (
            let namespace = this.place.namespace;
            namespace !== '';
            namespace = namespace.slice(0, Math.max(0, namespace.lastIndexOf('.')))
        ) {
            found.push(namespace);
        }
        return [...found, ...this.place.uses, CORE, ''];
    }
}

/** The first so many that fit. */
function upTo(most: number, entries: readonly Exported[], fits: (entry: Exported) => boolean): readonly Exported[] {
    const found: Exported[] = [];
    for (const entry of entries) {
        if (found.length >= most) {
            break;
        }
        if (fits(entry)) {
            found.push(entry);
        }
    }
    return found;
}

function missingUse(namespace: string, others: readonly string[], name: string): Hint {
    return {
        said: message('references.missingUse', { namespaces: [namespace, ...others].slice(0, 3), namespace, name }),
        ...(others.length === 0 ? { namespace } : {})
    };
}
