import type { RiskModel } from '@nvs/model';
import type { Lookup } from './lookup.js';
import type { ConcernResult } from './results/concern.js';
import type { ControlResult } from './results/control.js';
import type { Differences } from './measures/asked.js';
import type { Stepped } from './memo.js';
import type { FaultTree } from './network/structure/fault-tree.js';
import type { Structure, StructureLimits } from './network/structure/model.js';
import type { Piece, PieceResult } from './pieces.js';
import type { ReachResult } from './results/reach.js';
import type { CapabilityResult } from './results/capability.js';
import type { RiskState } from './results/figure.js';
import type { Gap } from './results/gap.js';
import type { InterestResult } from './results/interest.js';
import type { KnockOnResult } from './results/knock-on.js';
import type { MeasureEffects } from './results/measure-effects.js';
import type { MeasuresInTime } from './results/measures.js';
import type { HarmStructure, NetworkResult, NodeChances, NodeStructure } from './results/network.js';
import type { Note } from './results/results.js';
import type { SupplyRoute } from './results/routes.js';
import type { RingResult } from './results/rings.js';
import type { Ranking, RiskResult } from './results/risk.js';
import type { Judgement } from './results/judgement.js';
import type { RiskSampling, SampledLoss, StressTestSampling } from './results/sampling.js';
import type { SupplyResults } from './results/supply.js';
import type { StressTestResult } from './results/time.js';
import type { Figures } from './rules/figures.js';
import type { Progress, SamplingOptions } from './sampling/run.js';
import type { CompiledNetwork } from './time/compile.js';

/** What measures change: chances of a node or sector without those of a state, and with them. */
export interface ChangedChances {
    readonly id: string;
    readonly before: Pick<NodeChances, 'loss' | 'lossBound' | 'outage'>;
    readonly after: Pick<NodeChances, 'loss' | 'lossBound' | 'outage'>;
}

/** What is said of one node or sector. */
export interface StudiedNode {
    readonly structure: NodeStructure;
    /** Where no exact chance of loss is reached. */
    readonly drawn: SampledLoss | undefined;
}

/**
 * What follows from a model, in parts. Each is worked out when it is asked for, from the parts that it rests on, and once; whoever needs a figure asks here.
 * What others are made of, such as risks, is as exact as it was worked out; `resultsOf` rounds it.
 */
export interface Study {
    readonly model: RiskModel;
    readonly sampling: SamplingOptions;
    readonly look: Lookup;
    risks(): readonly RiskResult[];
    rankings(): readonly Ranking[];
    interests(): readonly InterestResult[];
    /** What access and coercion harm. Undefined where nobody fears them. */
    concerns(): readonly ConcernResult[] | undefined;
    /** The network in a state of measures. A state that changes nothing has that of the state before it. */
    compiled(state: RiskState): CompiledNetwork;
    /** Whether a state of measures has chances of its own. */
    changes(state: 'residual' | 'what_if'): boolean;
    /** Failure functions and basic events in a state of measures. */
    structure(state: RiskState): Structure;
    rings(): readonly RingResult[];
    /** Some nodes as gates, with the chance of `loss` of each event at its best estimate. */
    faultTree(nodes: readonly string[]): FaultTree;
    readonly singlePoints: Structure['singlePoints'];
    /** Limits of each class of harm. */
    harms(): { readonly figures: readonly HarmStructure[]; readonly steps: number };
    /** The same, with estimates where the limits leave room for them. */
    readonly drawnHarms: Stepped<readonly HarmStructure[]>;
    /** Of all nodes reported on. */
    readonly network: Stepped<NetworkResult>;
    /** Estimates for those of them of which no exact chance of loss is reached. */
    readonly losses: Stepped<readonly SampledLoss[]>;
    /** One node or sector, whether it is reported on or not. Undefined where there is no such thing. */
    node(id: string): Stepped<StudiedNode | undefined>;
    /** One node or sector as things stand, with as much listed as is asked for. */
    nodeWithin(id: string, limits: StructureLimits): NodeStructure | undefined;
    /** Nodes and sectors reported on that the measures of a state change the chances of. */
    changed(state: 'residual' | 'what_if'): readonly ChangedChances[];
    /** What a stress test does as things stand. */
    stressTest(id: string): StressTestResult | undefined;
    /** All stress tests, and what they would do after measures. */
    stressTests(): readonly StressTestResult[];
    /** What an outage of elements does. @param hours how long; without it each for its repair */
    outages(down: readonly string[], hours: number | undefined): StressTestResult;
    /** What each node takes down that is down alone. */
    reach(): readonly ReachResult[];
    knockOns(): readonly KnockOnResult[];
    supply(): SupplyResults;
    /** Who controls and who owns what. */
    control(): readonly ControlResult[];
    /** What the ids of supplies by one supplier are made of. */
    routes(): readonly SupplyRoute[];
    capabilities(): readonly CapabilityResult[];
    readonly sampledRisks: Stepped<RiskSampling>;
    sampledStressTest(id: string): Stepped<StressTestSampling | undefined>;
    measures(): MeasuresInTime;
    /** What each measure costs, and what it does to risks and in stress tests. */
    measureEffects(): readonly MeasureEffects[];
    /** What measures do to figures. */
    differences(): Differences;
    /** What rules may ask for. */
    figures(): Figures;
    /** What its objectives are on their days. */
    objectives(): Pick<Judgement, 'objectives'>;
    judgement(): Judgement;
    /** The same with each condition in its parts. */
    judgedInParts(): Judgement;
    gaps(): readonly Gap[];
    notes(): readonly Note[];
    /** The study of the model with something changed. */
    variant(change: Partial<RiskModel>): Study;
    /** Works out a piece in steps. Undefined: the model has no such stress test. */
    steps(piece: Piece): Generator<Progress, PieceResult | undefined, void>;
}
