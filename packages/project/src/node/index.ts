export { compile } from './compile.js';
export type { Compilation, CompileOptions } from './compile.js';
export { threadPool } from './pool.js';
export { serveTasks } from './serve-tasks.js';
