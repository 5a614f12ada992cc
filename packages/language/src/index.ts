export { createNvsServices } from './module.js';
export type { NvsServices, NvsSharedServices } from './module.js';
export type { CompiledProject, Diagnostic, RelatedLocation, Severity } from './diagnostic.js';
