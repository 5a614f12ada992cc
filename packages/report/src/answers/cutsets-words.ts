import type { CutSetsFigure, NodeStructure } from '@nvs/analysis';
import { counted } from '../diagnostics/findings.js';
import { chanceLines } from './chance-words.js';
import type { CutSetsAnswer, ListedCutSets } from './cutsets.js';
import { nameIn, type Elements } from './elements.js';
import { AS_FEEDS, OPEN_RING } from './ring-words.js';
import { oneLine } from './words/line.js';
import { pageAsMarkdown } from './words/markdown.js';
import type { Page, Section, View } from './words/page.js';
import { pageAsText } from './words/text.js';

/** Longest list that is shown where nobody asked for more. */
const MOST_SHOWN = 40;

/** The answer for a terminal. */
export function cutSetsText(answer: CutSetsAnswer, view?: View): string {
    return pageAsText(cutSetsPage(answer), view);
}

/** The answer for an editor. */
export function cutSetsMarkdown(answer: CutSetsAnswer, view?: View): string {
    return pageAsMarkdown(cutSetsPage(answer), view);
}

function cutSetsPage({
    id,
    title,
    kind,
    at,
    outage,
    loss,
    lossBound,
    judgedOver,
    horizon,
    cutSets,
    limits,
    elements,
    ...answer
}: CutSetsAnswer): Page {
    const { singlePoints, singlePointsIfFeeds = [], ring } = answer;
    return {
        title: [`${oneLine(title)} (${oneLine(id)}), kind ${kind}`, ...(at ? [', ', { at }] : [])],
        lines: [
            ...chanceLines({ outage, loss, lossBound, judgedOver }, horizon).map(
                ([label, text, formula]) => `${label}: ${text} (${formula}).`
            ),
            ...(singlePoints.length + singlePointsIfFeeds.length === 0
                ? [
                      answer.singlePointsComplete
                          ? 'No single point of failure.'
                          : 'Single points of failure: not found with the effort allowed.'
                  ]
                : [])
        ],
        sections: [
            {
                heading: 'Single points of failure: each brings it down alone',
                rows: [
                    ...singlePoints.map(each => [nameIn(elements, each)]),
                    ...singlePointsIfFeeds.map(each => [nameIn(elements, each), AS_FEEDS])
                ]
            },
            ...(ring
                ? [{ heading: 'Minimal cut sets', lines: [`Not listed: ${OPEN_RING}.`], rows: [] }]
                : cutSets.map(figure => setsSection(figure, limits.most ?? MOST_SHOWN, elements))),
            unknownsSection(answer, elements),
            {
                heading: 'Formulas',
                rows: ['network.at_least_one', 'network.outage', 'network.loss', 'network.cut_sets'].map(formula => [
                    formula,
                    [{ formula }]
                ])
            }
        ]
    };
}

function setsSection({ kind, count, sets, complete, completeTo, leftOut }: ListedCutSets, most: number, elements: Elements): Section {
    const shown = sets.slice(0, most);
    const left = leftOut === undefined ? undefined : BigInt(leftOut) + BigInt(sets.length - shown.length);
    const first = shown.length < sets.length ? Math.min(completeTo, (sets[shown.length]?.length ?? 1) - 1) : completeTo;
    return {
        heading: `${kinds[kind]}: ${count === undefined ? 'too many to count with the effort allowed' : count === '0' ? 'none' : `${groups(count)} minimal`}`,
        lines:
            (complete && shown.length === sets.length) || left === 0n
                ? []
                : [
                      `${counted(shown.length, 'set')} shown, ${first === 0 ? 'not all of any size' : `all of up to ${counted(first, 'member')}`}${left === undefined ? '' : `; ${groups(String(left))} left out`} (nvsc cutsets --order and --most show more).`
                  ],
        rows: shown.map(set => [String(set.length), set.map(each => nameIn(elements, each)).join(' + ')])
    };
}

/** What a figure of the network does not count, since the model does not say it. */
export function unknownsSection(
    { unknowns, unknownsComplete }: Pick<NodeStructure, 'unknowns' | 'unknownsComplete'>,
    elements: Elements
): Section {
    return {
        heading: unknowns.some(each => each.why !== 'not_stated')
            ? 'Not known: what is not stated adds nothing, what is not judged or withheld counts in the most there can be'
            : 'Not stated in the model, so not counted',
        lines: unknownsComplete ? [] : ['These are the nearest; there are more.'],
        rows: unknowns.map(each => [
            each.what === 'rate'
                ? 'rate, of what is certain within its period'
                : each.why === 'not_stated'
                  ? each.what
                  : `${each.what}, ${each.why.replace('_', ' ')}`,
            nameIn(elements, each.id),
            each.at ? [{ at: each.at }] : ''
        ])
    };
}

/** A decimal number of any length with its thousands apart. */
function groups(digits: string): string {
    return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

const kinds: Readonly<Record<CutSetsFigure['kind'], string>> = {
    nodes: 'Sets of what is down together',
    causes: 'Sets of threats and campaigns',
    events: 'Sets of all events'
};
