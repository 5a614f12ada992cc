import { readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { folderAround, readRegularFile } from '@nvs/language/node';
import type { TableImport } from '@nvs/project';
import { printableName } from '@nvs/report/diagnostics';
import { nameOf, TableMap } from '@nvs/tables';
import { inWords, message, reasonOf } from '@nvs/words';
import type { LanguageOption } from '../language.js';
import { writeGenerated } from '../output-file.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { print, tell } from '../terminal.js';

export interface ImportTableOptions extends LanguageOption {
    readonly sheet?: string;
    readonly map?: string;
    readonly method?: string;
    readonly out?: string;
    readonly force?: boolean;
}

/** Bytes of a table: more than any that a spreadsheet opens with ease. */
const MOST_OF_TABLE = 64 * 1024 * 1024;
const MOST_OF_MAP = 1024 * 1024;
/** Cells that could not be read, and are told one by one. */
const MOST_TOLD = 40;

/**
 * Makes a model of a table. What could not be read is told with its place, and ends the run with 1; without --out the text is shown.
 */
export async function importTable(file: string, options: ImportTableOptions, tools: Toolchain, around: Surroundings): Promise<ExitCode> {
    const path = resolve(around.cwd, file);
    const [bytes, map] = await Promise.all([bytesOf(path, file), mapOf(options.map, around)]);
    const folder = options.out === undefined || options.out === '-' ? undefined : resolve(around.cwd, options.out);
    const into = folder === undefined ? undefined : await projectAt(folder, tools, around);
    const target = folder === undefined ? undefined : join(folder, modelName(file));
    const made = await tools.importTables({
        file: basename(file),
        bytes,
        map: { ...map, ...(options.sheet === undefined ? {} : { sheet: options.sheet }) },
        method: options.method,
        into: into?.model,
        projectMethod: into?.method,
        replacing: target === undefined || !into ? undefined : relative(into.root, target).replaceAll('\\', '/'),
        language: around.language
    });
    if ('problem' in made) {
        throw new CannotDo(made.problem);
    }
    if (folder === undefined) {
        await print(around.stdout, made.text);
    } else {
        await write(made, { file, folder, isProject: into !== undefined, read: path, force: options.force ?? false }, around);
    }
    await tellHow(made.told, around);
    return made.imported.unread.length > 0 ? 1 : 0;
}

/** The file that a table becomes. */
const modelName = (file: string): string => `${nameOf(basename(file).replace(/\.[^.]*$/, ''))}.nvs`;

/** @throws CannotDo */
export async function bytesOf(path: string, shown: string): Promise<Uint8Array> {
    try {
        return await readRegularFile(path, MOST_OF_TABLE);
    } catch (error) {
        throw new CannotDo(message('cli.cannotRead', { file: shown, why: reasonOf(error) }));
    }
}

/** @throws CannotDo where the file cannot be read, or says something else than a map does */
async function mapOf(file: string | undefined, around: Surroundings): Promise<TableMap> {
    if (file === undefined) {
        return {};
    }
    const text = Buffer.from(await bytesOf(resolve(around.cwd, file), file)).toString('utf8');
    if (text.length > MOST_OF_MAP) {
        throw new CannotDo(message('tables.noMap', { file, why: 'too long' }));
    }
    try {
        return TableMap.parse(JSON.parse(text));
    } catch (error) {
        const why = error instanceof Error && 'issues' in error && Array.isArray(error.issues) ? issue(error.issues[0]) : reasonOf(error);
        throw new CannotDo(message('tables.noMap', { file, why: typeof why === 'string' ? why : inWords(why, around.language) }));
    }
}

function issue(first: unknown): string {
    const { path, message: said } = Object.assign({ path: [], message: '' }, first);
    return `${path.length > 0 ? `${path.join('.')}: ` : ''}${said}`;
}

/** The project that a folder belongs to, where there is one. */
export async function projectAt(
    folder: string,
    tools: Toolchain,
    around: Surroundings
): Promise<
    | {
          readonly model: Awaited<ReturnType<Toolchain['compile']>>['projects'][number]['model'];
          readonly method: string | undefined;
          readonly root: string;
      }
    | undefined
> {
    const root = folderAround(folder, around.cwd);
    const method = root === undefined ? undefined : methodIn(join(root, 'nvs.json'));
    if (root === undefined) {
        return undefined;
    }
    const { projects } = await tools.compile([root], { judge: false, cwd: around.cwd, language: around.language });
    return projects[0] ? { model: projects[0].model, method, root: projects[0].root } : undefined;
}

function methodIn(file: string): string | undefined {
    try {
        const { method }: { readonly method?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
        return typeof method === 'string' ? method : undefined;
    } catch {
        return undefined;
    }
}

async function write(
    { text, method }: TableImport,
    {
        file,
        folder,
        isProject,
        read,
        force
    }: { readonly file: string; readonly folder: string; readonly isProject: boolean; readonly read: string; readonly force: boolean },
    around: Surroundings
): Promise<void> {
    const model = join(folder, modelName(file));
    const settings = `${JSON.stringify({ name: basename(folder), method, language: around.language }, undefined, 2)}\n`;
    const files = [
        { path: model, text, as: 'model' as const },
        ...(isProject ? [] : [{ path: join(folder, 'nvs.json'), text: settings, as: 'project' as const }])
    ];
    for (const each of files) {
        await writeGenerated(each.path, each.text, { shown: relative(around.cwd, each.path), inputs: [read], as: each.as, force });
    }
    await tell(around, message('cli.wrote', { file: files.map(each => relative(around.cwd, each.path)).join(', ') }));
}

/** What was read as what, and what could not be read. */
async function tellHow({ said, unread }: TableImport['told'], around: Surroundings): Promise<void> {
    for (const each of said) {
        await tell(around, each);
    }
    for (const { place, why } of unread.slice(0, MOST_TOLD)) {
        await tell(around, `${printableName(inWords(place, around.language))}: ${printableName(inWords(why, around.language))}`);
    }
    if (unread.length > MOST_TOLD) {
        await tell(around, message('cli.moreLikeThese', { more: unread.length - MOST_TOLD }));
    }
}
