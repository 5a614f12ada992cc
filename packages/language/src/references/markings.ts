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
    const isMarking = level.properties.some(each => isWordsProperty(each) && each.key === 'kind' && each.words[0] === 'marking');
    const property = level.properties.find(each => isEstimateProperty(each) && each.key === 'rank_value');
    const best = isEstimateProperty(property) ? property.estimates[0]?.best : undefined;
    const rank =
        best && isQuantity(best) && best.number !== undefined ? Number(best.number.replaceAll('_', '')) * (best.negative ? -1 : 1) : NaN;
    const name: string | undefined = level.name;
    return isMarking && name !== undefined && Number.isFinite(rank) ? { name, title: level.title ?? name, rank } : undefined;
}
