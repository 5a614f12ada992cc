import { message } from '@nvs/words';
import { CommanderError } from 'commander';
import { define } from './definition.js';
import { visit } from './help.js';
import { spoken } from './language.js';
import { CannotDo, type ExitCode, type Outside, type Toolchain } from './surroundings.js';
import { print, tell } from './terminal.js';
import { usage } from './usage.js';

/** Runs one command line. Undefined means that a server is running, which ends by itself. */
export async function run(args: readonly string[], tools: () => Promise<Toolchain>, outside: Outside): Promise<ExitCode | undefined> {
    const around = { ...outside, language: spoken(args, outside.env) };
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
                    await tell(around, usage(error, args));
                }
            } else if (error instanceof CannotDo) {
                await tell(around, error.said);
            } else {
                const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
                await tell(around, message('cli.ownMistake'));
                await print(around.stderr, `${trace}\n`);
            }
        } catch {
            // not even the error output can be written: the exit code has to say it
        }
        return 2;
    }
}
