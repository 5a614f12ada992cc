import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { check, checkFormats, type CheckOptions } from './commands/check.js';
import { cutsets, type CutSetsOptions } from './commands/cutsets.js';
import { explain, type ExplainOptions } from './commands/explain.js';
import { format, type FormatOptions } from './commands/format.js';
import { lsp, type LspOptions } from './commands/lsp.js';
import { exportOpenPsa, importOpenPsa, type ExportOptions, type ImportOptions } from './commands/open-psa.js';
import { report, type ReportOptions } from './commands/report.js';
import { whatif, type WhatIfOptions } from './commands/whatif.js';
import { LANGUAGES } from '@nvs/words';
import { CUT_SET_KINDS, REPORT_FORMATS } from '@nvs/report';
import { questionFormats } from './question.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from './surroundings.js';
import { print, tell } from './terminal.js';
import { version } from './version.js';

const PATHS =
    'files, folders or patterns; a file stands for its project (the folder upwards with nvs.json). Without: the folder you are in';
const MARKING = 'take out what is marked higher than this level. Without: higher than the marking of the assessment, where it has one';
const EXIT_CODES = `
Exit codes:
  0  fine
  1  the models have errors, or more warnings than allowed
  2  it could not be done: wrong option, no such file, cannot write`;
const REPORT_NOTES = `
The report goes to the output, or with --out to a file; what was found in the models goes to the error output.
A report is made of models with warnings, and also of models with errors (exit code 1): what is broken is left out of it.
With --strict it is made only when there is nothing to mend.
Several projects need --out FOLDER, which gets <project>.report.json for each. Missing folders are made.
A file that nvsc did not make is never overwritten without --force.`;
const FORMAT_NOTES = `
The names of the files that change go to the output, or with --check of those that would.
A file with syntax errors is told about and left as it is. Only blanks and line ends change, never what a file says.

Exit codes:
  0  fine
  1  with --check: a file has another layout
  2  it could not be done: wrong option, no such file, a file with syntax errors, cannot write`;

const IMPORT_NOTES = `
With --analyse each line is one JSON object: {"top": …, "probability": …, "minimalCutSets": "a decimal number"}.
Null stands for what could not be computed: an event without a probability, or a tree that is too hard.
With negations a cut set is a set of events that suffices when no other event happens.
Files are read in the encoding that they state. What they include is read when it lies in their folder or below it.
In a model names have letters, digits and _ only: what does not fit becomes _, and a number is added where two names would be the same.

Exit codes:
  0  fine
  1  a file has mistakes, or says what a network cannot say (negation)
  2  it could not be done: wrong option, no such file, cannot write`;

const NAME_NOTES = `
A name may be written without its namespace where that says which is meant.`;
const WHATIF_NOTES = `${NAME_NOTES}
What can be down: processes, assets, resources, suppliers and countries. A threat or campaign can happen, and says itself how long.
Without --for an outage lasts the repair (restore) of what is down.`;
const ANSWER_CODES = `
Exit codes:
  0  fine
  1  the model has errors, so something may be missing in the answer
  2  it could not be done: wrong option, no such file, a name that means nothing or more than one thing`;

/** Runs one command line. Undefined means that a server is running, which ends by itself. */
export async function run(args: readonly string[], tools: Toolchain, around: Surroundings): Promise<ExitCode | undefined> {
    const outcome: { code: ExitCode | undefined } = { code: undefined };
    const printed: string[] = [];
    const toldHelp: string[] = [];
    const program = define(tools, around, outcome);
    visit(program, command =>
        command.exitOverride().configureOutput({
            writeOut: text => {
                printed.push(text);
            },
            writeErr: text => {
                toldHelp.push(text);
            },
            // what is wrong is told in our words below
            outputError: () => undefined,
            getOutHasColors: () => false,
            getErrHasColors: () => false
        })
    );
    try {
        await program.parseAsync(args, { from: 'user' });
        return outcome.code;
    } catch (error) {
        try {
            if (error instanceof CommanderError) {
                await print(around.stdout, printed.join(''));
                await print(around.stderr, toldHelp.join(''));
                if (error.exitCode === 0) {
                    return 0;
                }
                if (error.code !== 'commander.help') {
                    await tell(around, usageInWords(error, args));
                }
            } else if (error instanceof CannotDo) {
                await tell(around, error.message);
            } else {
                const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
                await tell(around, `nvsc has a mistake of its own and could not go on. Please report this:\n${trace}`);
            }
        } catch {
            // not even the error output can be written: the exit code has to say it
        }
        return 2;
    }
}

function define(tools: Toolchain, around: Surroundings, outcome: { code: ExitCode | undefined }): Command {
    const program = new Command('nvsc')
        .description('Checks national-security risk models written in NVS and compiles them into reports.')
        .version(version, '-v, --version', 'print the version')
        .helpOption('-h, --help', 'print this help')
        .helpCommand('help [command]', 'print the help of a command')
        .addHelpText('after', EXIT_CODES);
    limited(
        program
            .command('check')
            .description('tell what is wrong with the models')
            .argument('[paths...]', PATHS)
            .option(
                '--marking <level>',
                'tell what is wrong with what is left at this level, without a word of what is marked higher. Without: with everything'
            )
            .addOption(new Option('--format <format>', 'how to tell it').choices(checkFormats).default('text')),
        'let warnings fail too'
    )
        .addHelpText('after', EXIT_CODES)
        .action(async (paths: string[], options: CheckOptions) => {
            outcome.code = await check(paths, options, tools, around);
        });
    limited(
        program
            .command('report')
            .description('compile the models into reports')
            .argument('[paths...]', PATHS)
            .addOption(
                new Option('--format <format>', 'kind of report: json for programs, csv for the risk register in a spreadsheet')
                    .choices(Object.keys(REPORT_FORMATS))
                    .default('json')
            )
            .option('--out <path>', 'file to write, or folder for a file per project')
            .option('--marking <level>', MARKING)
            .option('--force', 'overwrite the file even if nvsc did not make it')
            .option(
                '--seed <number>',
                'start of the random numbers, for figures under the ranges; the same seed gives the same report',
                wholeNumber(0, Number.MAX_SAFE_INTEGER)
            )
            .option('--trials <number>', 'how often values are drawn from their ranges, up to 100,000', wholeNumber(1, 100_000)),
        'make no report of models with errors or warnings'
    )
        .addHelpText('after', `${REPORT_NOTES}\n${EXIT_CODES}`)
        .action(async (paths: string[], options: ReportOptions) => {
            outcome.code = await report(paths, options, tools, around);
        });
    program
        .command('whatif')
        .description('tell what goes down, when and because of what, if something is down')
        .argument('[paths...]', PATHS)
        .requiredOption(
            '--down <names>',
            'what is down: a name, or several with commas between them',
            (text: string, before?: string[]) => [...(before ?? []), text]
        )
        .option('--marking <level>', MARKING)
        .option('--for <duration>', 'how long it is down, such as 48h or "3 days"')
        .addOption(new Option('--format <format>', 'how to tell it').choices(questionFormats).default('text'))
        .addHelpText('after', `${WHATIF_NOTES}\n${ANSWER_CODES}`)
        .action(async (paths: string[], options: WhatIfOptions) => {
            outcome.code = await whatif(paths, options, tools, around);
        });
    program
        .command('explain')
        .description('tell why the figures of an element are what they are, and where they come from')
        .usage('[options] [paths...] <name>')
        .argument(
            '<paths-and-name...>',
            `name of a threat, campaign, process, asset, resource, supplier, sector, interest, criterion, stress test, measure, country or actor. In front of it: ${PATHS}`
        )
        .option('--marking <level>', MARKING)
        .addOption(new Option('--format <format>', 'how to tell it').choices(questionFormats).default('text'))
        .addHelpText('after', `${NAME_NOTES}\n${ANSWER_CODES}`)
        .action(async (args: string[], options: ExplainOptions) => {
            outcome.code = await explain(args, options, tools, around);
        });
    program
        .command('cutsets')
        .description('tell what brings a node down, alone or together')
        .usage('[options] [paths...] <name>')
        .argument('<paths-and-name...>', `name of a process, asset, resource, supplier or sector. In front of it: ${PATHS}`)
        .option('--marking <level>', MARKING)
        .addOption(
            new Option('--kind <kind>', 'only sets of nodes, of causes (threats and campaigns) or of all events').choices(CUT_SET_KINDS)
        )
        .option('--order <number>', 'only sets of up to so many members (6)', wholeNumber(1, 100))
        .option('--most <number>', 'of each kind at most so many, the smallest first (40; as JSON 1,000)', wholeNumber(1, 100_000))
        .addOption(new Option('--format <format>', 'how to tell it').choices(questionFormats).default('text'))
        .addHelpText('after', `${NAME_NOTES}\n${ANSWER_CODES}`)
        .action(async (args: string[], options: CutSetsOptions) => {
            outcome.code = await cutsets(args, options, tools, around);
        });
    program
        .command('format')
        .description('give model files the layout of the language')
        .argument('[paths...]', 'files, folders (with all below them) or patterns. Without: the folder you are in')
        .option('--check', 'change nothing, and exit with 1 when a file has another layout')
        .addHelpText('after', FORMAT_NOTES)
        .action(async (paths: string[], options: FormatOptions) => {
            outcome.code = await format(paths, options, tools, around);
        });
    program
        .command('import')
        .description('read models of other tools')
        .command('open-psa')
        .description('read a fault tree of the Open-PSA Model Exchange Format as a network model')
        .argument('<files...>', 'the XML file, or the files that make the model together')
        .option('--out <path>', 'file to write. Without: to the output')
        .option('--force', 'overwrite the file')
        .option('--analyse', 'write no model, but print the probability and the number of minimal cut sets of each top event, exactly')
        .option(
            '--mission-time <hours>',
            'how long the system must work, for rates of failure; the format leaves this to the program',
            hours
        )
        .addHelpText('after', IMPORT_NOTES)
        .action(async (files: string[], options: ImportOptions) => {
            outcome.code = await importOpenPsa(files, options, around);
        });
    program
        .command('export')
        .description('write models for other tools')
        .command('open-psa')
        .description('write the network as a fault tree of the Open-PSA Model Exchange Format')
        .argument('[paths...]', PATHS)
        .option('--out <path>', 'file to write. Without: to the output')
        .option('--marking <level>', MARKING)
        .option('--force', 'overwrite the file')
        .addHelpText('after', EXIT_CODES)
        .action(async (paths: string[], options: ExportOptions) => {
            outcome.code = await exportOpenPsa(paths, options, tools, around);
        });
    const inLanguage = program.commands.flatMap(command => (command.commands.length > 0 ? command.commands : [command]));
    for (const command of inLanguage) {
        command.addOption(
            new Option(
                '--lang <language>',
                'what is told to people, and with it also files and output for machines, is in this language'
            ).choices(LANGUAGES)
        );
    }
    program
        .command('lsp')
        .description('run the language server for an editor')
        .option('--stdio', 'speak over the standard input and output')
        .addOption(new Option('--node-ipc', 'speak over the channel of a Node parent').hideHelp())
        .addOption(new Option('--clientProcessId <id>', 'end when this process does').hideHelp())
        .action((options: LspOptions) => {
            lsp(options, tools);
        });
    return program;
}

function limited(command: Command, strict: string): Command {
    return command
        .option('--strict', strict)
        .option('--max-warnings <number>', 'exit with 1 when there are more warnings', wholeNumber(0, Number.MAX_SAFE_INTEGER));
}

function wholeNumber(from: number, to: number): (text: string) => number {
    return text => {
        const value = /^\d{1,16}$/.test(text) ? Number(text) : NaN;
        if (value >= from && value <= to) {
            return value;
        }
        throw new InvalidArgumentError(
            `It takes a whole number${to === Number.MAX_SAFE_INTEGER ? '' : ` from ${from} to ${to.toLocaleString('en')}`}, such as ${Math.max(10, from)}.`
        );
    };
}

function hours(text: string): number {
    const value = /^\d{1,12}(\.\d+)?$/.test(text) ? Number(text) : NaN;
    if (value >= 0) {
        return value;
    }
    throw new InvalidArgumentError('It takes a number of hours, such as 8760 for a year.');
}

function visit(command: Command, act: (command: Command) => unknown): void {
    act(command);
    for (const child of command.commands) {
        visit(child, act);
    }
}

/** `error: unknown option '--x'\n(Did you mean --y?)` as a sentence, with where to look. */
function usageInWords(error: CommanderError, args: readonly string[]): string {
    const [first = '', ...rest] = error.message.replace(/^error: /, '').split('\n');
    const sentence = first.replace(/'([^']*)'/g, '"$1"').replace(/[^.]$/, '$&.');
    const hint = rest.map(line => line.replace(/^\((.*)\)$/, '$1')).join(' ');
    const command = ['check', 'report', 'whatif', 'explain', 'cutsets', 'format', 'import', 'export', 'lsp'].find(name =>
        args.includes(name)
    );
    return [sentence.charAt(0).toUpperCase() + sentence.slice(1), hint, `Help: nvsc ${command ? `${command} ` : ''}--help`]
        .filter(part => part !== '')
        .join(' ');
}
