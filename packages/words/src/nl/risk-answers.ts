import type { Translation } from '../catalogue.js';
import type { riskAnswers as english } from '../en/risk-answers.js';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const STATUS = {
    not_judged: 'niet beoordeeld',
    partly_judged: 'deels beoordeeld',
    withheld: 'achtergehouden',
    not_usable: 'niet bruikbaar',
    assumed: 'aangenomen zonder schade'
} as const;
const STATES = {
    inherent: 'Zonder de maatregelen die van kracht zijn (inherent)',
    residual: 'Met de geplande (resterend)',
    what_if: 'Ook met de voorgestelde (wat als)'
} as const;
const PROVENANCES = {
    from_memory: 'uit het hoofd, niet nagekeken',
    own_choice: 'eigen keuze',
    illustrative: 'ter illustratie',
    not_stated: 'de meetlat zegt het niet'
} as const;
const AGREEMENTS = {
    within: 'binnen het oordeel',
    above_best: 'boven de beste schatting',
    above_range: 'boven alles wat beoordeeld is',
    not_judged: 'niet beoordeeld'
} as const;
const DISRUPTION = { yes: 'ja', possible: 'mogelijk', no: 'nee', unknown: 'onbekend' } as const;

const area = ({ scope }: { scope: Message | undefined }, say: Say): string => (scope ? ` in ${say.message(scope)}` : '');

interface Band {
    from: number;
    to: number | undefined;
    end: 'low' | 'high' | undefined;
}

/** A band of likelihoods, or what lies beyond one of its ends. */
function band({ from, to, end }: Band, shown: (value: number) => string, unit: string): string {
    if (from === 0 && to !== undefined && to < 1 && end !== 'high') {
        return `onder ${shown(to)}${unit}`;
    }
    if (end === 'low') {
        return `vanaf ${shown(from)}${unit}`;
    }
    if (to === undefined) {
        return `${shown(from)}${unit} en meer`;
    }
    return end === 'high' ? `tot ${shown(to)}${unit}` : `${shown(from)} tot ${shown(to)}${unit}`;
}

export const riskAnswers: Translation<typeof english> = {
    place: ({ rank, of }) => `${rank ?? ''} van ${of}`,
    placeBetween: ({ first, last, of }) => `${first} tot ${last} van alle ${of}, naar wat niet beoordeeld is`,
    placeAmong: ({ rank, among, first, last, of }) =>
        `${rank} van de ${among} die volledig beoordeeld zijn; ${first} tot ${last} van alle ${of}, naar wat niet beoordeeld is`,
    placeWithin: ({ place, within }, say) =>
        `${say.message(place)}${within ? `; ${within.highest} tot ${within.lowest} binnen de marges` : ''}`,
    rank: ({ isOne, place, formula }, say) => `${isOne ? 'Rang' : 'Niet één rang:'} ${say.message(place)} (${formula})`,
    unranked: ({ why }, say) => `Geen rang: ${say.message(why)}`,
    method: ({ title, edition, id }, say) => `Meetlat: ${say.message(title)}${edition === undefined ? '' : `, editie ${edition}`} (${id})`,
    noMethod: 'Het model noemt geen meetlat, dus niets krijgt een score.',
    notSampled: 'Niet getrokken binnen de marges',
    inputs: 'Waar het op berust',
    restsOn: 'Berust op waarden die niet uit een openbare bron komen',
    provenance: ({ provenance }) => PROVENANCES[provenance],
    atPresent: ({ scope }, say) => (scope ? `In ${say.message(scope)}, op dit moment` : 'Op dit moment'),
    byCriterion: (of, say) => `Impact per criterium${area(of, say)}`,
    byInterest: (of, say) => `Impact per belang${area(of, say)}`,
    withMeasures: (of, say) => `Met andere maatregelen${area(of, say)}`,
    tornado: (of, say) => `Wat het meeste uitmaakt, binnen de marges${area(of, say)}`,
    measuresIn: ({ measures }, say) => `Maatregelen in deze waarden: ${say.message(measures)}`,
    noMeasureIn: 'Geen maatregel verandert deze waarden.',
    criteriaNotJudged: ({ criteria }, say) => `Niet beoordeeld: ${say.message(criteria)}`,
    disruption: ({ result }) => DISRUPTION[result],
    disrupted: 'ontwricht',
    state: ({ state }) => STATES[state],
    status: ({ status }) => STATUS[status],
    likelihood: 'waarschijnlijkheid',
    sampledRank: ({ p5, p50, p95, trials, seed }, say) =>
        `Rang ${say.number(p5)} tot ${say.number(p95)} in 90% van ${say.whole(trials)} trekkingen, ${say.number(p50)} in het midden (seed ${seed}). Hieronder: waarop de rang berust, met één invoer verschoven (tornado.swing).`,
    day: ({ day, latestSince }) =>
        `Resterend en wat als gelden op ${day}, de laatste dag van de horizon${latestSince === undefined ? '' : `; de laatste van deze maatregelen begint op ${latestSince}`}.`,
    withoutSince: ({ measures }, say) => `Meegeteld zonder dag waarop ze beginnen: ${say.message(measures)}`,
    withoutEffect: ({ measure, why, date, on, day }, say) =>
        `${say.message(measure)} ${why === 'begins_later' ? 'begint' : 'eindigt'} op ${date}, dus zonder effect op ${on === 'assessment' ? 'de datum van de analyse' : on === 'that_day' ? 'die dag' : `${day ?? ''}, de laatste dag van de horizon`}.`,
    knockOn: 'Wat het via het netwerk doet, naast de beoordeelde impact',
    nodesDown: ({ nodes, ifFeeds, formula }, say) => {
        const down = (n: number): string => `${n === 1 ? 'valt' : 'vallen'} ${say.count(n, 'knoop', 'knopen')} uit`;
        return `${ifFeeds === undefined ? `Er ${down(nodes)}` : `Als de kring zichzelf gaande houdt, ${down(nodes)}, en als de kring een bron nodig heeft, ${down(ifFeeds)}`}. Het netwerk voegt niets toe aan de impact (${formula}).`;
    },
    agreement: ({ agreement }) => AGREEMENTS[agreement],
    likelihoodPoint: ({ class: name, value, from, to, end, measure, horizon }, say) => {
        if (value === undefined) {
            return name ?? '';
        }
        const isFrequency = measure === 'frequency';
        const unit = isFrequency ? ' per jaar' : `%${horizon === undefined ? '' : ` in ${say.duration(horizon)}`}`;
        const shown = (each: number): string => say.number(isFrequency ? each : each * 100);
        const range = from === undefined ? `${shown(value)}${unit}` : band({ from, to, end }, shown, unit);
        const counted = from === undefined || end !== undefined ? '' : `, geteld als ${shown(value)}${isFrequency ? '' : '%'}`;
        return `${name === undefined ? '' : `${name}, `}${range}${counted}`;
    },
    impactPoint: ({ class: name, amount, unit, atLeast }, say) =>
        `${atLeast ? 'minstens ' : ''}${[name, amount === undefined ? '' : `${say.number(amount, 4)} ${unit}`.trim()].filter(each => each !== '').join(', ')}`,
    aggregatePoint: ({ class: name, value, unit }, say) =>
        [name, value === undefined ? '' : `${say.number(value)}${unit === undefined ? '' : ` ${unit}`}`]
            .filter(each => each !== '')
            .join(', '),
    notComputable: 'niet te berekenen',
    incomplete: 'onvolledig'
};
