import { normalName } from '../references/names.js';

/** A stretch of a message: text, or a hole that names what is to be filled in. Offsets count from the start of the template. */
export type TemplatePart =
    | { readonly type: 'text'; readonly text: string; readonly offset: number; readonly length: number }
    | Hole
    /** A hole that names nothing (`empty`), no dotted name (`name`), or is never closed (`open`). */
    | {
          readonly type: 'broken';
          readonly reason: 'empty' | 'name' | 'open';
          readonly text: string;
          readonly offset: number;
          readonly length: number;
      };

/** A dotted name where it is written. */
export interface WrittenPath {
    readonly path: string;
    readonly offset: number;
    readonly length: number;
}
/** What is to be filled in: a dotted name; with what stands in its parentheses, and the members of that: `m.reduces(t.risk).best`. */
export interface Hole extends WrittenPath {
    readonly type: 'hole';
    readonly called?: { readonly argument: WrittenPath; readonly then: readonly string[] };
}

const PATH = /^([^\s.{}"()]+(?:\.[^\s.{}"()]+)*)(?:(\(\s*)([^\s.{}"()]+(?:\.[^\s.{}"()]+)*)\s*\)((?:\.[^\s.{}"()]+)*))?$/u;

/**
 * Parses the message of a rule: `{d.title} is concentrated`. `{{` and `}}` stand for the braces themselves; a lone `}`
 * is text. The offset and length of a hole are those of the path in it as it is written, without braces, blanks and parentheses; those of a broken
 * hole take in its braces.
 */
export function parseTemplate(template: string): TemplatePart[] {
    const parts: TemplatePart[] = [];
    let text = '',
        start = 0,
        at = 0;
    const flush = (): void => {
        if (at > start) {
            parts.push({ type: 'text', text, offset: start, length: at - start });
        }
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
    const broken = (reason: 'empty' | 'name' | 'open', end: number): TemplatePart => ({
        type: 'broken',
        reason,
        text: template.slice(open, end),
        offset: open,
        length: end - open
    });
    if (close < 0 || (next >= 0 && next < close)) {
        return broken('open', next < 0 ? template.length : next);
    }
    const inside = template.slice(open + 1, close);
    const path = inside.trim();
    if (path.length === 0) {
        return broken('empty', close + 1);
    }
    const [, name, opening = '', argument, then = ''] = PATH.exec(path) ?? [];
    if (name === undefined) {
        return broken('name', close + 1);
    }
    const offset = open + 1 + inside.indexOf(path);
    const found = { type: 'hole', path: normalName(name), offset, length: name.length } as const;
    if (argument === undefined) {
        return found;
    }
    return {
        ...found,
        called: {
            argument: { path: normalName(argument), offset: offset + name.length + opening.length, length: argument.length },
            then: then.split('.').slice(1).map(normalName)
        }
    };
}
