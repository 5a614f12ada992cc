import { HOURS } from '@nvs/model';
import type { Lookup } from '../../lookup.js';
import { oncePerKey } from '../../memo.js';
import type { RiskState } from '../../results/figure.js';
import type { RiskFigures, RiskResult } from '../../results/risk.js';
import { figuresOf } from '../../scoring/state.js';
import { singlePoints } from '../../supply/single-points.js';
import type { CompiledNetwork } from '../../time/compile.js';
import { FALSE, GateGraph, TRUE, type Ref } from '../formula/formula.js';
import type { Effort } from '../solve/build.js';
import { causesOf, type Causes, type View } from './equations.js';
import { basicEvents } from './events.js';
import { failureFunctions } from './failures.js';
import type { Structure } from './model.js';

/** Five years, as long as the assessment does not say otherwise. */
const DEFAULT_HORIZON = 5 * HOURS.year;

/** What the figures of all nodes together may take, for each kind of cut sets anew; about ten seconds at worst. */
const STRUCTURE_EFFORT: Effort = { nodes: 4e6, steps: 2e7 };

/** What a structure is made of. */
export interface StructureParts {
    readonly look: Lookup;
    /** The network in a state … */
    readonly compiled: CompiledNetwork;
    readonly state: RiskState;
    /** … with the likelihoods of threats and campaigns in it, as scored. */
    readonly risks: readonly RiskResult[];
    readonly effort?: Effort | undefined;
    readonly singlePoints?: Structure['singlePoints'];
}

/** Equations of a model in a state, solved for every node. */
export function structureOf({
    look,
    compiled,
    state,
    risks,
    effort = STRUCTURE_EFFORT,
    singlePoints: alone = oncePerKey(singlePoints)
}: StructureParts): Structure {
    const { model } = compiled;
    const horizon = look.assessment?.horizon ?? DEFAULT_HORIZON;
    const events = basicEvents(model, new Map(risks.map(each => [each.id, ofWhole(figuresOf(each, state))])), horizon);
    const keys = [...events.keys()];
    const causes = causesOf(model, compiled, new Set(keys));
    const numbers = new Map(keys.map((key, number) => [key, number]));
    const graph = new GateGraph();
    const variable = (key: string): Ref => {
        const number = numbers.get(key);
        // A dependency that states no strength is always fatal.
        return number !== undefined ? graph.variable(number) : key.startsWith('strength:') ? TRUE : FALSE;
    };
    const failures = failureFunctions(graph, compiled, causes, 'events', variable);
    return {
        look,
        model,
        compiled,
        causes,
        events,
        keys,
        graph,
        effort,
        horizon,
        failures: { graph, ...failures() },
        forced: set => ({ graph, ...failures(set) }),
        over: oncePerKey((view: Exclude<View, 'events'>) => overNames(compiled, causes, view)),
        singlePoints: alone
    };
}

function overNames(compiled: CompiledNetwork, causes: Causes, view: View): ReturnType<Structure['over']> {
    const graph = new GateGraph();
    const names = new Map<string, number>();
    const failures = failureFunctions(graph, compiled, causes, view, key => {
        const number = names.get(key) ?? names.size;
        names.set(key, number);
        return graph.variable(number);
    })();
    return { graph, ...failures, names: [...names.keys()].map(key => key.replace(/^(threat|campaign):/, '')) };
}

/** In the network is the likelihood of the whole, never that in an area. */
const ofWhole = (figures: RiskFigures | undefined): RiskFigures['likelihood'] | undefined => figures?.ofWhole ?? figures?.likelihood;
