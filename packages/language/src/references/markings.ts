import type { MarkingLevel } from '@nvs/model';
import type { LangiumDocument } from 'langium';
import { isEstimateProperty, isLevel, isModel, isQuantity, isWordsProperty } from '../generated/ast.js';
import type { Level } from '../generated/ast.js';

/** The levels that `marking:` can name, lowest first; of two with one name the first counts, so that the project's own go in front. */
export function markingLevels(documents: readonly LangiumDocument[]): MarkingLevel[] {
    const found = new Map<string, MarkingLevel>();
    for (const document of documents) {
        const model = document.parseResult.value;
        for (const level of isModel(model) ? model.entries.filter(isLevel) : []) {
            const read = levelOf(level);
            if (read && !found.has(read.name)) {
                found.set(read.name, read);
            }
        }
    }
    return [...found.values()].sort((a, b) => a.rank - b.rank);
}

function levelOf(level: Level): MarkingLevel | undefined {
    const rank = rankOf(level);
    const name: string | undefined = level.name;
    return isMarkingLevel(level) && name !== undefined && rank !== undefined ? { name, title: level.title ?? name, rank } : undefined;
}

/** Where a level stands among others, as far as it says so; higher is more. */
export function rankOf(level: Level): number | undefined {
    const property = level.properties.find(each => isEstimateProperty(each) && each.key === 'rank_value');
    const best = isEstimateProperty(property) ? property.estimates[0]?.best : undefined;
    const rank =
        best && isQuantity(best) && best.number !== undefined ? Number(best.number.replaceAll('_', '')) * (best.negative ? -1 : 1) : NaN;
    return Number.isFinite(rank) ? rank : undefined;
}

export function isMarkingLevel({ properties }: Level): boolean {
    return properties.some(each => isWordsProperty(each) && each.key === 'kind' && each.words[0] === 'marking');
}
