import type { NodeStructure } from '@nvs/analysis';
import type { Location } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { chanceLines } from '../chance-words.js';
import { underInWords } from '../condition-words.js';
import { unknownsSection } from '../cutsets-words.js';
import { impactRestsOn } from '../../less-certain.js';
import { durationInWords } from '../durations.js';
import { kindIn, nameIn, namesIn, placeIn, type Elements } from '../elements.js';
import { kindInWords } from '../kind-words.js';
import { noSinglePoint, readingInWords } from '../ring-words.js';
import { rangeInWords } from '../words/chances.js';
import { entitled, type Page, type Section, type Words } from '../words/page.js';
import { between, number, percent } from '../words/said.js';
import { endOfExplanation } from './explained.js';
import { reliefCells, requirementInWords, reverseSection } from './links.js';
import type { NodeExplanation } from './node.js';
import { alternativesOf, exposureSection, hangsOnItSection, withoutPoint } from './place.js';
import { className, overallCells, ranged } from './risk-words.js';

/** The most important events and nodes that are shown; JSON has all. */
const MOST_SHOWN = 10;

/** Why the figures of a node or sector are what they are, for people. */
export function nodePage(answer: NodeExplanation): Page {
    const { id, kind, title, at, structure, elements } = answer;
    const name = (each: string): Message => nameIn(elements, each);
    const singles = [
        ...structure.singlePoints.map(each => [each, ''] as const),
        ...(structure.singlePointsIfFeeds ?? []).map(each => [each, readingInWords('as_feeds')] as const)
    ];
    return {
        ...entitled(title, id, message('elements.ofKind', { kind }), at),
        lines: [
            structure.ofWhatIsModelled
                ? message('nodeAnswers.ofWhatIsModelled', { missing: structure.unknowns.length, complete: structure.unknownsComplete })
                : message('nodeAnswers.allStated'),
            ...(structure.members ? [message('nodeAnswers.members', { members: namesIn(elements, structure.members) })] : [])
        ],
        sections: [
            chancesSection(answer),
            { heading: message('answers.states'), rows: answer.stated.map(each => [each.what, each.text ?? '', [{ at: each.at }]]) },
            {
                heading: message('nodeAnswers.needs'),
                head: [
                    message('head.dependency'),
                    message('head.needs'),
                    message('head.goesOnWithoutItFor'),
                    message('head.otherFoundIn'),
                    message('head.where')
                ],
                rows: answer.needs.map(each => [
                    name(each.dependency),
                    requirementInWords(each.on, elements),
                    ...reliefCells(each),
                    [{ at: each.at }]
                ])
            },
            {
                heading: message('nodeAnswers.neededBy'),
                head: [
                    message('head.what'),
                    message('head.needs'),
                    message('head.goesOnWithoutItFor'),
                    message('head.otherFoundIn'),
                    message('head.where')
                ],
                rows: answer.neededBy.map(each => [
                    name(each.of),
                    requirementInWords(each.on, elements),
                    ...reliefCells(each),
                    [{ at: each.at }]
                ])
            },
            ...concernSections(answer),
            {
                heading: message('nodeAnswers.harms'),
                head: [message('head.after'), message('head.class'), message('head.what')],
                rows: answer.serves.flatMap(({ target, harms }) =>
                    harms.length === 0
                        ? [['', message('nodeAnswers.notStated'), name(target)]]
                        : harms.map(each => [
                              each.after === 0 ? message('answers.atOnce') : durationInWords(each.after),
                              className(each.class, each.sub),
                              name(target)
                          ])
                )
            },
            {
                heading: message('nodeAnswers.struckBy'),
                head: [
                    message('head.threat'),
                    message('head.chance'),
                    message('head.share'),
                    message('head.of'),
                    message('head.for'),
                    message('head.where')
                ],
                rows: answer.struckBy.map(each => [
                    name(each.threat),
                    each.chance === undefined ? '' : percent(each.chance),
                    each.share === undefined ? '' : percent(each.share),
                    each.from === undefined ? '' : name(each.from),
                    each.hours === undefined ? '' : durationInWords(each.hours),
                    [{ at: each.at }]
                ])
            },
            {
                heading: message(singles.length === 0 ? 'nodeAnswers.points' : 'cutsets.points'),
                lines: noSinglePoint(structure),
                rows: singles.map(([each, when]) => [
                    name(each),
                    kindInWords(kindIn(elements, each) ?? ''),
                    ...(structure.ring ? [when] : []),
                    placeCell(placeIn(elements, each))
                ])
            },
            structure.ring
                ? { heading: message('cutsets.minimal'), lines: [message('rings.notListed')], rows: [] }
                : {
                      heading: message('nodeAnswers.cutSets'),
                      rows: structure.cutSets.map(each => [
                          each.count ?? message('nodeAnswers.tooMany'),
                          message('nodeAnswers.cutSetsOf', { kind: each.kind })
                      ])
                  },
            ...importanceSections(structure, elements),
            {
                heading: message('nodeAnswers.stressTests'),
                head: [message('head.test'), message('head.inAll'), message('head.longest'), ''],
                rows: answer.stressTests.map(each => [
                    name(each.id),
                    durationInWords(each.hours),
                    durationInWords(each.longest),
                    message('nodeAnswers.downInTest', { lasting: each.lasting, outages: each.outages, reading: each.reading })
                ])
            },
            ...supplySections(answer),
            {
                heading: message('nodeAnswers.measures'),
                head: [message('head.measure'), message('head.status'), message('head.changes'), message('head.where')],
                rows: answer.effects.map(each => [
                    name(each.measure),
                    message('answers.status', { status: each.status }),
                    message('answers.effect', {
                        aspect: each.aspect,
                        target: name(each.target),
                        on: undefined,
                        operator: each.operator,
                        text: each.text
                    }),
                    [{ at: each.at }]
                ])
            },
            unknownsSection(structure, elements),
            ...endOfExplanation(answer)
        ]
    };
}

function chancesSection({ structure: { residual, what_if, ...now }, drawn, horizon }: NodeExplanation): Section {
    return {
        heading: message('nodeAnswers.howLikely'),
        rows: [
            ...chanceLines(now, horizon),
            ...(drawn
                ? [
                      [
                          message('nodeAnswers.lostDrawn'),
                          message('nodeAnswers.drawn', {
                              value: drawn.value,
                              low: drawn.low,
                              high: drawn.high,
                              trials: drawn.trials,
                              under: underInWords(drawn.conditions, { lessCertain: now.lessCertain })
                          }),
                          drawn.formula
                      ]
                  ]
                : []),
            ...(residual ? chanceLines(residual, horizon, 'planned') : []),
            ...(what_if ? chanceLines(what_if, horizon, 'proposed') : [])
        ].map(each => [...each])
    };
}

function importanceSections(
    { loss, events, eventsComplete, nodes = [], nodesComplete, importanceConditions, ring, lessCertain }: NodeStructure,
    elements: Elements
): Section[] {
    if (ring) {
        return [{ heading: message('importance.all'), lines: [message('rings.notWorkedOut')], rows: [] }];
    }
    const more = (all: readonly unknown[], complete = true): Message[] =>
        !complete && all.length === 0
            ? [
                  message('importance.notWorkedOut', {
                      why: loss.best >= 1 ? 'certain' : loss.status === 'exact' ? 'effort' : 'limits'
                  })
              ]
            : all.length > MOST_SHOWN
              ? [message('importance.first', { shown: MOST_SHOWN, all: all.length, complete })]
              : [];
    const under = (all: readonly unknown[]): Message[] =>
        all.length === 0 ? [] : [message('importance.under', { under: underInWords(importanceConditions, { lessCertain }) })];
    const rrw = (value: number | null): Message => (value === null ? message('importance.infinite') : number(value));
    return [
        {
            heading: message('importance.events'),
            lines: [
                ...under(events),
                ...more(events, eventsComplete),
                ...(events.some(each => each.unknown) ? [message('importance.withoutUnknown')] : [])
            ],
            head: [
                message('head.event'),
                message('head.chance'),
                message('head.fussellVesely'),
                message('head.birnbaum'),
                message('head.criticality'),
                message('head.raw'),
                message('head.rrw'),
                message('head.diagnostic')
            ],
            rows: events
                .slice(0, MOST_SHOWN)
                .map(each => [
                    nameIn(elements, each.event),
                    each.unknown ? message('answers.unknown', { why: each.unknown }) : percent(each.chance),
                    ...(each.unknown
                        ? ['', number(each.birnbaum), '', number(each.raw), '', '']
                        : [
                              number(each.fussellVesely),
                              number(each.birnbaum),
                              number(each.criticality),
                              number(each.raw),
                              rrw(each.rrw),
                              percent(each.diagnostic)
                          ])
                ])
        },
        {
            heading: message('importance.nodes'),
            lines: [...under(nodes), ...more(nodes), ...(nodesComplete === false ? [message('importance.someNodes')] : [])],
            head: [message('head.node'), message('head.birnbaum'), message('head.raw'), message('head.rrw'), message('head.diagnostic')],
            rows: nodes
                .slice(0, MOST_SHOWN)
                .map(each => [
                    nameIn(elements, each.node),
                    number(each.birnbaum),
                    number(each.raw),
                    rrw(each.rrw),
                    percent(each.diagnostic)
                ])
        }
    ];
}

function supplySections({ supply, control, exposures, sharedPoints, hangsOnIt, elements }: NodeExplanation): Section[] {
    const name = (each: string): Message => nameIn(elements, each);
    const { hhi, largest, shares = [], other } = supply ?? {};
    return [
        {
            heading: message('nodeAnswers.supply'),
            lines: [
                ...(hhi ? [message('nodeAnswers.concentration', { hhi: corners(hhi, 'number'), formula: hhi.formula })] : []),
                ...(largest
                    ? [
                          message('nodeAnswers.largest', {
                              supplier: name(largest.supplier),
                              share: corners(largest, 'percent'),
                              formula: largest.formula
                          })
                      ]
                    : [])
            ],
            rows: [
                ...[...shares]
                    .sort((a, b) => b.high - a.high)
                    .map(each => [name(each.supplier), corners(each, 'percent'), placeCell(each.at)]),
                ...(other === undefined ? [] : [[message('nodeAnswers.notNamed'), percent(other), '']])
            ]
        },
        {
            heading: message('control.heading'),
            head: [message('control.holder'), message('control.controls'), message('control.owns')],
            rows: (control?.controllers ?? []).map(each => [
                name(each.by),
                message('control.does', { control: each.control }),
                corners(each.ownership, 'percent')
            ])
        },
        hangsOnItSection(hangsOnIt, elements),
        exposureSection(
            message('nodeAnswers.exposures'),
            message('head.place'),
            exposures.map(each => [name(each.place), each]),
            MOST_SHOWN
        ),
        {
            heading: message('nodeAnswers.sharedPoints'),
            head: [message('head.alternatives'), message('head.hangOn'), message('head.in'), message('head.withoutIt')],
            rows: sharedPoints.map(each => [alternativesOf(each, elements), name(each.point), name(each.dependency), withoutPoint(each)])
        }
    ];
}

function corners(
    { low, best, high }: { readonly low: number; readonly best?: number | undefined; readonly high: number },
    as: 'percent' | 'number'
): Message {
    const say = as === 'percent' ? percent : number;
    return best === undefined && low !== high ? between(say(low), say(high)) : rangeInWords({ low, best: best ?? high, high }, as);
}

function placeCell(at: Location | undefined): Words {
    return at ? [{ at }] : '';
}

/** What is in no figure of the network: needs with another concern than interruption, and what others need of it. */
function concernSections({ notCounted = [], worries = [], reverse = [], elements }: NodeExplanation): Section[] {
    const name = (each: string): Message => nameIn(elements, each);
    return [
        {
            heading: message('concerns.notCounted'),
            head: [
                message('head.dependency'),
                message('head.what'),
                message('head.needs'),
                message('concerns.concern'),
                message('head.where')
            ],
            rows: notCounted.map(each => [
                name(each.dependency),
                name(each.of),
                requirementInWords(each.on, elements),
                message('concerns.list', { concern: each.concern }),
                [{ at: each.at }]
            ])
        },
        {
            heading: message('concerns.worries'),
            head: [
                message('head.dependency'),
                message('head.what'),
                message('head.needs'),
                message('concerns.concern'),
                message('concerns.harm'),
                message('concerns.disrupting'),
                message('head.where')
            ],
            rows: worries.map(({ impact, ...each }) => [
                name(each.dependency),
                name(each.of),
                requirementInWords(each.on, elements),
                message('concerns.list', { concern: [each.concern] }),
                impact
                    ? impact.overall
                        ? ranged(overallCells(impact.overall, impactRestsOn(impact)))
                        : ''
                    : message('concerns.notJudged'),
                impact?.disruption ? message('concerns.disrupts', { result: impact.disruption.result }) : '',
                [{ at: each.at }]
            ])
        },
        reverseSection(message('concerns.neededAbroad'), reverse, elements)
    ];
}
