import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { printableName } from '@nvs/report';
import type { FormatError } from '@nvs/language';
import { MOST_OF_MODEL, readRegularFile } from '@nvs/language/node';
import type { LanguageOption } from '../language.js';
import { message, reasonOf } from '@nvs/words';
import { expandPaths } from '../paths.js';
import { replaceText } from '../replace-text.js';
import { pathFrom } from '../seen-from.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { print, tell } from '../terminal.js';

export interface FormatOptions extends LanguageOption {
    readonly check?: boolean;
}

type Outcome = 'fine' | 'changed' | 'failed';

/**
 * Gives the model files of the PATHs the one layout of the language, or with --check only says which do not have it. A file with
 * syntax errors is reported and left as it is. Prints the files that changed, or would.
 */
export async function format(paths: readonly string[], options: FormatOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const { paths: found, problems } = await expandPaths(paths.length > 0 ? paths : ['.'], around.cwd);
    const { files, outside } = await modelFiles(found);
    problems.push(...outside.map(file => message('cli.linkOutside', { file: pathFrom(around.cwd, file) })));
    for (const problem of problems) {
        await tell(around, problem);
    }
    if (problems.length === 0 && files.length === 0) {
        await tell(around, message('cli.noModelFiles'));
    }
    const layOut = tools.createFormatter(around.language);
    const count: Record<Outcome, number> = { fine: 0, changed: 0, failed: 0 };
    for (const file of files) {
        count[await formatFile(file, layOut, options, around)]++;
    }
    if (files.length > 0) {
        await tell(around, message('cli.laidOut', { ...count, check: options.check ?? false }));
    }
    if (count.failed > 0 || problems.length > 0 || files.length === 0) {
        return 2;
    }
    return options.check && count.changed > 0 ? 1 : 0;
}

/** The .nvs files among the paths and in folders below them, in order: each once, whatever links lead to it, and links out of a folder apart. */
async function modelFiles(paths: readonly string[]): Promise<{ files: string[]; outside: string[] }> {
    const files = new Map<string, string>(),
        outside = new Set<string>();
    for (const path of paths) {
        if (path.endsWith('.nvs') && !(await stat(path)).isDirectory()) {
            files.set(await realpath(path), path);
        } else if ((await stat(path)).isDirectory()) {
            const top = await realpath(path);
            for (const file of await glob(['**/*.nvs'], { cwd: path, absolute: true, ignore: ['**/node_modules/**'] })) {
                const real = await realpath(file),
                    inside = relative(top, real);
                if (inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
                    outside.add(file);
                } else {
                    files.set(real, join(path, inside));
                }
            }
        }
    }
    return { files: [...files.values()].sort(), outside: [...outside].sort() };
}

async function formatFile(
    file: string,
    layOut: ReturnType<Toolchain['createFormatter']>,
    { check }: FormatOptions,
    around: Surroundings
): Promise<Outcome> {
    const shown = printableName(pathFrom(around.cwd, file));
    try {
        const bytes = await readRegularFile(file, MOST_OF_MODEL);
        const text = Buffer.from(bytes).toString('utf8');
        if (!Buffer.from(text, 'utf8').equals(bytes)) {
            throw new CannotDo(message('cli.notUtf8', { file: shown }));
        }
        const result = layOut(text);
        if ('errors' in result) {
            for (const error of result.errors) {
                await tell(around, errorInWords(shown, error));
            }
            return 'failed';
        }
        if (result.text === text) {
            return 'fine';
        }
        if (!check) {
            await replaceText(file, shown, bytes, result.text);
        }
        await print(around.stdout, `${shown}\n`);
        return 'changed';
    } catch (error) {
        await tell(around, error instanceof CannotDo ? error.said : message('cli.cannotRead', { file: shown, why: reasonOf(error) }));
        return 'failed';
    }
}

function errorInWords(shown: string, { line, column, message }: FormatError): string {
    return `${shown}:${line}:${column}  ${message}`;
}
