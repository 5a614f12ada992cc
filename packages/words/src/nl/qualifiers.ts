import type { Translation } from '../catalogue.js';
import type { qualifiers as english } from '../en/qualifiers.js';
import type { Say } from '../say/say.js';

type Part = 'of' | 'for' | 'area' | 'year';

const forms = (parts: readonly Part[], words: readonly string[], say: Say): string =>
    say.or(
        parts.map(
            part =>
                ({
                    of: `‘of’ met een woord (${words.map(each => `‘${each}’`).join(', ')})`,
                    for: '‘for’ met een naam',
                    area: '‘in’ met een gebied',
                    year: '‘in’ met een jaar'
                })[part]
        )
    );

export const qualifiers: Translation<typeof english> = {
    notTaken: ({ key, written, parts, words, meant }, say) =>
        `Voor de dubbele punt van ‘${key}’ hoort geen ‘${written}’. ${
            meant !== undefined
                ? `Schrijf ‘${meant}: …’`
                : parts.length === 0
                  ? `De waarde geldt voor het geheel, overal en altijd: schrijf ‘${key}: …’, en waarvoor die geldt achter ‘because’.`
                  : `Daar kan staan: ${forms(parts, words, say)}.`
        }`,
    overTime: ({ time }) =>
        `De tijd waarover een kans geldt, staat erachter: ‘likelihood: 5% per ${time === '' ? '2 years' : time}’. Bij een klasse staat die in een eigen eigenschap: ‘horizon: ${time === '' ? '2 years' : time}’.`,
    wordUnknown: ({ key, word, words, suggestion, takesArea }, say) =>
        `Achter ‘${key} of’ staat ${say.or(words.map(each => `‘${each}’`))}, en ‘${word}’ hoort daar niet bij.${say.didYouMean(suggestion)}${takesArea && suggestion === undefined ? ` Een gebied staat achter ‘in’: ‘${key} in ${word}: …’` : ''}`,
    costWithout: ({ cost, years }, say) =>
        `${say.message(cost)}, zonder wat er voor ${say.and(years.map(String))} staat, buiten de periode`,
    noNumberForWindow: ({ scale }) =>
        `de waarschijnlijkheid is opgegeven over een andere tijd dan die van ${scale}, en een klasse zonder getal is niet om te rekenen: geef de klassen grenzen met ‘band’`,
    naturesNotJudged: ({ title, natures }, say) =>
        `${say.message(title)} heeft vandaag geen waarschijnlijkheid van ${say.and(natures.map(each => `‘${each}’`))}, dus van het geheel is niets bekend: schrijf ‘likelihood of ${natures[0] ?? 'intentional'}: …’, of het totaal als ‘likelihood: …’`,
    severalNatures: ({ said, several }, say) =>
        `${say.message(said)} ${say.count(several, 'daarvan heeft', 'daarvan hebben')} meer dan één aard en ${say.plural(several, 'telt', 'tellen')} bij elk mee, dus deze aantallen tellen niet op.`,
    overWindow: ({ said, hours, low, high, from, to }, say) =>
        `${say.message(said)} (opgegeven: ${low === high ? low : `${low} tot ${high}`}${from === undefined || to === undefined ? '' : `, ${from === to ? say.percent(from) : `${say.percent(from)} tot ${say.percent(to)}`}`} in ${say.duration(hours)})`,
    whole: 'het geheel',
    nature: ({ nature }) => ({ intentional: 'moedwillig', unintentional: 'niet moedwillig', natural: 'natuurlijk' })[nature],
    counts: ({ counts, later }) =>
        counts ? 'ja' : later ? 'nee: over de horizon die dan begint' : 'nee: een latere telt, of een zonder jaar',
    likelihoodsCaption:
        'Waarschijnlijkheden naar aard, gebied en jaar, zoals opgegeven. Die van meer dan één aard zijn samengenomen waar geen totaal is genoemd; die in een gebied zit in geen cijfer van het geheel.',
    impactsCaption:
        'Impact naar jaar, zoals opgegeven: de schade van een gebeurtenis in dat jaar, vóór wat maatregelen eraan doen. Eén ervan telt in de risico’s van vandaag.',
    impactCounts: ({ counts, later }) =>
        counts ? 'ja' : later ? 'nee: van een gebeurtenis in dat jaar' : 'nee: een latere telt, of een zonder jaar',
    natureHeading: 'Van',
    areaHeading: 'Waar',
    yearHeading: 'Jaar',
    countsHeading: 'Telt vandaag',
    withheld: 'niet vrijgegeven',
    likelierThanWhole: ({ part, whole, isArea }) =>
        `‘${part}’ is hoger dan ‘${whole}’, en ${isArea ? 'wat in een gebied gebeurt, gebeurt in het geheel' : 'wat van één aard is, hoort bij het geheel'}: maak deze lager, of ‘${whole}’ hoger.`,
    wholeHere: 'Het geheel staat hier.',
    otherNature: ({ of, natures }, say) =>
        `De aard van de dreiging is ${say.and(natures.map(each => `‘${each}’`))}: voeg ‘${of}’ toe aan ‘nature’, of haal deze waarschijnlijkheid weg.`,
    natureHere: 'De aard staat hier.',
    inFront: ({ key, meant, inBraces }) =>
        `Waarvoor een waarde geldt, staat tussen de sleutel en de ${inBraces ? 'accolade' : 'dubbele punt'}, in deze volgorde: ‘of’ een woord, ‘for’ een naam, ‘in’ een gebied, ‘in’ een jaar. Schrijf ${
            meant === undefined ? `‘${key}’, en daarvan wat erbij hoort` : `‘${meant}${inBraces ? ' { … }' : ': …'}’`
        }.`,
    behind: ({ key, meant }) =>
        `Achter een waarde is ‘in’ een bereik. Waar of wanneer ‘${key}’ geldt, staat voor de dubbele punt: ‘${meant}: …’`,
    noYear: ({ key, written }) => `‘${written}’ is geen jaar. Een jaar heeft vier cijfers: ‘${key} in 2026: …’`,
    bothOfToday: ({ what, assessed }) =>
        `‘${what}’ staat er zonder jaar, en dat geldt vandaag, en voor ${assessed}, het jaar van de analyse: alleen die zonder jaar telt. Haal er één weg, of geef de andere een eigen jaar.`,
    undatedHere: ({ what }) => `‘${what}’ zonder jaar staat hier.`,
    onlyLater: ({ what, years, assessed }, say) =>
        `‘${what}’ staat er alleen voor ${say.and(years.map(String))}, en de analyse is van ${assessed}: een latere waarde telt nooit voor haar jaar, dus vandaag is er geen. Voeg er een toe voor ${assessed}, of een zonder jaar.`,
    whoseView: ({ views }, say) =>
        `De herkomst is genoemd vanuit ${say.and(views.map(each => `‘${each}’`))}, en nergens staat welke telt: schrijf ‘view: ${views[0] ?? ''}’ in de analyse, of noem er een zonder ‘for’.`
};
