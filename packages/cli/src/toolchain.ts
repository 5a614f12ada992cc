import { codeDefinition, createFormatter } from '@nvs/language';
import { compile, mendPaths, nothingScored } from '@nvs/project/node/checking';
import type { Toolchain } from './surroundings.js';

/** The packages that do the work. What not every command asks for is loaded when one does. */
export const toolchain: Toolchain = {
    compile,
    mend: mendPaths,
    nothingScored,
    ask: async (asked, question, options) => (await import('./asking.js')).ask(asked, question, options),
    rasteriser: async () => (await import('./asking.js')).raster(),
    rule: codeDefinition,
    createFormatter,
    newModel: async options => (await import('./asking.js')).newModel(options),
    importTables: async options => (await import('./asking.js')).importTables(options),
    importActors: async options => (await import('./asking.js')).importActors(options),
    tableChanges: async (paths, bytes, options) => (await import('./asking.js')).changesForPaths(paths, bytes, options),
    startServer: async language => {
        const [{ startNvsServer }, { threads }] = await Promise.all([import('@nvs/server/node'), import('./asking.js')]);
        startNvsServer(threads, language);
    }
};
