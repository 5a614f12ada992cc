import { join } from 'node:path';
import { startServer, threadPool } from '@nvs/language/node';
import { figuresMarkdown } from '@nvs/report';
import { answerQuestions } from './server/answers.js';
import { answerCheck } from './server/check.js';
import { answerReport } from './server/report.js';
import { forLanguage, work } from './server/tasks.js';

const analyst = threadPool(join(__dirname, 'analysis-worker.cjs'), work);

// The language server of the extension: the language's own, and what needs analysis and reports.
startServer({
    analyst: forLanguage(analyst),
    figuresInWords: figuresMarkdown,
    extend: (connection, services) => {
        answerCheck(connection, services);
        answerReport(connection, services, analyst);
        answerQuestions(connection, services, analyst);
    }
});
