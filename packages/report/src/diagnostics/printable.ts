import { inWords, message, type Language } from '@nvs/words';

/**
 * Text of a model is data: a terminal must not obey the control sequences in it. Control characters are shown by their pictures (U+2400…),
 * those that reorder text
 * or break lines (which could make a line read differently from what it says) by U+FFFD.
 */
export function printable(text: string): string {
    return text
        .replace(/[\u0000-\u0008\u000b-\u001f]/g, char => String.fromCharCode(0x2400 + char.charCodeAt(0)))
        .replace(/\u007f/g, '\u2421')
        .replace(/[\u0080-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** The name of a file: the same, on one line. */
export function printableName(name: string): string {
    return printable(name).replace(/[\t\n]/g, char => String.fromCharCode(0x2400 + char.charCodeAt(0)));
}

/** JSON text that says the same, with what {@link printable} would replace written as escapes. */
export function printableJson(json: string): string {
    return json.replace(
        /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
        char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
    );
}

/** At most `limit` characters, with what was left out stated to readers of a language; never half of a surrogate pair. */
export function cutTo(text: string, limit: number, language?: Language): string {
    if (text.length <= limit) {
        return text;
    }
    const end = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
    const rest = language === undefined ? '' : ` (${inWords(message('text.moreCharacters', { count: text.length - end }), language)})`;
    return `${text.slice(0, end)}…${rest}`;
}
