/** Beyond this column the layout of the language breaks lists and reasons. */
const WIDEST = 120;

const HEAD = /^[a-z_]+ [\p{L}_][\p{L}\p{N}_]*(?: "(?:[^"\\]|\\.)*")?( \{)?$/u;
const PROPERTY = /^( +)([\p{L}_][\p{L}\p{N}_.]*:) (.+)$/u;
/** Words, numbers, days and texts with one blank between them, and lists of these. */
const VALUE =
    /^(?:(?:[\p{L}_][\p{L}\p{N}_.]*|\d[\d_]*(?:\.\d+)?(?:e\d+)?%?|\d{4}-\d\d-\d\d|\.\.|"(?:[^"\\]|\\.)*"),? )*(?:[\p{L}_][\p{L}\p{N}_.]*|\d[\d_]*(?:\.\d+)?(?:e\d+)?%?|\d{4}-\d\d-\d\d|"(?:[^"\\]|\\.)*")$/u;

/**
 * The text of an element as the language lays it out, where that takes no more than to put values into a column: thousands of rows
 * need no parser then. Undefined where there is more to it, such as lines to break.
 */
export function laidOut(element: string): string | undefined {
    const lines = element.split('\n');
    const [head = ''] = lines;
    const opens = HEAD.exec(head)?.[1] !== undefined;
    if (!HEAD.test(head) || opens !== lines.length > 1) {
        return undefined;
    }
    if (!opens) {
        return element;
    }
    const body = lines.slice(1, -1);
    const isClosed = lines.at(-1) === '}' && body.length > 0 && !isWithin(body.at(-1));
    return isClosed && body.every((line, index) => isKnown(line, body[index - 1])) ? [head, ...aligned(body), '}'].join('\n') : undefined;
}

/** Whether a line in the body needs nothing but its place. */
function isKnown(line: string, before: string | undefined): boolean {
    if (line === OPENS) {
        return !isWithin(before);
    }
    if (line === '  }') {
        return isWithin(before);
    }
    const [, indent = '', , value = ''] = PROPERTY.exec(line) ?? [];
    return indent.length === (isWithin(before) ? 4 : 2) && VALUE.test(value) && isNarrow(line);
}

const OPENS = '  impact {';
/** Whether what comes behind a line is in the braces of an impact. */
const isWithin = (line: string | undefined): boolean => line === OPENS || line?.startsWith('    ') === true;

/** Letters beside the Latin ones may be two columns wide; values that are aligned move by the longest key at most. */
const isNarrow = (line: string): boolean => (line.length + 40) * (/^[ -~À-ɏ]*$/.test(line) ? 1 : 2) <= WIDEST;

/** Values of properties that follow one another stand in one column. */
function aligned(lines: readonly string[]): string[] {
    const keys = lines.map(line => PROPERTY.exec(line)?.[2]?.length ?? 0);
    return lines.map((line, at) => {
        const [, indent = '', key = '', value = ''] = PROPERTY.exec(line) ?? [];
        if (key === '') {
            return line;
        }
        let [from, to] = [at, at];
        while ((keys[from - 1] ?? 0) > 0) {
            from--;
        }
        while ((keys[to + 1] ?? 0) > 0) {
            to++;
        }
        return `${indent}${key.padEnd(Math.max(...keys.slice(from, to + 1)))} ${value}`;
    });
}
