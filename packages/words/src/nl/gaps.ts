import type { Translation } from '../catalogue.js';
import type { gaps as english } from '../en/gaps.js';

const WAYS = { theme: 'het thema', sector: 'een sector die getroffen wordt', harm: 'de schade' } as const;

export const gaps: Translation<typeof english> = {
    measureWithout({ what, title }) {
        switch (what) {
            case 'cost':
                return `Bij "${title}" zijn geen kosten opgegeven.`;
            case 'effect':
                return `Bij "${title}" is geen effect opgegeven.`;
            case 'status':
                return `Niets zegt of "${title}" voorgesteld, gepland of van kracht is, dus geen effect telt mee.`;
            case 'owner':
                return `Niemand is genoemd als eigenaar van "${title}".`;
            case 'strategy':
                return `Bij "${title}" is geen strategie genoemd.`;
        }
    },
    judgedBefore: ({ titles, count }) =>
        `Zijn de waarden beoordeeld met ${titles.map(each => `"${each}"`).join(', ')}${count > 3 ? ` en nog ${count - 3}` : ''} van kracht, of ervoor? Niets zegt het: voeg ‘since:’ toe aan ${count === 1 ? 'de maatregel' : 'deze maatregelen'}, en ‘date:’ aan de analyse.`,
    noMethod: 'Het model noemt geen meetlat, dus de dreigingen krijgen geen score.',
    noDisruptionClass: ({ title }) =>
        `De meetlat "${title}" zegt niet vanaf welke klasse schade maatschappelijke ontwrichting is, dus die wordt niet gemeld.`,
    noHorizon: 'Het model geeft geen horizon op, dus kansen gelden alleen over de horizon van de schaal.',
    interestWithoutThreat: ({ title }) => `Van geen dreiging is beoordeeld dat ze het belang "${title}" schaadt.`,
    criterionNeverJudged: ({ title }) => `Het criterium "${title}" is voor geen enkele dreiging beoordeeld.`,
    noRequirement: ({ title }) => `"${title}" zegt niet wat er nodig is.`,
    noBuffer: ({ title }) => `"${title}" heeft geen overbruggingstijd: een verlies werkt volgens de berekening meteen door.`,
    disruptionWithoutDuration: ({ title, node }) =>
        `"${title}" zegt niet hoelang de verstoring van ${node} duurt, en daarvan is ook geen hersteltijd bekend.`,
    processWithoutFailure: ({ title }) => `Bij "${title}" is geen eigen storing opgegeven, dus die telt niet mee.`,
    noRestore: ({ title }) => `"${title}" zegt niet hoelang herstel duurt.`,
    noOperator: ({ title }) => `Niemand is genoemd als vitale aanbieder van "${title}".`,
    servesNothing: ({ title }) => `"${title}" zegt niet welke belangen lijden als het uitvalt.`,
    assetWithoutFailure: ({ title }) => `Bij "${title}" is geen eigen storing opgegeven, dus het valt nooit uit zichzelf uit.`,
    noSupply: ({ title }) => `"${title}" zegt niet waar het vandaan komt.`,
    noDependency: ({ title }) => `"${title}" hangt nergens van af, en niets hangt ervan af.`,
    servesWithoutClass: ({ title, targets }) =>
        `"${title}" zegt niet na hoelang uitval ${targets.length === 0 ? 'schade doet' : `schade doet aan ${targets.join(', ')}`}.`,
    campaignWithoutLikelihood: ({ title }) => `De campagne "${title}" heeft geen waarschijnlijkheid.`,
    campaignWithoutThreat: ({ title }) => `De campagne "${title}" noemt geen dreigingen.`,
    actorWithoutThreat: ({ title }) => `De actor "${title}" zit achter geen enkele dreiging.`,
    criteriaNotJudged: ({ criteria, total, id, scope }) =>
        `${criteria.length} van de ${total} criteria zijn niet beoordeeld voor ${id}${scope === undefined ? '' : ` in ${scope}`}${criteria.length === 0 ? '' : `: ${criteria.join(', ')}`}.`,
    threatWithoutOwner: ({ title }) => `Het risico van "${title}" heeft geen eigenaar.`,
    threatWithoutNature: ({ title }) => `"${title}" zegt niet of het met opzet gebeurt.`,
    threatWithoutActor: ({ title }) => `"${title}" gebeurt met opzet, maar er is geen actor genoemd.`,
    threatWithoutLikelihood: ({ title }) => `De waarschijnlijkheid van "${title}" is niet beoordeeld.`,
    threatWithoutImpact: ({ title }) => `De impact van "${title}" is niet beoordeeld.`,
    threatWithoutEffect: ({ title, measures, by }) =>
        `${measures === 1 ? 'Eén maatregel richt' : `${measures} maatregelen richten`} zich op "${title}"${by.length === 0 ? '' : ` via ${by.map(each => WAYS[each]).join(' en ')}`}, ${measures === 1 ? 'zonder effect erop' : 'geen ervan met een effect erop'}.`,
    threatWithoutMeasure: ({ title }) => `Geen maatregel werkt in op "${title}" of op wat daardoor verstoord wordt.`,
    likelihoodPooled: ({ title }) => `De waarschijnlijkheid van "${title}" is samengevoegd uit oordelen; er is geen waarde afgesproken.`,
    impactPooled: ({ title, criteria }) =>
        `De impact van "${title}"${criteria.length === 0 ? '' : ` voor ${criteria.join(', ')}`} is samengevoegd uit oordelen; er is geen waarde afgesproken.`,
    withheld: ({ title, criterion }) =>
        `De ${criterion === undefined ? 'waarschijnlijkheid' : `impact voor ${criterion}`} van "${title}" is achtergehouden.`,
    noSource: ({ title, criteria, likelihood }) =>
        `Voor deze waarden van "${title}" is geen bron gegeven: ${[...criteria.map(each => `impact voor ${each}`), ...(likelihood ? ['waarschijnlijkheid'] : [])].join(', ')}.`
};
