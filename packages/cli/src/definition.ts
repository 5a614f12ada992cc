import { REPORT_PROFILES } from '@nvs/model';
import { inWords, LANGUAGES, message, type Message } from '@nvs/words';
import { Command, Option } from 'commander';
import {
    changeFormats,
    checkFormats,
    CUT_SET_KINDS,
    GAP_GROUPS,
    modelTemplates,
    pictureFormats,
    questionFormats,
    reportFormats
} from './choices.js';
import type { CheckOptions } from './commands/check.js';
import type { CutSetsOptions } from './commands/cutsets.js';
import type { ExplainOptions } from './commands/explain.js';
import type { FormatOptions } from './commands/format.js';
import type { GapsOptions } from './commands/gaps.js';
import type { ImportActorsOptions } from './commands/import-actors.js';
import type { ImportChangesOptions } from './commands/import-changes.js';
import type { ImportTableOptions } from './commands/import-table.js';
import type { InitOptions } from './commands/init.js';
import type { LspOptions } from './commands/lsp.js';
import type { ExportOptions, ImportOptions } from './commands/open-psa.js';
import type { PictureOptions } from './commands/picture.js';
import type { ReportOptions } from './commands/report.js';
import type { WhatIfOptions } from './commands/whatif.js';
import { below, ownWords, placeholder, visit } from './help.js';
import type { LanguageOption } from './language.js';
import type { ExitCode, Surroundings, Toolchain } from './surroundings.js';
import { hours, wholeNumber } from './usage.js';
import { today } from './today.js';
import { version } from './version.js';

const MOST_TRIALS = 100_000;

/**
 * The commands of nvsc and their options, with their help in a language. What a command comes to is put into `outcome`. A command, and
 * the tools that it works with, are loaded when it is asked for.
 */
export function define(tools: () => Promise<Toolchain>, around: Surroundings, outcome: { code: ExitCode | undefined }): Command {
    const say = (said: Message): string => inWords(said, around.language);
    const paths = message('help.paths');
    const PATHS = `[${say(placeholder('paths'))}...]`;
    const NAME = `<${say(placeholder('name'))}>`;
    const LAST_IS_NAME = `<${say(placeholder('pathsAndName'))}...>`;
    /** An option with a value, such as `--out <path>`. */
    const taking = (flag: string, value: Parameters<typeof placeholder>[0]): string => `${flag} <${say(placeholder(value))}>`;
    const formats = (choices: readonly string[], usual: string, said = message('help.howToTell')): Option =>
        new Option(taking('--format', 'format'), say(said)).choices(choices).default(usual);
    const marking = [taking('--marking', 'level'), say(message('help.marking'))] as const;
    const limited = (command: Command, strict: Message): Command =>
        command
            .option('--strict', say(strict))
            .option(taking('--max-warnings', 'number'), say(message('help.maxWarnings')), wholeNumber(0, undefined, say));

    const program = new Command('nvsc')
        .description(say(message('help.program')))
        .configureHelp(ownWords(say))
        .version(version, '-v, --version', say(message('help.version')))
        .helpOption('-h, --help', say(message('help.help')))
        .helpCommand(`help [${say(placeholder('command'))}]`, say(message('help.helpOf')))
        .addHelpText('after', below('program', say));
    program
        .command('init')
        .description(say(message('newModel.help')))
        .argument(`[${say(placeholder('folder'))}]`, say(message('newModel.directory')))
        .addOption(
            new Option(taking('--template', 'name'), say(message('newModel.templateOption')))
                .choices(modelTemplates)
                .default('organisation')
        )
        .option(taking('--method', 'name'), say(message('newModel.methodOption')))
        .addHelpText('after', below('init', say))
        .action(async (directory: string | undefined, options: InitOptions) => {
            const { init } = await import('./commands/init.js');
            outcome.code = await init(directory, options, await tools(), around, today());
        });
    limited(
        program
            .command('check')
            .description(say(message('help.check')))
            .argument(PATHS, say(paths))
            .option(marking[0], say(message('help.checkMarking')))
            .option('--fix', say(message('fixes.option')))
            .option('--fix-dry-run', say(message('fixes.dryRunOption')))
            .addOption(formats(checkFormats, 'text')),
        message('help.checkStrict')
    )
        .addHelpText('after', below('check', say))
        .action(async (given: string[], options: CheckOptions) => {
            const { check } = await import('./commands/check.js');
            outcome.code = await check(given, options, await tools(), around);
        });
    limited(
        program
            .command('report')
            .description(say(message('help.report')))
            .argument(PATHS, say(paths))
            .addOption(formats(reportFormats, 'json', message('help.reportFormat')))
            .option(taking('--profile', 'name'), say(message('profiles.option', { names: REPORT_PROFILES })))
            .option(taking('--out', 'path'), say(message('help.reportOut')))
            .option('--watch', say(message('watching.option')))
            .option(taking('--around', 'name'), say(message('help.around')))
            .option(taking('--steps', 'number'), say(message('help.steps')), wholeNumber(1, undefined, say))
            .option(...marking)
            .option('--force', say(message('help.reportForce')))
            .option(taking('--reference-doc', 'path'), say(message('outputs.referenceDoc')))
            .option(taking('--browser', 'path'), say(message('outputs.browser')))
            .option(taking('--seed', 'number'), say(message('help.seed')), wholeNumber(0, undefined, say))
            .option(taking('--trials', 'number'), say(message('help.trials', { most: MOST_TRIALS })), wholeNumber(1, MOST_TRIALS, say)),
        message('help.reportStrict')
    )
        .addHelpText('after', below('report', say))
        .action(async (given: string[], options: ReportOptions) => {
            const { report } = await import('./commands/report.js');
            outcome.code = await report(given, options, await tools(), around);
        });
    program
        .command('picture')
        .description(say(message('outputs.picture')))
        .usage(`[options] [${say(placeholder('name'))}] ${PATHS}`)
        .argument(PATHS, say(message('outputs.pictureArgs')))
        .addOption(formats(pictureFormats, 'svg', message('outputs.pictureFormat')))
        .option(taking('--out', 'path'), say(message('outputs.pictureOut')))
        .option(taking('--profile', 'name'), say(message('profiles.option', { names: REPORT_PROFILES })))
        .option(...marking)
        .option('--force', say(message('help.reportForce')))
        .addHelpText('after', below('picture', say))
        .action(async (args: string[], options: PictureOptions) => {
            const { picture } = await import('./commands/picture.js');
            outcome.code = await picture(args, options, await tools(), around);
        });
    program
        .command('whatif')
        .description(say(message('help.whatif')))
        .argument(PATHS, say(paths))
        .requiredOption(taking('--down', 'names'), say(message('help.down')), (text: string, before?: string[]) => [
            ...(before ?? []),
            text
        ])
        .option(...marking)
        .option(taking('--for', 'duration'), say(message('help.for')))
        .addOption(formats(questionFormats, 'text'))
        .addHelpText('after', below('whatif', say))
        .action(async (given: string[], options: WhatIfOptions) => {
            const { whatif } = await import('./commands/whatif.js');
            outcome.code = await whatif(given, options, await tools(), around);
        });
    program
        .command('explain')
        .description(say(message('help.explain')))
        .usage(`[options] ${PATHS} ${NAME}`)
        .argument(LAST_IS_NAME, say(message('help.explained', { paths })))
        .option(...marking)
        .addOption(formats(questionFormats, 'text'))
        .addHelpText('after', below('answer', say))
        .action(async (args: string[], options: ExplainOptions) => {
            const { explain } = await import('./commands/explain.js');
            outcome.code = await explain(args, options, await tools(), around);
        });
    program
        .command('cutsets')
        .description(say(message('help.cutsets')))
        .usage(`[options] ${PATHS} ${NAME}`)
        .argument(LAST_IS_NAME, say(message('help.broughtDown', { paths })))
        .option(...marking)
        .addOption(new Option(taking('--kind', 'kind'), say(message('help.kind'))).choices(CUT_SET_KINDS))
        .option(taking('--order', 'number'), say(message('help.order', { usual: 6 })), wholeNumber(1, 100, say))
        .option(taking('--most', 'number'), say(message('help.most', { usual: 40, json: 1000 })), wholeNumber(1, 100_000, say))
        .addOption(formats(questionFormats, 'text'))
        .addHelpText('after', below('answer', say))
        .action(async (args: string[], options: CutSetsOptions) => {
            const { cutsets } = await import('./commands/cutsets.js');
            outcome.code = await cutsets(args, options, await tools(), around);
        });
    program
        .command('gaps')
        .description(say(message('gapList.help')))
        .argument(PATHS, say(paths))
        .addOption(new Option(taking('--by', 'kind'), say(message('gapList.by'))).choices(GAP_GROUPS).default('owner'))
        .option(...marking)
        .addOption(formats(questionFormats, 'text'))
        .addHelpText('after', below('gaps', say))
        .action(async (given: string[], options: GapsOptions) => {
            const { gaps } = await import('./commands/gaps.js');
            outcome.code = await gaps(given, options, await tools(), around);
        });
    program
        .command('format')
        .description(say(message('help.format')))
        .argument(PATHS, say(message('help.formatPaths')))
        .option('--check', say(message('help.formatCheck')))
        .addHelpText('after', below('format', say))
        .action(async (given: string[], options: FormatOptions) => {
            const { format } = await import('./commands/format.js');
            outcome.code = await format(given, options, await tools(), around);
        });
    const imports = program.command('import').description(say(message('help.import')));
    imports
        .command('table')
        .description(say(message('tables.help')))
        .argument(`<${say(placeholder('path'))}>`, say(message('tables.file')))
        .option(taking('--sheet', 'name'), say(message('tables.sheetOption')))
        .option(taking('--map', 'path'), say(message('tables.mapOption')))
        .option(taking('--method', 'name'), say(message('tables.methodOption')))
        .option(taking('--out', 'path'), say(message('tables.outOption')))
        .option('--force', say(message('help.force')))
        .addHelpText('after', below('importTable', say))
        .action(async (file: string, options: ImportTableOptions) => {
            const { importTable } = await import('./commands/import-table.js');
            outcome.code = await importTable(file, options, await tools(), around);
        });
    imports
        .command('changes')
        .description(say(message('changes.help')))
        .argument(`<${say(placeholder('path'))}>`, say(message('changes.file')))
        .argument(PATHS, say(paths))
        .option('--apply', say(message('changes.applyOption')))
        .addOption(new Option(taking('--format', 'format'), say(message('help.howToTell'))).choices(changeFormats).default('text'))
        .addHelpText('after', below('importChanges', say))
        .action(async (file: string, given: string[], options: ImportChangesOptions) => {
            const { importChanges } = await import('./commands/import-changes.js');
            outcome.code = await importChanges(file, given, options, await tools(), around);
        });
    for (const [from, help] of [
        ['stix', message('actors.stixHelp')],
        ['misp', message('actors.mispHelp')]
    ] as const) {
        imports
            .command(from)
            .description(say(help))
            .argument(`<${say(placeholder('path'))}>`, say(message('actors.file')))
            .option(taking('--out', 'path'), say(message('tables.outOption')))
            .option('--force', say(message('help.force')))
            .addHelpText('after', below('importActors', say))
            .action(async (file: string, options: ImportActorsOptions) => {
                const { importActors } = await import('./commands/import-actors.js');
                outcome.code = await importActors(from, file, options, await tools(), around);
            });
    }
    imports
        .command('open-psa')
        .description(say(message('help.importOpenPsa')))
        .argument(`<${say(placeholder('files'))}...>`, say(message('help.importFiles')))
        .option(taking('--out', 'path'), say(message('help.out')))
        .option('--force', say(message('help.force')))
        .option('--analyse', say(message('help.analyse')))
        .option(taking('--mission-time', 'hours'), say(message('help.missionTime')), hours(say))
        .addHelpText('after', below('import', say))
        .action(async (files: string[], options: ImportOptions) => {
            const { importOpenPsa } = await import('./commands/open-psa.js');
            outcome.code = await importOpenPsa(files, options, around);
        });
    program
        .command('export')
        .description(say(message('help.export')))
        .command('open-psa')
        .description(say(message('help.exportOpenPsa')))
        .argument(PATHS, say(paths))
        .option(taking('--out', 'path'), say(message('help.out')))
        .option(...marking)
        .option('--force', say(message('help.force')))
        .addHelpText('after', below('export', say))
        .action(async (given: string[], options: ExportOptions) => {
            const { exportOpenPsa } = await import('./commands/open-psa.js');
            outcome.code = await exportOpenPsa(given, options, await tools(), around);
        });
    program
        .command('lsp')
        .description(say(message('help.lsp')))
        .option('--stdio', say(message('help.stdio')))
        .addOption(new Option('--node-ipc', 'speak over the channel of a Node parent').hideHelp())
        .addOption(new Option(taking('--clientProcessId', 'id'), 'end when this process does').hideHelp())
        .action(async (options: LspOptions) => {
            const { lsp } = await import('./commands/lsp.js');
            await lsp(options, await tools(), around);
        });
    takeLanguage(program, say);
    return program;
}

/** The option `--lang`, in front of a command or behind it; it stands in the help of those that tell something. */
function takeLanguage(program: Command, say: (said: Message) => string): void {
    visit(program, command => {
        const meaning = message(command.name() === 'lsp' ? 'help.lspLang' : 'help.lang');
        const option = new Option(`--lang <${say(placeholder('language'))}>`, say(meaning)).choices(LANGUAGES);
        if (command === program || command.commands.length === 0) {
            command.addOption(command === program ? option.hideHelp() : option);
        }
    });
    program.hook('preAction', (_program, command) => {
        const { lang } = { ...program.opts<LanguageOption>(), ...command.opts<LanguageOption>() };
        command.setOptionValue('lang', lang);
    });
}
