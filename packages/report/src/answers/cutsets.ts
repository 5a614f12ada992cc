import type { CutSetsFigure, NodeStructure, Study } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';
import { elementsIn, type Elements } from './elements.js';
import type { Askable } from './names.js';
import { titled } from './words/said.js';

/** What can be brought down. */
export const HAS_CUT_SETS: Askable = {
    kinds: new Set(['process', 'asset', 'resource', 'supplier', 'sector']),
    sorts: message('questions.hasCutSets')
};

export interface CutSetsOptions {
    /** Only sets of this kind. */
    readonly kind?: CutSetsFigure['kind'] | undefined;
    /** Only sets of up to so many members … */
    readonly order?: number | undefined;
    /** … and of each kind so many, the smallest first. */
    readonly most?: number | undefined;
}

export interface ListedCutSets extends CutSetsFigure {
    /** How many sets there are that are not listed, a decimal number of any length. Absent where they could not be counted. */
    readonly leftOut?: string | undefined;
}

/** What brings a node down: the answer of `nvsc cutsets`. */
export interface CutSetsAnswer
    extends Pick<
        NodeStructure,
        | 'id'
        | 'kind'
        | 'at'
        | 'outage'
        | 'loss'
        | 'lossBound'
        | 'judgedOver'
        | 'lessCertain'
        | 'singlePoints'
        | 'singlePointsIfFeeds'
        | 'singlePointsComplete'
        | 'ring'
        | 'unknowns'
        | 'unknownsComplete'
    > {
    readonly project: string;
    readonly title: Message;
    /** Hours that the chance of loss counts over. */
    readonly horizon: number;
    /** As asked for. */
    readonly limits: Pick<CutSetsOptions, 'kind' | 'order' | 'most'>;
    readonly cutSets: readonly ListedCutSets[];
    readonly elements: Elements;
}

/** The analysis lists so many of each kind if not asked for more; an order that has more is not begun. */
const LISTED = 1000;

/** What brings a node down, alone or together. Undefined where the network has no such node. */
export function cutSetsAnswer(study: Study, id: string, { kind, order, most }: CutSetsOptions = {}): CutSetsAnswer | undefined {
    const { model } = study;
    const node = study.nodeWithin(id, {
        mostSets: Math.max(LISTED, most ?? 0),
        ...(order === undefined ? {} : { mostOrder: order })
    });
    if (!node) {
        return undefined;
    }
    const {
        at,
        outage,
        loss,
        lossBound,
        judgedOver,
        lessCertain,
        singlePoints,
        singlePointsIfFeeds,
        singlePointsComplete,
        ring,
        unknowns,
        unknownsComplete
    } = node;
    const cutSets = node.cutSets.filter(each => kind === undefined || each.kind === kind).map(each => listed(each, most));
    const element = [...model.nodes, ...model.sectors].find(each => each.id === id);
    return {
        project: model.project,
        id,
        kind: node.kind,
        title: titled(element ?? { title: id }),
        at,
        horizon: study.structure('current').horizon,
        limits: { kind, order, most },
        ...(outage ? { outage } : {}),
        loss,
        ...(lossBound ? { lossBound } : {}),
        ...(judgedOver === undefined ? {} : { judgedOver }),
        ...(lessCertain ? { lessCertain } : {}),
        singlePoints,
        ...(singlePointsIfFeeds ? { singlePointsIfFeeds } : {}),
        singlePointsComplete,
        ...(ring ? { ring } : {}),
        cutSets,
        unknowns,
        unknownsComplete,
        elements: elementsIn(model, id, cutSets, singlePoints, singlePointsIfFeeds, unknowns)
    };
}

function listed(figure: CutSetsFigure, most = Infinity): ListedCutSets {
    const sets = figure.sets.slice(0, most);
    const firstLeft = figure.sets[sets.length];
    const { count } = figure;
    return {
        ...figure,
        sets,
        complete: figure.complete && !firstLeft,
        completeTo: firstLeft ? Math.min(figure.completeTo, firstLeft.length - 1) : figure.completeTo,
        leftOut: count === undefined ? undefined : String(BigInt(count) - BigInt(sets.length))
    };
}
