import { compare } from '@nvs/model';
import { oncePerKey } from '../../memo.js';
import type { CutSetsFigure, NodeStructure } from '../../results/network.js';
import type { Influences } from '../forest/influence.js';
import type { Wanted } from '../forest/sets.js';
import { solveTogether } from '../forest/solve.js';
import { chancesOf } from './chances.js';
import { chancesIn, importanceUnder } from './conditions.js';
import { cutSetsFigure, mostListed } from './cut-sets.js';
import { chooseNodes, eventImportance, nodeImportance } from './importance.js';
import type { Structure, StructureLimits } from './model.js';
import { askTogether, onRing, targetsOf, type Target } from './targets.js';

const MOST_ORDER = 6;
const MOST_INTERVENTIONS = 60;
/** Rows of one list are at most … of at least …, and all lists of a kind together about so long. */
const MOST_ROWS = 1000,
    LEAST_ROWS = 50,
    ALL_ROWS = 200_000;

/** What all nodes reported on share, and the steps that were taken for it. */
export interface NodeStructures {
    readonly nodes: readonly NodeStructure[];
    readonly steps: number;
}

/** Everything that is said of some nodes and sectors, in the order of their names; nothing of what is neither. */
export function nodeStructures(structure: Structure, ids: readonly string[], options: StructureLimits): NodeStructures {
    const targets = targetsOf(structure, ids);
    const rows = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, Math.floor(ALL_ROWS / Math.max(1, targets.length))));
    const want: Wanted = { mostOrder: options.mostOrder ?? MOST_ORDER, mostSets: options.mostSets ?? rows };
    const chances = chancesOf(structure, targets, rows, want);
    const sets = (['nodes', 'causes'] as const).map(kind => setsOver(structure, kind, targets, want));
    const chosen = chooseNodes(
        structure,
        targets,
        sets[0]?.figures.map(each => each.sets) ?? [],
        options.mostInterventions ?? MOST_INTERVENTIONS
    );
    const interventions = nodeImportance(
        structure,
        targets,
        chosen.map(each => each.numbers)
    );
    // Nodes that are down together have one function and one list.
    const importanceOf = oncePerKey((influences: Influences, total: number) =>
        eventImportance(structure, total, influences, 0, chances.best, rows)
    );
    const nodes = chances.found.map(({ sets: events, influences, unknowns: { unknowns, complete }, ...known }, i): NodeStructure => {
        const { numbers, ...named } = targets[i] ?? { id: '', kind: '', numbers: [] };
        const cutSets = [...sets.flatMap(each => each.figures[i] ?? []), cutSetsFigure('events', events, structure.keys, new Set(), want)];
        const nodes = interventions.rows[i];
        return {
            ...named,
            ...chancesIn(known),
            ...(onRing(structure.failures, numbers) ? { ring: true } : {}),
            ofWhatIsModelled: unknowns.length > 0,
            unknowns: [...unknowns],
            unknownsComplete: complete,
            cutSets,
            ...singlePointsOf(
                structure,
                numbers,
                cutSets.find(each => each.kind === 'nodes')
            ),
            importanceConditions: importanceUnder(known),
            ...(influences ? importanceOf(influences, known.loss.best) : { events: [], eventsComplete: false }),
            ...(nodes && known.loss.status === 'exact'
                ? { nodes, nodesComplete: chosen[i]?.complete === true && !interventions.unsolved.has(i) }
                : {})
        };
    });
    return { nodes, steps: chances.steps + interventions.steps + sets.reduce((sum, each) => sum + each.steps, 0) };
}

/** What brings some nodes down alone: as their cut sets say, and where a ring does not say what it passes on, whatever that is and in one case only. */
function singlePointsOf(
    structure: Structure,
    numbers: readonly number[],
    sets: CutSetsFigure | undefined
): Pick<NodeStructure, 'singlePoints' | 'singlePointsIfFeeds' | 'singlePointsComplete'> {
    const { network, asFeeds } = structure.compiled;
    if (!asFeeds || !onRing(structure.failures, numbers)) {
        return {
            singlePoints: sets?.sets.filter(set => set.length === 1).flat() ?? [],
            singlePointsComplete: sets !== undefined && sets.completeTo >= 1
        };
    }
    const [least, most] = [network, asFeeds].map(each => structure.singlePoints(each));
    const named = (found: ReadonlyMap<number, readonly number[]>): string[] =>
        [...new Set(numbers.flatMap(each => found.get(each) ?? []))]
            .filter(each => !numbers.includes(each))
            .map(each => network.nodes[each] ?? '')
            .sort(compare);
    if (!least || !most) {
        return { singlePoints: [], singlePointsComplete: false };
    }
    const singlePoints = named(least),
        others = named(most).filter(each => !singlePoints.includes(each));
    return { singlePoints, ...(others.length > 0 ? { singlePointsIfFeeds: others } : {}), singlePointsComplete: true };
}

/** Everything that is said of one node or sector; undefined where there is no such thing. */
export function nodeStructure(structure: Structure, id: string, options: StructureLimits): NodeStructure | undefined {
    return nodeStructures(structure, [id], options).nodes[0];
}

function setsOver(
    structure: Structure,
    kind: 'nodes' | 'causes',
    targets: readonly Target[],
    want: Wanted
): { readonly figures: CutSetsFigure[]; readonly steps: number } {
    const over = structure.over(kind);
    const { nodes } = structure.compiled.network;
    const own = targets.map(each => new Set(kind === 'nodes' ? each.numbers.map(number => nodes[number] ?? '') : []));
    const mostSets = own.reduce((most, each) => Math.max(most, mostListed(want, each)), want.mostSets);
    let steps = 0;
    const figures = askTogether(
        over,
        targets.map(each => each.numbers),
        tops => {
            const solved = solveTogether(over.graph, tops, { chances: [], sets: { ...want, mostSets }, effort: structure.effort });
            steps = solved.steps;
            return solved.answers;
        },
        ({ sets }, above, i) => cutSetsFigure(kind, above ? undefined : sets, over.names, own[i] ?? new Set(), want)
    );
    return { figures, steps };
}
