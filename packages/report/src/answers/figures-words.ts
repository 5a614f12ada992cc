import type { ElementFigures, NodeStructure, RankEntry, RiskResult, StressTestResult } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { inWords, message, type Language, type Message } from '@nvs/words';
import { impactRestsOn } from '../less-certain.js';
import { aimLines } from './aim-lines.js';
import { chanceLines } from './chance-words.js';
import { elementsIn, nameIn, type Elements } from './elements.js';
import { likelihoodCells, overallCells, ranged } from './explain/risk-words.js';
import { placeWithin } from './rank-words.js';
import { singlePointsInWords, type Reading } from './ring-words.js';
import type { Line } from './words/label.js';
import { escapeMarkdown } from './words/markdown.js';
import { commas } from './words/said.js';

/** How many names stand in a line. */
const MOST_NAMES = 4;

/** The figures of an element in a few lines of Markdown, for a hover. Empty where there is nothing to say. */
export function figuresMarkdown(model: RiskModel, figures: ElementFigures, language: Language = 'en'): string {
    const elements = elementsIn(model, figures);
    const lines = linesOf(figures, elements, language);
    const formulas = [...new Set(lines.flatMap(([, , formula]) => formula ?? []))];
    return [
        ...lines.map(([label, text]) => `- ${escapeMarkdown(inWords(label, language))}: ${escapeMarkdown(inWords(text, language))}`),
        ...(formulas.length > 0 ? [`\n*${escapeMarkdown(formulas.join(', '))}*`] : [])
    ].join('\n');
}

function linesOf(figures: ElementFigures, elements: Elements, language: Language): Line[] {
    switch (figures.of) {
        case 'node':
            return nodeLines(figures.structure, figures.horizon, elements);
        case 'risk':
            return figures.risks.flatMap(risk => riskLines(risk, figures.rank, figures.among, elements));
        case 'stress_test':
            return stressTestLines(figures.result, elements);
        default:
            return aimLines(figures, elements, language);
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
                      message('hoverFigures.ofWhatIsModelled'),
                      message('hoverFigures.notStated', { missing: unknowns.length, complete: unknownsComplete })
                  ] as const
              ]
            : []),
        [message('nodeAnswers.points'), singlePointsInWords(structure, elements, ids => namesShown(ids, elements)), 'network.cut_sets']
    ];
}

function riskLines({ scope, current }: RiskResult, rank: RankEntry | undefined, among: number, elements: Elements): Line[] {
    const area = scope === undefined ? undefined : nameIn(elements, scope);
    const { overall, disruption } = current.impact;
    return [
        [message('hoverFigures.likelihood', { scope: area }), ranged(likelihoodCells(current)), current.likelihood.formula],
        ...(overall
            ? [
                  [
                      message('hoverFigures.impact', { scope: area }),
                      ranged(overallCells(overall, overall.best && impactRestsOn(current.impact))),
                      overall.formula
                  ] as const
              ]
            : []),
        ...(overall?.assumed ? [[message('assumptions.label'), message('assumptions.ofCriteria', overall.assumed)] as const] : []),
        ...(disruption && disruption.result !== 'no'
            ? [
                  [
                      message('hoverFigures.disruption', { scope: area, reading: undefined }),
                      message('riskAnswers.disruption', { result: disruption.result }),
                      disruption.formula
                  ] as const
              ]
            : []),
        ...(scope === undefined && rank
            ? [[message('head.rank'), placeWithin(rank, rank.highestRank, rank.lowestRank, among)] as const]
            : [])
    ];
}

/** What goes down longest, and what it does to society. */
function stressTestLines({ as_feeds, formula, ...asServices }: StressTestResult, elements: Elements): Line[] {
    return as_feeds
        ? [...outageLines(asServices, elements, formula, 'as_services'), ...outageLines(as_feeds, elements, as_feeds.formula, 'as_feeds')]
        : outageLines(asServices, elements, formula, undefined);
}

/** @param reading in which case that is so */
function outageLines(
    { downtime, criteria }: Pick<StressTestResult, 'downtime' | 'criteria'>,
    elements: Elements,
    formula: string,
    reading: Reading | undefined
): Line[] {
    const longest = [...downtime].sort((a, b) => b.hours - a.hours || (a.id < b.id ? -1 : 1)).slice(0, MOST_NAMES);
    const [first] = criteria.filter(each => each.disruption === 'yes').sort((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity));
    return [
        [message('hoverFigures.goesDown', { reading }), message('hoverFigures.nodes', { count: downtime.length }), formula],
        ...(longest.length > 0
            ? [
                  [
                      message('hoverFigures.downLongest', { reading }),
                      commas(
                          longest.map(({ id, hours, lasting }) =>
                              message('hoverFigures.down', { name: nameIn(elements, id), hours, lasting })
                          )
                      )
                  ] as const
              ]
            : []),
        ...(first
            ? [
                  [
                      message('hoverFigures.disruption', { scope: undefined, reading }),
                      message('hoverFigures.criterionAfter', { criterion: nameIn(elements, first.criterion), after: first.after }),
                      'time.harm'
                  ] as const
              ]
            : [])
    ];
}

const namesShown = (ids: readonly string[], elements: Elements): Message =>
    message('hoverFigures.names', {
        names: ids.slice(0, MOST_NAMES).map(id => nameIn(elements, id)),
        more: Math.max(0, ids.length - MOST_NAMES)
    });
