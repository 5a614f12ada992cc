import type { Translation } from '../catalogue.js';
import type { diagramPages as english } from '../en/diagram-pages.js';

export const diagramPages: Translation<typeof english> = {
    caption: ({ first, hasUnknown }, say) =>
        [
            first
                ? `Elk teken is een beste schatting. Het nummer is de plaats naar waarschijnlijkheid en gevolg samen. De volgorde is zacht: binnen de marges van de schattingen kan nummer ${say.whole(first.number)} ${first.from === first.to ? 'alleen daar staan' : `overal staan van plaats ${say.whole(first.from)} tot en met ${say.whole(first.to)}`}; in de lijst staat dat van elk.`
                : 'Elk teken is een beste schatting; het nummer is dat in de lijst van risico’s, waarin de marges staan.',
            'Ruit: iemand wil het. Cirkel: niemand wil het. Blauw, met naam: vooraan in de lijst, of met het grootste gevolg.',
            ...(hasUnknown
                ? [
                      'In de strook erboven, gestippeld: het gevolg is niet volledig beoordeeld, dus er is geen plaats in de volgorde: het nummer dient alleen om het in de lijst te vinden. De letters onder een naam zijn de grenzen die bekend zijn.'
                  ]
                : []),
            'Een teken dat op een ander zou liggen, is binnen zijn klasse iets verschoven.'
        ].join(' '),
    atLeast:
        'Gestippeld, met een pijl omhoog: het gevolg is niet volledig beoordeeld; het is minstens dit, naar wat is beoordeeld. Dat geldt voor meer dan een derde van de risico’s, en hun plaats zegt weinig over welk zwaarder is.',
    campaigns:
        'Campagnes: verschillende dreigingen samen. Zij hebben geen punt in het diagram. ‘Minstens’: het gezamenlijke gevolg is niet beoordeeld; het is minstens dat van de ergste dreiging erin.',
    campaign: 'Campagne',
    threats: 'Dreigingen daarin',
    impactAtLeast: 'Gevolg is',
    asJudged: 'zoals beoordeeld',
    isAtLeast: 'minstens dit',
    notKnown: 'niet bekend'
};
