export { startNvsServer } from './start.js';
