export { buildReport, GENERATOR, type Generator, type ReportOptions } from './build.js';
export { Diagnostics, Report, ReportMarking, SCHEMA_URL, SCHEMA_VERSION } from './report.js';
export { reportJsonSchema } from './schema.js';
export { isReport, jsonPieces, toJson } from './text.js';
