export { FALSE, GateGraph, negate, TRUE, type Ref } from './formula/formula.js';
export { DEFAULT_EFFORT, diagramOf, type Diagram } from './solve/diagram.js';
export type { Effort } from './solve/build.js';
export { chanceOf } from './solve/probability.js';
export { countCutSets, cutSetsOf, type CutSets } from './zbdd/cut-sets.js';
export type { FaultTree } from './structure/fault-tree.js';
export type { StructureLimits } from './structure/model.js';
