export { allResults, analyse, resultsOf } from './analyse.js';
export { driversOf, type Driver } from './developments.js';
export { elementFigures, type ElementFigures } from './element-figures.js';
export { solveFaultTree, type Connective, type FaultFormula, type SolvedTop } from './fault-trees.js';
export { askedToJudge } from './gaps/judges.js';
export { assessmentMarking, highestMarking } from './markings/levels.js';
export { reduced, type Markable } from './markings/reduced.js';
export { groupBy } from './lookup.js';
export { once } from './memo.js';
export type { FaultTree } from './network/structure/fault-tree.js';
export { nearlyWhole } from './number.js';
export { ownersOf } from './owners.js';
export { isPieceResult, piecesOf, type Piece, type PieceResult } from './pieces.js';
/** The schemas of results, by the names that they have in the JSON Schema. */
export * as schemas from './results/index.js';
export type { CapabilityResult } from './results/capability.js';
export type { ConditionPart } from './results/condition-part.js';
export { CONDITIONS, type Condition } from './results/conditions.js';
export { Caveat, FORMULAS, type Input, type RiskState } from './results/figure.js';
export { GAP_KINDS, type Gap, type GapKind } from './results/gap.js';
export type { ConcernResult } from './results/concern.js';
export type { AggregatePoint, Certainty, CriterionFigure, ImpactPoint, InterestFigure, OverallFigure } from './results/impact.js';
export type { InterestResult } from './results/interest.js';
export type { KnockOnResult } from './results/knock-on.js';
export type { LikelihoodFigure, LikelihoodPoint } from './results/likelihood.js';
export type { MeasuresInTime } from './results/measures.js';
export {
    NETWORK_FORMULAS,
    type ChanceFigure,
    type CutSetsFigure,
    type HarmStructure,
    type NetworkResult,
    type NodeChances,
    type NodeStructure,
    type OutageFigure
} from './results/network.js';
export { Results } from './results/results.js';
export type { RankEntry, RankKey, RiskFigures, RiskResult } from './results/risk.js';
export { judgementsIn } from './rules/judgements.js';
export type { Judgement } from './results/judgement.js';
export type { ObjectiveResult, TargetResult } from './results/objective.js';
export { ExpectationResult, type Looked, type RuleFinding, type RuleResult } from './results/rules.js';
export type { SampledLoss, SampledRisk, StressTestSampling } from './results/sampling.js';
export type { ControlResult } from './results/control.js';
export type { HitByControl } from './results/hit-by-control.js';
export type { ExposureEntry, SharedPoint, SupplyResult } from './results/supply.js';
export type { MayTrigger, OutageCause, StressTestResult } from './results/time.js';
export { finish, type Progress, type SamplingOptions } from './sampling/run.js';
export { byCertainty, gradeOf, type Grade } from './scoring/certainty.js';
export { figuresOf } from './scoring/state.js';
export { study, studyOf } from './study.js';
export type { Study } from './study-parts.js';
