import type { Translation } from '../catalogue.js';
import type { rings as english } from '../en/rings.js';

const OPEN = 'een kring waar het op staat, zegt niet wat hij doorgeeft, en daar hangt het antwoord van af (‘nvsc check’ noemt de kring)';

export const rings: Translation<typeof english> = {
    reading: ({ reading }) => (reading === 'as_feeds' ? 'als de kring een bron nodig heeft' : 'als de kring zichzelf gaande houdt'),
    notListed: `Niet opgesomd: ${OPEN}.`,
    notWorkedOut: `Niet uitgerekend: ${OPEN}.`,
    pointsNotFound: ({ found }) =>
        `${found === 0 ? 'Niet bekend' : 'Er kunnen er meer zijn'}: de toegestane inspanning was niet genoeg om ze te vinden.`,
    noPoint: 'Geen: niets anders brengt het alleen ten val.',
    noPointButIfFeeds: 'Geen als de kring zichzelf gaande houdt; deze als de kring een bron nodig heeft:',
    points: ({ points, ifFeeds, complete }, say) => {
        const all = [
            ...(points ? [say.message(points)] : []),
            ...(ifFeeds ? [`als de kring een bron nodig heeft${points ? ' ook' : ''} ${say.message(ifFeeds)}`] : [])
        ].join('; ');
        return all !== ''
            ? `${all}${complete ? '' : '; er kunnen er meer zijn'}`
            : complete
              ? 'geen'
              : 'niet gevonden met de toegestane inspanning';
    }
};
