import {
    compare,
    withEffectsAsWritten,
    withEffectsOnMembers,
    withValuesInForce,
    WITHHELD_PLACE,
    type Location,
    type MarkingLevel,
    type Node,
    type RiskModel
} from '@nvs/model';
import { withheldId, WithheldNames, type Secret } from '@nvs/model';
import { withoutAssumptions } from './assumptions.js';
import { rankIn } from './levels.js';
import { isOfLibrary, itemsOf, noLongerNamed, type IsOwn } from './library.js';
import { isAbout, withoutLines, withoutNames } from './taken-out.js';

interface Element extends Secret {
    readonly kind: string;
    readonly at: Location;
    readonly marking?: string | undefined;
}

/** A project's model with what it takes to give it at a level. */
export interface Markable {
    readonly model: RiskModel;
    /** The levels, lowest first. */
    readonly markings: readonly MarkingLevel[];
    /** The project's own files. What stands in others is in the model only because something names it. */
    readonly files: readonly string[];
}

/**
 * The model with everything above a level taken out. What is marked higher becomes `withheld n`, counted by place, without title, text, place or
 * connections; judgements marked higher go, and so does what is about something withheld, and all that is assumed of what nobody judged. Two models that differ only in what their higher elements
 * say give the same. A model with nothing above the level is given back as it is.
 * @param level one of the levels by name
 */
export function reduced({ model: given, markings, files }: Markable, level: string): RiskModel {
    const model = withEffectsAsWritten(given);
    const own = new Set(files),
        isOwn: IsOwn = ({ at }) => own.has(at.file);
    const rank = rankIn(model, markings),
        limit = markings.find(each => each.name === level)?.rank ?? -Infinity;
    const isAbove = (element: { readonly marking?: string | undefined; readonly at: Location }): boolean =>
        !isOfLibrary(element) && rank(element) > limit;
    const secrets = inOrder(
        elementsOf(model).filter(isAbove),
        new Set(
            elementsOf(model)
                .filter(each => !isAbove(each))
                .map(each => each.at.file)
        )
    );
    const hidden = new Set<unknown>([...secrets, ...model.judgements.filter(isAbove), ...(rank({}) > limit ? model.expectations : [])]);
    if (hidden.size === 0) {
        return given;
    }
    // Who is a member is found again: what leads to one may be taken out.
    const kept = withEffectsOnMembers(withoutAssumptions(withValuesInForce(withoutHidden(model, secrets, hidden, isOwn))));
    const named = withheldIn(kept);
    const unnamed = new Set<unknown>(secrets.filter((each, i) => !isOwn(each) && !named.has(withheldId(i + 1))));
    // what stands in other projects and only something withheld names would tell of it by its number
    if (unnamed.size > 0) {
        return reduced({ model: filtered(model, each => !unnamed.has(each)), markings, files }, level);
    }
    const needed = neededIn(kept);
    return {
        ...kept,
        nodes: [
            ...kept.nodes,
            ...secrets.flatMap((each, i) => (needed.has(withheldId(i + 1)) ? [blank(withheldId(i + 1), each.kind)] : []))
        ],
        withheld: secrets.map((each, i) => ({ id: withheldId(i + 1), was: each.kind }))
    };
}

/** What is left of a model without the stand-ins of what is withheld. @param secrets in the order of their numbers @param hidden they, and what goes without a name */
function withoutHidden(model: RiskModel, secrets: readonly Element[], hidden: ReadonlySet<unknown>, isOwn: IsOwn): RiskModel {
    const names = new WithheldNames(
        secrets,
        elementsOf(model).filter(each => !hidden.has(each) && isOwn(each))
    );
    const files = new Set<string>();
    const blurred = (item: unknown): void => {
        const file = fileOf(item);
        if (file !== undefined && !file.startsWith('library:')) {
            files.add(file);
        }
    };
    hidden.forEach(blurred);
    const lists = Object.entries(model).map(([key, list]: [string, unknown]) => {
        if (!Array.isArray(list)) {
            return [key, list];
        }
        return [
            key,
            list.flatMap((item: unknown) => {
                if (hidden.has(item)) {
                    return [];
                }
                // texts of the library speak of no element of a project; a word of theirs may be the name of one
                if (fileOf(item)?.startsWith('library:')) {
                    return [item];
                }
                if (isAbout(item, names) || isPartOf(item, names)) {
                    blurred(item);
                    return [];
                }
                return [
                    withoutNames(item, names, () => {
                        blurred(item);
                    })
                ];
            })
        ];
    });
    const left = withoutLines({ ...Object.fromEntries(lists), ...methodOf(model, hidden, names) } as RiskModel, files);
    const dropped = noLongerNamed(model, left, isOwn);
    const kept = filtered(left, each => !dropped.has(idOf(each)));
    kept.judgements.sort(
        (a, b) => compare(a.threat, b.threat) || compare(a.by.join(' '), b.by.join(' ')) || compare(a.on ?? '', b.on ?? '')
    );
    return kept;
}

function filtered(model: RiskModel, isKept: (item: unknown) => boolean): RiskModel {
    return Object.fromEntries(
        Object.entries(model).map(([key, list]: [string, unknown]) => [key, Array.isArray(list) ? list.filter(isKept) : list])
    ) as RiskModel;
}

/** Every `withheld n` that something has in the place of a name. */
function withheldIn(model: RiskModel): Set<string> {
    const found = new Set<string>();
    const look = (value: unknown): void => {
        if (typeof value === 'string') {
            for (const [id] of value.matchAll(/withheld \d+/g)) {
                found.add(id);
            }
        } else if (typeof value === 'object' && value !== null) {
            Object.values(value).forEach(look);
        }
    };
    look(model);
    return found;
}

/** Everything in a model that has a name. */
function elementsOf(model: RiskModel): Element[] {
    return itemsOf(model).filter(
        (each): each is Element => 'kind' in each && 'name' in each && 'title' in each && 'titles' in each && !isOfLibrary(each)
    );
}

/** The method of the first assessment that is left and names one. With an assessment withheld, nobody knows what else there was. */
function methodOf(model: RiskModel, hidden: ReadonlySet<unknown>, names: WithheldNames): Pick<RiskModel, 'defaultMethod'> {
    if (!model.assessments.some(each => hidden.has(each))) {
        return { defaultMethod: names.has(model.defaultMethod) ? undefined : model.defaultMethod };
    }
    const [first] = model.assessments
        .filter(each => !hidden.has(each) && each.method !== undefined && !names.has(each.method))
        .sort((a, b) => byPlace(a.at, b.at));
    return { defaultMethod: first?.method };
}

/** A part of a criterion that is withheld is about it. */
function isPartOf(item: unknown, names: WithheldNames): boolean {
    return typeof item === 'object' && item !== null && 'partOf' in item && names.has(item.partOf);
}

/** What is needed or supplied, as `withheld n`, by what stays: its figure runs from 0 to 1. */
function neededIn({ dependencies, nodes, measures }: RiskModel): Set<string> {
    const found = new Set<string>();
    const look = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) {
            return;
        }
        if ('type' in value && value.type === 'node' && 'node' in value && typeof value.node === 'string') {
            found.add(value.node);
        }
        if ('supplier' in value && typeof value.supplier === 'string') {
            found.add(value.supplier);
        }
        Object.values(value).forEach(look);
    };
    look([dependencies, nodes, measures]);
    return found;
}

const NODES: readonly string[] = ['process', 'asset', 'resource', 'supplier'] satisfies Node['kind'][];
const isNodeKind = (kind: string): kind is Node['kind'] => NODES.includes(kind);

/** A node of which nothing is known but that something needs it. */
function blank(id: string, kind: string): Node {
    return {
        id,
        name: id,
        namespace: '',
        title: id,
        titles: {},
        at: WITHHELD_PLACE,
        kind: isNodeKind(kind) ? kind : 'supplier',
        owner: [],
        operator: [],
        responsible: [],
        themes: [],
        scopes: [],
        sources: [],
        tags: [],
        sectors: [],
        country: [],
        partOf: [],
        serves: [],
        supply: [],
        failure: { ranged: false, withheld: true, provenance: { sources: [], judgedBy: [] }, at: WITHHELD_PLACE }
    };
}

/** By place. What stands in files of which nothing is left comes last, by kind: their names and so their order are withheld too. @param told files of which something is left */
function inOrder(secrets: readonly Element[], told: ReadonlySet<string>): Element[] {
    const last = ({ at }: Element): number => (told.has(at.file) ? 0 : 1);
    return [...secrets].sort(
        (a, b) => last(a) - last(b) || (last(a) === 1 ? compare(a.kind, b.kind) : 0) || byPlace(a.at, b.at) || compare(a.id, b.id)
    );
}

function byPlace(a: Location, b: Location): number {
    return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function fileOf(item: unknown): string | undefined {
    return typeof item === 'object' &&
        item !== null &&
        'at' in item &&
        typeof item.at === 'object' &&
        item.at !== null &&
        'file' in item.at &&
        typeof item.at.file === 'string'
        ? item.at.file
        : undefined;
}

function idOf(item: unknown): string {
    return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : '';
}
