import type { WrittenElement } from '@nvs/language';
import { canonical } from '@nvs/report';
import { nameFrom } from './new-text.js';

/** What takes the place of a part of a text; from where to where in UTF-16 units. */
export interface Edit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

/** What is to be said of an element. */
export interface Said {
    readonly of: string;
    readonly scope: string | undefined;
    /** What stands there now, as the register shows it. */
    readonly old: string;
    readonly text: string;
}

/** How a text comes to say something, where it says so already or where it would; undefined where no place for it can be told. */
export function editOf({ of, scope, old, text }: Said, element: WrittenElement, whole: string): Edit | undefined {
    if (of === 'title') {
        const place = element.titles.find(each => canonical(each.text) === canonical(old));
        return place && { start: place.start, end: place.end, text };
    }
    const places = element.values.filter(each => each.of === of && each.scope === scope);
    const place = of === 'owner' || of === 'marking' ? element.lists.get(of) : places.length === 1 ? places[0] : undefined;
    if (place) {
        return { start: place.start, end: place.end, text };
    }
    return old !== '' || scope !== undefined || places.length > 0 ? undefined : addition(of, text, element, whole);
}

function addition(of: string, text: string, element: WrittenElement, whole: string): Edit {
    const isProperty = ['owner', 'marking', 'likelihood', 'impact'].includes(of);
    if (!isProperty && element.rows !== undefined) {
        return behind(element.rows, `${nameFrom(element, of)}: ${text}`, whole);
    }
    const property = isProperty ? `${of}: ${text}` : `impact { ${nameFrom(element, of)}: ${text} }`;
    if (!element.hasBody) {
        return { start: element.end, end: element.end, text: ` { ${property} }` };
    }
    return behind(element.end, property, whole);
}

/** A line of its own below the one where something ends; beside it where all stands on one line. */
function behind(end: number, text: string, whole: string): Edit {
    const line = whole.lastIndexOf('\n', end - 1) + 1;
    const rest = /^[ \t]*(?:\/\/[^\r\n]*)?(?=\r?\n|$)/.exec(whole.slice(end))?.[0];
    const before = whole.slice(line, end);
    const isHead = before.trimEnd().endsWith('{');
    if (rest === undefined || (!isHead && before.includes('{') && !before.includes('}'))) {
        return { start: end, end, text: `  ${text}` };
    }
    const at = end + rest.length;
    const eol = whole.includes('\r\n') ? '\r\n' : '\n';
    const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
    return { start: at, end: at, text: `${eol}${indent}${isHead ? '  ' : ''}${text}` };
}

/** The text with edits put in; those of one place one behind the other. */
export function withEdits(text: string, edits: readonly Edit[]): string {
    let after = '',
        done = 0;
    for (const { start, end, text: instead } of [...edits].sort((a, b) => a.start - b.start)) {
        after += text.slice(done, start) + instead;
        done = end;
    }
    return after + text.slice(done);
}
