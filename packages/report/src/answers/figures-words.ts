import type { ElementFigures, NodeStructure, RankEntry, RiskResult, StressTestResult } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { counted } from '../diagnostics/findings.js';
import { chanceLines } from './chance-words.js';
import { durationInWords } from './durations.js';
import { elementsIn, nameIn, type Elements } from './elements.js';
import { likelihoodCells, overallCells } from './explain/risk-words.js';
import { placeInWords } from './rank-words.js';
import { AS_FEEDS, AS_SERVICES, singlePointsInWords } from './ring-words.js';
import { escapeMarkdown } from './words/markdown.js';

/** How many names stand in a line. */
const MOST_NAMES = 4;

/** A label, what it says, and the formula behind it. */
type Line = readonly [label: string, text: string, formula?: string];

/** The figures of an element in a few lines of Markdown, for a hover. Empty where there is nothing to say. */
export function figuresMarkdown(model: RiskModel, figures: ElementFigures): string {
    const elements = elementsIn(model, figures);
    const lines = linesOf(figures, elements);
    const formulas = [...new Set(lines.flatMap(([, , formula]) => formula ?? []))];
    return [
        ...lines.map(([label, text]) => `- ${escapeMarkdown(label)}: ${escapeMarkdown(text)}`),
        ...(formulas.length > 0 ? [`\n*${escapeMarkdown(formulas.join(', '))}*`] : [])
    ].join('\n');
}

function linesOf(figures: ElementFigures, elements: Elements): Line[] {
    switch (figures.of) {
        case 'node':
            return nodeLines(figures.structure, figures.horizon, elements);
        case 'risk':
            return figures.risks.flatMap(risk => riskLines(risk, figures.rank, figures.among, elements));
        case 'stress_test':
            return stressTestLines(figures.result, elements);
    }
}

function nodeLines(
    { ofWhatIsModelled, unknowns, unknownsComplete, ...structure }: NodeStructure,
    horizon: number,
    elements: Elements
): Line[] {
    return [
        ...chanceLines(structure, horizon),
        ...(ofWhatIsModelled
            ? [
                  [
                      'Of what is modelled',
                      `${unknownsComplete ? '' : 'more than '}${counted(unknowns.length, 'value')} that would count ${unknowns.length === 1 ? 'is' : 'are'} not stated`
                  ] as const
              ]
            : []),
        ['Single points of failure', singlePointsInWords(structure, elements, ids => namesShown(ids, elements)), 'network.cut_sets']
    ];
}

function riskLines({ scope, current }: RiskResult, rank: RankEntry | undefined, among: number, elements: Elements): Line[] {
    const area = scope === undefined ? '' : ` in ${nameIn(elements, scope)}`;
    const { overall, disruption } = current.impact;
    return [
        [`Likelihood${area}`, ranged(likelihoodCells(current)), current.likelihood.formula],
        ...(overall ? [[`Impact${area}`, ranged(overallCells(overall)), overall.formula] as const] : []),
        ...(disruption && disruption.result !== 'no'
            ? [[`Disruption of society${area}`, disruption.result, disruption.formula] as const]
            : []),
        ...(scope === undefined && rank ? [['Rank', rankInWords(rank, among)] as const] : [])
    ];
}

function ranged([low, best, high]: readonly [string, string, string]): string {
    const range = low !== '' && high !== '' && (low !== high || low !== best) ? `${low} to ${high}` : '';
    return range === '' || (best === low && best === high) ? best : best === '' ? range : `${best} (${range})`;
}

function rankInWords({ highestRank, lowestRank, ...place }: RankEntry, among: number): string {
    return `${placeInWords(place, among)}${highestRank === lowestRank ? '' : `; ${highestRank} to ${lowestRank} within the ranges`}`;
}

/** What goes down longest, and what it does to society. */
function stressTestLines({ as_feeds, formula, ...asServices }: StressTestResult, elements: Elements): Line[] {
    return as_feeds
        ? [
              ...outageLines(asServices, elements, formula, ` ${AS_SERVICES}`),
              ...outageLines(as_feeds, elements, as_feeds.formula, ` ${AS_FEEDS}`)
          ]
        : outageLines(asServices, elements, formula, '');
}

/** @param when in which case that is so */
function outageLines(
    { downtime, criteria }: Pick<StressTestResult, 'downtime' | 'criteria'>,
    elements: Elements,
    formula: string,
    when: string
): Line[] {
    const longest = [...downtime].sort((a, b) => b.hours - a.hours || (a.id < b.id ? -1 : 1)).slice(0, MOST_NAMES);
    const [first] = criteria.filter(each => each.disruption === 'yes').sort((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity));
    return [
        [`Goes down${when}`, counted(downtime.length, 'node'), formula],
        ...(longest.length > 0
            ? [
                  [
                      `Down longest${when}`,
                      longest
                          .map(
                              ({ id, hours, lasting }) =>
                                  `${nameIn(elements, id)} ${durationInWords(hours)}${lasting ? ' (to the end of the run)' : ''}`
                          )
                          .join(', ')
                  ] as const
              ]
            : []),
        ...(first
            ? [
                  [
                      `Disruption of society${when}`,
                      `${nameIn(elements, first.criterion)}, ${first.after === undefined || first.after === 0 ? 'at once' : `after ${durationInWords(first.after)}`}`,
                      'time.harm'
                  ] as const
              ]
            : [])
    ];
}

function namesShown(ids: readonly string[], elements: Elements): string {
    const shown = ids
        .slice(0, MOST_NAMES)
        .map(id => nameIn(elements, id))
        .join(', ');
    return ids.length > MOST_NAMES ? `${shown} and ${ids.length - MOST_NAMES} more` : shown;
}
