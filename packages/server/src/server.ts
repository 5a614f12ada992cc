import type { LanguageChoice, NvsServices } from '@nvs/language';
import { analysesBy, work } from '@nvs/project';
import { threadPool } from '@nvs/project/node';
import { figuresMarkdown } from '@nvs/report';
import { message, type Message } from '@nvs/words';
import { ErrorCodes, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { z } from 'zod';
import type { Answer } from './answer.js';
import { checks } from './check.js';
import { startServer } from './node/server.js';
import { COMMANDS, PARAMS } from './protocol/index.js';
import { questions } from './questions.js';
import { failed, refused } from './refused.js';
import { reports } from './report.js';
import { signalOf } from './signal.js';

/**
 * Starts the whole language server, as every editor gets it: what the language answers, and what needs analysis and reports, as
 * requests and as commands.
 * @param threads the file that its threads run, made of `worker.ts` of the package project
 * @param language what is told to people, by the tag that the editor gives; without it, that language or English
 */
export function startNvsServer(threads: string, language?: LanguageChoice): void {
    const analyst = threadPool(threads, work);
    startServer({
        analyses: analysesBy(analyst, figuresMarkdown),
        commands: Object.keys(COMMANDS),
        ...(language ? { language } : {}),
        extend: (connection, { Nvs }) => {
            answer(connection, Nvs, { ...checks(Nvs, analyst), ...reports(connection, Nvs, analyst), ...questions(Nvs, analyst) });
        }
    });
}

type Method = keyof typeof PARAMS;

/** Takes the requests, and the commands that stand for them, as far as they can be understood. */
function answer(connection: Connection, services: NvsServices, answers: Readonly<Record<Method, Answer>>): void {
    const ask = (method: Method, given: unknown, cancel: CancellationToken): unknown => {
        const { data, error } = PARAMS[method].safeParse(given ?? {});
        return error
            ? refused(
                  services,
                  message('server.notUnderstood', { request: method, mistakes: error.issues.map(mistake) }),
                  ErrorCodes.InvalidParams
              )
            : answered(services, signal => answers[method](data as never, signal), cancel);
    };
    for (const method of Object.keys(PARAMS) as Method[]) {
        connection.onRequest(method, (given: unknown, cancel: CancellationToken) => ask(method, given, cancel));
    }
    connection.onExecuteCommand(({ command, arguments: [given] = [] }, cancel) =>
        Object.hasOwn(COMMANDS, command)
            ? ask(COMMANDS[command as keyof typeof COMMANDS], given, cancel)
            : refused(services, message('server.noCommand', { command, commands: Object.keys(COMMANDS) }), ErrorCodes.InvalidParams)
    );
}

/** An answer, or why there is none. */
async function answered(services: NvsServices, answer: (signal: AbortSignal) => unknown, cancel: CancellationToken): Promise<unknown> {
    const { signal, done } = signalOf(cancel);
    try {
        return await answer(signal);
    } catch (error) {
        return failed(services, error, signal);
    } finally {
        done();
    }
}

function mistake(issue: z.core.$ZodIssue): Message {
    const param = issue.path.length > 0 ? issue.path.join('.') : undefined;
    return 'expected' in issue
        ? message('server.mustBe', { param, type: String(issue.expected) })
        : 'values' in issue
          ? message('server.mustBeOneOf', { param, values: issue.values.map(String).join(', ') })
          : message('server.mustBeOtherwise', { param });
}
