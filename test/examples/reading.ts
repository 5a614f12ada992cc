import { createRequire } from 'node:module';
import type { Content } from '@nvs/report';
import { message, sayIn, type Message } from '@nvs/words';
import { expect } from 'vitest';
import type { Block, Cell, Document } from '../../packages/report/src/document/document.js';
import { STYLE_NUMBERS } from '../../packages/report/src/formats/xlsx/styles.js';
import { partsIn, sheetsIn, textIn as textOf, within } from '../office-files.js';

const markdown: { render(text: string): string } = createRequire(import.meta.url)('markdown-it')({ html: true });

/** What somebody reads in a file: all of its text, and the cells of its tables row by row. */
interface Read {
    readonly text: string;
    readonly rows: readonly (readonly string[])[];
    /** Tables with the same columns stand together, not where the report has them. */
    readonly isJoined?: boolean;
}
const joined = (content: Content): string => [...content].join('');

/** How each format that shows the document is read. */
export const READERS: Readonly<Record<string, (content: Content) => Read>> = {
    html: content => readHtml(joined(content)),
    markdown: content => readHtml(markdown.render(joined(content))),
    xlsx: readWorkbook,
    docx: readDocument
};

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const textIn = (html: string): string =>
    plain(
        html
            .replace(/<!--[^]*?-->|<style>[^]*?<\/style>|<script>[^]*?<\/script>|<svg[^]*?<\/svg>/g, '')
            .replace(/<br>/g, ' ')
            .replace(/<[^>]*>/g, '')
            .replace(/&(?:amp|lt|gt|quot|#39);/g, each => ENTITIES[each] ?? each)
    );
function readHtml(html: string): Read {
    const rows = [...html.matchAll(/<tr>([^]*?)(?=<tr>|<\/(?:tr|thead|tbody)>)/g)].map(([, row = '']) =>
        [...row.matchAll(/<t[dh][^>]*>([^]*?)(?=<t[dh][ >]|<\/t[dh]>|$)/g)].map(([, cell = '']) => textIn(cell))
    );
    return { text: textIn(html), rows: rows.filter(row => row.length > 0) };
}

/** Cells of a range that have its figures stand beside what is read; they are grey, with two digits. */
function readWorkbook(content: Content): Read {
    const rows = [...sheetsIn(content).values()]
        .flat()
        .map(row =>
            row
                .filter(({ style }) => style !== STYLE_NUMBERS.place && style !== STYLE_NUMBERS.subject)
                .map(({ value }) => plain(String(value ?? '')))
        );
    return { text: rows.flat().join(' '), rows, isJoined: true };
}

function readDocument(content: Content): Read {
    const document = partsIn(content).get('word/document.xml');
    const shown = (element: Parameters<typeof within>[0]): string =>
        within(element, 'w:r')
            .flatMap(({ children }) => children)
            .map(each => (typeof each === 'string' ? '' : each.name === 'w:br' ? '\n' : each.name === 'w:t' ? textOf(each) : ''))
            .join('');
    return {
        text: within(document, 'w:p').map(shown).map(plain).join(' '),
        rows: within(document, 'w:tr').map(row => within(row, 'w:tc').map(cell => plain(shown(cell))))
    };
}

const NARROW = {
    not_applicable: '×',
    not_judged: '–',
    incomplete: '?',
    not_usable: '!',
    withheld: '■',
    assumed: '○',
    by_interest: '◐',
    as_published: '◇'
} as const;

/** Fails where a file does not say all that a document says, in its order, with the same figures. */
export function expectAllSaid(document: Document, read: Read): void {
    const say = (said: Message): string => plain(sayIn(document.language).message(said));
    const blocks = document.sections.flatMap(each => each.blocks);
    const said = [document.title, ...document.subtitle, ...document.sections.map(each => each.heading), ...blocks.flatMap(saidIn)];
    expect(said.map(say).filter(each => !read.text.includes(each))).toEqual([]);
    let at = 0;
    for (const table of blocks.filter(each => each.type === 'table')) {
        const isNarrow = table.form === 'heat';
        at = read.isJoined ? 0 : at;
        for (const row of table.rows) {
            const expected = row.map(cell => cellOf(cell, isNarrow, say));
            const found = read.rows.findIndex(
                (cells, index) =>
                    index >= at &&
                    cells.length === expected.length &&
                    cells.every((cell, column) => expected[column]?.some(each => cell.includes(each)))
            );
            expect(found, `${expected.join(' | ')} after row ${at}`).toBeGreaterThanOrEqual(at);
            at = found + 1;
        }
        if (isNarrow) {
            const words = table.rows.flat().flatMap(cell => (cell.type === 'class' ? [say(cell.text)] : cellOf(cell, false, say)));
            expect(words.filter(each => !read.text.includes(each))).toEqual([]);
        }
    }
}

/** Everything said outside of tables. */
function saidIn(block: Block): Message[] {
    switch (block.type) {
        case 'sentence':
            return [block.claim, ...(block.condition ? [block.condition] : [])];
        case 'table':
            return [block.caption, ...block.columns.flatMap(each => [each.heading, ...(each.group ? [each.group] : [])])];
        case 'figure':
            return [block.title, block.caption];
        case 'heading':
        case 'note':
            return [block.text];
        case 'list':
            return [...block.items];
    }
}

/** What a cell may show; a state of a narrow one is a sign, which the legend explains. */
const cellOf = (cell: Cell, isNarrow: boolean, say: (said: Message) => string): string[] =>
    cell.type === 'state'
        ? [
              say(message('pages.state', { state: cell.state })),
              ...(isNarrow ? [NARROW[cell.state]] : []),
              ...(isNarrow && cell.state === 'not_applicable' ? [say(message('pages.notApplicableBriefly'))] : [])
          ]
        : cell.type === 'class' && isNarrow
          ? [cell.name]
          : [say(cell.text)];
