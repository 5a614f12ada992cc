export { compile } from './compile.js';
export type { Compilation, CompileOptions } from './compile.js';
export { startServer } from './server.js';
export type { Extend } from './server.js';
