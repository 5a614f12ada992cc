/** The spellings of values in XML (XML Schema Part 2: `boolean`, `double`, `integer`), with blanks around them. Undefined: none of them. */

const BLANKS = /^[ \t\r\n]+|[ \t\r\n]+$/g;

export function trimmed(text: string): string {
    return text.replace(BLANKS, '');
}

export function readBoolean(text: string): boolean | undefined {
    const word = trimmed(text);
    return word === 'true' || word === '1' ? true : word === 'false' || word === '0' ? false : undefined;
}

/** A finite number: `INF` and `NaN` are none that can be calculated with. */
export function readNumber(text: string): number | undefined {
    const digits = trimmed(text);
    const value = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(digits) ? Number(digits) : NaN;
    return Number.isFinite(value) ? value : undefined;
}

export function readInteger(text: string): number | undefined {
    const digits = trimmed(text);
    const value = /^[+-]?\d+$/.test(digits) ? Number(digits) : NaN;
    return Number.isSafeInteger(value) ? value : undefined;
}
