export { startNvsServer } from './server.js';
