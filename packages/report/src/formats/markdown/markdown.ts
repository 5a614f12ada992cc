import { message, sayIn } from '@nvs/words';
import { documentOf } from '../../document/build.js';
import type { Block, Document, Section } from '../../document/document.js';
import type { Report } from '../../json/index.js';
import type { ReportFormat, ReportView } from '../format.js';
import { literal, type Words } from './literal.js';
import { tableLines } from './table.js';

/** By which a file is known as ours; no reader of the page sees it. */
const MARK = '<!--nvsc-report-->';

/** A text for a pull request or a wiki, in the Markdown that GitHub shows. */
export const MARKDOWN_FORMAT = {
    name: 'markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    called: message('formats.markdown'),
    goodFor: message('formats.markdownFor'),
    use: 'reading',
    opensIn: 'editor',
    isWhole: true,
    isDocument: true,
    write: (report: Report, view?: ReportView) => pieces(documentOf(report, view?.profile)),
    isOurs: (head: string) => head.startsWith(MARK)
} as const satisfies ReportFormat;

function* pieces(document: Document): Generator<string> {
    const say = sayIn(document.language);
    const words: Words = said => literal(say.message(said));
    const { title, subtitle, sections } = document;
    yield `${MARK}\n\n# ${words(title)}\n\n`;
    for (const each of subtitle) {
        yield `${words(each)}\n\n`;
    }
    yield `*${words(message('pages.inText'))}*\n`;
    for (const section of sections) {
        yield* sectionOf(section, words);
    }
}

function* sectionOf({ heading, blocks }: Section, words: Words): Generator<string> {
    yield `\n## ${words(heading)}\n`;
    for (const block of blocks) {
        yield `\n${linesOf(block, words).join('\n')}\n`;
    }
}

function linesOf(block: Block, words: Words): string[] {
    switch (block.type) {
        case 'sentence':
            return block.condition ? [`${words(block.claim)}\\`, `*${words(block.condition)}*`] : [words(block.claim)];
        case 'table':
            return tableLines(block, words);
        case 'figure':
            return [`**${words(block.title)}**\\`, `*${words(block.caption)}*`];
        case 'heading':
            return [`### ${words(block.text)}`];
        case 'list':
            return block.items.map(each => `- ${words(each)}`);
        case 'note':
            return [`*${words(block.text)}*`];
    }
}
