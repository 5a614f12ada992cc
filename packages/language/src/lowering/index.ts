export { lower } from './lower.js';
export { docOf } from './docs.js';
export { parseTemplate } from './template.js';
export { hoursIn, knownUnits, parseUnit } from './units.js';
export { parseNumber, parsePercent } from './quantities.js';
