import { join, resolve } from 'node:path';
import { MOST_OF_MODEL, readRegularFile } from '@nvs/language/node';
import type { Change, ChangedFile, NotTaken, TableChanges } from '@nvs/project';
import { printableName } from '@nvs/report/diagnostics';
import { inWords, message } from '@nvs/words';
import { written, type LanguageOption } from '../language.js';
import { expandPaths } from '../paths.js';
import { replaceText } from '../replace-text.js';
import { pathFrom } from '../seen-from.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { print, tell } from '../terminal.js';
import { bytesOf } from './import-table.js';

export interface ImportChangesOptions extends LanguageOption {
    readonly apply?: boolean;
    readonly format: 'text' | 'json';
}

const MARK = '\uFEFF';

/**
 * Shows what was changed in a register that came back from a spreadsheet, and with `apply` writes it into the texts. What could not be taken over
 * is told with its place, and ends the run with 1.
 */
export async function importChanges(
    file: string,
    given: readonly string[],
    options: ImportChangesOptions,
    tools: Toolchain,
    around: Surroundings
): Promise<ExitCode> {
    const bytes = await bytesOf(resolve(around.cwd, file), file);
    const { paths, problems } = await expandPaths(given.length > 0 ? given : ['.'], around.cwd);
    const [problem] = problems;
    if (problem !== undefined) {
        throw new CannotDo(problem);
    }
    const language = options.format === 'text' ? around.language : written(options);
    const found = await tools.tableChanges(paths, bytes, { cwd: around.cwd, language });
    if ('problem' in found) {
        throw new CannotDo(found.problem);
    }
    if (options.apply) {
        await writeAll(found.files, around);
    }
    await show(found, { ...options, apply: options.apply ?? false }, around);
    return found.notTaken.length > 0 ? 1 : 0;
}

/** Nothing is written unless every file is as it was read. */
async function writeAll(files: readonly ChangedFile[], around: Surroundings): Promise<void> {
    const read = await Promise.all(
        files.map(async each => {
            const path = join(each.folder, each.file),
                shown = printableName(pathFrom(around.cwd, path));
            const bytes = await readRegularFile(path, MOST_OF_MODEL);
            const text = Buffer.from(bytes).toString('utf8');
            if (!Buffer.from(text, 'utf8').equals(bytes)) {
                throw new CannotDo(message('changes.notUtf8', { file: shown }));
            }
            const mark = text.startsWith(MARK) ? MARK : '';
            if (text !== mark + each.before) {
                throw new CannotDo(message('changes.changedMeanwhile', { file: shown }));
            }
            return { path, shown, bytes, after: mark + each.after };
        })
    );
    for (const { path, shown, bytes, after } of read) {
        await replaceText(path, shown, bytes, after);
    }
}

async function show(
    { changes, notTaken, notes, files }: TableChanges,
    { apply, format, ...options }: ImportChangesOptions & { readonly apply: boolean },
    around: Surroundings
): Promise<void> {
    const language = format === 'text' ? around.language : written(options);
    const fileOf = ({ folder, file }: Pick<Change, 'folder' | 'file'>): string => pathFrom(around.cwd, join(folder, file));
    if (format === 'json') {
        const all = {
            applied: apply,
            changes: changes.map(each => ({
                file: fileOf(each),
                line: each.line,
                element: each.element,
                scope: each.scope,
                property: each.property,
                old: each.old,
                new: each.new,
                text: each.text,
                row: each.row,
                column: each.column
            })),
            not_taken_over: notTaken.map(({ row, column, element, said }) => ({ row, column, element, message: inWords(said, language) })),
            notes: notes.map(each => inWords(each, language))
        };
        await print(around.stdout, `${JSON.stringify(all, undefined, 2)}\n`);
        return;
    }
    for (const each of changes) {
        const { line, element, property, old, new: to, row } = each;
        const said = inWords(message('changes.change', { file: fileOf(each), line, element, property, old, to, row }), language);
        await print(around.stdout, `${printableName(said)}\n`);
    }
    for (const each of notTaken) {
        await tell(around, printableName(inWords(notTakenOver(each), language)));
    }
    for (const note of notes) {
        await tell(around, note);
    }
    await tell(around, message('changes.counted', { changes: changes.length, files: files.length, applied: apply }));
}

const notTakenOver = ({ row, column, element, said }: NotTaken): Parameters<typeof inWords>[0] =>
    message('changes.said', { place: message('changes.place', { row, column, element }), why: said });
