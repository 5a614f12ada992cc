export { serveTasks } from './analysis/serve-tasks.js';
export { threadPool } from './analysis/pool.js';
export { compile } from './compile.js';
export type { Compilation, CompileOptions } from './compile.js';
export { MOST_OF_MODEL, readRegularFile, readRegularFileSync } from './regular-file.js';
export { startServer } from './server.js';
export type { Extend, ServerOptions } from './server.js';
