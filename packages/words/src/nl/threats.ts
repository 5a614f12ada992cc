import type { Translation } from '../catalogue.js';
import type { threats as english } from '../en/threats.js';
import { code } from './quoted.js';

export const threats: Translation<typeof english> = {
    intendedHazard:
        'Een gevaar is wat niemand bedoelt: schrijf ‘threat’ in plaats van ‘hazard’, of geef als aard ‘unintentional’ of ‘natural’.',
    noActor: ({ threat }) => `${threat} is opzettelijk, en er staat geen actor bij: voeg ‘by:’ toe met de actor, ook als die onbekend is.`,
    actorOfAccident: ({ nature }) =>
        `Een gebeurtenis die ${code(nature)} is, bedoelt niemand, en hier staat een actor: haal ‘by’ weg, of maak de dreiging ‘intentional’.`,
    intentOfNobody: ({ key, nature, isHazard }) =>
        `Een gebeurtenis die ${code(nature)} is, bedoelt niemand, dus niemand heeft deze ${code(key)}: haal dit weg, ${isHazard ? 'of schrijf ‘threat’ in plaats van ‘hazard’' : 'of voeg ‘intentional’ toe aan ‘nature’'}.`,
    harmless: ({ threat }) =>
        `${threat} richt nog geen schade aan: voeg ‘impact { … }’ toe, of wat de dreiging verstoort of afsnijdt. Tot dan staat ze in geen enkel cijfer over schade.`,
    inCampaignTwice: ({ threat }) => `${threat ?? 'Deze dreiging'} zit al in de campagne: haal haar één keer weg.`,
    campaignOfOne:
        'Een campagne is een aantal dreigingen als één gebeurtenis, en deze heeft er maar één: voeg de andere toe, of gebruik de dreiging zelf.',
    lessLikelyThanCause: ({ effect, cause, part }) =>
        `${effect} is minder waarschijnlijk dan ${cause} alleen al maakt${part === undefined ? '' : ` (in ${part} van de keren dat die voorkomt)`}: wat bij een dreiging staat, is het totaal, wat de aanleiding ook is. Verhoog de waarschijnlijkheid van ${effect}, of verlaag die van ${cause} of deze kans.`,
    campaignLikelier: ({ threat }) =>
        `De campagne is waarschijnlijker dan ${threat ?? 'haar dreiging'}, die in elke zo’n campagne uitkomt: de waarschijnlijkheid van een dreiging is het totaal, met campagnes. Verhoog die van de dreiging, of verlaag die van de campagne.`,
    campaignRepeats: ({ campaign, threat }) =>
        `${campaign ?? 'De campagne'} heeft een frequentie en kan dus vaker gebeuren; ${threat ?? 'haar dreiging'} is beoordeeld met een kans en gebeurt dus hooguit één keer. Geef beide een frequentie, of beide een kans.`,
    threatIsHere: 'De dreiging staat hier.',
    judgedTwice: ({ threat, onOneDay }) =>
        `Dezelfde organisatie beoordeelt ${threat} twee keer${onOneDay ? ' op één dag' : ''}: geef elk een eigen datum, of houd er één.`,
    effectIsHere: 'Wat erdoor ontstaat, staat hier.'
};
