import { normalName } from '../references/names.js';

/** A stretch of a message: text, or a hole that names what is to be filled in. Offsets count from the start of the template. */
export type TemplatePart =
    | { readonly type: 'text'; readonly text: string; readonly offset: number; readonly length: number }
    | { readonly type: 'hole'; readonly path: string; readonly offset: number; readonly length: number }
    /** A hole that names nothing (`empty`), no dotted name (`name`), or is never closed (`open`). */
    | { readonly type: 'broken'; readonly reason: 'empty' | 'name' | 'open'; readonly text: string; readonly offset: number; readonly length: number };

const PATH = /^[^\s.{}"]+(\.[^\s.{}"]+)*$/u;

/**
 * Parses the message of a rule: `{d.title} is concentrated`. `{{` and `}}` stand for the braces themselves; a lone `}`
 * is text. The offset and length of a hole are those of the path in it as it is written, without braces and blanks; those of a broken
 * hole take in its braces.
 */
export function parseTemplate(template: string): TemplatePart[] {
    const parts: TemplatePart[] = [];
    let text = '', start = 0, at = 0;
    const flush = (): void => {
        if (at > start) parts.push({ type: 'text', text, offset: start, length: at - start });
        text = '';
    };
    while (at < template.length) {
        const character = template.charAt(at);
        if ((character === '{' || character === '}') && template.charAt(at + 1) === character) {
            text += character;
            at += 2;
        } else if (character === '{') {
            flush();
            const part = hole(template, at);
            parts.push(part);
            at = part.type === 'hole' ? template.indexOf('}', at) + 1 : at + part.length;
            start = at;
        } else {
            text += character;
            at++;
        }
    }
    flush();
    return parts;
}

function hole(template: string, open: number): TemplatePart {
    const close = template.indexOf('}', open);
    const next = template.indexOf('{', open + 1);
    const broken = (reason: 'empty' | 'name' | 'open', end: number): TemplatePart =>
        ({ type: 'broken', reason, text: template.slice(open, end), offset: open, length: end - open });
    if (close < 0 || (next >= 0 && next < close)) return broken('open', next < 0 ? template.length : next);
    const inside = template.slice(open + 1, close);
    const path = inside.trim();
    if (path.length === 0) return broken('empty', close + 1);
    if (!PATH.test(path)) return broken('name', close + 1);
    return { type: 'hole', path: normalName(path), offset: open + 1 + inside.indexOf(path), length: path.length };
}
