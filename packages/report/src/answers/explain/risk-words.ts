import type { AggregatePoint, CriterionFigure, Input, LikelihoodPoint, OverallFigure, RiskFigures, RiskResult } from '@nvs/analysis';
import { counted } from '../../diagnostics/findings.js';
import { durationInWords } from '../durations.js';
import { nameIn } from '../elements.js';
import { placeInWords } from '../rank-words.js';
import { AS_FEEDS, AS_SERVICES } from '../ring-words.js';
import { oneLine } from '../words/line.js';
import { number } from '../words/numbers.js';
import type { Page, Part, Section, Words } from '../words/page.js';
import { endOfExplanation } from './explained.js';
import type { RiskExplanation, RiskRank } from './risk.js';

/** Why the figures of a risk are what they are, for people. */
export function riskPage(answer: RiskExplanation): Page {
    const { method, title, id, kind, at, inputs, restsOn } = answer;
    return {
        title: [`${oneLine(title)} (${oneLine(id)}), a ${kind}, `, { at }],
        lines: [
            method
                ? `Method: ${oneLine(method.title)}${method.edition === undefined ? '' : `, edition ${oneLine(method.edition)}`} (${oneLine(method.id)})`
                : 'The model names no method, so nothing is scored.'
        ],
        sections: [
            ...answer.risks.flatMap(risk => riskSections(risk, answer)),
            { heading: 'Not drawn under its ranges', lines: answer.notSampled.map(each => oneLine(each, 500)), rows: [] },
            knockOnSection(answer),
            {
                heading: 'What went into it',
                rows: inputs.flatMap(input =>
                    input.at ? [[[{ at: input.at }], input.id === id ? '' : oneLine(input.id), input.text ?? '']] : []
                )
            },
            {
                heading: 'Rests on figures that are not from a public source',
                rows: restsOn.map(each => [oneLine(each.id), provenances[each.provenance]])
            },
            ...endOfExplanation(answer)
        ]
    };
}

function riskSections(risk: RiskResult, answer: RiskExplanation): Section[] {
    const { likelihood, impact, measures } = risk.current;
    const { overall, disruption } = impact;
    const name = (each: string): string => nameIn(answer.elements, each);
    const ranks = answer.ranks.filter(each => each.scope === risk.scope);
    const area = risk.scope === undefined ? '' : ` in ${name(risk.scope)}`;
    return [
        {
            heading: risk.scope === undefined ? 'At present' : `In ${name(risk.scope)}, at present`,
            lines: [
                ...ranks.filter(each => each.state === 'current').map(rankInWords),
                measures.length > 0 ? `Measures in these figures: ${measures.map(name).join(', ')}` : 'No measure changes these figures.'
            ],
            head: ['', 'Low', 'Best', 'High', 'Formula'],
            rows: [
                ['Likelihood', ...likelihoodCells(risk.current), likelihood.formula],
                ...(overall ? [['Impact', ...overallCells(overall), overall.formula]] : []),
                ...(disruption ? [['Disruption', '', disruption.result, '', disruption.formula]] : [])
            ]
        },
        {
            heading: `Impact by criterion${area}`,
            head: ['Criterion', 'Low', 'Best', 'High', 'Formula', 'Where'],
            lines: impact.notJudged.length > 0 ? [`Not judged: ${impact.notJudged.map(name).join(', ')}`] : [],
            rows: impact.criteria.map(each => [name(each.criterion), ...criterionCells(each), each.formula, places(each.inputs)])
        },
        {
            heading: `Impact by interest${area}`,
            head: ['Interest', 'Low', 'Best', 'High', 'Formula', ''],
            rows: impact.interests.map(each => [
                name(each.interest),
                ...overallCells(each),
                each.formula,
                each.disruption === 'yes' ? 'disrupted' : ''
            ])
        },
        {
            heading: `With other measures${area}`,
            head: ['', 'Likelihood', 'Impact', 'Rank', 'Measures'],
            lines: measuresInWords(answer.measures, risk, name),
            rows: (['inherent', 'residual', 'what_if'] as const).flatMap(state => {
                const own = risk[state];
                if (!own) {
                    return [];
                }
                const rank = ranks.find(each => each.state === state && each.unranked === undefined);
                return [
                    [
                        states[state],
                        likelihoodCells(own)[1],
                        own.impact.overall ? overallCells(own.impact.overall)[1] : '',
                        rank ? placeInWords(rank, rank.of) : '',
                        own.measures.map(name).join(', ')
                    ]
                ];
            })
        },
        ...answer.sampled
            .filter(each => each.scope === risk.scope)
            .map(
                ({ rank, tornado, trials, seed }): Section => ({
                    heading: `What moves it most, under its ranges${area}`,
                    head: ['Input', 'At its low', 'At its high'],
                    lines: [
                        `Rank ${number(rank.p5)} to ${number(rank.p95)} in 90% of ${trials.toLocaleString('en')} trials, ${number(rank.p50)} in the middle (seed ${seed}). Below: what it is ranked by, with one input moved (tornado.swing).`
                    ],
                    rows: tornado
                        .filter(each => each.low !== each.high)
                        .map(each => [each.input === risk.id ? 'likelihood' : name(each.input), number(each.low), number(each.high)])
                })
            )
    ];
}

/** The day that the states after measures are of, and since when these work. */
function measuresInWords(
    { day, latestSince, withoutSince, withoutEffect }: RiskExplanation['measures'],
    { residual, what_if }: RiskResult,
    name: (id: string) => string
): string[] {
    const after = residual ?? what_if;
    return [
        ...(after && day !== undefined
            ? [
                  `Residual and what if are said of ${day}, the last day of the horizon${latestSince === undefined ? '' : `; the last of these measures begins on ${latestSince}`}.`
              ]
            : []),
        ...(after && withoutSince.length > 0 ? [`Counted without a day on which they begin: ${withoutSince.map(name).join(', ')}`] : []),
        ...withoutEffect.map(
            each =>
                `${name(each.id)} ${each.why === 'begins_later' ? 'begins' : 'ends'} on ${each.date}, so it has no effect on ${each.status === 'in_place' ? 'the date of the assessment' : after ? 'that day' : `${day ?? ''}, the last day of the horizon`}.`
        )
    ];
}

/** What the network says beside the judgement. */
function knockOnSection({ knockOn, elements }: RiskExplanation): Section {
    const { nodes = 0, harms = [], as_feeds, formula = '' } = knockOn ?? {};
    const count = (n: number): string => `${counted(n, 'node')} ${n === 1 ? 'goes' : 'go'} down`;
    const only = (all: typeof harms, others: typeof harms): typeof harms =>
        all.filter(each => !others.some(other => JSON.stringify(other) === JSON.stringify(each)));
    const rows = as_feeds
        ? [
              ...harms.map(each => [each, only([each], as_feeds.harms).length > 0 ? AS_SERVICES : ''] as const),
              ...only(as_feeds.harms, harms).map(each => [each, AS_FEEDS] as const)
          ]
        : harms.map(each => [each, ''] as const);
    return {
        heading: 'What it does through the network, beside the impact judged',
        lines: knockOn
            ? [
                  `${count(nodes)}${as_feeds ? ` ${AS_SERVICES}, and ${count(as_feeds.nodes)} ${AS_FEEDS}` : ''}. The network adds nothing to the impact (${formula}).`
              ]
            : [],
        head: ['Criterion', 'By the network', 'Judged', '', 'Reached by', 'After', ...(as_feeds ? [''] : [])],
        rows: rows.map(([each, when]) => [
            nameIn(elements, each.criterion),
            className(each.class, each.sub),
            each.judged?.best ? className(each.judged.best.class, each.judged.best.sub) : '',
            agreements[each.agreement],
            nameIn(elements, each.by),
            durationInWords(each.after),
            ...(as_feeds ? [when] : [])
        ])
    };
}

function rankInWords({ of, highestRank, lowestRank, formula, unranked, ...place }: RiskRank): string {
    if (unranked !== undefined) {
        return `No rank: ${oneLine(unranked)}`;
    }
    const within = highestRank === lowestRank ? '' : `; ${highestRank} to ${lowestRank} within the ranges`;
    return `${place.rank === undefined ? 'No one rank: ' : 'Rank '}${placeInWords(place, of)}${within} (${formula})`;
}

export function likelihoodCells({ likelihood: { status, low, best, high, measure, horizon } }: RiskFigures): [string, string, string] {
    if (status !== 'judged') {
        return ['', statuses[status], ''];
    }
    const unit = measure === 'frequency' ? ' a year' : `%${horizon === undefined ? '' : ` in ${durationInWords(horizon)}`}`;
    const shown = (value: number): string => number(measure === 'frequency' ? value : value * 100);
    const cell = (point: LikelihoodPoint | undefined, end?: 'low' | 'high'): string => {
        if (!point) {
            return '';
        }
        const { value, band } = point,
            name = point.class === undefined ? [] : [className(point.class, point.sub)];
        if (value === undefined) {
            return name.join('');
        }
        if (!band) {
            return [...name, `${shown(value)}${unit}`].join(', ');
        }
        const ends =
            band.from === 0 && band.to !== undefined && band.to < 1 && end !== 'high'
                ? `under ${shown(band.to)}${unit}`
                : end === 'low'
                  ? `from ${shown(band.from)}${unit}`
                  : band.to === undefined
                    ? `${shown(band.from)}${unit} and more`
                    : end === 'high'
                      ? `up to ${shown(band.to)}${unit}`
                      : `${shown(band.from)} to ${shown(band.to)}${unit}`;
        return [...name, end === undefined ? `${ends}, counted as ${shown(value)}${measure === 'frequency' ? '' : '%'}` : ends].join(', ');
    };
    const one = low?.class === high?.class && low?.sub === high?.sub;
    return [cell(low, one ? undefined : 'low'), cell(best), cell(high, one ? undefined : 'high')];
}

function criterionCells({ status, low, best, high, atLeast }: CriterionFigure): [string, string, string] {
    const cell = (point: CriterionFigure['best']): string =>
        point === undefined
            ? ''
            : [
                  className(point.class, point.sub),
                  point.amount === undefined
                      ? ''
                      : `${point.amount.toLocaleString('en', { maximumSignificantDigits: 4 })} ${oneLine(point.unit ?? '')}`.trim()
              ]
                  .filter(part => part !== '')
                  .join(', ');
    return [cell(low), best ? `${atLeast ? 'at least ' : ''}${cell(best)}` : status === 'judged' ? '' : statuses[status], cell(high)];
}

export function overallCells({ status, low, best, high, reason, currency }: Omit<OverallFigure, 'atLeast'>): [string, string, string] {
    const cell = (point: AggregatePoint | undefined): string =>
        point === undefined
            ? ''
            : [
                  point.class === undefined ? '' : oneLine(point.class),
                  point.value === undefined ? '' : `${number(point.value)}${currency === undefined ? '' : ` ${oneLine(currency)}`}`
              ]
                  .filter(part => part !== '')
                  .join(', ');
    return [
        cell(low),
        best ? cell(best) : status === 'not_computable' ? oneLine(reason ?? 'not computable') : status === 'incomplete' ? 'incomplete' : '',
        cell(high)
    ];
}

export function className(name: string, sub?: string): string {
    return oneLine(sub === undefined ? name : `${name}.${sub}`);
}

/** The first places of inputs, each line once. */
function places(inputs: readonly Input[]): Words {
    const lines = [...new Map(inputs.flatMap(({ at }) => (at ? [[`${at.file}:${at.line}`, at] as const] : []))).values()];
    return [
        ...lines.slice(0, 3).flatMap((at, index): Part[] => (index === 0 ? [{ at }] : [', ', { at }])),
        ...(lines.length > 3 ? [', …'] : [])
    ];
}

const statuses = { not_judged: 'not judged', partly_judged: 'partly judged', withheld: 'withheld', not_usable: 'not usable' } as const;
const states = {
    inherent: 'Without the measures in place (inherent)',
    residual: 'With those planned (residual)',
    what_if: 'With those proposed too (what if)'
} as const;
const provenances = {
    from_memory: 'from memory, not checked',
    own_choice: 'own choice',
    illustrative: 'illustrative',
    not_stated: 'the method does not say'
} as const;
const agreements = {
    within: 'within the judgement',
    above_best: 'above the best estimate',
    above_range: 'above all that was judged',
    not_judged: 'not judged'
} as const;
