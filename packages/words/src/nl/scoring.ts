import type { Translation } from '../catalogue.js';
import type { scoring as english } from '../en/scoring.js';

const LIMITS = {
    zero: 'nul',
    certainty: 'zekerheid',
    whole: '100%',
    lowest_class: 'de laagste klasse',
    highest_class: 'de hoogste klasse'
} as const;
const LIKELIHOODS = {
    judged: 'de waarschijnlijkheid heeft geen getal',
    no_number: 'de waarschijnlijkheid heeft geen getal op deze schaal',
    not_judged: 'de waarschijnlijkheid is niet beoordeeld',
    withheld: 'de waarschijnlijkheid is achtergehouden',
    not_usable: 'de waarschijnlijkheid is niet te lezen op de schaal'
} as const;

export const scoring: Translation<typeof english> = {
    effectsConflict: ({ aspect, target, others }) =>
        `Meerdere effecten leggen ‘${aspect}’ van ${target} vast${others.length > 0 ? ` (ook ${others.join(', ')})` : ''}; geen ervan wordt toegepast.`,
    effectClamped: ({ aspect, target, limit, others }) =>
        `Het effect op ‘${aspect}’ van ${target} gaat${others.length > 0 ? ` samen met dat van ${others.join(', ')}` : ''} voorbij ${LIMITS[limit]}; daar houdt het op.`,
    effectNotApplied: ({ aspect, target, why }, say) =>
        `Het effect op ‘${aspect}’ van ${target} wordt niet toegepast: ${say.message(why)}.`,
    notInClasses: 'dit wordt niet in klassen beoordeeld',
    isWithheld: 'de waarde is achtergehouden',
    isNotStated: 'er is geen waarde opgegeven',
    amountUnlike: 'de hoeveelheid wordt anders gemeten dan wat ze verandert',
    classWithoutNumber: 'de klasse heeft geen getal op deze schaal',
    amountNoLikelihood: 'de hoeveelheid is geen waarschijnlijkheid op deze schaal',
    classWithoutBand: 'een klasse onderweg heeft geen grenzen in getallen',
    wholeIsClass:
        'schade aan een belang of van een risico als geheel is een klasse; een factor of hoeveelheid vraagt een getal met eenheid bij een criterium',
    judgedAsClass: ({ criterion }) => `${criterion} is als klasse beoordeeld; een factor of hoeveelheid vraagt een getal met eenheid`,
    amountInOtherUnit: ({ criterion }) => `de hoeveelheid is niet in de eenheid van ${criterion}`,
    valueNotUsed: ({ why }, say) => `De waarde wordt niet gebruikt: ${say.message(why)}.`,
    likelihoodNotApplicable: '‘X’ is voor impact; voor een waarschijnlijkheid bestaat er geen "niet van toepassing"',
    noClassOfScale: ({ text, scale }) => `"${text}" is geen klasse van de schaal ${scale}`,
    noChance: ({ text }) => `"${text}" is geen kans en geen frequentie`,
    moreThanCertain: ({ text }) => `"${text}" is meer dan zeker`,
    scaleWithoutHorizon: ({ text }) => `"${text}" is niet om te rekenen, want de schaal geeft geen horizon op`,
    needsPeriod: ({ text }) => `"${text}" vraagt op een schaal van frequenties een periode, zoals ‘per year’`,
    certainNoFrequency: ({ text }) => `"${text}" is zeker, en dat drukt geen frequentie uit`,
    noThresholds: ({ criterion }) => `${criterion} heeft geen tabel met drempels, dus de klasse moet beoordeeld worden`,
    durationMissing: ({ text, criterion }) => `"${text}" zegt niet voor hoelang, en de tabel van ${criterion} vraagt dat`,
    indicatorsMissing: ({ text, criterion }) => `"${text}" noemt geen indicatoren, en de tabel van ${criterion} vraagt die`,
    inOtherUnit: ({ text, criterion, unit }) => `"${text}" is niet in de eenheid van ${criterion} (${unit ?? 'geen'})`,
    campaignExceedsThreat: ({ threat }) =>
        `De campagne is waarschijnlijker dan de dreiging ${threat}, die campagnes meetelt; het deel buiten campagnes telt als nul.`,
    interestsUnlike: 'de belangen worden niet op dezelfde manier gemeten',
    nothingWithWeight: 'er is niets met een gewicht om samen te voegen',
    classesWithoutValues: 'de klassen van de impactschaal hebben geen waarden om mee te rekenen',
    unpriced: ({ criteria }) => `niets zegt hoeveel ${criteria.join(', ')} in geld is`,
    addsCurrencies: ({ currencies }) => `${currencies.join(' en ')} zouden bij elkaar worden opgeteld`,
    likelihoodUnknown: ({ status }) => LIKELIHOODS[status],
    overallNoNumber: 'de totale impact is geen getal',
    overallUnknown: ({ why }, say) => `de totale impact is niet bekend: ${say.message(why)}`,
    nothingToRankBy: 'er is geen cijfer voor de rangorde',
    overallNotKnown: 'de totale impact is niet bekend',
    moneyNotSampled: 'impact in geld wordt niet getrokken',
    criterionNotJudged: ({ criterion }) => `${criterion} is niet beoordeeld`,
    aggregation: ({ overall, interestValue }) =>
        `‘overall: ${overall}${interestValue === undefined ? '' : `, interest_value: ${interestValue}`}’`,
    equalWeights: 'gelijke gewichten',
    classesCount: ({ factor }) => `klassen die elk ×${factor} tellen`,
    withoutCriterion: ({ criterion }) => `zonder ${criterion}`,
    noOverallInClasses: 'de meetlat heeft geen totale impact in klassewaarden'
};
