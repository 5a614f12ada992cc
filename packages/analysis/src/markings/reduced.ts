import { WITHHELD_PLACE, type Location, type MarkingLevel, type Node, type RiskModel } from '@nvs/model';
import { withheldId } from '@nvs/model';
import { byName } from '../number.js';
import { rankIn } from './levels.js';
import { isOfLibrary, itemsOf, noLongerNamed } from './library.js';
import { Names, type Secret } from './names.js';
import { isAbout, withoutLines, withoutNames } from './taken-out.js';

interface Element extends Secret { readonly kind: string; readonly at: Location; readonly marking?: string | undefined }

/**
 * The model with everything above a level taken out. What is marked higher becomes `withheld n`, counted by place, without title, text, place or
 * connections; judgements marked higher go, and so does what is about something withheld. Two models that differ only in what their higher elements
 * say give the same. A model with nothing above the level is given back as it is.
 * @param level one of the levels by name
 */
export function reduced(model: RiskModel, levels: readonly MarkingLevel[], level: string): RiskModel {
    const rank = rankIn(model, levels), limit = levels.find(each => each.name === level)?.rank ?? -Infinity;
    const isAbove = (element: { readonly marking?: string | undefined; readonly at: Location }): boolean => !element.at.file.startsWith('library:') && rank(element) > limit;
    const secrets = elementsOf(model).filter(isAbove).sort((a, b) => byPlace(a.at, b.at) || byName(a.id, b.id));
    const hidden = new Set<unknown>([...secrets, ...model.judgements.filter(isAbove), ...rank({}) > limit ? model.expectations : []]);
    if (hidden.size === 0) return model;
    const names = new Names(secrets);
    const files = new Set<string>();
    const blurred = (item: unknown): void => { const file = fileOf(item); if (file !== undefined && !file.startsWith('library:')) files.add(file); };
    hidden.forEach(blurred);
    const lists = Object.entries(model).map(([key, list]: [string, unknown]) => {
        if (!Array.isArray(list)) return [key, list];
        return [key, list.flatMap((item: unknown) => {
            if (hidden.has(item)) return [];
            if (isAbout(item, names) || isPartOf(item, names)) {
                blurred(item);
                return [];
            }
            return [withoutNames(item, names, () => { blurred(item); })];
        })];
    });
    const left = withoutLines({ ...Object.fromEntries(lists), ...methodOf(model, names) } as RiskModel, files);
    const dropped = noLongerNamed(model, left);
    const kept = Object.fromEntries(Object.entries(left).map(([key, list]: [string, unknown]) => [key, Array.isArray(list) ? list.filter((each: unknown) => !dropped.has(idOf(each))) : list])) as RiskModel;
    kept.judgements.sort((a, b) => byName(a.threat, b.threat) || byName(a.by.join(' '), b.by.join(' ')) || byName(a.on ?? '', b.on ?? ''));
    const needed = neededIn(kept);
    return {
        ...kept,
        nodes: [...kept.nodes, ...secrets.flatMap((each, i) => needed.has(withheldId(i + 1)) ? [blank(withheldId(i + 1), each.kind)] : [])],
        withheld: secrets.map((each, i) => ({ id: withheldId(i + 1), was: each.kind }))
    };
}

/** Everything in a model that has a name. */
function elementsOf(model: RiskModel): Element[] {
    return itemsOf(model).filter((each): each is Element => 'kind' in each && 'name' in each && 'title' in each && 'titles' in each && !isOfLibrary(each));
}

/** The method of an assessment that is withheld goes with it. */
function methodOf(model: RiskModel, names: Names): Pick<RiskModel, 'defaultMethod'> {
    const assessed = model.assessments.filter(each => each.method === model.defaultMethod);
    const isKept = !names.has(model.defaultMethod) && (assessed.length === 0 || assessed.some(each => !names.has(each.id)));
    return { defaultMethod: isKept ? model.defaultMethod : undefined };
}

/** A part of a criterion that is withheld is about it. */
function isPartOf(item: unknown, names: Names): boolean {
    return typeof item === 'object' && item !== null && 'partOf' in item && names.has(item.partOf);
}

/** What is needed or supplied, as `withheld n`, by what stays: its figure runs from 0 to 1. */
function neededIn({ dependencies, nodes, measures }: RiskModel): Set<string> {
    const found = new Set<string>();
    const look = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        if ('type' in value && value.type === 'node' && 'node' in value && typeof value.node === 'string') found.add(value.node);
        if ('supplier' in value && typeof value.supplier === 'string') found.add(value.supplier);
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
        id, name: id, namespace: '', title: id, titles: {}, at: WITHHELD_PLACE, kind: isNodeKind(kind) ? kind : 'supplier',
        owner: [], operator: [], responsible: [], themes: [], scopes: [], sources: [], tags: [],
        sectors: [], country: [], partOf: [], serves: [], supply: [],
        failure: { ranged: false, withheld: true, provenance: { sources: [], judgedBy: [] }, at: WITHHELD_PLACE }
    };
}

function byPlace(a: Location, b: Location): number {
    return byName(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function fileOf(item: unknown): string | undefined {
    return typeof item === 'object' && item !== null && 'at' in item && typeof item.at === 'object' && item.at !== null && 'file' in item.at && typeof item.at.file === 'string' ? item.at.file : undefined;
}

function idOf(item: unknown): string {
    return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : '';
}
