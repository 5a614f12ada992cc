import type { Translation } from '../catalogue.js';
import type { interestPages as english } from '../en/interest-pages.js';

const disrupts = (disruption: 'yes' | 'possible' | 'no' | 'unknown' | undefined): string =>
    disruption === undefined
        ? ''
        : {
              yes: ' Ontwrichting is mogelijk.',
              possible: ' Of ontwrichting mogelijk is, hangt van de marges af.',
              no: ' Geen risico ontwricht het.',
              unknown: ' Of ontwrichting mogelijk is, hangt af van wat niet beoordeeld is.'
          }[disruption];

export const interestPages: Translation<typeof english> = {
    heading: 'Elk belang afzonderlijk',
    worst: ({ name, title, criterion, by, disruption }, say) =>
        `Het ergste dat beoordeeld is, is ${name} (${say.message(title)}), voor ${say.named(criterion)}, door ${say.few(by.map(say.named), 4)}.${disrupts(disruption)}`,
    moreRisks: ({ count }) => `en nog ${count}`,
    nothingWorst: ({ disruption }) => `Geen beste schatting spreekt van schade hieraan.${disrupts(disruption)}`,
    howMuchJudged: ({ judged, of, partly, withheld, notUsable, assumed }, say) =>
        of === 0
            ? 'Er is geen risico om te beoordelen.'
            : `Van ${of === 1 ? 'het ene oordeel' : `de ${say.whole(of)} oordelen`} waar de criteria om vragen, ${say.plural(judged, 'is', 'zijn')} er ${say.whole(judged)} gegeven${partly === 0 ? '' : `, ${say.whole(partly)} gedeeltelijk`}${withheld === 0 ? '' : `, ${say.whole(withheld)} achtergehouden`}${assumed === 0 ? '' : `, ${say.whole(assumed)} aangenomen zonder schade`}${notUsable === 0 ? '' : `, ${say.whole(notUsable)} niet bruikbaar`}.`,
    captionOf: ({ interest, caption }, say) => `${say.message(interest)}. ${say.message(caption)}`,
    criteriaCaption:
        'De criteria: de ergste klasse volgens de beste schattingen, door welke risico’s, en hoeveel van de risico’s erop beoordeeld zijn.',
    criterion: 'Criterium',
    worstClass: 'Ergste',
    by: 'Door',
    byNone: 'geen risico',
    judged: 'Beoordeeld',
    judgedOf: ({ judged, of, partly, withheld, notUsable, assumed }, say) =>
        `${say.whole(judged)} van ${say.whole(of)}${partly === 0 ? '' : `; ${say.whole(partly)} gedeeltelijk`}${withheld === 0 ? '' : `; ${say.whole(withheld)} achtergehouden`}${assumed === 0 ? '' : `; ${say.whole(assumed)} aangenomen zonder schade`}${notUsable === 0 ? '' : `; ${say.whole(notUsable)} niet bruikbaar`}`,
    riskIn: ({ risk, scope }, say) => `${say.message(risk)} (${say.message(scope)})`,
    hardestCaption: ({ shown, of, open }, say) =>
        `${of === shown ? 'Wat het raakt, het hardste eerst' : `De ${say.whole(shown)} van ${say.count(of, 'risico', 'risico’s')} die het ’t hardst raken`}, naar de klasse van de beste schatting.${open === 0 ? '' : ` ${say.whole(open)} daarvan ${say.plural(open, 'is', 'zijn')} niet volledig beoordeeld en ${say.plural(open, 'kan', 'kunnen')} het harder raken dan wat erboven staat.`}`,
    asAWhole: 'Het belang als geheel',
    servedCaption: 'Wat het dient: hoe erg uitval is, en na hoelang.',
    process: 'Proces of middel',
    serves: 'Dient',
    harm: 'Schade bij uitval',
    silent: 'niet opgegeven na hoelang',
    harmAfter: ({ name, after }, say) => `${name} ${after === 0 ? 'meteen' : `na ${say.duration(after)}`}`,
    protectedCaption:
        'Maatregelen die erop gericht zijn, die een van de risico’s hierboven veranderen, of die de klasse van de schade in een stresstest veranderen.',
    through: 'Waardoor',
    aimsAt: ({ target }, say) => `gericht op ${say.message(target)}`,
    unprotected:
        'Geen maatregel is hierop gericht, verandert een van de risico’s hierboven of verandert de klasse van de schade in een stresstest.'
};
