export { compile } from './compile.js';
export type { CompilePathsOptions } from './compile.js';
export { changesForPaths } from './changes.js';
export { rasteriser } from './rasteriser.js';
export { serveTasks } from './serve-tasks.js';
export { MOST_HELPERS, threadPool } from './threads.js';
export { workIn } from './work.js';
