import { join } from 'node:path';
import { startServer } from '@nvs/language/node';
import { answerCheck } from './server/check.js';
import { answerReport } from './server/report.js';

// The language server of the extension: the language's own, and what needs analysis and reports.
startServer({
    worker: join(__dirname, 'analysis-worker.cjs'),
    extend: (connection, services) => {
        answerCheck(connection, services);
        answerReport(connection, services);
    }
});
