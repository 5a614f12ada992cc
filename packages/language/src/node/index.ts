export { compile } from './compile.js';
export type { Compilation, CompileOptions } from './compile.js';
