import { analysesBy } from '@nvs/project';
import { threadPool } from '@nvs/project/node';
import { figuresMarkdown } from '@nvs/report';
import { ErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { z } from 'zod';
import type { Answer } from './answer.js';
import { checks } from './check.js';
import { startServer } from './node/server.js';
import { COMMANDS, PARAMS } from './protocol/index.js';
import { questions } from './questions.js';
import { reports } from './report.js';
import { forLanguage, work } from './tasks.js';

/**
 * Starts the whole language server, as every editor gets it: what the language answers, and what needs analysis and reports, as
 * requests and as commands.
 * @param threads the file that its threads run, see `worker.ts`
 */
export function startNvsServer(threads: string): void {
    const analyst = threadPool(threads, work),
        forModels = forLanguage(analyst);
    startServer({
        analyses: analysesBy(forModels, figuresMarkdown),
        commands: Object.keys(COMMANDS),
        extend: (connection, { Nvs }) => {
            answer(connection, { ...checks(Nvs, forModels), ...reports(connection, Nvs, analyst, forModels), ...questions(Nvs, analyst) });
        }
    });
}

type Method = keyof typeof PARAMS;

/** Takes the requests, and the commands that stand for them, as far as they can be understood. */
function answer(connection: Connection, answers: Readonly<Record<Method, Answer>>): void {
    const ask = (method: Method, given: unknown, cancel: CancellationToken): unknown => {
        const { data, error } = PARAMS[method].safeParse(given ?? {});
        return error
            ? new ResponseError(ErrorCodes.InvalidParams, `The request ${method} cannot be understood: ${mistakes(error)}.`)
            : answers[method](data as never, cancel);
    };
    for (const method of Object.keys(PARAMS) as Method[]) {
        connection.onRequest(method, (given: unknown, cancel: CancellationToken) => ask(method, given, cancel));
    }
    connection.onExecuteCommand(({ command, arguments: [given] = [] }, cancel) =>
        Object.hasOwn(COMMANDS, command)
            ? ask(COMMANDS[command as keyof typeof COMMANDS], given, cancel)
            : new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}. There are ${Object.keys(COMMANDS).join(', ')}.`)
    );
}

function mistakes({ issues }: z.ZodError): string {
    return issues
        .map(
            issue =>
                `${issue.path.join('.') || 'what it takes'} must be ${'expected' in issue ? `a ${issue.expected}` : 'values' in issue ? `one of ${issue.values.join(', ')}` : 'otherwise'}`
        )
        .join('; ');
}
