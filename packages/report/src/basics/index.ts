// What a program needs before it checks or reports anything: what can be chosen by name, and text that a terminal can be given. It
// brings nothing else along, and is quick to load.
export { CUT_SET_KINDS } from '../answers/cut-set-kinds.js';
export { GAP_GROUPS } from '../answers/gap-groups.js';
export { printable } from '../diagnostics/printable.js';
export { FORMAT_NAMES } from '../formats/names.js';
