import type { NodeStructure } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';
import { namesIn, type Elements } from './elements.js';

/** If a ring of dependencies that does not say what it passes on keeps itself running, and if it needs a source: the two ways to read it. */
export type Reading = 'as_services' | 'as_feeds';

/** In which case something is so. */
export const readingInWords = (reading: Reading): Message => message('rings.reading', { reading });

/** That nothing brings it down alone, or why that is not said. Empty where all that does is listed. */
export function noSinglePoint({
    singlePoints,
    singlePointsIfFeeds = [],
    singlePointsComplete
}: Pick<NodeStructure, 'singlePoints' | 'singlePointsIfFeeds' | 'singlePointsComplete'>): Message[] {
    return !singlePointsComplete
        ? [message('rings.pointsNotFound', { found: singlePoints.length })]
        : singlePoints.length > 0
          ? []
          : [message(singlePointsIfFeeds.length === 0 ? 'rings.noPoint' : 'rings.noPointButIfFeeds')];
}

/** The same in a line, with the names. */
export function singlePointsInWords(
    structure: Pick<NodeStructure, 'singlePoints' | 'singlePointsIfFeeds' | 'singlePointsComplete'>,
    elements: Elements,
    named: (ids: readonly string[]) => Message = ids => namesIn(elements, ids)
): Message {
    const { singlePoints, singlePointsIfFeeds = [], singlePointsComplete: complete } = structure;
    const names = (ids: readonly string[]): Message | undefined => (ids.length > 0 ? named(ids) : undefined);
    return message('rings.points', { points: names(singlePoints), ifFeeds: names(singlePointsIfFeeds), complete });
}
