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
    wordUnknown: ({ key, word, words, suggestion, takesArea }, say) =>
        `Achter ‘${key} of’ staat ${say.or(words.map(each => `‘${each}’`))}, en ‘${word}’ hoort daar niet bij.${say.didYouMean(suggestion)}${takesArea && suggestion === undefined ? ` Een gebied staat achter ‘in’: ‘${key} in ${word}: …’` : ''}`,
    costWithout: ({ cost, years }, say) =>
        `${say.message(cost)}, zonder wat er voor ${say.and(years.map(String))} staat, buiten de periode`,
    noYear: ({ key, written }) => `‘${written}’ is geen jaar. Een jaar heeft vier cijfers: ‘${key} in 2026: …’`,
    bothOfToday: ({ what, assessed }) =>
        `‘${what}’ staat er zonder jaar, en dat geldt vandaag, en voor ${assessed}, het jaar van de analyse: alleen die zonder jaar telt. Haal er één weg, of geef de andere een eigen jaar.`,
    undatedHere: ({ what }) => `‘${what}’ zonder jaar staat hier.`,
    onlyLater: ({ what, years, assessed }, say) =>
        `‘${what}’ staat er alleen voor ${say.and(years.map(String))}, en de analyse is van ${assessed}: een latere waarde telt nooit voor haar jaar, dus vandaag is er geen. Voeg er een toe voor ${assessed}, of een zonder jaar.`,
    whoseView: ({ views }, say) =>
        `De herkomst is genoemd vanuit ${say.and(views.map(each => `‘${each}’`))}, en nergens staat welke telt: schrijf ‘view: ${views[0] ?? ''}’ in de analyse, of noem er een zonder ‘for’.`
};
