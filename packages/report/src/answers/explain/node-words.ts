import type { NodeStructure } from '@nvs/analysis';
import type { Location, Requirement } from '@nvs/model';
import { counted } from '../../diagnostics/findings.js';
import { chanceLines, rangeInWords } from '../chance-words.js';
import { underInWords } from '../condition-words.js';
import { unknownsSection } from '../cutsets-words.js';
import { durationInWords } from '../durations.js';
import { kindIn, nameIn, namesIn, placeIn, type Elements } from '../elements.js';
import { oneLine } from '../words/line.js';
import { number, percent } from '../words/numbers.js';
import type { Page, Section, Words } from '../words/page.js';
import { AS_FEEDS, noSinglePoint, OPEN_RING, readingInWords } from '../ring-words.js';
import { endOfExplanation } from './explained.js';
import type { Link, NodeExplanation } from './node.js';
import { exposureSection, hangsOnItSection, withoutPoint } from './place.js';
import { className } from './risk-words.js';

/** The most important events and nodes that are shown; JSON has all. */
const MOST_SHOWN = 10;

/** Why the figures of a node or sector are what they are, for people. */
export function nodePage(answer: NodeExplanation): Page {
    const { id, kind, title, at, structure, elements } = answer;
    const name = (each: string): string => nameIn(elements, each);
    const singles = [
        ...structure.singlePoints.map(each => [each, '']),
        ...(structure.singlePointsIfFeeds ?? []).map(each => [each, AS_FEEDS])
    ];
    return {
        title: [`${oneLine(title)} (${oneLine(id)}), kind ${kind}, `, { at }],
        lines: [
            structure.ofWhatIsModelled
                ? `The figures are of what the model states: ${structure.unknownsComplete ? '' : 'more than '}${counted(structure.unknowns.length, 'value')} that would count ${structure.unknowns.length === 1 ? 'is' : 'are'} missing, listed below.`
                : 'Everything that these figures rest on is stated in the model.',
            ...(structure.members ? [`Down with any of: ${namesIn(elements, structure.members)}.`] : [])
        ],
        sections: [
            chancesSection(answer),
            { heading: 'What it states', rows: answer.stated.map(each => [each.what, each.text ?? '', [{ at: each.at }]]) },
            {
                heading: 'What it needs',
                head: ['Dependency', 'Needs', 'Goes on without it for', 'Other found in', 'Where'],
                rows: answer.needs.map(each => [
                    name(each.dependency),
                    requirementInWords(each.on, elements),
                    ...reliefCells(each),
                    [{ at: each.at }]
                ])
            },
            {
                heading: 'What needs it',
                head: ['What', 'Needs', 'Goes on without it for', 'Other found in', 'Where'],
                rows: answer.neededBy.map(each => [
                    name(each.of),
                    requirementInWords(each.on, elements),
                    ...reliefCells(each),
                    [{ at: each.at }]
                ])
            },
            {
                heading: 'What it harms when it is down',
                head: ['After', 'Class', 'What'],
                rows: answer.serves.flatMap(({ target, harms }) =>
                    harms.length === 0
                        ? [['', 'not stated', name(target)]]
                        : harms.map(each => [
                              each.after === 0 ? 'at once' : durationInWords(each.after),
                              className(each.class, each.sub),
                              name(target)
                          ])
                )
            },
            {
                heading: 'Threats that strike it',
                head: ['Threat', 'Chance', 'Share', 'Of', 'For', 'Where'],
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
                heading: `Single points of failure${singles.length === 0 ? '' : ': each brings it down alone'}`,
                lines: noSinglePoint(structure),
                rows: singles.map(([each = '', when = '']) => [
                    name(each),
                    (kindIn(elements, each) ?? '').replaceAll('_', ' '),
                    ...(structure.ring ? [when] : []),
                    placeCell(placeIn(elements, each))
                ])
            },
            structure.ring
                ? { heading: 'Minimal cut sets', lines: [`Not listed: ${OPEN_RING}.`], rows: [] }
                : {
                      heading: 'Minimal cut sets, listed by nvsc cutsets',
                      rows: structure.cutSets.map(each => [each.count ?? 'too many to count', cutSetKinds[each.kind]])
                  },
            ...importanceSections(structure, elements),
            {
                heading: 'Stress tests in which it is down',
                head: ['Test', 'In all', 'Longest', ''],
                rows: answer.stressTests.map(each => [
                    name(each.id),
                    durationInWords(each.hours),
                    durationInWords(each.longest),
                    [
                        each.lasting ? 'not back in the run' : each.outages > 1 ? `${each.outages} times` : '',
                        each.reading ? readingInWords(each.reading) : ''
                    ]
                        .filter(part => part !== '')
                        .join(', ')
                ])
            },
            ...supplySections(answer),
            {
                heading: 'Measures that change it',
                head: ['Measure', 'Status', 'Changes', 'Where'],
                rows: answer.effects.map(each => [
                    name(each.measure),
                    (each.status ?? '').replaceAll('_', ' '),
                    `${each.aspect.replaceAll('_', ' ')} of ${name(each.target)} ${each.operator} ${each.text ?? ''}`.trim(),
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
        heading: 'How likely',
        rows: [
            ...chanceLines(now, horizon),
            ...(drawn
                ? [
                      [
                          'Lost, drawn',
                          `${percent(drawn.value)}, with 95% between ${percent(drawn.low)} and ${percent(drawn.high)}, of ${drawn.trials.toLocaleString('en')} times; ${underInWords(drawn.conditions)}`,
                          drawn.formula
                      ]
                  ]
                : []),
            ...(residual ? chanceLines(residual, horizon, 'after the planned measures') : []),
            ...(what_if ? chanceLines(what_if, horizon, 'after the proposed ones too') : [])
        ].map(each => [...each])
    };
}

function importanceSections(
    { loss, events, eventsComplete, nodes = [], nodesComplete, importanceConditions, ring }: NodeStructure,
    elements: Elements
): Section[] {
    if (ring) {
        return [{ heading: 'The most important events and nodes', lines: [`Not worked out: ${OPEN_RING}.`], rows: [] }];
    }
    const more = (all: readonly unknown[], complete = true): string[] =>
        !complete && all.length === 0
            ? [
                  `Not worked out: ${loss.best >= 1 ? 'the loss is certain' : loss.status === 'exact' ? 'the effort did not suffice' : 'only limits of the loss are known'}.`
              ]
            : all.length > MOST_SHOWN
              ? [
                    `The first ${MOST_SHOWN} of ${complete ? '' : 'more than '}${all.length.toLocaleString('en')}; --format json has ${complete ? 'all' : 'these'}.`
                ]
              : [];
    const under = (all: readonly unknown[]): string[] =>
        all.length === 0 ? [] : [`Chances and importance: ${underInWords(importanceConditions)}.`];
    const rrw = (value: number | null): string => (value === null ? 'infinite' : number(value));
    return [
        {
            heading: 'The most important events',
            lines: [
                ...under(events),
                ...more(events, eventsComplete),
                ...(events.some(each => each.unknown)
                    ? ['Worked out without what is not judged or withheld, for which only what it would do if it happened is known.']
                    : [])
            ],
            head: ['Event', 'Chance', 'Fussell–Vesely', 'Birnbaum', 'Criticality', 'RAW', 'RRW', 'Diagnostic'],
            rows: events
                .slice(0, MOST_SHOWN)
                .map(each => [
                    nameIn(elements, each.event),
                    each.unknown?.replace('_', ' ') ?? percent(each.chance),
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
            heading: 'The most important nodes, set down or kept up',
            lines: [
                ...under(nodes),
                ...more(nodes),
                ...(nodesComplete === false ? ['Only nodes in its smallest cut sets were looked at.'] : [])
            ],
            head: ['Node', 'Birnbaum', 'RAW', 'RRW', 'Diagnostic'],
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

function supplySections({ supply, exposures, sharedPoints, hangsOnIt, elements }: NodeExplanation): Section[] {
    const name = (each: string): string => nameIn(elements, each);
    const { hhi, largest, shares = [], other } = supply ?? {};
    return [
        {
            heading: 'Where it comes from',
            lines: [
                ...(hhi ? [`Concentration (HHI) ${corners(hhi, number)} (${hhi.formula}).`] : []),
                ...(largest ? [`The largest is ${name(largest.supplier)}, ${corners(largest, percent)} (${largest.formula}).`] : [])
            ],
            rows: [
                ...[...shares]
                    .sort((a, b) => b.high - a.high)
                    .map(each => [name(each.supplier), corners(each, percent), placeCell(each.at)]),
                ...(other === undefined ? [] : [['not named', percent(other), '']])
            ]
        },
        hangsOnItSection(hangsOnIt, elements),
        exposureSection(
            'How much of it hangs on whom',
            'Place',
            exposures.map(each => [name(each.place), each]),
            MOST_SHOWN
        ),
        {
            heading: 'Redundancy that hangs on one point',
            head: ['Alternatives', 'Hang on', 'In', 'Without it'],
            rows: sharedPoints.map(each => [
                `${namesIn(elements, each.alternatives)} (${each.alternatives.length} of ${each.of})`,
                name(each.point),
                name(each.dependency),
                withoutPoint(each)
            ])
        }
    ];
}

function corners(
    { low, best, high }: { readonly low: number; readonly best?: number | undefined; readonly high: number },
    say: (value: number) => string
): string {
    return best === undefined && low !== high ? `${say(low)} to ${say(high)}` : rangeInWords({ low, best: best ?? high, high }, say);
}

function reliefCells({ buffer, substitution }: Link): [string, string] {
    return [buffer === undefined ? '' : durationInWords(buffer), substitution === undefined ? '' : durationInWords(substitution)];
}

function placeCell(at: Location | undefined): Words {
    return at ? [{ at }] : '';
}

/** `any of (power, generators for 3 days)`, as in the language. */
function requirementInWords(requirement: Requirement | undefined, elements: Elements): string {
    if (!requirement) {
        return '';
    }
    if (requirement.type === 'node') {
        const { node, share, endurance } = requirement;
        return `${share === undefined ? '' : `${percent(share)} `}${nameIn(elements, node)}${endurance === undefined ? '' : ` for ${durationInWords(endurance)}`}`;
    }
    const items = requirement.items.map(each => requirementInWords(each, elements)).join(', ');
    const sort =
        requirement.type === 'count'
            ? String(requirement.count)
            : requirement.type === 'share'
              ? percent(requirement.share)
              : requirement.type;
    return `${sort} of (${items})`;
}

const cutSetKinds = {
    nodes: 'sets of what is down together',
    causes: 'sets of threats and campaigns',
    events: 'sets of all events'
} as const;
