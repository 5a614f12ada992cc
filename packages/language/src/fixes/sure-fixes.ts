import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { Fix } from './fix.js';
import { fixesOf } from './fixes.js';

/** A fix that can be applied without asking, with places as offsets. */
export interface SureFix {
    readonly uri: string;
    /** Path from the project folder. */
    readonly file: string;
    readonly code: string;
    /** First line of the finding, from 1. */
    readonly line: number;
    /** What the finding says. */
    readonly message: string;
    /** In the order of the text. */
    readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** What can be mended in a document without asking, in the order of the findings. */
export function sureFixes(document: LangiumDocument, file: string, findings: readonly Diagnostic[]): SureFix[] {
    return fixesIn(document, file, findings, ({ sure }) => sure);
}

/** What is most likely meant by each of some findings, in their document. */
export function fixesTogether(document: LangiumDocument, findings: readonly Diagnostic[]): SureFix[] {
    return fixesIn(document, '', findings, ({ preferred }) => preferred);
}

function fixesIn(document: LangiumDocument, file: string, findings: readonly Diagnostic[], isWanted: (fix: Fix) => boolean): SureFix[] {
    const { textDocument } = document,
        uri = document.uri.toString();
    return findings.flatMap(finding => {
        const fix = fixesOf(finding, document).find(each => isWanted(each) && each.edits.every(edit => edit.uri === uri));
        return fix
            ? [
                  {
                      uri,
                      file,
                      code: fix.code,
                      line: finding.range.start.line + 1,
                      message: typeof finding.message === 'string' ? finding.message : finding.message.value,
                      edits: fix.edits
                          .map(({ range, text }) => ({
                              start: textDocument.offsetAt(range.start),
                              end: textDocument.offsetAt(range.end),
                              text
                          }))
                          .sort((a, b) => a.start - b.start)
                  }
              ]
            : [];
    });
}
