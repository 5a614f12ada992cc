export { count, type CheckedProject, type Counts, type Judged } from './findings.js';
export { githubDiagnostics } from './github.js';
export { CheckReport, checkReportJsonSchema, jsonDiagnostics } from './json.js';
export { junitDiagnostics, type JunitOptions } from './junit.js';
export { cutTo, printable, printableJson, printableName } from './printable.js';
export { CHECK_SCHEMA, pageUrl } from './published.js';
export { sarifDiagnostics, type RuleText, type SarifOptions } from './sarif.js';
export { summaryOf, textDiagnostics, type TextOptions } from './text.js';
