import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const OPEN = 'a ring that it stands on does not say what it passes on, and the answer differs with that (nvsc check names the ring)';

/** Rings of dependencies that do not say what they pass on, and single points of failure. */
export const rings = {
    reading: ({ reading }: { reading: 'as_services' | 'as_feeds' }) =>
        reading === 'as_feeds' ? 'if the ring needs a source' : 'if the ring keeps itself running',
    notListed: `Not listed: ${OPEN}.`,
    notWorkedOut: `Not worked out: ${OPEN}.`,
    pointsNotFound: ({ found }: { found: number }) =>
        `${found === 0 ? 'Not known' : 'There may be more'}: the effort allowed did not suffice to find them.`,
    noPoint: 'None: nothing else brings it down alone.',
    noPointButIfFeeds: 'None if the ring keeps itself running; these if the ring needs a source:',
    points: ({ points, ifFeeds, complete }: { points: Message | undefined; ifFeeds: Message | undefined; complete: boolean }, say: Say) => {
        const all = [
            ...(points ? [say.message(points)] : []),
            ...(ifFeeds ? [`if the ring needs a source ${points ? 'also ' : ''}${say.message(ifFeeds)}`] : [])
        ].join('; ');
        return all !== '' ? `${all}${complete ? '' : '; there may be more'}` : complete ? 'none' : 'not found with the effort allowed';
    }
};
