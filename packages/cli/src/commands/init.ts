import { readdirSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { ModelTemplate } from '@nvs/project';
import { message, reasonOf } from '@nvs/words';
import type { LanguageOption } from '../language.js';
import { writeGenerated } from '../output-file.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { tell } from '../terminal.js';

export interface InitOptions extends LanguageOption {
    readonly template: ModelTemplate;
    readonly method?: string;
}

/**
 * Makes a folder with a small model that works. A folder that has a model already is left as it is.
 * @param today the day of the assessment, ISO 8601
 */
export async function init(
    directory: string | undefined,
    { template, method }: InitOptions,
    tools: Toolchain,
    around: Surroundings,
    today: string
): Promise<ExitCode> {
    const folder = resolve(around.cwd, directory ?? '.');
    const shown = directory ?? '.';
    const present = filesIn(folder, shown).find(each => each === 'nvs.json' || each.endsWith('.nvs'));
    if (present !== undefined) {
        throw new CannotDo(message('newModel.occupied', { folder: shown, file: present }));
    }
    const { language } = around;
    const made = await tools.newModel({ template, method, language, name: basename(folder) || 'model', date: today });
    if ('problem' in made) {
        throw new CannotDo(made.problem);
    }
    const files = Object.entries(made.files).map(([name, text]) => ({ path: join(folder, name), text }));
    for (const { path, text } of files) {
        await writeGenerated(path, text, {
            shown: relative(around.cwd, path),
            inputs: [],
            as: path.endsWith('.nvs') ? 'model' : 'project',
            force: false
        });
    }
    const check = directory === undefined ? 'nvsc check' : `nvsc check ${/^[\w./\\:-]+$/.test(directory) ? directory : `"${directory}"`}`;
    await tell(around, message('newModel.made', { files: files.map(each => relative(around.cwd, each.path)), check }));
    return 0;
}

/** What stands in a folder; nothing where there is none. @throws CannotDo where it cannot be read, or is no folder */
function filesIn(folder: string, shown: string): readonly string[] {
    try {
        return readdirSync(folder).sort();
    } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
            return [];
        }
        throw new CannotDo(message('cli.cannotWrite', { file: shown, why: reasonOf(error) }));
    }
}
