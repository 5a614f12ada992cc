import type { LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { message } from '@nvs/words';
import { canBeAllowed } from '../validation/allow.js';
import { WAYS } from './by-code.js';
import { FILLS, GAP_SOURCE } from './by-gap.js';
import type { Fix } from './fix.js';
import { createElement, writeUse } from './names.js';
import type { Way } from './way.js';
import { propertyInstead } from './write.js';

/** The ways to mend a finding of a document; the likeliest first. @param around the documents of its project */
export function fixesOf(finding: Diagnostic, document: LangiumDocument, around: readonly LangiumDocument[] = [document]): Fix[] {
    return [
        ...fillsOf(finding, document),
        ...replacementOf(finding, document),
        ...waysOf(finding, document, around).map(
            ({ title, changes, isChoice, document: { uri } }): Fix => ({
                code: String(finding.code),
                title,
                preferred: isChoice !== true,
                sure: false,
                edits: changes.map(each => ({ uri: uri.toString(), ...each }))
            })
        ),
        ...choicesOf(finding, document),
        ...allowedHere(finding, document)
    ];
}

/** What a finding knows to be meant, in its place. It came along with the finding: text and nothing else is taken from an editor. */
function replacementOf({ source, code, range, data }: Diagnostic, document: LangiumDocument): Fix[] {
    const found: unknown = source === 'nvs' && isRecord(data) ? data['replacement'] : undefined;
    if (typeof found !== 'string') {
        return [];
    }
    const text = found.trim(),
        uri = document.uri.toString(),
        partner = partnerOf(range, found, document);
    return [
        {
            code: String(code),
            title: text === '' ? message('fixes.takeOut') : message('hover.writeInstead', { text }),
            preferred: true,
            sure: isRecord(data) && data['sure'] === true,
            edits: [{ uri, range, text: found }, ...(partner ? [{ uri, ...partner }] : [])]
        }
    ];
}

/** What fills a gap that an editor shows in the text. */
const fillsOf = ({ source, code, range }: Diagnostic, document: LangiumDocument): Fix[] =>
    (source === GAP_SOURCE ? (FILLS.get(String(code))?.(range, document) ?? []) : []).map(
        ({ title, changes }): Fix => ({
            code: String(code),
            title,
            preferred: false,
            sure: false,
            edits: changes.map(each => ({ uri: document.uri.toString(), ...each }))
        })
    );

/** What may be meant in the place of a finding, where it can be one of several. */
function choicesOf({ source, code, range, data }: Diagnostic, { uri }: LangiumDocument): Fix[] {
    const found: unknown = source === 'nvs' && isRecord(data) ? data['choices'] : undefined;
    return Array.isArray(found)
        ? found.flatMap((text: unknown): Fix[] =>
              typeof text === 'string'
                  ? [
                        {
                            code: String(code),
                            title: message('hover.writeInstead', { text }),
                            preferred: false,
                            sure: false,
                            edits: [{ uri: uri.toString(), range, text }]
                        }
                    ]
                  : []
          )
        : [];
}

/** What mends a finding by its code, or by what it knows of the name that nothing has. */
function waysOf(
    { source, code, range, data }: Diagnostic,
    document: LangiumDocument,
    around: readonly LangiumDocument[]
): (Way & { readonly document: LangiumDocument })[] {
    if (source !== 'nvs') {
        return [];
    }
    const known = isRecord(data) ? data : {};
    const { use, create, write } = { use: known['use'], create: known['create'], write: known['write'] };
    // what the check knows to be meant is better than what can be told from the place
    const isKnown = 'replacement' in known || 'choices' in known;
    const here = (ways: readonly Way[]): (Way & { readonly document: LangiumDocument })[] => ways.map(each => ({ ...each, document }));
    const kind = isRecord(create) ? create['kind'] : undefined,
        name = isRecord(create) ? create['name'] : undefined;
    const created = typeof kind === 'string' && typeof name === 'string' ? createElement(kind, name, around) : undefined;
    return [
        ...here(isKnown ? [] : (WAYS.get(String(code))?.(range, document) ?? [])),
        ...here(typeof use === 'string' ? writeUse(use, document) : []),
        ...here(isRecord(write) ? propertyInstead(String(write['key']), String(write['value']))(range, document) : []),
        ...(created ? [created] : [])
    ];
}

/** A remark above the line that lets the finding stand; why is for the writer to say, and until then the finding stays. */
function allowedHere({ code, severity, range: { start } }: Diagnostic, { uri, textDocument }: LangiumDocument): Fix[] {
    const name = String(code);
    if (severity === 1 || !canBeAllowed(name)) {
        return [];
    }
    const at = { line: start.line, character: 0 };
    const line = textDocument.getText({ start: at, end: { line: start.line + 1, character: 0 } });
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '',
        end = line.endsWith('\r\n') ? '\r\n' : '\n';
    return [
        {
            code: name,
            title: message('allow.here', { code: name }),
            preferred: false,
            sure: false,
            edits: [{ uri: uri.toString(), range: { start: at, end: at }, text: `${indent}// nvs: allow ${name} because ${end}` }]
        }
    ];
}

/** What closes a text or list, by what opens it. */
const CLOSES: ReadonlyMap<string, string> = new Map([
    ["'", "'"],
    ['‘', '’'],
    ['“', '”'],
    ['＂', '＂'],
    ['(', ')'],
    ['[', ']']
]);

/** What closes what takes their place. */
const CLOSES_INSTEAD: ReadonlyMap<string, string> = new Map([
    ['"', '"'],
    ['{', '}'],
    ['', '']
]);

/** What opens on a line and is replaced closes there too: both are replaced at once, for one alone would be a mistake. */
function partnerOf(range: Range, replacement: string, { textDocument }: LangiumDocument): { range: Range; text: string } | undefined {
    const opens = textDocument.getText(range),
        closes = CLOSES.get(opens),
        text = CLOSES_INSTEAD.get(replacement);
    const { line } = range.end;
    const behind = textDocument.getText({ start: range.end, end: { line: line + 1, character: 0 } });
    const at = closes === undefined ? -1 : behind.indexOf(closes);
    if (text === undefined || at < 0 || (opens !== closes && behind.slice(0, at).includes(opens))) {
        return undefined;
    }
    const character = range.end.character + at;
    return { text, range: { start: { line, character }, end: { line, character: character + 1 } } };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
