import { inWords, message, type Language } from '@nvs/words';
import { compare, type Diagnostic, type Location, type Severity } from '@nvs/model';
import { inOrder, type CheckedProject } from './findings.js';
import { fingerprints } from './fingerprint.js';
import { printableJson } from './printable.js';
import { pageUrl } from './published.js';

/** What a rule says of itself, where the caller knows it. */
export interface RuleText {
    readonly title: string;
    readonly severity: Severity;
}

export interface SarifOptions {
    readonly version: string;
    /** Of what stands around findings; English where absent. */
    readonly language?: Language;
    /** Title and usual weight of a code; without it both are made from the code and its findings. */
    readonly rule?: (code: string) => RuleText | undefined;
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const ROOT = '%SRCROOT%';
const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Findings as SARIF 2.1.0 (OASIS), for code scanning services: one run for all projects. */
export function sarifDiagnostics(projects: readonly CheckedProject[], options: SarifOptions): string {
    const rules = rulesOf(projects, options);
    const index = new Map(rules.map((rule, at) => [rule.id, at]));
    const log = {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'nvsc', version: options.version, semanticVersion: options.version, rules } },
                originalUriBaseIds: { [ROOT]: { description: { text: inWords(message('findings.runFolder'), options.language ?? 'en') } } },
                columnKind: 'utf16CodeUnits',
                results: projects.flatMap(project => results(project, index))
            }
        ]
    };
    return printableJson(JSON.stringify(log, undefined, 2)) + '\n';
}

function rulesOf(projects: readonly CheckedProject[], options: SarifOptions) {
    const first = new Map<string, Diagnostic>();
    for (const found of projects.flatMap(project => [...project.diagnostics, ...(project.allowed ?? [])])) {
        const known = first.get(found.code);
        if (!known || severer(found.severity, known.severity)) {
            first.set(found.code, found);
        }
    }
    return [...first.values()]
        .sort((a, b) => compare(a.code, b.code))
        .map(found => {
            const rule = options.rule?.(found.code);
            return {
                id: found.code,
                name: found.code.split(/[/-]/).map(capital).join(''),
                shortDescription: { text: rule?.title ?? titleOf(found.code) },
                helpUri: pageUrl(found.page, options.version),
                defaultConfiguration: { level: levels[rule?.severity ?? found.severity] }
            };
        });
}

function results(project: CheckedProject, index: ReadonlyMap<string, number>) {
    const reasons = new Map((project.allowed ?? []).map(({ because, ...found }) => [found, because] as const));
    const ordered = inOrder([...project.diagnostics, ...reasons.keys()]);
    const prints = fingerprints(project, ordered);
    return ordered.map((found, at) => ({
        ruleId: found.code,
        ruleIndex: index.get(found.code) ?? -1,
        level: levels[found.severity],
        message: { text: found.message },
        locations: [{ physicalLocation: physical(found.location) }],
        ...(found.related.length > 0
            ? {
                  relatedLocations: found.related.map((other, id) => ({
                      id,
                      physicalLocation: physical(other.location),
                      message: { text: other.message }
                  }))
              }
            : {}),
        partialFingerprints: { 'nvsLineText/v1': prints[at] },
        ...suppressed(reasons.get(found))
    }));
}

/** What a remark in the text allows is told too: who looks after findings wants to see what stands, and why. */
function suppressed(because: string | undefined): object {
    return because === undefined ? {} : { suppressions: [{ kind: 'inSource', status: 'accepted', justification: because }] };
}

/** SARIF counts lines and columns from 1 with an exclusive end, as we do. */
function physical({ file, line, column, endLine, endColumn }: Location) {
    return {
        artifactLocation: artifact(file),
        region: { startLine: line, startColumn: column, endLine, endColumn }
    };
}

/** The standard library (`library:…`) and drives other than that of the folder (`file:…`) have addresses of their own. */
function artifact(file: string): { uri: string; uriBaseId?: string } {
    const scheme = /^(?:library|file):/.exec(file)?.[0];
    if (scheme) {
        return { uri: scheme + encodePath(file.slice(scheme.length)) };
    }
    return { uri: encodePath(file), uriBaseId: ROOT };
}

/** Percent-encodes a path by segments (RFC 3986); half surrogate pairs, which have no UTF-8, become U+FFFD. */
function encodePath(path: string): string {
    return path
        .split('/')
        .map(segment => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd')))
        .join('/');
}

/** `value/range-order` is titled "Value: range order". */
function titleOf(code: string): string {
    const [area = code, reason = ''] = code.split('/');
    return `${capital(area)}: ${reason.replaceAll('-', ' ')}`;
}

function capital(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}

function severer(a: Severity, b: Severity): boolean {
    const order: Severity[] = ['error', 'warning', 'info'];
    return order.indexOf(a) < order.indexOf(b);
}
