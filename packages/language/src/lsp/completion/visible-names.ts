import { compare } from '@nvs/model';
import type { KindName } from '@nvs/model';
import type { Element, Method, Model } from '../../generated/ast.js';
import { codeOf, criteriaByCode } from '../../references/criterion-codes.js';
import { resolve, CORE } from '../../references/resolution.js';
import type { Exported } from '../../references/name-index.js';
import type { NvsServices } from '../../module.js';
import { isLibrary } from '../../workspace/projects.js';
import { otherNames } from '../../references/titles.js';
import { isCriterion, isInterest, isLevel } from '../../generated/ast.js';
import { isMarkingLevel } from '../../references/markings.js';

/** An element with the shortest way to write its name at a place. */
export interface VisibleName {
    readonly entry: Exported;
    readonly text: string;
    /** 0 for the own file, higher the further away. */
    readonly distance: number;
    readonly title: string;
    readonly also: readonly string[];
    readonly code: string | undefined;
}

interface Candidate extends Omit<VisibleName, 'text'> {
    fit: number;
}

/** More than anyone reads; with more, the editor is told to ask again as the word grows. */
const MOST = 500;

/**
 * The elements of the kinds (any, if there are none) that the model sees, nearest first, then by name. What is typed
 * so far narrows them down when there are too many. What nobody would name here is left out.
 */
export function visibleNames(
    model: Model,
    kinds: readonly KindName[],
    typed: string,
    services: NvsServices
): { names: VisibleName[]; all: boolean } {
    const { IndexManager, Projects } = services.shared.workspace;
    const index = IndexManager.names;
    const place = Projects.place(model);
    const own = model.$document?.uri.toString() ?? '';
    const method = Projects.methodAt(model);
    const ofMethod = method && partsOf(method);
    const wanted = new Set<string>(kinds);
    const fits = (entry: Exported): boolean => wanted.size === 0 || wanted.has(entry.type);
    const bases = basesOf(place.namespace, place.uses);
    const distances = new Map<string, number | undefined>();
    const distance = (entry: Exported): number | undefined => {
        if (!distances.has(entry.document)) {
            distances.set(entry.document, place.sees(entry.document) ? distanceOf(entry, own, bases) : undefined);
        }
        return distances.get(entry.document);
    };
    let found: Candidate[] = [];
    for (const entry of index.all()) {
        if (!fits(entry)) {
            continue;
        }
        const near = distance(entry);
        if (near === undefined) {
            continue;
        }
        const { node } = entry;
        if (isOfOthers(entry, ofMethod)) {
            continue;
        }
        const title = 'title' in node && typeof node.title === 'string' ? node.title : '';
        found.push({ entry, title, also: otherNames(node), code: isCriterion(node) ? codeOf(node) : undefined, distance: near, fit: 0 });
    }
    const all = found.length <= MOST;
    if (!all && typed !== '') {
        for (const candidate of found) {
            candidate.fit = fitOf(candidate, typed);
        }
        found = found.filter(candidate => candidate.fit < Infinity);
    }
    found.sort((a, b) => a.fit - b.fit || a.distance - b.distance || compare(a.entry.name, b.entry.name));
    const names = found.slice(0, MOST).map(name => ({ ...name, text: shortest(name.entry, typed) }));
    return { names, all };

    /** The shortest text that leads to the element and, when a dotted name was begun, goes on from there. */
    function shortest(entry: Exported, begun: string): string {
        const start = begun.slice(0, begun.lastIndexOf('.') + 1);
        const texts = bases
            .filter(({ base }) => entry.name.startsWith(base))
            .map(({ base }) => entry.name.slice(base.length))
            .sort((a, b) => a.length - b.length);
        const leads = (text: string): boolean => {
            const [first, ...others] = resolve(index, text, place, fits);
            return first?.node === entry.node && others.every(other => other.name === first.name);
        };
        return texts.find(text => text.startsWith(start) && leads(text)) ?? texts.find(leads) ?? entry.name;
    }
}

/** Whether nobody at the place would name it: what other methods judge by, and levels that `marking:` names by a word. */
function isOfOthers({ node, document }: Exported, ofMethod: ReadonlySet<Element | undefined> | undefined): boolean {
    if (isLevel(node)) {
        return isMarkingLevel(node);
    }
    return (isCriterion(node) || isInterest(node)) && ofMethod !== undefined && isLibrary(document) && !ofMethod.has(node);
}

/** Its criteria and interests. */
function partsOf(method: Method): ReadonlySet<Element | undefined> {
    const criteria = [...criteriaByCode(method).values()];
    return new Set([...criteria, ...criteria.map(({ parent }) => parent?.ref)]);
}

/** What can be left out in front of a name, with how far away such names are. */
function basesOf(namespace: string, uses: readonly string[]): { base: string; distance: number }[] {
    const bases: { base: string; distance: number }[] = [];
    for (let outer = namespace, distance = 1; outer !== ''; outer = outer.slice(0, Math.max(0, outer.lastIndexOf('.'))), distance = 2) {
        bases.push({ base: `${outer}.`, distance });
    }
    for (const used of uses) {
        bases.push({ base: `${used}.`, distance: 3 });
    }
    bases.push({ base: `${CORE}.`, distance: 6 }, { base: '', distance: 4 });
    return bases;
}

function distanceOf(entry: Exported, own: string, bases: readonly { base: string; distance: number }[]): number {
    if (entry.document === own) {
        return 0;
    }
    const inside = bases
        .filter(({ base }) => base !== '' && base !== `${CORE}.` && entry.name.startsWith(base))
        .map(({ distance }) => distance);
    if (inside.length > 0) {
        return Math.min(...inside);
    }
    return isLibrary(entry.document) ? (entry.name.split('.').length === 2 ? 6 : 7) : 4;
}

/** How well a name fits what is typed, for the choice among too many: 0 for its start, infinite for not at all. */
function fitOf({ entry, title, also, code }: Candidate, typed: string): number {
    if (entry.name.startsWith(typed) || entry.name.startsWith(typed, entry.name.lastIndexOf('.') + 1) || code?.startsWith(typed)) {
        return 0;
    }
    return contains(entry.name, typed) || contains(title, typed) || also.some(name => contains(name, typed)) ? 1 : Infinity;
}

/** Whether the letters occur in the text in their order, as editors match. */
function contains(text: string, letters: string): boolean {
    const lower = text.toLowerCase(),
        wanted = letters.toLowerCase();
    let next = 0;
    for (let at = 0; at < lower.length && next < wanted.length; at++) {
        if (lower.charCodeAt(at) === wanted.charCodeAt(next)) {
            next++;
        }
    }
    return next === wanted.length;
}
