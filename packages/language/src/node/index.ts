export { realPathOf, standsAt } from './file-system.js';
export { createFileServices } from './services.js';
export { folderAround } from './files.js';
export { readProjects } from './read-projects.js';
export type { ReadOptions, ReadProjects } from './read-projects.js';
export { MOST_OF_MODEL, readRegularFile, readRegularFileSync } from './regular-file.js';
