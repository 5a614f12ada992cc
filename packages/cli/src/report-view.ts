import { nearest } from '@nvs/language';
import type { RiskModel } from '@nvs/model';
import { askableIn, IN_NETWORK, meaningOf, namedIn, REPORT_FORMATS, type ReportFormat, type ReportView } from '@nvs/report';
import { message } from '@nvs/words';
import { CannotDo } from './surroundings.js';

export interface ViewOption {
    /** An element, by its name or id. */
    readonly around?: string;
    /** Arrows from it. */
    readonly steps?: number;
}

/** @throws CannotDo where the format draws no network, or it is not said around what */
export function checkView({ around, steps, format }: ViewOption & { readonly format: string }): void {
    const all: readonly ReportFormat[] = Object.values(REPORT_FORMATS);
    const formats: readonly string[] = all.filter(each => each.isNetwork).map(({ name }) => name);
    if ((around ?? steps) !== undefined && !formats.includes(format)) {
        throw new CannotDo(message('cli.noNetwork', { format, formats }));
    }
    if (steps !== undefined && around === undefined) {
        throw new CannotDo(message('cli.stepsAlone'));
    }
}

/** What of a project's report is asked for. @throws CannotDo where the name means nothing in it, or more than one thing */
export function viewOf(model: RiskModel, { around, steps = 1 }: ViewOption): ReportView | undefined {
    if (around === undefined) {
        return undefined;
    }
    const all = namedIn(model);
    const { named, problem } = meaningOf(around.normalize('NFC'), askableIn(all, IN_NETWORK), all, IN_NETWORK, nearest);
    if (problem !== undefined) {
        throw new CannotDo(problem);
    }
    return { around: { id: named.id, steps } };
}
