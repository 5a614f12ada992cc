import type { Translation } from '../catalogue.js';
import type { methodPages as english, provenancePages as ofProvenance } from '../en/method-pages.js';
import { placesOf } from '../say/line-numbers.js';

const CONFIDENCE = { low: 'weinig', medium: 'middelmatig', high: 'veel' } as const;

export const methodPages: Translation<typeof english> = {
    heading: 'Hoe dit beoordeeld is',
    judgedBy: ({ method, edition, criteria }, say) =>
        `De meetlat is ${say.message(method)}${edition === undefined ? '' : `, uitgave ${edition}`}, met ${say.count(criteria, 'criterium', 'criteria')}.`,
    noMethod: 'Het model noemt geen meetlat, dus niets krijgt een klasse of een plaats in een volgorde.',
    assessed: ({ date, horizon, judged, discount }, say) =>
        [
            date === undefined ? 'De datum van de beoordeling is niet opgegeven.' : `Peildatum ${date}.`,
            horizon === undefined
                ? 'Hoever vooruit gekeken wordt, is niet opgegeven.'
                : `Er wordt ${say.duration(horizon)} vooruit gekeken.`,
            judged === 'with_measures'
                ? 'Waarden zijn beoordeeld met de maatregelen die van kracht zijn.'
                : 'Waarden zijn beoordeeld alsof er geen maatregelen waren.',
            ...(discount === undefined ? [] : [`Latere betalingen zijn verdisconteerd tegen ${say.percent(discount)} per jaar.`])
        ].join(' '),
    formulasCaption:
        'Hoe elk cijfer gemaakt wordt. Eigen keuze: een gewone berekening, of een keuze van dit programma of van de meetlat waar geen openbare bron een regel geeft.',
    figure: 'Cijfer',
    how: 'Hoe',
    after: 'Naar',
    formula: 'Formule',
    scalesCaption: ({ horizon }, say) =>
        `Schalen en hun klassen.${horizon === undefined ? '' : ` Kansen gelden binnen ${say.duration(horizon)}.`}`,
    scale: 'Schaal',
    class: 'Klasse',
    called: 'Heet',
    standsFor: 'Staat voor',
    band: ({ low, high }, say) =>
        low && high
            ? `${say.message(low)} tot ${say.message(high)}`
            : low
              ? `${say.message(low)} en meer`
              : high
                ? `minder dan ${say.message(high)}`
                : 'open',
    countsFor: ({ value }, say) => `telt voor ${say.number(value)}`,
    thresholdsCaption: 'Criteria die in getallen gemeten worden: vanaf welk getal schade van welke klasse is.',
    thresholds: 'Klassen',
    threshold: ({ name, from, duration }, say) =>
        `${name} vanaf ${say.message(from)}${duration === undefined ? '' : ` gedurende ${say.duration(duration)}`}`,
    restsOnCaption: 'Delen van de meetlat waarvan de cijfers niet in een openbare bron gelezen zijn. Wat ermee beoordeeld is, rust daarop.',
    part: 'Deel',
    from: 'Waar het vandaan komt',
    provenanceIs: ({ from }) =>
        ({
            from_memory: 'uit het hoofd en niet nagekeken: niet de officiële waarde',
            own_choice: 'gekozen door de auteur van de meetlat',
            illustrative: 'verzonnen voor een voorbeeld',
            not_stated: 'niet opgegeven'
        })[from],
    sourcesCaption: 'Bronnen van het model.',
    source: 'Bron',
    by: 'Door',
    day: 'Datum',
    address: 'Adres',
    noSources: 'Het model noemt geen bron.'
};

export const provenancePages: Translation<typeof ofProvenance> = {
    caption:
        'Waar elke waarde staat, wie die beoordeelde, wanneer en op grond waarvan. Waarden zoals het model ze heeft; van één risico delen die met hetzelfde antwoord een rij. Een plaats geldt voor de waarden sinds de vorige plaats; meer regels zijn er één per waarde, in deze volgorde. Vertrouwen is hoe zeker de beoordelaars zijn.',
    values: 'Waarden en waar ze staan',
    by: 'Beoordeeld door',
    on: 'Op',
    evidence: 'Op grond van',
    absent: ({ absent }, say) =>
        `Geen waarde zegt ${say.or(absent.map(each => ({ by: 'wie die beoordeelde', on: 'wanneer', evidence: 'op grond waarvan' })[each]))}.`,
    stated: ({ what, value, confidence, because }, say) =>
        `${say.message(what)}: ${say.message(value)}${confidence === undefined ? '' : `, ${CONFIDENCE[confidence]} vertrouwen`}${because === undefined ? '' : ` (${because})`}`,
    together: ({ values, file, lines }, say) => `${values.map(say.message).join('; ')} [${placesOf(file, lines, 'regel', 'regels')}]`,
    notApplicable: ({ what, file, lines }, say) =>
        `niet van toepassing: ${what.map(say.message).join(', ')} [${placesOf(file, lines, 'regel', 'regels')}]`,
    restNotApplicable: ({ count, file, lines }, say) =>
        `niet van toepassing: ${say.plural(count, 'het andere criterium', `de andere ${count} criteria`)} [${placesOf(file, lines, 'regel', 'regels')}]`,
    value: ({ best, range, withheld }, say) => {
        const limits = range && `${say.message(range.low)} tot ${say.message(range.high)}`;
        const value = withheld ? 'achtergehouden' : best === undefined ? undefined : say.message(best);
        return value === undefined ? (limits ?? 'geen beste schatting') : limits === undefined ? value : `${value} (${limits})`;
    }
};
