import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { isElement, isModel, isUnknownElement } from '../../packages/language/src/generated/ast.js';
import type { Element, Model } from '../../packages/language/src/generated/ast.js';
import { Nvs } from '../checks/project.js';

// Pages on which every element says of what it holds whose it is (`of_NAME`), so that whatever moves to another one is seen.

const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));
const OWN_MARK = /^of_/;

/** Ten slips of a hand at a token: the text before it, the token, and the text behind it. */
const SLIPS: readonly (readonly [string, (before: string, token: string, behind: string) => string])[] = [
    ['deleted', (before, _, behind) => before + behind],
    ['deleted to the end of its line', (before, _, behind) => before + behind.slice(Math.max(behind.indexOf('\n'), 0))],
    ['doubled', (before, token, behind) => `${before}${token} ${token}${behind}`],
    ['another word', (before, _, behind) => `${before}somewhat${behind}`],
    ['behind {', (before, token, behind) => `${before}{ ${token}${behind}`],
    ['behind }', (before, token, behind) => `${before}} ${token}${behind}`],
    ['behind ..', (before, token, behind) => `${before}.. ${token}${behind}`],
    ['behind ,', (before, token, behind) => `${before}, ${token}${behind}`],
    ['behind "', (before, token, behind) => `${before}"${token}${behind}`],
    ['on the next line', (before, token, behind) => `${before}\n${token}${behind}`]
];

interface Token {
    readonly before: string;
    readonly image: string;
    readonly behind: string;
    readonly line: number;
}

function tokensOf(text: string): Token[] {
    return Nvs.parser.Lexer.tokenize(text)
        .tokens.filter(token => token.image !== '')
        .map(({ image, startOffset }) => ({
            before: text.slice(0, startOffset),
            image,
            behind: text.slice(startOffset + image.length),
            line: text.slice(0, startOffset).split('\n').length
        }));
}

function parse(text: string): Model {
    const model = Nvs.parser.LangiumParser.parse(text).value;
    if (!isModel(model)) {
        throw new Error('no model');
    }
    return model;
}

const nameOf = (element: Element): string | undefined =>
    'name' in element && typeof element.name === 'string' && !isUnknownElement(element) ? element.name : undefined;

const namesIn = (model: Model): string[] => model.entries.filter(isElement).flatMap(element => nameOf(element) ?? []);

/** What says anywhere in an element whose it is. */
function marksIn(element: Element): string[] {
    return AstUtils.streamAst(element)
        .toArray()
        .flatMap(node =>
            Object.entries(node)
                .filter(([key]) => !key.startsWith('$'))
                .flatMap(([, value]: [string, unknown]) => (Array.isArray(value) ? value : [value]))
                .filter((value): value is string => typeof value === 'string' && OWN_MARK.test(value))
        );
}

/** What elements hold of others. An element whose name is gone is nobody, so whose it is cannot be told. */
function strangers(model: Model, names: ReadonlySet<string>): string[] {
    return model.entries.filter(isElement).flatMap(element => {
        const own = nameOf(element);
        return own === undefined || !names.has(own)
            ? []
            : marksIn(element)
                  .filter(mark => mark !== `of_${own}`)
                  .map(mark => `${own} holds ${mark}`);
    });
}

describe.each(readdirSync(PAGES).sort())('%s', page => {
    const text = readFileSync(PAGES + page, 'utf8');
    const whole = parse(text);
    const names = new Set(namesIn(whole));

    test('is whole', () => {
        expect(Nvs.parser.LangiumParser.parse(text).parserErrors.map(each => each.message)).toEqual([]);
        expect(names.size).toBeGreaterThan(7);
        expect(strangers(whole, names)).toEqual([]);
        expect(whole.entries.filter(isElement).flatMap(marksIn).length).toBe(text.match(/\bof_\w+/g)?.length);
    });

    test('a mark that moved is seen', () => {
        const [first = '', second = ''] = [...names].filter(name => text.includes(`of_${name}`)).map(name => `of_${name}`);
        expect(strangers(parse(text.replace(first, second)), names)).toEqual([`${first.replace(OWN_MARK, '')} holds ${second}`]);
    });

    test.each(SLIPS)('each token %s: nothing moves to another element, and at most one is lost', (_, slip) => {
        const wrong = tokensOf(text).flatMap(({ before, image, behind, line }) => {
            const model = parse(slip(before, image, behind));
            const left = new Set(namesIn(model));
            const lost = [...names].filter(name => !left.has(name));
            return [...strangers(model, names), ...(lost.length > 1 ? [`${lost.join(', ')} are lost`] : [])].map(
                each => `${image} in line ${line}: ${each}`
            );
        });
        expect(wrong).toEqual([]);
    });
});
