export { lower } from './lower.js';
export type { LoweringInput } from './context.js';
export { docOf } from './docs.js';
export { pathMembers, resolveHole } from './expressions.js';
export { parseTemplate } from './template.js';
export type { TemplatePart } from './template.js';
export { hoursIn, knownUnits, parseUnit } from './units.js';
export type { Unit } from './units.js';
export { fits, lowerClass, lowerQuantity, parseNumber, parsePercent } from './quantities.js';
