import type { LanguageChoice } from '@nvs/language';
import { dirname } from 'node:path';
import { threadPool, workIn } from '@nvs/project/node';
import { analysesFor, answerRequests, COMMAND_NAMES } from '../server.js';
import { startServer } from './server.js';

/**
 * Starts the whole language server, as every editor gets it: what the language answers, and what needs analysis and reports.
 * @param threads the file that its threads run, made of `worker.ts` of the package project
 * @param language what is told to people, by the tag that the editor gives; without it, that language or English
 */
export function startNvsServer(threads: string, language?: LanguageChoice): void {
    const analyst = threadPool(threads, workIn(dirname(threads)));
    startServer({
        analyses: analysesFor(analyst),
        commands: COMMAND_NAMES,
        ...(language ? { language } : {}),
        extend: (connection, { Nvs }) => {
            answerRequests(connection, Nvs, analyst);
        }
    });
}
