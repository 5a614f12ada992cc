export { filesOf } from '@nvs/language';
export type { FileKind, VirtualFiles } from '@nvs/language';
export { compileFolders } from './compile.js';
export { webWorkers } from './web-workers.js';
export type { WebWorker } from './web-workers.js';
