// What a check of projects asks for. It brings nothing of reports and answers along, and is quicker to load.
export { checkedAs } from '../../shown.js';
export { compile } from '../compile.js';
export { mendPaths } from '../mend.js';
export { nothingScored } from '../../nothing-scored.js';
