import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import { message } from '@nvs/words';
import type { Fix } from './fix.js';

/** The ways to mend a finding of a document; the likeliest first. */
export function fixesOf(finding: Diagnostic, document: LangiumDocument): Fix[] {
    return replacementOf(finding, document.uri.toString());
}

/** What a finding knows to be meant, in its place. It came along with the finding: text and nothing else is taken from an editor. */
function replacementOf({ source, code, range, data }: Diagnostic, uri: string): Fix[] {
    const found: unknown = source === 'nvs' && isRecord(data) ? data['replacement'] : undefined;
    if (typeof found !== 'string') {
        return [];
    }
    const text = found.trim();
    return [
        {
            code: String(code),
            title: text === '' ? message('fixes.takeOut') : message('hover.writeInstead', { text }),
            sure: isRecord(data) && data['sure'] === true,
            edits: [{ uri, range, text: found }]
        }
    ];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
