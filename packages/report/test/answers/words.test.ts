import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/index.js';
import { pageAsMarkdown } from '../../src/answers/words/markdown.js';
import type { Page } from '../../src/answers/words/page.js';
import { pageAsText } from '../../src/answers/words/text.js';

interface Token {
    readonly type: string;
    readonly content: string;
    readonly children: readonly Token[] | null;
}
interface Renderer {
    validateLink: (address: string) => boolean;
    parse(text: string, env: object): Token[];
    render(text: string): string;
}
/** What VS Code's preview renders with, at its most willing: HTML, links without brackets, typographic quotes. */
const markdownIt: (options: object) => Renderer = createRequire(import.meta.url)('markdown-it');
const markdown = markdownIt({ html: true, linkify: true, typographer: false });
// as VS Code's preview does, which leads to files
markdown.validateLink = () => true;

const at = { file: 'a.nvs', line: 3, column: 1, endLine: 3, endColumn: 9 };
const attacks = [
    '[click](https://evil.example/)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![pixel](https://evil.example/p.png)',
    'www.evil.example',
    'https://evil.example',
    'mail@evil.example',
    '`code`',
    '**bold**',
    '| a | b |',
    'a\n\n# heading',
    'a\r\n- item',
    '1. one',
    '&lt;b&gt;',
    '~~gone~~',
    '<https://evil.example>',
    '[x]: https://evil.example',
    '\\',
    '\\\\[a](b)',
    '$x$',
    '---',
    '===',
    '    code',
    'energy.nl',
    '```\nfence'
];
const inEveryPlace = (text: string): Page => ({
    title: text,
    lines: [text, ['x ', text, ' y']],
    sections: [
        { heading: text, lines: [text], rows: [[text]] },
        {
            heading: 'table',
            head: [text, 'b'],
            rows: [
                [text, text],
                [[{ at: { ...at, file: text } }], 'x']
            ]
        }
    ]
});
/** Types of all tokens, those within lines too. */
const types = (tokens: readonly Token[]): string[] => tokens.flatMap(each => [each.type, ...types(each.children ?? [])]);
const texts = (tokens: readonly Token[]): string =>
    tokens.map(each => (each.type === 'text' ? each.content : texts(each.children ?? []))).join('');
const OURS = new Set([
    'heading_open',
    'heading_close',
    'inline',
    'text',
    'paragraph_open',
    'paragraph_close',
    'bullet_list_open',
    'bullet_list_close',
    'list_item_open',
    'list_item_close',
    'table_open',
    'table_close',
    'thead_open',
    'thead_close',
    'tbody_open',
    'tbody_close',
    'tr_open',
    'tr_close',
    'th_open',
    'th_close',
    'td_open',
    'td_close'
]);

describe('text of a model in Markdown', () => {
    it.each(attacks)('is shown letter by letter and does nothing: %j', text => {
        const tokens = markdown.parse(pageAsMarkdown(inEveryPlace(text)), {});
        expect(types(tokens).filter(type => !OURS.has(type))).toEqual([]);
        expect(types(tokens).filter(type => type === 'heading_open').length).toBe(3);
        expect(types(tokens).filter(type => type === 'tr_open').length).toBe(3);
        expect(texts(markdown.parse(escapeMarkdown(text), {}))).toBe(text.replace(/\s+/g, ' ').trim());
    });

    it('the renderer would do it otherwise', () => {
        const found = attacks.filter(text => types(markdown.parse(`a ${text}`, {})).some(type => !OURS.has(type)));
        expect(found.length).toBeGreaterThan(12);
    });

    it('any text at all', () => {
        const piece = fc.oneof(
            fc.constantFrom(...attacks, '[', '](', ')', '<', '>', '`', '|', '\\', '\n', '_', '*', '!', '&#60;', ' '),
            fc.string({ maxLength: 8, unit: 'grapheme' })
        );
        fc.assert(
            fc.property(
                fc.array(piece, { maxLength: 6 }).map(parts => parts.join('')),
                text => {
                    const tokens = markdown.parse(pageAsMarkdown(inEveryPlace(text)), {});
                    expect(types(tokens).filter(type => !OURS.has(type))).toEqual([]);
                    expect(types(tokens).filter(type => type === 'td_open').length).toBe(4);
                }
            ),
            { numRuns: 500 }
        );
    });
});

describe('a page', () => {
    const page: Page = {
        title: ['Power (a.power), ', { at }],
        lines: ['One sentence.'],
        sections: [
            {
                heading: 'Table',
                head: ['What', 'Empty', 'Why'],
                rows: [
                    ['water', '', 'no power'],
                    ['heat', '', [{ formula: 'network.loss' }]]
                ]
            },
            { heading: 'List', rows: [['one'], ['two']] },
            { heading: 'Nothing', head: ['What'], rows: [] },
            { heading: 'Sentence', lines: ['Only this.'], rows: [] }
        ]
    };

    it('is text with aligned columns, without columns and sections in which nothing stands', () => {
        expect(pageAsText(page)).toBe(`Power (a.power), a.nvs:3
One sentence.

Table
  What   Why
  water  no power
  heat   docs/methods/network.md#networkloss

List
  one
  two

Sentence
  Only this.
`);
    });

    it('is Markdown with the same in it', () => {
        expect(markdown.render(pageAsMarkdown(page)).replace(/\n/g, '')).toBe(
            '<h1>Power (a.power), a.nvs:3</h1><p>One sentence.</p><h2>Table</h2>' +
                '<table><thead><tr><th>What</th><th>Why</th></tr></thead><tbody><tr><td>water</td><td>no power</td></tr><tr><td>heat</td><td>docs/methods/network.md#networkloss</td></tr></tbody></table>' +
                '<h2>List</h2><ul><li>one</li><li>two</li></ul><h2>Sentence</h2><p>Only this.</p>'
        );
    });

    it('links places and pages where there is an address for them, whatever that holds', () => {
        const linked = pageAsMarkdown(page, {
            place: () => 'here',
            link: () => 'file:///a b/>(x)|.nvs#L3',
            page: path => `https://example.org/${path}`
        });
        const html = markdown.render(linked);
        expect(html).toContain('<a href="file:///a%20b/%3E(x)%7C.nvs#L3">here</a>');
        expect(html).toContain('<a href="https://example.org/docs/methods/network.md#networkloss">');
        expect(html.match(/<td>/g)?.length).toBe(4);
    });

    it('gives a terminal nothing to obey, and aligns wide letters', () => {
        const text = pageAsText({
            title: 'a\u001b[31mb\u202e',
            lines: [],
            sections: [
                {
                    heading: 'H',
                    rows: [
                        ['水', 'x'],
                        ['ab', 'y']
                    ]
                }
            ]
        });
        expect(text).toBe('a␛[31mb\ufffd\n\nH\n  水  x\n  ab  y\n');
    });
});
