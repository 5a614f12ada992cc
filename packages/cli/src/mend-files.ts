import { printableName } from '@nvs/report/diagnostics';
import { MOST_OF_MODEL, readRegularFile } from '@nvs/language/node';
import type { Mended, MendedFile } from '@nvs/project';
import { message, reasonOf } from '@nvs/words';
import { join } from 'node:path';
import { expandPaths } from './paths.js';
import { replaceText } from './replace-text.js';
import { pathFrom } from './seen-from.js';
import { CannotDo, type Surroundings, type Toolchain } from './surroundings.js';
import { print, tell } from './terminal.js';
import { unifiedDiff } from './unified-diff.js';

const MARK = '\uFEFF';

/**
 * Mends what can be mended without asking in the projects around the paths: writes the files, or with `dry` prints what would change.
 * @returns whether all files could be read and written
 */
export async function mendFiles(
    given: readonly string[],
    { dry }: { readonly dry: boolean },
    tools: Toolchain,
    around: Surroundings
): Promise<boolean> {
    const { paths } = await expandPaths(given.length > 0 ? given : ['.'], around.cwd);
    if (paths.length === 0) {
        return true; // the check tells why
    }
    const mended = await tools.mend(paths, { cwd: around.cwd, language: around.language });
    let isDone = true,
        files = 0;
    for (const each of mended.files) {
        const path = join(each.folder, each.file),
            shown = printableName(pathFrom(around.cwd, path));
        try {
            await settle(each, { path, shown, dry }, around);
            files++;
        } catch (error) {
            isDone = false;
            await tell(around, error instanceof CannotDo ? error.said : message('cli.cannotRead', { file: shown, why: reasonOf(error) }));
        }
    }
    await tellOf(mended, { dry, files }, around);
    return isDone;
}

async function settle(
    { before, after }: MendedFile,
    { path, shown, dry }: { readonly path: string; readonly shown: string; readonly dry: boolean },
    around: Surroundings
): Promise<void> {
    const bytes = await readRegularFile(path, MOST_OF_MODEL);
    const text = Buffer.from(bytes).toString('utf8');
    if (!Buffer.from(text, 'utf8').equals(bytes)) {
        throw new CannotDo(message('fixes.notUtf8', { file: shown }));
    }
    const mark = text.startsWith(MARK) ? MARK : '';
    if (text !== mark + before) {
        throw new CannotDo(message('fixes.changedMeanwhile', { file: shown }));
    }
    if (dry) {
        await print(around.stdout, unifiedDiff(shown, text, mark + after));
    } else {
        await replaceText(path, shown, bytes, mark + after);
    }
}

async function tellOf(
    { fixes, refused, unfinished, files: all }: Mended,
    { dry, files }: { readonly dry: boolean; readonly files: number },
    around: Surroundings
): Promise<void> {
    if (files === all.length) {
        await tell(around, message('fixes.mended', { fixes, files, dry }));
    }
    for (const { folder, file, line, code } of refused) {
        await tell(around, message('fixes.refused', { file: printableName(pathFrom(around.cwd, join(folder, file))), line, code }));
    }
    if (unfinished) {
        await tell(around, message('fixes.unfinished'));
    }
}
