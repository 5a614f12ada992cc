import type { Translation } from '../catalogue.js';
import type { actorPages as english, sharedPages as ofShared } from '../en/actor-pages.js';

export const actorPages: Translation<typeof english> = {
    heading: 'Wie erachter zit',
    counted: ({ actors, meant, nameless }, say) =>
        `${actors === 0 ? 'Het model noemt geen actor.' : `Het model noemt ${say.count(actors, 'actor', 'actoren')}.`} ${
            meant === 0
                ? 'Van geen dreiging staat vast dat iemand die wil.'
                : `Bij ${say.count(meant, 'dreiging', 'dreigingen')} is er iemand die het wil${nameless === 0 ? '' : `; bij ${say.whole(nameless)} is niet opgegeven wie`}.`
        }`,
    actorsCaption: 'Wat elk wil en kan, zoals het model het zegt, en achter hoeveel die zit.',
    actor: 'Actor',
    kind: 'Soort',
    kindIs: ({ kind }) =>
        ({
            state: 'staat',
            state_sponsored: 'gesteund door een staat',
            criminal: 'crimineel',
            terrorist: 'terrorist',
            extremist: 'extremist',
            activist: 'activist',
            insider: 'van binnenuit',
            company: 'bedrijf',
            other: 'anders'
        })[kind],
    from: 'Van',
    intent: 'Wil',
    capability: 'Vermogen',
    behind: 'Dreigingen en campagnes',
    behindCaption: 'Waar elk achter zit, met de cijfers: punt voor de beste schatting, balk voor de marge.',
    level: ({ best, low, high }, say) => {
        const range = `${say.message(low)} tot ${say.message(high)}`;
        return best === undefined ? range : `${say.message(best)} (${range})`;
    },
    withheldLevel: ({ range }, say) =>
        range === undefined ? 'achtergehouden' : `achtergehouden (${say.message(range.low)} tot ${say.message(range.high)})`,
    levelsCaption: 'Waarom deze niveaus van intentie en capaciteit, en wie dat zegt.',
    who: 'Van wie',
    what: 'Wat',
    isLevel: ({ what, level }, say) => `${what === 'intent' ? 'Intentie' : 'Capaciteit'}: ${say.message(level)}`,
    because: 'Omdat',
    confidence: 'Zekerheid',
    confidenceIs: ({ confidence }) => ({ low: 'laag', medium: 'middel', high: 'hoog' })[confidence],
    by: 'Door wie, wanneer',
    evidence: 'Onderbouwing',
    risk: 'Dreiging of campagne'
};

export const sharedPages: Translation<typeof ofShared> = {
    heading: 'Wat ongeluk en opzet gemeen hebben',
    processes: ({ both, of, meant, unmeant }, say) =>
        of === 0
            ? `${say.count(meant, 'dreiging wil', 'dreigingen wil')} iemand, ${say.whole(unmeant)} niemand. Het model heeft geen proces dat door een van beide kan uitvallen.`
            : `${both === 0 ? 'Geen' : both === of ? 'Elk' : say.whole(both)} van de ${say.count(of, 'proces', 'processen')} ${both > 1 && both !== of ? 'kunnen' : 'kan'} uitvallen zowel door wat iemand wil als door wat niemand wil (${say.whole(meant)} en ${say.whole(unmeant)} dreigingen).`,
    condition: ({ notStated }, say) =>
        `Eén ding tegelijk, terwijl al het andere werkt: wat een dreiging raakt, ligt zo lang stil als is opgegeven, of zeven dagen, en daarmee alles wat er niet zo lang buiten kan. Meer dingen samen kunnen meer laten uitvallen. Hoe waarschijnlijk dat is, telt hier niet mee.${notStated === 0 ? '' : ` Bij ${say.count(notStated, 'dreiging', 'dreigingen')} is niet opgegeven of iemand die wil.`}`,
    hitCaption: 'Rechtstreeks geraakt door beide: uitgevallen of afgesneden van toevoer.',
    hit: 'Wat geraakt wordt',
    downCaption: 'Processen die door beide uitvallen, rechtstreeks of omdat iets wat nodig is, uitvalt.',
    process: 'Proces',
    measuresCaption: 'Maatregelen die tegen beide helpen.',
    more: ({ count }, say) => `nog ${say.whole(count)}`,
    meant: 'Iemand wil het',
    unmeant: 'Niemand wil het'
};
