import { compare, type MarkingLevel, type RiskModel } from '@nvs/model';

/** What an element or judgement says of who may read it. */
interface Marked {
    readonly marking?: string | undefined;
    readonly markingUnread?: true | undefined;
}

/**
 * How high each marking of a model stands. A word that is no level stands above all of them: nobody knows who may read it.
 * So does what may have a marking that could not be read. What is not marked stands where the assessment does, and below all levels where that is not marked either.
 */
export function rankIn(model: Pick<RiskModel, 'assessments'>, levels: readonly MarkingLevel[]): (element: Marked) => number {
    const ranks = new Map(levels.map(each => [each.name, each.rank]));
    const rankOf = (word: string): number => ranks.get(word) ?? Infinity;
    const assessed = assessmentMarking(model);
    const others = assessed === undefined ? -Infinity : rankOf(assessed);
    return ({ marking, markingUnread }) => (markingUnread ? Infinity : marking === undefined ? others : rankOf(marking));
}

/** The marking of the assessment: of several the first by name, as for method and horizon. */
export function assessmentMarking({ assessments }: Pick<RiskModel, 'assessments'>): string | undefined {
    return [...assessments].sort((a, b) => compare(a.id, b.id))[0]?.marking;
}

/** The highest marking in a model, as written. Undefined where nothing is marked. */
export function highestMarking(model: RiskModel, levels: readonly MarkingLevel[]): string | undefined {
    const rank = rankIn(model, levels);
    const marked = Object.values(model).flatMap((list: unknown) => (Array.isArray(list) ? list.filter(isMarked) : []));
    return marked.sort((a, b) => rank(b) - rank(a) || compare(a.marking, b.marking))[0]?.marking;
}

function isMarked(item: unknown): item is { readonly marking: string } {
    return typeof item === 'object' && item !== null && 'marking' in item && typeof item.marking === 'string';
}
