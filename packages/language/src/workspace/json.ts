import type { Node, ParseError } from 'jsonc-parser/lib/esm/main.js';
import { getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser/lib/esm/main.js';

/** Where something stands in a JSON text, lines and columns from 1; the end is exclusive. */
export interface JsonPlace {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}

/** The way to a value: keys of objects and positions in lists. */
export type JsonPath = readonly (string | number)[];

export interface JsonText {
    /** Nothing where the text is no JSON. */
    readonly value: unknown;
    /** The first mistake of syntax, else every key that stands twice in one object. */
    readonly problems: readonly { readonly message: string; readonly place: JsonPlace }[];
    /** Where a key stands, or an entry of a list. Of a key given twice the last one counts. */
    placeOf(path: JsonPath): JsonPlace | undefined;
}

/** What is wrong, by the names that the parser gives its errors. */
const MISTAKES: Readonly<Record<string, string>> = {
    InvalidSymbol: 'this is neither a text in quotes, a number, true, false nor null',
    InvalidNumberFormat: 'this is no number',
    PropertyNameExpected: 'here a key in quotes belongs',
    ValueExpected: 'here a value belongs',
    ColonExpected: 'a colon is missing here',
    CommaExpected: 'a comma is missing here',
    CloseBraceExpected: 'a } is missing here',
    CloseBracketExpected: 'a ] is missing here',
    EndOfFileExpected: 'nothing may stand behind its end',
    InvalidCommentToken: 'JSON has no comments',
    UnexpectedEndOfComment: 'JSON has no comments',
    UnexpectedEndOfString: 'a text lacks its closing quote',
    UnexpectedEndOfNumber: 'this is no number',
    InvalidUnicode: 'behind \\u four digits belong',
    InvalidEscapeCharacter: 'a \\ stands before nothing that it could mean',
    InvalidCharacter: 'a text holds a control character'
};

/** Reads a JSON text with the places of what stands in it. Never throws. */
export function readJson(text: string): JsonText {
    const places = linesOf(text);
    const { root, mistake } = treeOf(text);
    if (mistake) {
        return {
            value: undefined,
            problems: [{ message: mistake.message, place: places(mistake.offset, mistake.length) }],
            placeOf: () => undefined
        };
    }
    const placed = (node: Node): JsonPlace => places(node.offset, node.length);
    return {
        value: root && (getNodeValue(root) as unknown),
        problems: root
            ? [...repeatedKeys(root)].map(node => ({
                  message: `${JSON.stringify(node.value)} stands here a second time`,
                  place: placed(node)
              }))
            : [],
        placeOf: path => {
            const found = root && nodeAt(root, path);
            return found && placed(found);
        }
    };
}

interface Mistake {
    readonly message: string;
    readonly offset: number;
    readonly length: number;
}

function treeOf(text: string): { root?: Node | undefined; mistake?: Mistake } {
    const errors: ParseError[] = [];
    const merge = /^(?:<{7,}|={7,}|>{7,})(?=[ \t\r\n]|$).*/m.exec(text);
    if (merge) {
        return { mistake: { message: 'an unfinished merge stands in it', offset: merge.index, length: merge[0].length } };
    }
    try {
        const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
        const [first] = errors;
        return first
            ? {
                  mistake: {
                      message: MISTAKES[printParseErrorCode(first.error)] ?? 'it cannot be read',
                      offset: first.offset,
                      length: first.length
                  }
              }
            : { root };
    } catch (error) {
        if (!(error instanceof RangeError)) {
            throw error;
        }
        return { mistake: { message: 'lists and objects lie in each other too deeply', offset: 0, length: 1 } };
    }
}

function* repeatedKeys(node: Node): Generator<Node> {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
        const [key] = child.type === 'property' ? (child.children ?? []) : [];
        if (key && seen.has(key.value)) {
            yield key;
        }
        if (key) {
            seen.add(key.value);
        }
        yield* repeatedKeys(child);
    }
}

/** The key that the path leads to, or the entry of a list. */
function nodeAt(root: Node, path: JsonPath): Node | undefined {
    let value: Node | undefined = root,
        found: Node | undefined;
    for (const step of path) {
        if (typeof step === 'number') {
            found = value = value?.type === 'array' ? value.children?.[step] : undefined;
        } else {
            const property: Node | undefined =
                value?.type === 'object' ? value.children?.findLast(child => child.children?.[0]?.value === step) : undefined;
            [found, value] = property?.children ?? [];
        }
    }
    return found;
}

function linesOf(text: string): (offset: number, length: number) => JsonPlace {
    const at = (offset: number): { line: number; column: number } => {
        const before = text.slice(0, offset).split(/\r\n|\n|\r/);
        return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    };
    return (offset, length) => {
        const start = at(offset),
            end = at(offset + length);
        return { ...start, endLine: end.line, endColumn: end.column };
    };
}
