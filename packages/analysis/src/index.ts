export { allResults, analyse, resultsOf } from './analyse.js';
export { study, studyOf, type Study, type StudyOptions } from './study.js';
export { elementFigures, type ElementFigures } from './element-figures.js';
export { isPieceResult, piecesOf, type Piece, type PieceResult } from './pieces.js';
export type {
    Difference,
    Differences,
    Limits,
    MeasureDifference,
    NotAnswered
} from './measures/difference.js';
export { CONVENTION } from './measures/money.js';
export type { ChangedFigure } from './measures/figure.js';
export { figuresOf } from './scoring/state.js';
export { chanceOfRate, overHorizon, rateOfChance } from './scoring/probability.js';
export * from './results/figure.js';
export * from './results/likelihood.js';
export * from './results/impact.js';
export * from './results/risk.js';
export * from './results/interest.js';
export * from './results/gap.js';
export * from './results/measures.js';
export * from './results/results.js';
export * from './network/index.js';
export * from './results/conditions.js';
export * from './results/rings.js';
export * from './results/network.js';
export * from './results/knock-on.js';
export { finish, type Progress, type SamplingOptions } from './sampling/run.js';
export { DEFAULT_SEED } from './sampling/stream.js';
export {
    ELEMENT_KINDS,
    REDUCIBLE,
    VALUE_MEMBERS,
    elementMember,
    membersOfKind,
    type ElementKind,
    type MemberOfValue,
    type MemberType
} from './rules/members/index.js';
export type { Judgement } from './rules/rules.js';
export { nearlyWhole } from './number.js';
export * from './results/time.js';
export * from './results/supply.js';
export * from './results/sampling.js';
export * from './results/rules.js';
export { assessmentMarking, highestMarking, rankIn } from './markings/levels.js';
export { reduced, type Markable } from './markings/reduced.js';
