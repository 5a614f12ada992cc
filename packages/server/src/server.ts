import type { Analyses, NvsServices } from '@nvs/language';
import { analysesBy, type ModelAnalyst } from '@nvs/project';
import { figuresMarkdown } from '@nvs/report';
import { message, type Message } from '@nvs/words';
import { ErrorCodes, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { z } from 'zod';
import type { Answer } from './answer.js';
import { checks } from './check.js';
import { newModels } from './new-model.js';
import { COMMANDS, PARAMS } from './protocol/index.js';
import { questions } from './questions.js';
import { failed, refused } from './refused.js';
import { reportChoices } from './report-choices.js';
import { reports } from './report.js';
import { signalOf } from './signal.js';
import { standings } from './standing.js';
import { tables } from './tables.js';

/** What is shown beside a text, and how its figures are said. */
export const analysesFor = (analyst: ModelAnalyst): Analyses => analysesBy(analyst, figuresMarkdown);

/** Commands that stand for requests, for editors to know of. */
export const COMMAND_NAMES: readonly string[] = Object.keys(COMMANDS);

/** Answers what needs analysis and reports, beside what the language answers: as requests and as commands, the same for every editor. */
export function answerRequests(connection: Connection, services: NvsServices, analyst: ModelAnalyst): void {
    answer(connection, services, {
        ...checks(services, analyst),
        ...reportChoices(services, analyst),
        ...reports(connection, services, analyst),
        ...questions(services, analyst),
        ...standings(services, analyst),
        ...newModels(services),
        ...tables(services)
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
