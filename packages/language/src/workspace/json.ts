import { message, type Message } from '@nvs/words';
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
    readonly problems: readonly { readonly message: Message; readonly place: JsonPlace }[];
    /** Where a key stands, or an entry of a list. Of a key given twice the last one counts. */
    placeOf(path: JsonPath): JsonPlace | undefined;
}

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
                  message: message('projectFile.keyTwice', { key: JSON.stringify(node.value) }),
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
    readonly message: Message;
    readonly offset: number;
    readonly length: number;
}

function treeOf(text: string): { root?: Node | undefined; mistake?: Mistake } {
    const errors: ParseError[] = [];
    const merge = /^(?:<{7,}|={7,}|>{7,})(?=[ \t\r\n]|$).*/m.exec(text);
    if (merge) {
        return { mistake: { message: message('projectFile.unfinishedMerge'), offset: merge.index, length: merge[0].length } };
    }
    try {
        const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
        const [first] = errors;
        return first
            ? {
                  mistake: {
                      message: message('projectFile.mistake', { code: printParseErrorCode(first.error) }),
                      offset: first.offset,
                      length: first.length
                  }
              }
            : { root };
    } catch (error) {
        if (!(error instanceof RangeError)) {
            throw error;
        }
        return { mistake: { message: message('projectFile.tooDeep'), offset: 0, length: 1 } };
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
