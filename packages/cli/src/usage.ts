import { InvalidArgumentError, type CommanderError } from 'commander';
import { message, type Message } from '@nvs/words';

const COMMANDS = ['check', 'report', 'whatif', 'explain', 'cutsets', 'format', 'import', 'export', 'lsp'];

/** What is wrong with a command line, with where to look. */
export function usage(error: CommanderError, args: readonly string[]): Message {
    const [, text = '', only, several] = /^(?:error: )?([\s\S]*?)(?:\n\(Did you mean (?:one of (.*)|(.*))\?\))?$/.exec(error.message) ?? [];
    const suggestions = only?.split(', ') ?? (several === undefined ? [] : [several]);
    return message('help.usage', {
        wrong: wrong(text),
        hint: suggestions.length > 0 ? message('help.didYouMean', { suggestions }) : undefined,
        command: COMMANDS.find(name => args.includes(name))
    });
}

/** What commander says, as a message. */
const KNOWN: readonly (readonly [pattern: RegExp, said: (...parts: string[]) => Message])[] = [
    [/^unknown option '([\s\S]*)'$/, option => message('help.unknownOption', { option })],
    [/^unknown command '([\s\S]*)'$/, command => message('help.unknownCommand', { command })],
    [/^missing required argument '(.*)'$/, argument => message('help.missingArgument', { argument })],
    [/^option '(.*)' argument missing$/, option => message('help.missingValue', { option })],
    [/^required option '(.*)' not specified$/, option => message('help.missingOption', { option })],
    [
        /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
        (command, most, given) => message('help.tooManyArguments', { command, most: Number(most), given: Number(given) })
    ],
    [
        /^option '(.*?)' argument '([\s\S]*)' is invalid\. ([\s\S]*)$/,
        (option, value, why) => message('help.invalidValue', { option, value, why: whyInvalid(why) })
    ]
];

function wrong(text: string): Message {
    for (const [pattern, said] of KNOWN) {
        const found = pattern.exec(text);
        if (found) {
            return said(...found.slice(1));
        }
    }
    return message('text.asWritten', { text: `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/[^.]$/, '$&.') });
}

function whyInvalid(why: string): Message {
    const [, choices] = /^Allowed choices are (.*)\.$/.exec(why) ?? [];
    return choices === undefined
        ? message('text.asWritten', { text: why })
        : message('help.allowedChoices', { choices: choices.split(', ') });
}

/** Reads a whole number within limits. @param to without it, as large as numbers are exact */
export function wholeNumber(from: number, to: number | undefined, say: (said: Message) => string): (text: string) => number {
    return text => {
        const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
        if (value >= from && value <= (to ?? Number.MAX_SAFE_INTEGER)) {
            return value;
        }
        throw new InvalidArgumentError(say(message('help.wholeNumber', { from, to })));
    };
}

export function hours(say: (said: Message) => string): (text: string) => number {
    return text => {
        const value = /^\d{1,12}(\.\d+)?$/.test(text) ? Number(text) : NaN;
        if (value >= 0) {
            return value;
        }
        throw new InvalidArgumentError(say(message('help.numberOfHours')));
    };
}
