import { createRequire } from 'node:module';
import { analyse } from '@nvs/analysis';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { model, threat } from '../../../analysis/test/builder.js';
import { literal } from '../../src/formats/markdown/literal.js';
import { buildReport, REPORT_FORMATS, type Report } from '../../src/index.js';

interface Token {
    readonly type: string;
    readonly content: string;
    readonly children: readonly Token[] | null;
}
/** A parser of others, at its most willing: tags, links without brackets, of any kind. */
const markdown: { validateLink: (address: string) => boolean; parse(text: string, env: object): Token[] } = createRequire(import.meta.url)(
    'markdown-it'
)({ html: true, linkify: true });
markdown.validateLink = () => true;

const { markdown: format, html, json, csv } = REPORT_FORMATS;
const pageOf = (report: Report): string => [...format.write(report)].join('');

const given = model({
    interests: { 'i.one': 1 },
    threats: [threat('t', { likelihood: 'C in B .. D', impact: { 'i.one.c1': 'D' } }), threat('u', { likelihood: 'D' })]
});
const SAMPLE = buildReport(given, analyse(given));
const titled = (title: string): Report => ({
    ...SAMPLE,
    model: { ...SAMPLE.model, threats: SAMPLE.model.threats.map(each => ({ ...each, title })) }
});

const flat = (tokens: readonly Token[]): Token[] => tokens.flatMap(each => [each, ...flat(each.children ?? [])]);
/** Apart from the tags that the layout itself has, what anybody could see or press. */
const shapeOf = (page: string): string[] =>
    flat(markdown.parse(page, {}))
        .filter(({ type }) => !['text', 'text_special', 'html_inline'].includes(type))
        .map(({ type }) => type);
const tagsOf = (page: string): string[] =>
    flat(markdown.parse(page, {})).flatMap(({ type, content }) =>
        type === 'html_inline' || type === 'html_block' ? (content.trim() === '<!-- -->' ? [] : [content]) : []
    );
const textOf = (text: string): string =>
    flat(markdown.parse(text, {}))
        .flatMap(({ type, content }) => (type === 'text' || type === 'text_special' ? [content] : []))
        .join('');

const ATTACKS = [
    '[click](https://evil.example/)',
    '[x](javascript:alert(1))',
    '<script>alert(1)</script>',
    '<!-- ',
    '-->',
    '![pixel](https://evil.example/p.png)',
    'www.evil.example',
    'www.1.com',
    'https://evil.example',
    'http://127.0.0.1:80/a',
    'mailto:a@evil.example',
    'mail@evil.example',
    'energy.nl',
    '`code`',
    '**bold**',
    '_it_',
    '| a | b |',
    '\\|',
    'a\n\n# heading',
    '# heading',
    'a\r\n- item',
    '- item',
    '+ item',
    '> said',
    '1. one',
    '12) twelve',
    '&lt;b&gt;&#60;',
    '~~gone~~',
    '[x]: https://evil.example',
    '[^1]',
    '\\',
    '\\\\[a](b)',
    '$x$',
    '---',
    '===',
    '    code',
    '```\nfence',
    ':smile:',
    '@somebody',
    '#123',
    'GH-123',
    'a/b#1'
];
const TEXT = fc
    .array(
        fc.oneof(
            fc.constantFrom(...ATTACKS, '[', '](', ')', '<', '>', '`', '|', '\\', '\n', '_', '*', '!', '-', '1', '.', ':', ' '),
            fc.string({ maxLength: 8, unit: 'binary' })
        ),
        { maxLength: 6 }
    )
    .map(parts => parts.join(''));
const withoutEntities = (text: string): string => text.replace(/&#\d+;/g, '');
/** A title as it is shown: on one line, with a sign in the place of what nobody sees. */
const shown = (text: string): string =>
    text
        .replace(/[ \t\n\r\u2028\u2029]+/g, ' ')
        .replace(/[\p{Cc}\p{Cs}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/gu, '\uFFFD')
        .trim();

describe('the report as Markdown', () => {
    it('says that it is ours, and knows nothing else as ours', () => {
        expect(format.isOurs(pageOf(SAMPLE).slice(0, 2000))).toBe(true);
        for (const other of [
            '# Mine',
            `# Mine\n${pageOf(SAMPLE)}`,
            '',
            ...[html, json, csv].map(each => [...each.write(SAMPLE)].join(''))
        ]) {
            expect(format.isOurs(other.slice(0, 2000))).toBe(false);
        }
        expect([html, json, csv].some(each => each.isOurs(pageOf(SAMPLE).slice(0, 2000)))).toBe(false);
    });

    it('gives the same bytes for the same report', () => {
        expect(pageOf(SAMPLE)).toBe(pageOf(SAMPLE));
    });

    it('has a range with its best estimate in words', () => {
        expect(pageOf(SAMPLE)).toContain('| 1 | t | C (B to D) |');
    });

    it.each(ATTACKS)('shows as text what a model says: %j', title => {
        const page = pageOf(titled(title));
        expect(shapeOf(page)).toEqual(shapeOf(pageOf(titled('plain'))));
        expect(tagsOf(page)).toEqual(tagsOf(pageOf(titled('plain'))));
        expect(textOf(literal(title))).toBe(shown(title));
        // What is looked for in the page once it is made finds no word behind a mark, nor a text between two.
        expect(withoutEntities(literal(title))).not.toMatch(/[@#]\w|:\w+:|GH-\d/);
    });

    it('gives any text back letter for letter, in every place', () => {
        const plain = { shape: shapeOf(pageOf(titled('plain'))), tags: tagsOf(pageOf(titled('plain'))) };
        fc.assert(
            fc.property(TEXT, title => {
                const text = literal(title);
                expect(textOf(text)).toBe(shown(title));
                expect(withoutEntities(text)).not.toMatch(/[@#]\w|:\w+:|GH-\d/i);
                const cell = `| a |\n| --- |\n| ${text} |\n`;
                expect(textOf(cell)).toBe(`a${shown(title)}`);
                expect(textOf(`- ${text}`)).toBe(shown(title));
                if (shown(title) !== '') {
                    expect(textOf(`*${text}*`)).toBe(shown(title));
                    expect(textOf(`## ${text}\n`)).toBe(shown(title));
                }
            }),
            { numRuns: Number(process.env['NVS_RUNS'] ?? 1000) }
        );
        fc.assert(
            fc.property(
                TEXT.filter(each => shown(each).length > 0),
                title => {
                    const page = pageOf(titled(title));
                    expect(shapeOf(page)).toEqual(plain.shape);
                    expect(tagsOf(page)).toEqual(plain.tags);
                }
            ),
            { numRuns: 100 }
        );
    });
});
