import { URI } from 'langium';
import { createNvsServices, type NvsContext, type NvsServices, type NvsSharedServices } from '../module.js';
import { fileSystem } from './file-system.js';

/** The services of the language for files on disk. @param instead by address: what is read in the place of what stands there */
export function createFileServices(
    context: Omit<NvsContext, 'fileSystemProvider'>,
    instead?: ReadonlyMap<string, string>
): { shared: NvsSharedServices; Nvs: NvsServices } {
    const services = createNvsServices({
        ...context,
        ...fileSystem((path, reason) => {
            services.shared.workspace.WorkspaceManager.told(URI.file(path), reason);
        }, instead)
    });
    return services;
}
