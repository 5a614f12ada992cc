import type { NodeStructure } from '@nvs/analysis';
import { namesIn, type Elements } from './elements.js';

/** Why something is not told of what stands on a ring of dependencies that does not say what it passes on. */
export const OPEN_RING =
    'a ring that it stands on does not say what it passes on, and the answer differs with that (nvsc check names the ring)';

/** If such a ring keeps itself running, and if it needs a source: the two ways to read it. */
export const AS_SERVICES = 'if the ring keeps itself running',
    AS_FEEDS = 'if the ring needs a source';

/** In which case something is so. */
export const readingInWords = (reading: 'as_services' | 'as_feeds'): string => (reading === 'as_feeds' ? AS_FEEDS : AS_SERVICES);

/** That nothing brings it down alone, or why that is not said. Empty where all that does is listed. */
export function noSinglePoint({
    singlePoints,
    singlePointsIfFeeds = [],
    singlePointsComplete
}: Pick<NodeStructure, 'singlePoints' | 'singlePointsIfFeeds' | 'singlePointsComplete'>): string[] {
    return !singlePointsComplete
        ? [`${singlePoints.length === 0 ? 'Not known' : 'There may be more'}: the effort allowed did not suffice to find them.`]
        : singlePoints.length > 0
          ? []
          : [singlePointsIfFeeds.length === 0 ? 'None: nothing else brings it down alone.' : `None ${AS_SERVICES}; these ${AS_FEEDS}:`];
}

/** The same in a line, with the names. */
export function singlePointsInWords(
    structure: Pick<NodeStructure, 'singlePoints' | 'singlePointsIfFeeds' | 'singlePointsComplete'>,
    elements: Elements,
    named: (ids: readonly string[]) => string = ids => namesIn(elements, ids)
): string {
    const { singlePoints, singlePointsIfFeeds = [], singlePointsComplete } = structure;
    const all = [
        ...(singlePoints.length > 0 ? [named(singlePoints)] : []),
        ...(singlePointsIfFeeds.length > 0 ? [`${AS_FEEDS} ${singlePoints.length > 0 ? 'also ' : ''}${named(singlePointsIfFeeds)}`] : [])
    ].join('; ');
    return all !== ''
        ? `${all}${singlePointsComplete ? '' : '; there may be more'}`
        : singlePointsComplete
          ? 'none'
          : 'not found with the effort allowed';
}
