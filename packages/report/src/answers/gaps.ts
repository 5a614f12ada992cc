import { GAP_KINDS, groupBy, type Gap, ownersOf } from '@nvs/analysis';
import { compare, type RiskModel } from '@nvs/model';
import { elementsIn, type Elements } from './elements.js';
import type { GapGrouping } from './gap-groups.js';

/** A gap with who can close it. */
export interface OwnedGap extends Gap {
    /** Ids of organisations; empty where nobody is named. */
    readonly owners: readonly string[];
}

export interface GapGroup {
    /** The id of the owner or element, or the kind of gap. Absent: nobody is named, or the model as a whole. */
    readonly of?: string;
    readonly gaps: readonly OwnedGap[];
}

/** What a model leaves out: the answer of `nvsc gaps`. */
export interface GapsAnswer {
    readonly by: GapGrouping;
    /** How many gaps there are; one with several owners stands under each of them. */
    readonly count: number;
    readonly groups: readonly GapGroup[];
    readonly elements: Elements;
}

/** The gaps of a model in groups, the largest first among owners; what nobody owns stands last, the model as a whole first. */
export function gapsAnswer(model: RiskModel, gaps: readonly Gap[], by: GapGrouping): GapsAnswer {
    const owners = ownersOf(model);
    const owned = gaps.map((gap): OwnedGap => ({ ...gap, owners: (gap.id === undefined ? undefined : owners.get(gap.id)) ?? [] }));
    const groups = [...groupBy(owned, gap => keysOf(gap, by))].map(
        ([of, together]): GapGroup => ({ ...(of === NOTHING ? {} : { of }), gaps: together })
    );
    return { by, count: gaps.length, groups: groups.sort(ORDER[by]), elements: elementsIn(model, groups) };
}

/** No id of an element, and no kind. */
const NOTHING = '';

function keysOf({ id, kind, owners }: OwnedGap, by: GapGrouping): readonly string[] {
    switch (by) {
        case 'owner':
            return owners.length === 0 ? [NOTHING] : owners;
        case 'element':
            return [id ?? NOTHING];
        case 'kind':
            return [kind];
    }
}

const KIND_PLACE: ReadonlyMap<string, number> = new Map(GAP_KINDS.map((kind, place) => [kind, place]));

const place = ({ of }: GapGroup): number => (of === undefined ? undefined : KIND_PLACE.get(of)) ?? GAP_KINDS.length;

const ORDER: Readonly<Record<GapGrouping, (a: GapGroup, b: GapGroup) => number>> = {
    owner: (a, b) =>
        Number(a.of === undefined) - Number(b.of === undefined) || b.gaps.length - a.gaps.length || compare(a.of ?? '', b.of ?? ''),
    element: (a, b) => compare(a.of ?? '', b.of ?? ''),
    kind: (a, b) => place(a) - place(b)
};
