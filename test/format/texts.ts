import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EmptyFileSystem } from 'langium';
import { globSync } from 'tinyglobby';
import { createNvsServices } from '../../packages/language/src/module.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Text {
    readonly path: string;
    readonly text: string;
}

/** All files that a pattern names, from the root of the repository. */
export function textsOf(...patterns: string[]): Text[] {
    return globSync(patterns, { cwd: ROOT })
        .sort()
        .map(path => ({ path, text: readFileSync(`${ROOT}/${path}`, 'utf8') }));
}

const { Nvs } = createNvsServices(EmptyFileSystem);

/** What a text says: its tokens and comments in their order, each with its kind. White space at the edges of a comment's lines says nothing. */
export function said(text: string): string[] {
    const { tokens, hidden } = Nvs.parser.Lexer.tokenize(text);
    return [
        ...tokens.map(token => ({ at: token.startOffset, said: `${token.tokenType.name} ${token.image}` })),
        ...hidden.map(token => ({
            at: token.startOffset,
            said: `comment ${token.image
                .split(/\r\n|\n|\r/)
                .map(line => line.trim())
                .join('\n')}`
        }))
    ]
        .sort((a, b) => a.at - b.at)
        .map(each => each.said);
}

/** The stretches of white space between tokens and comments of a text, and what stands on both sides. */
export interface Gap {
    readonly start: number;
    readonly end: number;
    /** Whether an element starts behind it. */
    readonly element: boolean;
    readonly afterNumber: boolean;
    readonly afterLineComment: boolean;
    readonly beforeColon: boolean;
}

export function gapsOf(text: string): Gap[] {
    const { tokens, hidden } = Nvs.parser.Lexer.tokenize(text);
    const all = [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset || a.image.length - b.image.length);
    const gaps: Gap[] = [];
    let element = false,
        end = 0,
        before: (typeof all)[number] | undefined;
    for (const token of all) {
        if (token.image === '') {
            element = true;
            continue;
        }
        gaps.push({
            start: end,
            end: token.startOffset,
            element,
            afterNumber: before?.tokenType.name === 'NUMBER',
            afterLineComment: before?.image.startsWith('//') ?? false,
            beforeColon: token.image === ':'
        });
        end = token.startOffset + token.image.length;
        element = false;
        before = token;
    }
    return gaps;
}
