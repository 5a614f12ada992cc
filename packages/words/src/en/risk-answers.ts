import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const STATUS = {
    not_judged: 'not judged',
    partly_judged: 'partly judged',
    withheld: 'withheld',
    not_usable: 'not usable',
    assumed: 'assumed without harm'
} as const;
const STATES = {
    inherent: 'Without the measures in place (inherent)',
    residual: 'With those planned (residual)',
    what_if: 'With those proposed too (what if)'
} as const;
const PROVENANCES = {
    from_memory: 'from memory, not checked',
    own_choice: 'own choice',
    illustrative: 'illustrative',
    not_stated: 'the method does not say'
} as const;
const AGREEMENTS = {
    within: 'within the judgement',
    above_best: 'above the best estimate',
    above_range: 'above all that was judged',
    not_judged: 'not judged'
} as const;

interface OfScope {
    /** The area; of the whole where there is none. */
    scope: Message | undefined;
}
const area = ({ scope }: OfScope, say: Say): string => (scope ? ` in ${say.message(scope)}` : '');

interface LikelihoodShown {
    class: string | undefined;
    value: number | undefined;
    from: number | undefined;
    to: number | undefined;
    end: 'low' | 'high' | undefined;
    measure: 'probability' | 'frequency';
    horizon: number | undefined;
}

interface Band {
    from: number;
    to: number | undefined;
    end: 'low' | 'high' | undefined;
}

/** A band of likelihoods, or what lies beyond one of its ends. */
function band({ from, to, end }: Band, shown: (value: number) => string, unit: string): string {
    if (from === 0 && to !== undefined && to < 1 && end !== 'high') {
        return `under ${shown(to)}${unit}`;
    }
    if (end === 'low') {
        return `from ${shown(from)}${unit}`;
    }
    if (to === undefined) {
        return `${shown(from)}${unit} and more`;
    }
    return end === 'high' ? `up to ${shown(to)}${unit}` : `${shown(from)} to ${shown(to)}${unit}`;
}

/** Why the figures of a risk are what they are. */
export const riskAnswers = {
    place: ({ rank, of }: { rank: number | undefined; of: number }) => `${rank ?? ''} of ${of}`,
    placeBetween: ({ first, last, of }: { first: number; last: number; of: number }) =>
        `${first} to ${last} of all ${of}, by what is not judged`,
    placeAmong: ({ rank, among, first, last, of }: { rank: number; among: number; first: number; last: number; of: number }) =>
        `${rank} of the ${among} judged in full; ${first} to ${last} of all ${of}, by what is not judged`,
    placeWithin: ({ place, within }: { place: Message; within: { highest: number; lowest: number } | undefined }, say: Say) =>
        `${say.message(place)}${within ? `; ${within.highest} to ${within.lowest} within the ranges` : ''}`,
    rank: ({ isOne, place, formula }: { isOne: boolean; place: Message; formula: string }, say: Say) =>
        `${isOne ? 'Rank' : 'No one rank:'} ${say.message(place)} (${formula})`,
    unranked: ({ why }: { why: Message }, say: Say) => `No rank: ${say.message(why)}`,
    method: ({ title, edition, id }: { title: Message; edition: string | undefined; id: string }, say: Say) =>
        `Method: ${say.message(title)}${edition === undefined ? '' : `, edition ${edition}`} (${id})`,
    noMethod: 'The model names no method, so nothing is scored.',
    notSampled: 'Not drawn under its ranges',
    inputs: 'What went into it',
    restsOn: 'Rests on figures that are not from a public source',
    provenance: ({ provenance }: { provenance: keyof typeof PROVENANCES }) => PROVENANCES[provenance],
    atPresent: ({ scope }: OfScope, say: Say) => (scope ? `In ${say.message(scope)}, at present` : 'At present'),
    byCriterion: (of: OfScope, say: Say) => `Impact by criterion${area(of, say)}`,
    byInterest: (of: OfScope, say: Say) => `Impact by interest${area(of, say)}`,
    withMeasures: (of: OfScope, say: Say) => `With other measures${area(of, say)}`,
    tornado: (of: OfScope, say: Say) => `What moves it most, under its ranges${area(of, say)}`,
    measuresIn: ({ measures }: { measures: Message }, say: Say) => `Measures in these figures: ${say.message(measures)}`,
    noMeasureIn: 'No measure changes these figures.',
    criteriaNotJudged: ({ criteria }: { criteria: Message }, say: Say) => `Not judged: ${say.message(criteria)}`,
    disruption: ({ result }: { result: 'yes' | 'possible' | 'no' | 'unknown' }) => result as string,
    disrupted: 'disrupted',
    state: ({ state }: { state: keyof typeof STATES }) => STATES[state],
    status: ({ status }: { status: keyof typeof STATUS }) => STATUS[status],
    likelihood: 'likelihood',
    sampledRank: ({ p5, p50, p95, trials, seed }: { p5: number; p50: number; p95: number; trials: number; seed: number }, say: Say) =>
        `Rank ${say.number(p5)} to ${say.number(p95)} in 90% of ${say.whole(trials)} trials, ${say.number(p50)} in the middle (seed ${seed}). Below: what it is ranked by, with one input moved (tornado.swing).`,
    day: ({ day, latestSince }: { day: string; latestSince: string | undefined }) =>
        `Residual and what if are said of ${day}, the last day of the horizon${latestSince === undefined ? '' : `; the last of these measures begins on ${latestSince}`}.`,
    withoutSince: ({ measures }: { measures: Message }, say: Say) => `Counted without a day on which they begin: ${say.message(measures)}`,
    withoutEffect: (
        {
            measure,
            why,
            date,
            on,
            day
        }: {
            measure: Message;
            why: 'begins_later' | 'ends_earlier';
            date: string;
            on: 'assessment' | 'that_day' | 'last_day';
            day: string | undefined;
        },
        say: Say
    ) =>
        `${say.message(measure)} ${why === 'begins_later' ? 'begins' : 'ends'} on ${date}, so it has no effect on ${on === 'assessment' ? 'the date of the assessment' : on === 'that_day' ? 'that day' : `${day ?? ''}, the last day of the horizon`}.`,
    knockOn: 'What it does through the network, beside the impact judged',
    nodesDown: ({ nodes, ifFeeds, formula }: { nodes: number; ifFeeds: number | undefined; formula: string }, say: Say) => {
        const down = (n: number): string => `${say.count(n, 'node')} ${n === 1 ? 'goes' : 'go'} down`;
        return `${down(nodes)}${ifFeeds === undefined ? '' : ` if the ring keeps itself running, and ${down(ifFeeds)} if the ring needs a source`}. The network adds nothing to the impact (${formula}).`;
    },
    agreement: ({ agreement }: { agreement: keyof typeof AGREEMENTS }) => AGREEMENTS[agreement],
    likelihoodPoint: ({ class: name, value, from, to, end, measure, horizon }: LikelihoodShown, say: Say) => {
        if (value === undefined) {
            return name ?? '';
        }
        const isFrequency = measure === 'frequency';
        const unit = isFrequency ? ' a year' : `%${horizon === undefined ? '' : ` in ${say.duration(horizon)}`}`;
        const shown = (each: number): string => say.number(isFrequency ? each : each * 100);
        const range = from === undefined ? `${shown(value)}${unit}` : band({ from, to, end }, shown, unit);
        const counted = from === undefined || end !== undefined ? '' : `, counted as ${shown(value)}${isFrequency ? '' : '%'}`;
        return `${name === undefined ? '' : `${name}, `}${range}${counted}`;
    },
    impactPoint: (
        { class: name, amount, unit, atLeast }: { class: string; amount: number | undefined; unit: string; atLeast: boolean },
        say: Say
    ) =>
        `${atLeast ? 'at least ' : ''}${[name, amount === undefined ? '' : `${say.number(amount, 4)} ${unit}`.trim()].filter(each => each !== '').join(', ')}`,
    aggregatePoint: ({ class: name, value, unit }: { class: string; value: number | undefined; unit: string | undefined }, say: Say) =>
        [name, value === undefined ? '' : `${say.number(value)}${unit === undefined ? '' : ` ${unit}`}`]
            .filter(each => each !== '')
            .join(', '),
    notComputable: 'not computable',
    incomplete: 'incomplete'
};
