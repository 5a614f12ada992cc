import type { Translation } from '../catalogue.js';
import type { partial as english } from '../en/partial.js';

export const partial: Translation<typeof english> = {
    interestByClass: ({ interest }) =>
        `Het belang ‘${interest}’ is hier als geheel beoordeeld, en geen drempels maken van deze hoeveelheid een klasse: geef een klasse, of beoordeel de criteria in eigen regels.`,
    bandNotHere: ({ low, high }) =>
        `Een band zonder beste schatting staat alleen achter ‘likelihood:’ en in ‘impact’. Schrijf de beste schatting, en dan ‘in ${low} .. ${high}’.`,
    bandAndRange: ({ low, high }) =>
        `‘${low} .. ${high}’ is al een band: die heeft geen bereik. Schrijf een beste schatting en ‘in’, of alleen de band.`,
    bandEnds: ({ low }) => `Een band eindigt bij een waarde: schrijf ‘${low} ..’ en waar hij eindigt, of alleen ‘${low}’.`,
    effectOnCriterion: ({ interest }) =>
        `${interest} is hier als geheel beoordeeld: een effect op een van de criteria verandert het niet. Laat het effect op impact zijn, of beoordeel de criteria`,
    needsMoney: ({ interest }) =>
        `${interest} is met een klasse beoordeeld, en de methode telt geld op: de schaal van impact heeft banden in geld nodig, of de criteria hun bedragen`,
    nothingFits: ({ interest }) => `de criteria die naast ${interest} zijn beoordeeld, maken nooit die klasse`,
    effectOnPublished:
        'er is één impact voor het hele risico vermeld, en een effect op een criterium verandert die niet: laat het effect op impact zijn',
    marked: ({ said, restsOn }, say) => `${say.message(said)} (${say.message(restsOn)})`,
    restsOn: ({ interests, isPublished, bands, assumed }, say) =>
        [
            ...(isPublished ? ['zoals gepubliceerd'] : []),
            ...(interests > 0 ? [`${say.count(interests, 'belang', 'belangen')} als geheel`] : []),
            ...(bands > 0 ? [say.count(bands, 'band', 'banden')] : []),
            ...(assumed ? [`${assumed.criteria} van ${say.count(assumed.of, 'criterium', 'criteria')} aangenomen zonder schade`] : [])
        ].join(', '),
    bandWithheld: ({ high }) =>
        `Een achtergehouden waarde heeft grenzen achter ‘in’: schrijf ‘withheld in’, de ondergrens, en ‘.. ${high}’.`,
    noFit: ({ interest, stated, fits }, say) =>
        `De criteria die naast ${say.message(interest)} zijn beoordeeld, maken nooit ‘${stated}’: ${fits.length === 0 ? 'niets past' : `wel passen ${say.or(fits)}`}. Verander het een of het ander.`,
    differs: ({ published, computed }) =>
        `De impact zoals gepubliceerd is ‘${published}’, en de regels ernaast maken ‘${computed}’. De regels tellen; kijk welke van de twee niet klopt.`
};
