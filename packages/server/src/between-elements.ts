interface Position {
    readonly line: number;
    readonly character: number;
}

/** What a text is made of, as far as braces are concerned: those in strings and comments are none. */
const PIECES = /"(?:\\.|[^"\\\n])*"?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|[{}]|\n/g;

/** The first end of a line, at or behind a place, at which no element is open; else the end of the text. */
export function betweenElements(text: string, { line }: Position): Position {
    let at = 0,
        depth = 0;
    for (const [piece] of text.matchAll(PIECES)) {
        if (piece === '\n') {
            if (at >= line && depth <= 0) {
                return { line: at, character: (text.split('\n')[at] ?? '').replace(/\r$/, '').length };
            }
            at += 1;
        } else if (piece.startsWith('/*')) {
            at += piece.split('\n').length - 1;
        } else {
            depth += piece === '{' ? 1 : piece === '}' ? -1 : 0;
        }
    }
    return { line: at, character: (text.split('\n')[at] ?? '').length };
}
