import type { Translation } from '../catalogue.js';
import type { gaps as english } from '../en/gaps.js';

const WAYS = { theme: 'het thema', sector: 'een sector die getroffen wordt', harm: 'de schade' } as const;

export const gaps: Translation<typeof english> = {
    measureWithout({ what, title }, say) {
        switch (what) {
            case 'cost':
                return `Bij "${say.message(title)}" zijn geen kosten opgegeven.`;
            case 'effect':
                return `Bij "${say.message(title)}" is geen effect opgegeven.`;
            case 'status':
                return `Niets zegt of "${say.message(title)}" voorgesteld, gepland of van kracht is, dus geen effect telt mee.`;
            case 'owner':
                return `Niemand is genoemd als eigenaar van "${say.message(title)}".`;
            case 'strategy':
                return `Bij "${say.message(title)}" is geen strategie genoemd.`;
        }
    },
    judgedBefore: ({ titles, count }, say) =>
        `Zijn de waarden beoordeeld met ${titles.map(each => `"${say.message(each)}"`).join(', ')}${count > 3 ? ` en nog ${count - 3}` : ''} van kracht, of ervoor? Niets zegt het: voeg ‘since:’ toe aan ${count === 1 ? 'de maatregel' : 'deze maatregelen'}, en ‘date:’ aan de analyse.`,
    noMethod: 'Het model noemt geen meetlat, dus de dreigingen krijgen geen score.',
    noDisruptionClass: ({ title }, say) =>
        `De meetlat "${say.message(title)}" zegt niet vanaf welke klasse schade maatschappelijke ontwrichting is, dus die wordt niet gemeld.`,
    noHorizon: 'Het model geeft geen horizon op, dus kansen gelden alleen over de horizon van de schaal.',
    interestWithoutThreat: ({ title }, say) => `Van geen dreiging is beoordeeld dat ze het belang "${say.message(title)}" schaadt.`,
    criterionNeverJudged: ({ title }, say) => `Het criterium "${say.message(title)}" is voor geen enkele dreiging beoordeeld.`,
    noRequirement: ({ title }, say) => `"${say.message(title)}" zegt niet wat er nodig is.`,
    noBuffer: ({ title }, say) =>
        `"${say.message(title)}" heeft geen overbruggingstijd: een verlies werkt volgens de berekening meteen door.`,
    disruptionWithoutDuration: ({ title, node }, say) =>
        `"${say.message(title)}" zegt niet hoelang de verstoring van "${say.message(node)}" duurt, en daarvan is ook geen hersteltijd bekend.`,
    processWithoutFailure: ({ title }, say) => `Bij "${say.message(title)}" is geen eigen storing opgegeven, dus die telt niet mee.`,
    noRestore: ({ title }, say) => `"${say.message(title)}" zegt niet hoelang herstel duurt.`,
    noOperator: ({ title }, say) => `Niemand is genoemd als vitale aanbieder van "${say.message(title)}".`,
    servesNothing: ({ title }, say) => `"${say.message(title)}" zegt niet welke belangen lijden als het uitvalt.`,
    assetWithoutFailure: ({ title }, say) =>
        `Bij "${say.message(title)}" is geen eigen storing opgegeven, dus het valt nooit uit zichzelf uit.`,
    noSupply: ({ title }, say) => `"${say.message(title)}" zegt niet waar het vandaan komt.`,
    noDependency: ({ title }, say) => `"${say.message(title)}" hangt nergens van af, en niets hangt ervan af.`,
    servesWithoutClass: ({ title, targets }, say) =>
        `"${say.message(title)}" zegt niet na hoelang uitval ${targets.length === 0 ? 'schade doet' : `schade doet aan ${targets.map(say.message).join(', ')}`}.`,
    campaignWithoutLikelihood: ({ title }, say) => `De campagne "${say.message(title)}" heeft geen waarschijnlijkheid.`,
    campaignWithoutThreat: ({ title }, say) => `De campagne "${say.message(title)}" noemt geen dreigingen.`,
    actorWithoutThreat: ({ title }, say) => `De actor "${say.message(title)}" zit achter geen enkele dreiging.`,
    criteriaNotJudged: ({ criteria, total, title, scope }, say) =>
        `${criteria.length} van de ${total} criteria zijn niet beoordeeld voor "${say.message(title)}"${scope === undefined ? '' : ` in ${say.message(scope)}`}${criteria.length === 0 ? '' : `: ${criteria.map(say.message).join(', ')}`}.`,
    threatWithoutOwner: ({ title }, say) => `Het risico van "${say.message(title)}" heeft geen eigenaar.`,
    threatWithoutNature: ({ title }, say) => `"${say.message(title)}" zegt niet of het met opzet gebeurt.`,
    threatWithoutActor: ({ title }, say) => `"${say.message(title)}" gebeurt met opzet, maar er is geen actor genoemd.`,
    threatWithoutLikelihood: ({ title }, say) => `De waarschijnlijkheid van "${say.message(title)}" is niet beoordeeld.`,
    threatWithoutImpact: ({ title }, say) => `De impact van "${say.message(title)}" is niet beoordeeld.`,
    threatWithoutEffect: ({ title, measures, by }, say) =>
        `${measures === 1 ? 'Eén maatregel richt' : `${measures} maatregelen richten`} zich op "${say.message(title)}"${by.length === 0 ? '' : ` via ${by.map(each => WAYS[each]).join(' en ')}`}, ${measures === 1 ? 'zonder effect erop' : 'geen ervan met een effect erop'}.`,
    threatWithoutMeasure: ({ title }, say) => `Geen maatregel werkt in op "${say.message(title)}" of op wat daardoor verstoord wordt.`,
    likelihoodPooled: ({ title }, say) =>
        `De waarschijnlijkheid van "${say.message(title)}" is samengevoegd uit oordelen; er is geen waarde afgesproken.`,
    impactPooled: ({ title, criteria }, say) =>
        `De impact van "${say.message(title)}"${criteria.length === 0 ? '' : ` voor ${criteria.map(say.message).join(', ')}`} is samengevoegd uit oordelen; er is geen waarde afgesproken.`,
    withheld: ({ title, criterion }, say) =>
        `De ${criterion === undefined ? 'waarschijnlijkheid' : `impact voor ${say.message(criterion)}`} van "${say.message(title)}" is achtergehouden.`,
    noSource: ({ title, criteria, likelihood }, say) =>
        `Voor deze waarden van "${say.message(title)}" is geen bron gegeven: ${[...criteria.map(each => `impact voor ${say.message(each)}`), ...(likelihood ? ['waarschijnlijkheid'] : [])].join(', ')}.`
};
