import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What answers to requests say where there is no answer, or one that is not whole. */
export const server = {
    cancelled: 'Cancelled.',
    gone: ({ id }: { id: string }) => `There is no ${id} in the project any more.`,
    noFigures: ({ id }: { id: string }) => `The analysis has no figures of ${id}.`,
    noModelFile: ({ uri }: { uri: string }) => `There is no model file ${uri}: open it first.`,
    noModel: 'there is no model here, no .nvs file in this folder.',
    severalProjects: ({ projects }: { projects: readonly string[] }) =>
        `there are ${projects.length} projects here (${projects.join(', ')}). Open a file of the one you mean and try again.`,
    noResults: 'the analysis gave no results.',

    // an analysis that does not end well
    notFinished: ({ why }: { why: Message }, say: Say) => `The analysis could not be finished: ${say.message(why)}.`,
    nestedTooDeeply: 'the model is nested too deeply',
    tooLarge: 'the model is too large for the memory that it may take',
    threadEnded: 'the thread that worked on it ended',
    notJudged: 'The rules and expectations could not be run: there is no result.',

    // a request that is not understood
    notUnderstood: ({ request, mistakes }: { request: string; mistakes: readonly Message[] }, say: Say) =>
        `The request ${request} cannot be understood: ${mistakes.map(say.message).join('; ')}.`,
    mustBe: ({ param, type }: { param: string | undefined; type: string }) => `${param ?? 'what it takes'} must be a ${type}`,
    mustBeOneOf: ({ param, values }: { param: string | undefined; values: string }) =>
        `${param ?? 'what it takes'} must be one of ${values}`,
    mustBeOtherwise: ({ param }: { param: string | undefined }) => `${param ?? 'what it takes'} must be otherwise`,
    noCommand: ({ command, commands }: { command: string; commands: readonly string[] }) =>
        `There is no command ${command}. There are ${commands.join(', ')}.`
};
