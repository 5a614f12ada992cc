import { HOURS } from '@nvs/model';
import { byName } from '../../number.js';
import type { CutSetsFigure, NodeStructure, OutageFigure, Unknown } from '../../results/network.js';
import { chanceOfRate } from '../../scoring/probability.js';
import { FALSE, indexOf, Kind, type GateGraph, type Ref } from '../formula/formula.js';
import { inOrder } from '../formula/walk.js';
import { diagramOf, type Diagram } from '../solve/diagram.js';
import { birnbaum, importances } from '../solve/importance.js';
import { chanceOf } from '../solve/probability.js';
import { countCutSets, cutSetsOf } from '../zbdd/cut-sets.js';
import { listCutSets } from '../zbdd/list.js';
import { chanceFigure, lossChance, outageChance } from './figures.js';
import type { Structure, StructureOptions } from './structure.js';

const MOST_ORDER = 6;
const MOST_SETS = 1000;
const MOST_INTERVENTIONS = 60;
const MOST_FAMILY_NODES = 4e6;

/** Everything that is said of one node; undefined where there is no such node. */
export function nodeStructure(structure: Structure, id: string, options: StructureOptions): NodeStructure | undefined {
    const { compiled, failures, graph, effort, model } = structure;
    const number = compiled.numbers.get(id);
    const down = failures[number ?? -1];
    if (number === undefined || down === undefined) {
        return undefined;
    }
    const element = model.nodes.find(each => each.id === id);
    const diagram = diagramOf(graph, down, effort);
    const unknowns = unknownsOf(structure, graph, number, down);
    const sets = (['nodes', 'causes', 'events'] as const).map(kind => cutSetsFigure(structure, kind, id, diagram, options));
    const points = sets.find(each => each.kind === 'nodes')?.sets.filter(set => set.length === 1).flat() ?? [];
    const interventions = compiled.network.nodes.length <= (options.mostInterventions ?? MOST_INTERVENTIONS) && diagram.exact
        ? nodeImportance(structure, number, diagram) : undefined;
    return {
        id, at: element?.at, kind: element?.kind ?? 'place',
        loss: chanceFigure(structure, down, lossChance(structure), diagram),
        ...(unknowns.some(each => each.what === 'duration') || !diagram.exact ? {} : { outage: outageFigure(structure, down, diagram) }),
        ofWhatIsModelled: unknowns.length > 0, unknowns, cutSets: sets, singlePoints: points,
        events: eventImportance(structure, diagram),
        ...(interventions ? { nodes: interventions } : {})
    };
}

function outageFigure(structure: Structure, down: Ref, diagram: Diagram): OutageFigure {
    const q = outageChance(structure);
    const slopes = birnbaum(diagram, variable => q(variable, 'best')) ?? new Map<number, number>();
    let perHour = 0;
    for (const [variable, slope] of slopes) {
        const event = structure.events.get(structure.keys[variable] ?? '');
        // What is certain to go on has no rate at which it begins.
        const starts = event?.rate && event.rate.best < Infinity ? event.rate.best * (1 - q(variable, 'best')) : 0;
        perHour += slope * starts;
    }
    return {
        unavailability: chanceFigure(structure, down, q, diagram), frequency: perHour * HOURS.year,
        atLeastOne: chanceOfRate(perHour, structure.horizon), formula: 'network.outage'
    };
}

/** The chances of one node alone: what rules ask for. Undefined where there is no such node. */
export function nodeChances(structure: Structure, id: string): Pick<NodeStructure, 'loss' | 'outage'> | undefined {
    const number = structure.compiled.numbers.get(id);
    const down = structure.failures[number ?? -1];
    if (number === undefined || down === undefined) {
        return undefined;
    }
    const diagram = diagramOf(structure.graph, down, structure.effort);
    const durations = diagram.exact && unknownsOf(structure, structure.graph, number, down).every(each => each.what !== 'duration');
    return {
        loss: chanceFigure(structure, down, lossChance(structure), diagram),
        ...(durations ? { outage: outageFigure(structure, down, diagram) } : {})
    };
}

/** What the figure of a node does not count because nobody stated it. */
function unknownsOf({ events, keys, model, compiled }: Structure, graph: GateGraph, number: number, down: Ref): Unknown[] {
    const unknowns: Unknown[] = [];
    for (const index of inOrder(graph, [down])) {
        const event = graph.kinds[index] === Kind.Variable ? events.get(keys[graph.numbers[index] ?? 0] ?? '') : undefined;
        if (event && !event.rate && !event.chance) {
            unknowns.push({ id: event.id, what: 'likelihood', at: event.at });
        } else if (event?.rate && !event.hours) {
            unknowns.push({ id: event.id, what: 'duration', at: event.at });
        }
    }
    const stated = new Map(model.nodes.map(each => [each.id, each]));
    for (const name of dependsOn(compiled, number)) {
        const node = stated.get(name);
        if (node && !node.failure && !node.failsToStart) {
            unknowns.push({ id: name, what: 'failure', at: node.at });
        }
    }
    return unknowns.sort((a, b) => byName(a.id, b.id) || byName(a.what, b.what));
}

/** Names of everything that a node stands on, itself included. */
function dependsOn({ network }: Structure['compiled'], number: number): string[] {
    const { usedBy, of } = network;
    const needs = new Map<number, number[]>();
    network.nodes.forEach((_, needed) => {
        for (const dependency of usedBy.items.subarray(usedBy.start[needed] ?? 0, usedBy.start[needed + 1] ?? 0)) {
            const owner = of[dependency] ?? 0;
            needs.set(owner, [...needs.get(owner) ?? [], needed]);
        }
    });
    const found = new Set([number]);
    for (const each of found) {
        for (const needed of needs.get(each) ?? []) {
            found.add(needed);
        }
    }
    return [...found].map(each => network.nodes[each] ?? '').sort(byName);
}

function cutSetsFigure(structure: Structure, kind: CutSetsFigure['kind'], id: string, ofEvents: Diagram, options: StructureOptions): CutSetsFigure {
    const names = kind === 'events' ? structure.keys : structure.over(kind).names;
    const diagram = kind === 'events' ? ofEvents : diagramOver(structure, kind, id);
    const found = cutSetsOf(diagram, MOST_FAMILY_NODES);
    if (!found) {
        return { kind, sets: [], completeTo: 0, complete: false, formula: 'network.cut_sets' };
    }
    const { sets, completeTo } = listCutSets(found, options.mostOrder ?? MOST_ORDER, options.mostSets ?? MOST_SETS);
    // That its own failure brings a node down is no finding. Being minimal, no other set has the node in it.
    const isSelf = (set: readonly string[]): boolean => kind === 'nodes' && set.length === 1 && set[0] === id;
    const all = sets.map(set => set.map(variable => names[variable] ?? '').sort(byName));
    const named = all.filter(set => !isSelf(set)).sort((a, b) => a.length - b.length || byName(a.join('\n'), b.join('\n')));
    const count = countCutSets(found) - (kind === 'nodes' ? 1n : 0n);
    return { kind, count: count.toString(), sets: named, completeTo, complete: BigInt(named.length) === count, formula: 'network.cut_sets' };
}

function diagramOver(structure: Structure, kind: 'nodes' | 'causes', id: string): Diagram {
    const { graph, failures } = structure.over(kind);
    return diagramOf(graph, failures[structure.compiled.numbers.get(id) ?? -1] ?? FALSE, structure.effort);
}

function eventImportance(structure: Structure, diagram: Diagram): NodeStructure['events'] {
    const chance = lossChance(structure);
    const all = importances(diagram, variable => chance(variable, 'best')) ?? new Map<number, never>();
    return [...all].flatMap(([variable, { rrw, ...values }]) => {
        const event = structure.events.get(structure.keys[variable] ?? '');
        return event ? [{ event: event.key, id: event.id, kind: event.kind, chance: chance(variable, 'best'), ...values, rrw: rrw === Infinity ? null : rrw }] : [];
    }).sort((a, b) => b.fussellVesely - a.fussellVesely || byName(a.event, b.event));
}

/** Set down, or kept up, whatever happens; P(node down | top) from the joint chance (formula `network.intervention`). */
function nodeImportance(structure: Structure, top: number, diagram: Diagram): NodeStructure['nodes'] {
    const { compiled, failures, graph, effort } = structure;
    const loss = lossChance(structure);
    const chance = (variable: number): number => loss(variable, 'best');
    const total = chanceOf(diagram, chance);
    const of = (ref: Ref): number => chanceOf(diagramOf(graph, ref, effort), chance);
    const down = failures[top] ?? 1;
    const relevant = new Set(dependsOn(compiled, top));
    return compiled.network.nodes.flatMap((node, number) => {
        if (number === top || !relevant.has(node) || indexOf(down) === 0 || total <= 0) {
            return [];
        }
        const withIt = of(structure.forced(new Map([[number, true]]))[top] ?? 1);
        const without = of(structure.forced(new Map([[number, false]]))[top] ?? 1);
        return [{
            node, birnbaum: withIt - without, raw: withIt / total, rrw: without > 0 ? total / without : null,
            diagnostic: of(graph.and([failures[number] ?? 1, down])) / total
        }];
    }).filter(each => each.birnbaum > 0 || each.diagnostic > 0).sort((a, b) => b.birnbaum - a.birnbaum || byName(a.node, b.node));
}
