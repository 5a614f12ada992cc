import type { Translation } from '../catalogue.js';
import type { assumptions as english } from '../en/assumptions.js';

export const assumptions: Translation<typeof english> = {
    onlyX: 'Van wat niemand beoordeelde, kan alleen ‘X’ worden aangenomen: niet geschaad. Schrijf ‘X’, of beoordeel elk criterium in een eigen regel.',
    othersTwice: '‘all others’ staat twee keer in deze tabel: alleen de eerste telt. Laat er één staan.',
    noRows: 'Deze aanname dekt niets: de tabel heeft geen regel, en van wat niet is bekeken wordt niets aangenomen. Beoordeel minstens één criterium, of haal de aanname weg.',
    colonBehind: 'Achter ‘all others’ staat een dubbelepunt: schrijf ‘all others: X’.',
    writeAll: 'Achter ‘all’ staat ‘others’: schrijf ‘all others: X’.',
    others: ({ written }) => `Wat er wordt aangenomen van alle belangen zonder regel, heet ‘all others: X’, niet ‘${written}: X’.`,
    ofCriteria: ({ criteria, of }, say) => `${criteria} van ${say.count(of, 'criterium', 'criteria')} aangenomen zonder schade`,
    asAssumed: ({ criteria, of }, say) => `zoals aangenomen: ${criteria} van ${say.count(of, 'criterium', 'criteria')} zonder schade`,
    gap: ({ criteria, total, title, scope }, say) =>
        `${criteria.length} van de ${total} criteria van "${say.message(title)}"${scope === undefined ? '' : ` in ${say.message(scope)}`} zijn aangenomen als niet geschaad, niet beoordeeld: ${criteria.map(say.message).join(', ')}.`,
    inShort: ({ byInterest, asPublished, assumed, bands, of }, say) =>
        `Achter een deel van de ${say.count(of, 'risico', "risico's")} staat minder dan een oordeel over elk criterium: ${say.and([
            ...(byInterest > 0 ? [`${say.whole(byInterest)} ${say.plural(byInterest, 'is', 'zijn')} per belang beoordeeld`] : []),
            ...(asPublished > 0 ? [`${say.whole(asPublished)} ${say.plural(asPublished, 'staat', 'staan')} er zoals gepubliceerd`] : []),
            ...(assumed > 0
                ? [`${say.whole(assumed)} ${say.plural(assumed, 'rust', 'rusten')} op een aanname over wat niemand beoordeelde`]
                : []),
            ...(bands > 0 ? [`${say.whole(bands)} ${say.plural(bands, 'heeft', 'hebben')} een band zonder beste schatting`] : [])
        ])}.`,
    inShortHow: ({ criteria }, say) =>
        `${say.count(criteria, 'oordeel', 'oordelen')} waar de methode om vraagt ${say.plural(criteria, 'is', 'zijn')} aangenomen als zonder schade: als dat niet klopt, zijn deze risico's groter.`,
    label: 'Aanname'
};
