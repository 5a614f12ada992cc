import { startServer } from '@nvs/language/node';
import { answerCheck } from './server/check.js';
import { answerReport } from './server/report.js';

// The language server of the extension: the language's own, and what needs analysis and reports.
startServer((connection, services) => {
    answerCheck(connection, services);
    answerReport(connection, services);
});
