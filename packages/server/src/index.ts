export { startNvsServer } from './server.js';
export { forLanguage, work } from './tasks.js';
export type { ServerAnalyst } from './tasks.js';
