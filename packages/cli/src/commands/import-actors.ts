import { basename, join, relative, resolve } from 'node:path';
import { printableName } from '@nvs/report/diagnostics';
import { nameOf } from '@nvs/tables';
import { inWords, message } from '@nvs/words';
import type { LanguageOption } from '../language.js';
import { writeGenerated } from '../output-file.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from '../surroundings.js';
import { print, tell } from '../terminal.js';
import { bytesOf, projectAt } from './import-table.js';

export interface ImportActorsOptions extends LanguageOption {
    readonly out?: string;
    readonly force?: boolean;
}

/** Objects that could not be read, and are told one by one. */
const MOST_TOLD = 40;

/** Makes a model of the actors that another tool knows. What could not be read is told by its id, and ends the run with 1; without --out the text is shown. */
export async function importActors(
    from: 'stix' | 'misp',
    file: string,
    options: ImportActorsOptions,
    tools: Toolchain,
    around: Surroundings
): Promise<ExitCode> {
    const path = resolve(around.cwd, file);
    const bytes = await bytesOf(path, file);
    const folder = options.out === undefined || options.out === '-' ? undefined : resolve(around.cwd, options.out);
    const into = folder === undefined ? undefined : await projectAt(folder, tools, around);
    const target = folder === undefined ? undefined : join(folder, `${nameOf(basename(file).replace(/\.[^.]*$/, ''))}.nvs`);
    const made = await tools.importActors({
        from,
        file: basename(file),
        bytes,
        into: into?.model,
        replacing: target === undefined || !into ? undefined : relative(into.root, target).replaceAll('\\', '/'),
        language: around.language
    });
    if ('problem' in made) {
        throw new CannotDo(made.problem);
    }
    if (target === undefined) {
        await print(around.stdout, made.text);
    } else {
        const shown = relative(around.cwd, target);
        await writeGenerated(target, made.text, { shown, inputs: [path], as: 'model', force: options.force ?? false });
        await tell(around, message('cli.wrote', { file: shown }));
    }
    const { counts, others, unread } = made.imported;
    await tell(
        around,
        message('actors.read', {
            actors: counts.actor,
            campaigns: counts.campaign,
            organisations: counts.organisation,
            threats: counts.threat
        })
    );
    if (others.size > 0) {
        await tell(around, message('actors.left', { types: [...others].map(([type, count]) => ({ type: printableName(type), count })) }));
    }
    for (const { id, said } of unread.slice(0, MOST_TOLD)) {
        await tell(around, printableName(inWords(message('actors.unread', { id, why: said }), around.language)));
    }
    if (unread.length > MOST_TOLD) {
        await tell(around, message('cli.moreLikeThese', { more: unread.length - MOST_TOLD }));
    }
    return unread.length > 0 ? 1 : 0;
}
