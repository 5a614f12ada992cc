import { compare } from '@nvs/model';
import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { NvsServices } from '../module.js';
import type { ProjectConfig, Severity } from '../workspace/config.js';
import type { Wording } from '../wording.js';
import { allowancesOf, whyAllowed } from './allow.js';
import { canBeSet, CODES, DOCS_SCHEME } from './codes.js';
import type { Code } from './codes.js';
import { rangeOf } from './finding.js';
import type { Finding } from './finding.js';
import { isSure } from './sure.js';

const LSP_SEVERITY = { error: 1, warning: 2, info: 3 } as const;

/** The severity that the project gives a code: set for the code itself, else for its area, else the usual one. Errors of the text stay errors. */
export function severityOf(code: Code, config: ProjectConfig): Severity {
    if (!canBeSet(code)) {
        return CODES[code].severity;
    }
    const area = code.slice(0, code.indexOf('/'));
    return config.severity?.[code] ?? config.severity?.[area] ?? CODES[code].severity;
}

/** Findings as the protocol wants them, in the order of the text, without those that the project switched off or the text allows. */
export function toLspDiagnostics(findings: readonly Finding[], document: LangiumDocument, services: NvsServices): Diagnostic[] {
    return toldAndAllowed(findings, document, services).told;
}

/** The same, with what a remark of the text allows apart. */
export function toldAndAllowed(
    findings: readonly Finding[],
    document: LangiumDocument,
    services: NvsServices
): { readonly told: Diagnostic[]; readonly allowed: readonly Diagnostic[] } {
    const { workspace, Wording } = services.shared;
    const { config } = workspace.Projects.of(document.uri.toString());
    const diagnostics: Diagnostic[] = [];
    for (const finding of findings) {
        const severity = severityOf(finding.code, config);
        if (severity !== 'off') {
            diagnostics.push(toDiagnostic(finding, severity, Wording, document));
        }
    }
    diagnostics.sort(byPlace);
    const allowances = diagnostics.length > 0 ? allowancesOf(document, services) : [];
    const isAllowed = (each: Diagnostic): boolean => whyAllowed(each, allowances) !== undefined;
    return allowances.length === 0
        ? { told: diagnostics, allowed: [] }
        : { told: diagnostics.filter(each => !isAllowed(each)), allowed: diagnostics.filter(isAllowed) };
}

function toDiagnostic(finding: Finding, severity: Exclude<Severity, 'off'>, wording: Wording, document: LangiumDocument): Diagnostic {
    return {
        range: rangeOf(finding),
        severity: LSP_SEVERITY[severity],
        code: finding.code,
        codeDescription: { href: `${DOCS_SCHEME}:/${finding.code}.md` },
        source: 'nvs',
        message: wording.of(finding.message),
        ...(finding.related && finding.related.length > 0
            ? {
                  relatedInformation: finding.related.map(({ message, node }) => ({
                      message: wording.of(message),
                      location: { uri: AstUtils.getDocument(node).uri.toString(), range: rangeOf({ node, property: 'name' }) }
                  }))
              }
            : {}),
        ...forFixes(finding, document)
    };
}

/** What a fix needs to know of a finding. */
function forFixes(finding: Finding, { textDocument }: LangiumDocument): Pick<Diagnostic, 'data'> {
    const { replacement, choices, write, use, create, message } = finding;
    const data = {
        ...(replacement === undefined
            ? {}
            : { replacement, sure: isSure(message.code, textDocument.getText(rangeOf(finding)), replacement) }),
        ...(choices === undefined ? {} : { choices }),
        ...(write === undefined ? {} : { write }),
        ...(use === undefined ? {} : { use }),
        ...(create === undefined ? {} : { create })
    };
    return Object.keys(data).length === 0 ? {} : { data };
}

/** In the order of the text; at one place by code and message, so that the order is always the same. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
    const { start: p } = a.range,
        { start: q } = b.range;
    return (
        p.line - q.line ||
        p.character - q.character ||
        compare(String(a.code), String(b.code)) ||
        compare(String(a.message), String(b.message))
    );
}
