import { byName } from '../../number.js';
import type { CutSetsFigure, NodeStructure, Unknown } from '../../results/network.js';
import { sectorMembers } from '../../sectors.js';
import { FALSE, indexOf, Kind, type GateGraph, type Ref } from '../formula/formula.js';
import { inOrder } from '../formula/walk.js';
import { diagramOf, type Diagram } from '../solve/diagram.js';
import { importances } from '../solve/importance.js';
import { chanceOf } from '../solve/probability.js';
import { countCutSets, cutSetsOf } from '../zbdd/cut-sets.js';
import { listCutSets } from '../zbdd/list.js';
import { chanceFigure, lossChance } from './figures.js';
import { outageFigure } from './outage.js';
import type { Structure, StructureOptions } from './structure.js';

const MOST_ORDER = 6;
const MOST_SETS = 1000;
const MOST_INTERVENTIONS = 60;
const MOST_FAMILY_NODES = 4e6;

/** What figures are made of: a node, or a sector, which is down while any of its members is. */
interface Target extends Pick<NodeStructure, 'id' | 'at' | 'kind' | 'members'> { readonly numbers: readonly number[] }

function targetOf({ compiled, model }: Structure, id: string): Target | undefined {
    const members = sectorMembers(model).get(id);
    const element = [...model.nodes, ...model.sectors].find(each => each.id === id);
    const numbers = (members ?? [id]).flatMap(each => compiled.numbers.get(each) ?? []);
    return numbers.length === 0 ? undefined : { id, at: element?.at, kind: members ? 'sector' : element?.kind ?? 'place', ...(members ? { members } : {}), numbers };
}

const downOf = (graph: GateGraph, failures: readonly Ref[], { numbers }: Target): Ref => graph.or(numbers.map(number => failures[number] ?? FALSE));

/** Everything that is said of one node or sector; undefined where there is no such thing. */
export function nodeStructure(structure: Structure, id: string, options: StructureOptions): NodeStructure | undefined {
    const { compiled, failures, graph, effort } = structure;
    const target = targetOf(structure, id);
    if (!target) {
        return undefined;
    }
    const down = downOf(graph, failures, target);
    const diagram = diagramOf(graph, down, effort);
    const unknowns = unknownsOf(structure, graph, target, down);
    const sets = (['nodes', 'causes', 'events'] as const).map(kind => cutSetsFigure(structure, kind, target, diagram, options));
    const points = sets.find(each => each.kind === 'nodes')?.sets.filter(set => set.length === 1).flat() ?? [];
    const interventions = compiled.network.nodes.length <= (options.mostInterventions ?? MOST_INTERVENTIONS) && diagram.exact
        ? nodeImportance(structure, target, diagram) : undefined;
    const { numbers: _, ...named } = target;
    return {
        ...named,
        ...chancesOf(structure, down, diagram, unknowns),
        ofWhatIsModelled: unknowns.length > 0, unknowns, cutSets: sets, singlePoints: points,
        events: eventImportance(structure, diagram),
        ...(interventions ? { nodes: interventions } : {})
    };
}

/** The chances of one node or sector alone: what rules ask for. Undefined where there is no such thing. */
export function nodeChances(structure: Structure, id: string): Pick<NodeStructure, 'loss' | 'outage'> | undefined {
    const { failures, graph, effort } = structure;
    const target = targetOf(structure, id);
    if (!target) {
        return undefined;
    }
    const down = downOf(graph, failures, target);
    return chancesOf(structure, down, diagramOf(graph, down, effort), unknownsOf(structure, graph, target, down));
}

function chancesOf(structure: Structure, down: Ref, diagram: Diagram, unknowns: readonly Unknown[]): Pick<NodeStructure, 'loss' | 'outage'> {
    return {
        loss: chanceFigure(structure, down, lossChance(structure), diagram),
        ...(unknowns.some(each => each.what === 'duration') ? {} : { outage: outageFigure(structure, down, diagram) })
    };
}

/** What the figure of a node does not count because nobody stated it. */
function unknownsOf({ events, keys, model, compiled }: Structure, graph: GateGraph, { numbers }: Target, down: Ref): Unknown[] {
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
    for (const name of dependsOn(compiled, numbers)) {
        const node = stated.get(name);
        // What is withheld is not known either.
        if (node && !events.has(`failure:${name}`) && !events.has(`start:${name}`)) {
            unknowns.push({ id: name, what: 'failure', at: node.at });
        }
    }
    return unknowns.sort((a, b) => byName(a.id, b.id) || byName(a.what, b.what));
}

/** Names of everything that some nodes stand on, themselves included. */
function dependsOn({ network }: Structure['compiled'], numbers: readonly number[]): string[] {
    const { usedBy, of } = network;
    const needs = new Map<number, number[]>();
    network.nodes.forEach((_, needed) => {
        for (const dependency of usedBy.items.subarray(usedBy.start[needed] ?? 0, usedBy.start[needed + 1] ?? 0)) {
            const owner = of[dependency] ?? 0;
            needs.set(owner, [...needs.get(owner) ?? [], needed]);
        }
    });
    const found = new Set(numbers);
    for (const each of found) {
        for (const needed of needs.get(each) ?? []) {
            found.add(needed);
        }
    }
    return [...found].map(each => network.nodes[each] ?? '').sort(byName);
}

function cutSetsFigure(structure: Structure, kind: CutSetsFigure['kind'], target: Target, ofEvents: Diagram, options: StructureOptions): CutSetsFigure {
    const names = kind === 'events' ? structure.keys : structure.over(kind).names;
    const diagram = kind === 'events' ? ofEvents : diagramOver(structure, kind, target);
    const found = cutSetsOf(diagram, MOST_FAMILY_NODES);
    if (!found) {
        return { kind, sets: [], completeTo: 0, complete: false, formula: 'network.cut_sets' };
    }
    const { sets, completeTo } = listCutSets(found, options.mostOrder ?? MOST_ORDER, options.mostSets ?? MOST_SETS);
    // That its own failure brings a node down, or that of a member a sector, is no finding. Being minimal, no other set has it in it.
    const own = kind === 'nodes' ? new Set(target.numbers.map(number => structure.compiled.network.nodes[number])) : new Set();
    const isSelf = (set: readonly string[]): boolean => set.length === 1 && own.has(set[0]);
    const all = sets.map(set => set.map(variable => names[variable] ?? '').sort(byName));
    const named = all.filter(set => !isSelf(set)).sort((a, b) => a.length - b.length || byName(a.join('\n'), b.join('\n')));
    const count = countCutSets(found) - BigInt(own.size);
    return { kind, count: count.toString(), sets: named, completeTo, complete: BigInt(named.length) === count, formula: 'network.cut_sets' };
}

function diagramOver(structure: Structure, kind: 'nodes' | 'causes', target: Target): Diagram {
    const { graph, failures } = structure.over(kind);
    return diagramOf(graph, downOf(graph, failures, target), structure.effort);
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
function nodeImportance(structure: Structure, target: Target, diagram: Diagram): NodeStructure['nodes'] {
    const { compiled, failures, graph, effort } = structure;
    const loss = lossChance(structure);
    const chance = (variable: number): number => loss(variable, 'best');
    const total = chanceOf(diagram, chance);
    const of = (ref: Ref): number => chanceOf(diagramOf(graph, ref, effort), chance);
    const down = downOf(graph, failures, target);
    const relevant = new Set(dependsOn(compiled, target.numbers));
    return compiled.network.nodes.flatMap((node, number) => {
        if ((target.numbers.length === 1 && number === target.numbers[0]) || !relevant.has(node) || indexOf(down) === 0 || total <= 0) {
            return [];
        }
        const set = (value: boolean): number => of(downOf(graph, structure.forced(new Map([[number, value]])), target));
        const withIt = set(true);
        const without = set(false);
        return [{
            node, birnbaum: withIt - without, raw: withIt / total, rrw: without > 0 ? total / without : null,
            diagnostic: of(graph.and([failures[number] ?? 1, down])) / total
        }];
    }).filter(each => each.birnbaum > 0 || each.diagnostic > 0).sort((a, b) => b.birnbaum - a.birnbaum || byName(a.node, b.node));
}
