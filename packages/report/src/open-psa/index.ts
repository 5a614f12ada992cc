export { analyseOpenPsa, translate, type TopEvent } from './analyse.js';
export type { OpenPsaModel, OpenPsaProblem } from './model.js';
export { readOpenPsa } from './read.js';
