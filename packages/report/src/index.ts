export * from './diagnostics/index.js';
export * from './json/index.js';
