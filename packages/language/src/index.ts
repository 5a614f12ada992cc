export { createNvsServices } from './module.js';
export type { NvsServices, NvsSharedServices } from './module.js';
export { compileProjects } from './workspace/compile-projects.js';
export type { CompiledProject, Diagnostic, RelatedLocation, Severity } from './diagnostic.js';
export { codeDefinition } from './validation/codes.js';
export type { CodeDefinition } from './validation/codes.js';
export { createFormatter } from './formatting/format-text.js';
export type { FormatError, Formatted } from './formatting/format-text.js';
