import type { NodeStructure } from '@nvs/analysis';
import { message } from '@nvs/words';
import { chanceLines } from './chance-words.js';
import type { CutSetsAnswer, ListedCutSets } from './cutsets.js';
import { nameIn, type Elements } from './elements.js';
import { readingInWords } from './ring-words.js';
import { pageAsMarkdown } from './words/markdown.js';
import { entitled, type Page, type Section, type View } from './words/page.js';
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
    lessCertain,
    horizon,
    cutSets,
    limits,
    elements,
    ...answer
}: CutSetsAnswer): Page {
    const { singlePoints, singlePointsIfFeeds = [], ring } = answer;
    return {
        ...entitled(title, id, message('elements.ofKind', { kind }), at),
        lines: [
            ...chanceLines({ outage, loss, lossBound, judgedOver, lessCertain }, horizon).map(([label, text, formula]) =>
                message('cutsets.chance', { label, text, formula })
            ),
            ...(singlePoints.length + singlePointsIfFeeds.length === 0
                ? [message(answer.singlePointsComplete ? 'cutsets.noPoint' : 'cutsets.pointsNotFound')]
                : [])
        ],
        sections: [
            {
                heading: message('cutsets.points'),
                rows: [
                    ...singlePoints.map(each => [nameIn(elements, each)]),
                    ...singlePointsIfFeeds.map(each => [nameIn(elements, each), readingInWords('as_feeds')])
                ]
            },
            ...(ring
                ? [{ heading: message('cutsets.minimal'), lines: [message('rings.notListed')], rows: [] }]
                : cutSets.map(figure => setsSection(figure, limits.most ?? MOST_SHOWN, elements))),
            unknownsSection(answer, elements),
            {
                heading: message('answers.formulas'),
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
    const upTo = shown.length < sets.length ? Math.min(completeTo, (sets[shown.length]?.length ?? 1) - 1) : completeTo;
    return {
        heading: message('cutsets.count', { kind, count }),
        lines:
            (complete && shown.length === sets.length) || left === 0n
                ? []
                : [message('cutsets.shown', { shown: shown.length, upTo, left: left === undefined ? undefined : String(left) })],
        rows: shown.map(set => [String(set.length), message('cutsets.set', { members: set.map(each => nameIn(elements, each)) })])
    };
}

/** What a figure of the network does not count, since the model does not say it. */
export function unknownsSection(
    { unknowns, unknownsComplete }: Pick<NodeStructure, 'unknowns' | 'unknownsComplete'>,
    elements: Elements
): Section {
    return {
        heading: message(unknowns.some(each => each.why !== 'not_stated') ? 'cutsets.notKnown' : 'cutsets.notStated'),
        lines: unknownsComplete ? [] : [message('cutsets.moreNotStated')],
        rows: unknowns.map(({ what, why, id, at }) => [message('cutsets.unknown', { what, why }), nameIn(elements, id), at ? [{ at }] : ''])
    };
}
