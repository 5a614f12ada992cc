/**
 * Text of a model or the name of a file as an editor may show it: control characters by their pictures (U+2400…), and what reorders text,
 * which could make a line read differently from what it says, by U+FFFD. Line ends and tabs stay.
 */
export function visible(text: string): string {
    return text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, char => String.fromCharCode(0x2400 + char.charCodeAt(0)))
        .replace(/\u007f/g, '\u2421')
        .replace(/[\u0080-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/g, '\ufffd');
}
