import { once, type Results } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { languageOf, wordsThroughout, type Language, type Worded } from '@nvs/words';
import manifest from '../../package.json' with { type: 'json' };
import { ranked } from './ranked.js';
import { type Diagnostics, type Report, type ReportMarking, SCHEMA_URL, SCHEMA_VERSION } from './report.js';

/** Which program makes a report; no clock and no machine in it, so that the same model gives the same bytes. */
export interface Generator {
    readonly name: string;
    readonly version: string;
}

export const GENERATOR: Generator = { name: 'nvsc', version: manifest.version };

export interface ReportOptions {
    readonly generator?: Generator | undefined;
    readonly diagnostics?: Diagnostics | undefined;
    readonly marking?: ReportMarking | undefined;
}

/** A report of a model and its results. */
export function buildReport(model: RiskModel, results: Results, options: ReportOptions = {}): Report {
    const { method } = results;
    return {
        $schema: SCHEMA_URL,
        schemaVersion: SCHEMA_VERSION,
        generator: options.generator ?? GENERATOR,
        ...(options.marking ? { marking: options.marking } : {}),
        project: model.project,
        method: method && {
            id: method.id,
            title: method.title,
            edition: method.edition,
            provenance: method.provenance,
            restsOn: method.restsOn
        },
        diagnostics: options.marking?.reduced ? undefined : options.diagnostics,
        model,
        results: inWordsOf(languageOf(model.language) ?? 'en', results)
    };
}

/** The results that hold messages. */
type WithMessages = { [K in keyof Results]-?: Worded<Results[K]> extends Results[K] ? never : K }[keyof Results];

const WITH_MESSAGES: Readonly<Record<WithMessages, true>> = {
    risks: true,
    rankings: true,
    measureEffects: true,
    sampling: true,
    rules: true,
    expectations: true,
    impactsByYear: true,
    concerns: true,
    objectives: true,
    gaps: true,
    notes: true
};

/** The results with their messages in words, once; what nobody reads of them is not worked out. */
function inWordsOf(language: Language, results: Results): Report['results'] {
    return Object.defineProperties({} as Report['results'], {
        ...Object.getOwnPropertyDescriptors(results),
        ...Object.fromEntries(
            (Object.keys(WITH_MESSAGES) as WithMessages[]).map(key => [
                key,
                { enumerable: true, get: once(() => wordsThroughout(results[key], language)) }
            ])
        ),
        risks: { enumerable: true, get: once(() => ranked(results, language)) }
    });
}
