export { answerRequests } from './server.js';
