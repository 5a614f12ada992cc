import { createVirtualServices, filesOf, readFolders, type VirtualFiles } from '@nvs/language';
import { message } from '@nvs/words';
import { OF_TEXT } from '../analyses.js';
import { compileRead, type Compilation, type CompileOptions } from '../compilation.js';

/**
 * Reads, links and checks the projects in folders that somebody hands out, and lowers them to risk models, as `compile` does for files on disk.
 * Projects that their nvs.json name are read, and not reported on. Never throws on what stands in a file.
 * @param folders their addresses (URIs)
 * @param files asked for what stands there; or texts by address
 */
export function compileFolders(
    folders: readonly string[],
    files: VirtualFiles | ReadonlyMap<string, string>,
    options: CompileOptions = {}
): Promise<Compilation> {
    const held = 'kind' in files ? files : filesOf(files);
    return compileRead(async instead => {
        const services = createVirtualServices(held, { analyses: OF_TEXT }, instead);
        const { texts, folders: read, empty, notRead } = await readFolders([...new Set(folders)], services, options);
        return {
            projects: texts.map(text => ({ text, folder: text.root })),
            folders: read,
            problems: [
                ...empty.map(folder => message('project.noModels', { folder })),
                ...notRead.map(([file, why]) => message('project.cannotRead', { file, why }))
            ]
        };
    }, options);
}
