import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What stands in a help for something that is to be filled in. */
type Placeholder =
    | 'paths'
    | 'files'
    | 'name'
    | 'pathsAndName'
    | 'options'
    | 'command'
    | 'format'
    | 'path'
    | 'level'
    | 'number'
    | 'names'
    | 'duration'
    | 'folder'
    | 'kind'
    | 'hours'
    | 'language'
    | 'id';

/** Headings of a help. */
type Heading = 'usage' | 'arguments' | 'options' | 'commands';

const HEADINGS: Readonly<Record<Heading, string>> = {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:'
};

/** What nvsc prints as help, and what it says of a command line that it does not understand. */
export const help = {
    placeholder: ({ name }: { name: Placeholder }) => (name === 'pathsAndName' ? 'paths-and-name' : name),
    heading: ({ of }: { of: Heading }) => HEADINGS[of],
    choices: ({ choices }: { choices: string }) => `choices: ${choices}`,
    usually: ({ value }: { value: string }) => `default: ${value}`,

    program: 'Checks national-security risk models written in NVS and compiles them into reports.',
    version: 'print the version',
    help: 'print this help',
    helpOf: 'print the help of a command',

    paths: 'files, folders or patterns; a file stands for its project (the folder upwards with nvs.json). Without: the folder you are in',
    marking: 'take out what is marked higher than this level. Without: higher than the marking of the assessment, where it has one',
    howToTell: 'how to tell it',
    out: 'file to write. Without: to the output',
    force: 'overwrite the file',
    maxWarnings: 'exit with 1 when there are more warnings',
    lang: 'what is told to people, and with it also files and output for machines, is in this language',

    check: 'tell what is wrong with the models',
    checkMarking: 'tell what is wrong with what is left at this level, without a word of what is marked higher. Without: with everything',
    checkStrict: 'let warnings fail too',

    report: 'compile the models into reports',
    reportFormat:
        'kind of report: json for programs; html, docx, pdf or markdown to read; xlsx for a spreadsheet, csv for its risk register alone; dot or mermaid for the network; stix for exchange about threats',
    reportOut: 'file to write, or folder for a file per project',
    around: 'draw only what is near this element: its name or id (formats dot and mermaid)',
    steps: 'how many arrows away from it, either way',
    reportForce: 'overwrite the file even if nvsc did not make it',
    seed: 'start of the random numbers, for figures under the ranges; the same seed gives the same report',
    trials: ({ most }: { most: number }, say: Say) => `how often values are drawn from their ranges, up to ${say.whole(most)}`,
    reportStrict: 'make no report of models with errors or warnings',
    reportGoes: 'The report goes to the output, or with --out to a file; what was found in the models goes to the error output.',
    reportWithErrors:
        'A report is made of models with warnings, and also of models with errors (exit code 1): what is broken is left out of it.',
    reportWithStrict: 'With --strict it is made only when there is nothing to mend.',
    reportSeveral: 'Several projects need --out FOLDER, which gets <project>.report.json for each. Missing folders are made.',
    reportOverwrites: 'A file that nvsc did not make is never overwritten without --force.',

    whatif: 'tell what goes down, when and because of what, if something is down',
    down: 'what is down: a name, or several with commas between them',
    for: 'how long it is down, such as 48h or "3 days"',
    names: 'A name may be written without its namespace where that says which is meant.',
    canBeDown:
        'What can be down: processes, assets, resources, suppliers and countries. A threat or campaign can happen, and says itself how long.',
    withoutFor: 'Without --for an outage lasts the repair (restore) of what is down.',

    explain: 'tell why the figures of an element are what they are, and where they come from',
    explained: ({ paths }: { paths: Message }, say: Say) =>
        `name of a threat, campaign, process, asset, resource, supplier, sector, interest, criterion, stress test, measure, country or actor. In front of it: ${say.message(paths)}`,

    cutsets: 'tell what brings a node down, alone or together',
    broughtDown: ({ paths }: { paths: Message }, say: Say) =>
        `name of a process, asset, resource, supplier or sector. In front of it: ${say.message(paths)}`,
    kind: 'only sets of nodes, of causes (threats and campaigns) or of all events',
    order: ({ usual }: { usual: number }) => `only sets of up to so many members (${usual})`,
    most: ({ usual, json }: { usual: number; json: number }, say: Say) =>
        `of each kind at most so many, the smallest first (${usual}; as JSON ${say.whole(json)})`,

    format: 'give model files the layout of the language',
    formatPaths: 'files, folders (with all below them) or patterns. Without: the folder you are in',
    formatCheck: 'change nothing, and exit with 1 when a file has another layout',
    formatNames: 'The names of the files that change go to the output, or with --check of those that would.',
    formatSafe: 'A file with syntax errors is told about and left as it is. Only blanks and line ends change, never what a file says.',

    import: 'read models of other tools',
    importOpenPsa: 'read a fault tree of the Open-PSA Model Exchange Format as a network model',
    importFiles: 'the XML file, or the files that make the model together',
    analyse: 'write no model, but print the probability and the number of minimal cut sets of each top event, exactly',
    missionTime: 'how long the system must work, for rates of failure; the format leaves this to the program',
    analysed: 'With --analyse each line is one JSON object: {"top": …, "probability": …, "minimalCutSets": "a decimal number"}.',
    notComputed: 'Null stands for what could not be computed: an event without a probability, or a tree that is too hard.',
    negations: 'With negations a cut set is a set of events that suffices when no other event happens.',
    encodings: 'Files are read in the encoding that they state. What they include is read when it lies in their folder or below it.',
    namesInModel:
        'In a model names have letters, digits and _ only: what does not fit becomes _, and a number is added where two names would be the same.',
    export: 'write models for other tools',
    exportOpenPsa: 'write the network as a fault tree of the Open-PSA Model Exchange Format',

    lsp: 'run the language server for an editor',
    lspLang: 'language of findings and hints. Without: that of the editor, else of the terminal',
    stdio: 'speak over the standard input and output',

    exitCodes: 'Exit codes:',
    fine: 'fine',
    modelsWrong: 'the models have errors, or more warnings than allowed',
    notDone: 'it could not be done: wrong option, no such file, cannot write',
    layoutWrong: 'with --check: a file has another layout',
    layoutNotDone: 'it could not be done: wrong option, no such file, a file with syntax errors, cannot write',
    treeWrong: 'a file has mistakes, or says what a network cannot say (negation)',
    answerWrong: 'the model has errors, so something may be missing in the answer',
    answerNotDone: 'it could not be done: wrong option, no such file, a name that means nothing or more than one thing',

    // a command line that is not understood
    usage: ({ wrong, hint, command }: { wrong: Message; hint: Message | undefined; command: string | undefined }, say: Say) =>
        `${say.message(wrong)}${hint === undefined ? '' : say.message(hint)} Help: nvsc ${command === undefined ? '' : `${command} `}--help`,
    unknownOption: ({ option }: { option: string }) => `Unknown option "${option}".`,
    unknownCommand: ({ command }: { command: string }) => `Unknown command "${command}".`,
    missingArgument: ({ argument }: { argument: string }) => `Missing required argument "${argument}".`,
    missingValue: ({ option }: { option: string }) => `Option "${option}" argument missing.`,
    missingOption: ({ option }: { option: string }) => `Required option "${option}" not specified.`,
    tooManyArguments: ({ command, most, given }: { command: string | undefined; most: number; given: number }, say: Say) =>
        `Too many arguments${command === undefined ? '' : ` for "${command}"`}. Expected ${most} ${say.plural(most, 'argument', 'arguments')} but got ${given}.`,
    invalidValue: ({ option, value, why }: { option: string; value: string; why: Message }, say: Say) =>
        `Option "${option}" argument "${value}" is invalid. ${say.message(why)}`,
    allowedChoices: ({ choices }: { choices: readonly string[] }) => `Allowed choices are ${choices.join(', ')}.`,
    wholeNumber: ({ from, to }: { from: number; to: number | undefined }, say: Say) =>
        `It takes a whole number${to === undefined ? '' : ` from ${from} to ${say.whole(to)}`}, such as ${Math.max(10, from)}.`,
    numberOfHours: 'It takes a number of hours, such as 8760 for a year.',
    didYouMean: ({ suggestions }: { suggestions: readonly string[] }, say: Say) =>
        suggestions.length > 1 ? ` Did you mean one of ${suggestions.join(', ')}?` : say.didYouMean(suggestions[0]),
    lspHow: 'Say how the editor speaks to the language server: nvsc lsp --stdio'
};
