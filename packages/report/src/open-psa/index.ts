export { analyseOpenPsa, whyOpen, type TopEvent } from './analyse.js';
export type { FindIncluded, OpenPsaSource } from './include.js';
export type { OpenPsaModel, OpenPsaProblem } from './model.js';
export { readOpenPsa, type ReadOptions } from './read.js';
export { openPsaToNvs, type Imported } from './to-nvs.js';
export { networkToOpenPsa } from './write.js';
