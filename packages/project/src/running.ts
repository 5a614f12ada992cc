import { projectsAt, whenChecked, type CheckedText, type NvsServices } from '@nvs/language';
import type { ModelAnalyst } from './analyst/tasks.js';
import { compiledWith, isJudged, type CompiledProject } from './compiled.js';
import { judgementOf } from './judged.js';

/**
 * The projects of a running language server as they stand, unsaved text included, each compiled as on the command line; rules and
 * expectations are run by the analyst. Waits for the checks in progress.
 * @param uri a file, or a folder and all below it; without one, the whole workspace
 */
export async function compiledNow(
    services: NvsServices,
    uri: string | undefined,
    analyst: ModelAnalyst,
    signal?: AbortSignal
): Promise<CompiledProject[]> {
    const texts = await whenChecked(
        services,
        () =>
            projectsAt(services.shared.workspace.Projects, uri)
                .map(project => services.project.Texts.of(project))
                .filter(text => text.files.length > 0)
                .map(asItStands),
        signal
    );
    return Promise.all(
        texts.map(async text => compiledWith(text, text.root, isJudged(text) ? await judgementOf(text.model, analyst, signal) : undefined))
    );
}

/** The project around a file, with unsaved text. Waits for the checks in progress. */
export function textNow(services: NvsServices, uri: string, signal?: AbortSignal): Promise<CheckedText> {
    const { Projects } = services.shared.workspace;
    return whenChecked(services, () => asItStands(services.project.Texts.of(Projects.of(uri))), signal);
}

/** All is made now, before a text changes. */
function asItStands(text: CheckedText): CheckedText {
    void [text.diagnostics, text.errors, text.markings, text.model];
    return text;
}
