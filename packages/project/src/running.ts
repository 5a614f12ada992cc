import { projectsAt, whenChecked, type CheckedText, type NvsServices } from '@nvs/language';
import { judgementOf } from './ask/judgement.js';
import type { ModelAnalyst } from './ask/tasks.js';
import { compiledWith, isJudged, type CompiledProject } from './compiled.js';

export interface NowOptions {
    readonly analyst: ModelAnalyst;
    readonly signal?: AbortSignal | undefined;
    /** Whether models are needed, and not only what was found. */
    readonly models: boolean;
}

/**
 * The projects of a running language server as they stand, unsaved text included, each compiled as on the command line; rules and
 * expectations are run by the analyst. Waits for the checks in progress.
 * @param uri a file, or a folder and all below it; without one, the whole workspace
 */
export async function compiledNow(
    services: NvsServices,
    uri: string | undefined,
    { analyst, signal, models }: NowOptions
): Promise<CompiledProject[]> {
    const texts = await whenChecked(
        services,
        () =>
            projectsAt(services.shared.workspace.Projects, uri)
                .map(project => services.project.Texts.of(project))
                .filter(text => text.files.length > 0)
                .map(text => asItStands(text, models || isJudged(text))),
        signal
    );
    return Promise.all(
        texts.map(async text => compiledWith(text, text.root, isJudged(text) ? await judgementOf(text.model, analyst, signal) : undefined))
    );
}

/** The project around a file, with unsaved text. Waits for the checks in progress. */
export function textNow(services: NvsServices, uri: string, signal?: AbortSignal): Promise<CheckedText> {
    const { Projects } = services.shared.workspace;
    return whenChecked(services, () => asItStands(services.project.Texts.of(Projects.of(uri)), true), signal);
}

/** All that is needed is made now, before a text changes. */
function asItStands(text: CheckedText, model: boolean): CheckedText {
    void [text.diagnostics, text.errors, ...(model ? [text.model, text.markings] : [])];
    return text;
}
