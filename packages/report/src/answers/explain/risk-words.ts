import type { AggregatePoint, CriterionFigure, Input, LikelihoodPoint, OverallFigure, RiskFigures, RiskResult } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';
import { impactRestsOn, interestRestsOn } from '../../less-certain.js';
import { durationInWords } from '../durations.js';
import { allNamesIn, nameIn } from '../elements.js';
import { placeInWords, placeWithin } from '../rank-words.js';
import { readingInWords } from '../ring-words.js';
import { oneLine } from '../words/line.js';
import { aKind } from '../kind-words.js';
import { entitled, type Page, type Part, type Section, type Words } from '../words/page.js';
import { number, type Cell } from '../words/said.js';
import { endOfExplanation } from './explained.js';
import type { RiskExplanation, RiskRank } from './risk.js';

/** Why the figures of a risk are what they are, for people. */
export function riskPage(answer: RiskExplanation): Page {
    const { method, title, id, kind, at, inputs, restsOn } = answer;
    return {
        ...entitled(title, id, aKind(kind), at),
        lines: [
            method
                ? message('riskAnswers.method', {
                      title: method.title,
                      edition: method.edition === undefined ? undefined : oneLine(method.edition),
                      id: oneLine(method.id)
                  })
                : message('riskAnswers.noMethod')
        ],
        sections: [
            ...answer.risks.flatMap(risk => riskSections(risk, answer)),
            { heading: message('riskAnswers.notSampled'), lines: answer.notSampled, rows: [] },
            knockOnSection(answer),
            {
                heading: message('riskAnswers.inputs'),
                rows: inputs.flatMap(input =>
                    input.at ? [[[{ at: input.at }], input.id === id ? '' : oneLine(input.id), input.text ?? '']] : []
                )
            },
            {
                heading: message('riskAnswers.restsOn'),
                rows: restsOn.map(each => [oneLine(each.id), message('riskAnswers.provenance', { provenance: each.provenance })])
            },
            ...endOfExplanation(answer)
        ]
    };
}

function riskSections(risk: RiskResult, answer: RiskExplanation): Section[] {
    const { likelihood, impact, measures } = risk.current;
    const { overall, disruption } = impact;
    const name = (each: string): Message => nameIn(answer.elements, each);
    const ranks = answer.ranks.filter(each => each.scope === risk.scope);
    const scope = risk.scope === undefined ? undefined : name(risk.scope);
    return [
        {
            heading: message('riskAnswers.atPresent', { scope }),
            lines: [
                ...ranks.filter(each => each.state === 'current').map(rankInWords),
                measures.length > 0
                    ? message('riskAnswers.measuresIn', { measures: allNamesIn(answer.elements, measures) })
                    : message('riskAnswers.noMeasureIn')
            ],
            head: ['', message('head.low'), message('head.best'), message('head.high'), message('head.formula')],
            rows: [
                [message('head.likelihood'), ...likelihoodCells(risk.current), likelihood.formula],
                ...(overall ? [[message('head.impact'), ...overallCells(overall, impactRestsOn(impact)), overall.formula]] : []),
                ...(disruption
                    ? [
                          [
                              message('head.disruption'),
                              '',
                              message('riskAnswers.disruption', { result: disruption.result }),
                              '',
                              disruption.formula
                          ]
                      ]
                    : [])
            ]
        },
        {
            heading: message('riskAnswers.byCriterion', { scope }),
            head: [
                message('head.criterion'),
                message('head.low'),
                message('head.best'),
                message('head.high'),
                message('head.formula'),
                message('head.where')
            ],
            lines: [
                ...(impact.notJudged.length > 0
                    ? [message('riskAnswers.criteriaNotJudged', { criteria: allNamesIn(answer.elements, impact.notJudged) })]
                    : []),
                ...(overall?.assumed ? [message('assumptions.ofCriteria', overall.assumed)] : [])
            ],
            rows: impact.criteria.map(each => [name(each.criterion), ...criterionCells(each), each.formula, places(each.inputs)])
        },
        {
            heading: message('riskAnswers.byInterest', { scope }),
            head: [message('head.interest'), message('head.low'), message('head.best'), message('head.high'), message('head.formula'), ''],
            rows: impact.interests.map(each => [
                name(each.interest),
                ...overallCells(each, interestRestsOn(each)),
                each.formula,
                each.disruption === 'yes' ? message('riskAnswers.disrupted') : ''
            ])
        },
        {
            heading: message('riskAnswers.withMeasures', { scope }),
            head: ['', message('head.likelihood'), message('head.impact'), message('head.rank'), message('head.measures')],
            lines: measuresInWords(answer, risk),
            rows: (['inherent', 'residual', 'what_if'] as const).flatMap(state => {
                const own = risk[state];
                if (!own) {
                    return [];
                }
                const rank = ranks.find(each => each.state === state && each.unranked === undefined);
                return [
                    [
                        message('riskAnswers.state', { state }),
                        likelihoodCells(own)[1],
                        own.impact.overall ? overallCells(own.impact.overall, impactRestsOn(own.impact))[1] : '',
                        rank ? placeInWords(rank, rank.of) : '',
                        allNamesIn(answer.elements, own.measures)
                    ]
                ];
            })
        },
        ...answer.sampled
            .filter(each => each.scope === risk.scope)
            .map(
                ({ rank, tornado, trials, seed }): Section => ({
                    heading: message('riskAnswers.tornado', { scope }),
                    head: [message('head.input'), message('head.atItsLow'), message('head.atItsHigh')],
                    lines: [message('riskAnswers.sampledRank', { p5: rank.p5, p50: rank.p50, p95: rank.p95, trials, seed })],
                    rows: tornado
                        .filter(each => each.low !== each.high)
                        .map(each => [
                            each.input === risk.id ? message('riskAnswers.likelihood') : name(each.input),
                            number(each.low),
                            number(each.high)
                        ])
                })
            )
    ];
}

/** The day that the states after measures are of, and since when these work. */
function measuresInWords(
    { measures: { day, latestSince, withoutSince, withoutEffect }, elements }: RiskExplanation,
    { residual, what_if }: RiskResult
): Message[] {
    const after = residual ?? what_if;
    return [
        ...(after && day !== undefined ? [message('riskAnswers.day', { day, latestSince })] : []),
        ...(after && withoutSince.length > 0
            ? [message('riskAnswers.withoutSince', { measures: allNamesIn(elements, withoutSince) })]
            : []),
        ...withoutEffect.map(each =>
            message('riskAnswers.withoutEffect', {
                measure: nameIn(elements, each.id),
                why: each.why,
                date: each.date,
                on: each.status === 'in_place' ? 'assessment' : after ? 'that_day' : 'last_day',
                day
            })
        )
    ];
}

/** What the network says beside the judgement. */
function knockOnSection({ knockOn, elements }: RiskExplanation): Section {
    const { nodes = 0, harms = [], as_feeds, formula = '' } = knockOn ?? {};
    const only = (all: typeof harms, others: typeof harms): typeof harms =>
        all.filter(each => !others.some(other => JSON.stringify(other) === JSON.stringify(each)));
    const rows = as_feeds
        ? [
              ...harms.map(each => [each, only([each], as_feeds.harms).length > 0 ? readingInWords('as_services') : ''] as const),
              ...only(as_feeds.harms, harms).map(each => [each, readingInWords('as_feeds')] as const)
          ]
        : harms.map(each => [each, ''] as const);
    return {
        heading: message('riskAnswers.knockOn'),
        lines: knockOn ? [message('riskAnswers.nodesDown', { nodes, ifFeeds: as_feeds?.nodes, formula })] : [],
        head: [
            message('head.criterion'),
            message('head.byTheNetwork'),
            message('head.judged'),
            '',
            message('head.reachedBy'),
            message('head.after'),
            ...(as_feeds ? [''] : [])
        ],
        rows: rows.map(([each, when]) => [
            nameIn(elements, each.criterion),
            className(each.class, each.sub),
            each.judged?.best ? className(each.judged.best.class, each.judged.best.sub) : '',
            message('riskAnswers.agreement', { agreement: each.agreement }),
            nameIn(elements, each.by),
            durationInWords(each.after),
            ...(as_feeds ? [when] : [])
        ])
    };
}

function rankInWords({ of, highestRank, lowestRank, formula, unranked, ...place }: RiskRank): Message {
    if (unranked !== undefined) {
        return message('riskAnswers.unranked', { why: unranked });
    }
    return message('riskAnswers.rank', {
        isOne: place.rank !== undefined,
        place: placeWithin(place, highestRank, lowestRank, of),
        formula
    });
}

export function likelihoodCells({ likelihood: { status, low, best, high, measure, horizon } }: RiskFigures): [Cell, Cell, Cell] {
    if (status !== 'judged') {
        return ['', message('riskAnswers.status', { status }), ''];
    }
    const cell = (point: LikelihoodPoint | undefined, end?: 'low' | 'high'): Cell =>
        point
            ? message('riskAnswers.likelihoodPoint', {
                  class: point.class === undefined ? undefined : className(point.class, point.sub),
                  value: point.value,
                  from: point.band?.from,
                  to: point.band?.to,
                  end,
                  measure,
                  horizon
              })
            : '';
    const one = low?.class === high?.class && low?.sub === high?.sub;
    return [cell(low, one ? undefined : 'low'), cell(best), cell(high, one ? undefined : 'high')];
}

function criterionCells({ status, low, best, high, atLeast = false }: CriterionFigure): [Cell, Cell, Cell] {
    const cell = (point: CriterionFigure['best'], isLeast = false): Cell =>
        point
            ? message('riskAnswers.impactPoint', {
                  class: className(point.class, point.sub),
                  amount: point.amount,
                  unit: oneLine(point.unit ?? ''),
                  atLeast: isLeast
              })
            : '';
    return [cell(low), best ? cell(best, atLeast) : status === 'judged' ? '' : message('riskAnswers.status', { status }), cell(high)];
}

/** @param restsOn that is less than a judgement of every criterion */
export function overallCells(
    { status, low, best, high, reason, currency }: Omit<OverallFigure, 'atLeast'>,
    restsOn: Message | undefined
): [Cell, Cell, Cell] {
    const marked = (said: Cell): Cell =>
        restsOn && typeof said === 'object' && 'code' in said ? message('partial.marked', { said, restsOn }) : said;
    const cell = (point: AggregatePoint | undefined): Cell =>
        point
            ? message('riskAnswers.aggregatePoint', {
                  class: point.class === undefined ? '' : oneLine(point.class),
                  value: point.value,
                  unit: currency === undefined ? undefined : oneLine(currency)
              })
            : '';
    return [
        cell(low),
        best
            ? marked(cell(best))
            : status === 'not_computable'
              ? (reason ?? message('riskAnswers.notComputable'))
              : status === 'incomplete'
                ? message('riskAnswers.incomplete')
                : status === 'withheld'
                  ? message('riskAnswers.status', { status })
                  : (restsOn ?? ''),
        cell(high)
    ];
}

/** The three in one: `C (B to D)`. */
export function ranged(cells: ReturnType<typeof overallCells>): Message {
    const [low, best, high] = cells.map(each => (typeof each === 'string' ? undefined : each));
    return message('hoverFigures.ranged', { low, best, high });
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
