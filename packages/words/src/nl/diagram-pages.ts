import type { Translation } from '../catalogue.js';
import type { diagramPages as english } from '../en/diagram-pages.js';

export const diagramPages: Translation<typeof english> = {
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
