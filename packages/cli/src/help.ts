import type { Command, HelpConfiguration, Option } from 'commander';
import { message, type Message, type ParamsOf } from '@nvs/words';

type Said = (said: Message) => string;

const MODEL_CODES = [message('help.fine'), message('help.modelsWrong'), message('help.notDone')] as const;
const FORMAT_CODES = [message('help.fine'), message('help.layoutWrong'), message('help.layoutNotDone')] as const;
const TREE_CODES = [message('help.fine'), message('help.treeWrong'), message('help.notDone')] as const;
const ANSWER_CODES = [message('help.fine'), message('help.answerWrong'), message('help.answerNotDone')] as const;

/** What stands in a help for something that is to be filled in. */
export const placeholder = (name: ParamsOf<'help.placeholder'>['name']): Message => message('help.placeholder', { name });

/** What stands below the help of each command: notes, and what the exit codes mean. */
export const BELOW = {
    program: { notes: [], codes: MODEL_CODES },
    check: { notes: [message('fixes.sure'), message('fixes.code')], codes: MODEL_CODES },
    report: {
        notes: [
            message('help.reportGoes'),
            message('help.reportWithErrors'),
            message('help.reportWithStrict'),
            message('help.reportSeveral'),
            message('help.reportOverwrites')
        ],
        codes: MODEL_CODES
    },
    whatif: { notes: [message('help.names'), message('help.canBeDown'), message('help.withoutFor')], codes: ANSWER_CODES },
    gaps: { notes: [], codes: ANSWER_CODES },
    init: { notes: [], codes: [message('help.fine'), undefined, message('newModel.notDone')] },
    answer: { notes: [message('help.names')], codes: ANSWER_CODES },
    format: { notes: [message('help.formatNames'), message('help.formatSafe')], codes: FORMAT_CODES },
    import: {
        notes: [
            message('help.analysed'),
            message('help.notComputed'),
            message('help.negations'),
            message('help.encodings'),
            message('help.namesInModel')
        ],
        codes: TREE_CODES
    },
    importTable: {
        notes: [message('tables.kept')],
        codes: [message('help.fine'), message('tables.someUnread'), message('tables.notDone')]
    },
    importActors: {
        notes: [message('actors.kept')],
        codes: [message('help.fine'), message('actors.someUnread'), message('actors.notDone')]
    },
    importChanges: {
        notes: [message('changes.shown')],
        codes: [message('changes.nothingLeft'), message('changes.notAll'), message('changes.notDone')]
    },
    export: { notes: [], codes: MODEL_CODES },
    picture: { notes: [], codes: MODEL_CODES }
} as const satisfies Record<string, { readonly notes: readonly Message[]; readonly codes: readonly (Message | undefined)[] }>;

/** The text below a help, in words. */
export function below(command: keyof typeof BELOW, say: Said): string {
    const { notes, codes } = BELOW[command];
    const meanings = codes.flatMap((each, code) => (each ? [`  ${code}  ${say(each)}`] : []));
    return [...(notes.length > 0 ? ['', ...notes.map(say)] : []), '', say(message('help.exitCodes')), ...meanings].join('\n');
}

/** Words that commander puts into a help itself. */
export function ownWords(say: Said): HelpConfiguration {
    const headings: Readonly<Record<string, Message>> = {
        'Usage:': message('help.heading', { of: 'usage' }),
        'Arguments:': message('help.heading', { of: 'arguments' }),
        'Options:': message('help.heading', { of: 'options' }),
        'Commands:': message('help.heading', { of: 'commands' })
    };
    const filledIn = (term: string): string =>
        term
            .replace('[options]', `[${say(message('help.placeholder', { name: 'options' }))}]`)
            .replace('[command]', `[${say(message('help.placeholder', { name: 'command' }))}]`);
    return {
        styleTitle: title => (headings[title] ? say(headings[title]) : title),
        styleUsage: filledIn,
        styleSubcommandTerm: filledIn,
        optionDescription: option => [option.description, about(option, say)].filter(text => text !== '').join(' ')
    };
}

/** What an option may be and is without it. */
function about({ argChoices, defaultValue, required }: Option, say: Said): string {
    const parts = [
        ...(argChoices ? [message('help.choices', { choices: argChoices.map(each => JSON.stringify(each)).join(', ') })] : []),
        ...(defaultValue !== undefined && required ? [message('help.usually', { value: JSON.stringify(defaultValue) })] : [])
    ];
    return parts.length > 0 ? `(${parts.map(say).join(', ')})` : '';
}

/** Does something with a command and all below it. */
export function visit(command: Command, act: (command: Command) => unknown): void {
    act(command);
    for (const child of command.commands) {
        visit(child, act);
    }
}
