import { compare, HOURS, isWithheldId, type RiskModel } from '@nvs/model';
import { oncePerKey } from '../../memo.js';
import { roundAll } from '../../number.js';
import type { RiskState } from '../../results/figure.js';
import type { NetworkResult, NodeChances, NodeStructure } from '../../results/network.js';
import type { RiskResult } from '../../results/risk.js';
import { addsToNetwork } from '../../scoring/network-effect.js';
import { figuresOf } from '../../scoring/risk.js';
import { sectorMembers } from '../../sectors.js';
import { singlePoints } from '../../supply/single-points.js';
import { compileNetwork, type CompiledNetwork } from '../../time/compile.js';
import type { TimeNetwork } from '../../time/network.js';
import { FALSE, GateGraph, TRUE, type Ref } from '../formula/formula.js';
import type { Effort } from '../solve/build.js';
import { causesOf, failureFunctions, type Causes, type View } from './equations.js';
import { basicEvents, type BasicEvent } from './events.js';
import { lossChance } from './figures.js';
import { plainGates, type GateArgument, type PlainGate } from './gates.js';
import { harms, withoutClass } from './harm.js';
import { chancesAskedOf } from './asked.js';
import { ringResults } from '../rings.js';
import { chancesByNode } from './chances.js';
import { nodeStructures } from './node.js';
import { onRing, type Failures } from './targets.js';

/** Five years, as long as the assessment does not say otherwise. */
const DEFAULT_HORIZON = 5 * HOURS.year;

/** What the figures of all nodes together may take, for each kind of cut sets anew; about ten seconds at worst. */
const STRUCTURE_EFFORT: Effort = { nodes: 4e6, steps: 2e7 };

export interface StructureOptions {
    /** Nodes and sectors to report on; absent: sectors, processes, other nodes that serve a criterion, and those that an expectation asks a chance of. */
    readonly of?: readonly string[];
    /** For all nodes together. */
    readonly effort?: Effort;
    /** Cut sets are listed up to this order … */
    readonly mostOrder?: number;
    /** … and this number. */
    readonly mostSets?: number;
    /** Importance is worked out for every node in networks of at most so many; else for those in the smallest cut sets. */
    readonly mostInterventions?: number;
    /** Whether chances of harm are worked out, too; unless stated they are. */
    readonly harms?: boolean;
}

/** The network as a fault tree. */
export interface FaultTree {
    readonly tops: readonly { readonly id: string; readonly is: GateArgument }[];
    readonly gates: readonly PlainGate[];
    /** Without a chance: nobody knows it. */
    readonly events: readonly { readonly key: string; readonly chance?: number }[];
    /** Tops that stand on a loop too tangled to be written out, or on a ring that does not say what it passes on: what is written is below their function, so that their chance is at least what it gives. */
    readonly limited: readonly string[];
    /** Of these, tops that stand on a ring which does not say what it passes on: what is written is that it keeps itself running. */
    readonly rings: readonly string[];
}

/** What the figures of a network are made of. */
export interface Structure {
    readonly model: RiskModel;
    readonly compiled: CompiledNetwork;
    readonly causes: Causes;
    readonly events: ReadonlyMap<string, BasicEvent>;
    /** Keys of the events, by the number of their variable. */
    readonly keys: readonly string[];
    readonly graph: GateGraph;
    readonly horizon: number;
    /** The functions "node is down" over events, by number of the node. */
    readonly failures: Failures;
    readonly effort: Effort;
    /** Functions of some nodes as gates in words, with the chance of `loss` of each event at its best estimate. */
    gates(nodes: readonly string[]): FaultTree;
    /** The same functions with some nodes set down or kept up. */
    forced(set: ReadonlyMap<number, boolean>): Failures;
    /** What takes each node down alone, by number (`network.cut_sets`, order 1); undefined where the network is too large for it. */
    singlePoints(network: TimeNetwork): ReadonlyMap<number, readonly number[]> | undefined;
    /** Over nodes, or over threats and campaigns; names by number of the variable. */
    over(view: Exclude<View, 'events'>): Failures & { readonly names: readonly string[] };
}

/** Equations of a model in a state, solved for every node. @param risks likelihoods of threats and campaigns, as scored */
export function structureOf(
    typed: RiskModel,
    risks: readonly RiskResult[],
    effort: Effort = STRUCTURE_EFFORT,
    state: RiskState = 'current'
): Structure {
    const compiled = compileNetwork(typed, state);
    const { model } = compiled;
    const horizon = [...model.assessments].sort((a, b) => compare(a.id, b.id))[0]?.horizon ?? DEFAULT_HORIZON;
    const events = basicEvents(model, new Map(risks.map(each => [each.id, figuresOf(each, state)?.likelihood])), horizon);
    const keys = [...events.keys()];
    const causes = causesOf(model, compiled, new Set(keys));
    const numbers = new Map(keys.map((key, number) => [key, number]));
    const graph = new GateGraph();
    const variable = (key: string): Ref => {
        const number = numbers.get(key);
        // A dependency that states no strength is always fatal.
        return number !== undefined ? graph.variable(number) : key.startsWith('strength:') ? TRUE : FALSE;
    };
    const views = new Map<View, ReturnType<Structure['over']>>();
    const structure: Structure = {
        model,
        compiled,
        causes,
        events,
        keys,
        graph,
        effort,
        horizon,
        failures: { graph, ...failureFunctions(graph, compiled, causes, 'events', variable) },
        forced: set => ({ graph, ...failureFunctions(graph, compiled, causes, 'events', variable, set) }),
        over: view => {
            const known = views.get(view) ?? overNames(compiled, causes, view);
            views.set(view, known);
            return known;
        },
        singlePoints: oncePerKey(singlePoints),
        gates: nodes => faultTree(structure, nodes)
    };
    return structure;
}

function faultTree(structure: Structure, nodes: readonly string[]): FaultTree {
    const { graph, keys, failures, compiled, events } = structure;
    const ids = [...new Set(nodes)].sort(compare).filter(id => compiled.numbers.has(id));
    const plain = plainGates(
        graph,
        ids.map(id => failures.solution[compiled.numbers.get(id) ?? -1] ?? FALSE),
        variable => keys[variable] ?? ''
    );
    const chance = lossChance(structure);
    return {
        tops: ids.flatMap((id, i) => {
            const is = plain.roots[i];
            return is ? [{ id, is }] : [];
        }),
        gates: plain.gates,
        limited: ids.filter(id => failures.above.has(compiled.numbers.get(id) ?? -1)),
        rings: ids.filter(id => onRing(failures, [compiled.numbers.get(id) ?? -1])),
        events: plain.variables.map(variable => {
            const key = keys[variable] ?? '';
            return events.get(key)?.unknown ? { key } : { key, chance: chance(variable, 'best') };
        })
    };
}

function overNames(compiled: CompiledNetwork, causes: Causes, view: View): ReturnType<Structure['over']> {
    const graph = new GateGraph();
    const names = new Map<string, number>();
    const failures = failureFunctions(graph, compiled, causes, view, key => {
        const number = names.get(key) ?? names.size;
        names.set(key, number);
        return graph.variable(number);
    });
    return { graph, ...failures, names: [...names.keys()].map(key => key.replace(/^(threat|campaign):/, '')) };
}

/**
 * What hangs on what: exact chances of loss and outage, minimal cut sets, single points of failure and importance of each node
 * reported on; harm by classes. The same model gives the same result whatever the order of its elements.
 */
export function analyseStructure(model: RiskModel, risks: readonly RiskResult[], options: StructureOptions = {}): NetworkResult {
    const structure = structureOf(model, risks, options.effort);
    const ids = options.of ?? reportedOn(model);
    const { nodes: current, steps } = nodeStructures(structure, ids, options);
    const harm = options.harms === false ? { figures: [], steps: 0 } : harms(structure);
    const after = (state: 'residual' | 'what_if'): ReadonlyMap<string, NodeChances> | undefined =>
        addsToNetwork(model, state) || risks.some(each => each[state])
            ? chancesByNode(structureOf(model, risks, options.effort, state), ids)
            : undefined;
    const nodes = afterMeasures(current, after('residual'), after('what_if'));
    return roundAll({
        horizon: structure.horizon,
        nodes: nodes.filter(each => each.kind !== 'sector'),
        sectors: nodes.filter(each => each.kind === 'sector'),
        harms: harm.figures,
        effort: { allowed: structure.effort.steps, taken: steps + harm.steps },
        withoutClass: withoutClass(model),
        rings: ringResults(model),
        assumptions: structure.compiled.assumptions.filter(each => each.kind !== 'buffer_zero' && each.kind !== 'restart_zero')
    });
}

type Chances = Pick<NodeChances, 'loss' | 'lossBound' | 'outage'>;

/** Adds the chances after measures where these change them. */
function afterMeasures(
    nodes: readonly NodeStructure[],
    residual: ReadonlyMap<string, NodeChances> | undefined,
    whatIf: ReadonlyMap<string, NodeChances> | undefined
): NodeStructure[] {
    const differs = (a: Chances, b: Chances): boolean =>
        JSON.stringify([a.loss, a.lossBound, a.outage]) !== JSON.stringify([b.loss, b.lossBound, b.outage]);
    return nodes.map(node => {
        const planned = residual?.get(node.id),
            proposed = whatIf?.get(node.id);
        return {
            ...node,
            ...(planned && differs(planned, node) ? { residual: planned } : {}),
            ...(proposed && differs(proposed, planned ?? node) ? { what_if: proposed } : {})
        };
    });
}

function reportedOn(model: RiskModel): string[] {
    const asked = new Set(model.expectations.flatMap(each => chancesAskedOf(each.condition)));
    const chosen = model.nodes
        .filter(node => !isWithheldId(node.id))
        .filter(node => node.kind === 'process' || node.serves.length > 0 || asked.has(node.id));
    return [...chosen.map(node => node.id), ...sectorMembers(model).keys()];
}
