import { message, type Message } from '@nvs/words';
import type { Block, Document } from '../../document/document.js';
import type { SvgFile } from '../../pictures/svg-file.js';
import type { Xml } from '../office/xml.js';
import { pictureXml } from './picture.js';
import { tableXml, type Numbers } from './table.js';
import { bookmarked, field, linkTo, paragraph, run, type Writing } from './text.js';

/** What the contents list. */
interface Entry {
    readonly level: 1 | 2;
    readonly said: Message;
    readonly place: string;
}

/** All that is between the title and the end of the last section. @param pictures in the order of the figures */
export function bodyXml(document: Document, pictures: readonly SvgFile[], writing: Writing): Xml {
    const { say, styles } = writing;
    const words = (style: string, said: Message): Xml => paragraph(style, [run(say.message(said), writing)]);
    const entries: Entry[] = [];
    let bookmarks = 0,
        tables = 0,
        figures = 0;
    const number: Numbers = () => ++bookmarks;
    const heading = (level: 1 | 2, said: Message, element?: string): Xml => {
        const place = `_Toc${String(entries.length + 1).padStart(6, '0')}`;
        entries.push({ level, said, place });
        const own = element === undefined ? undefined : writing.places.get(element);
        const marked = bookmarked(place, number(), run(say.message(said), writing));
        return paragraph(level === 1 ? styles.heading1 : styles.heading2, [own === undefined ? marked : bookmarked(own, number(), marked)]);
    };
    /** A caption with a number of its kind, by which word processors list them too. */
    const caption = (kind: Message, count: number, said: readonly Message[]): Xml => {
        const word = say.message(kind);
        return paragraph(styles.caption, [
            run(`${word} `, writing),
            field(`SEQ ${word} \\* ARABIC`, run(String(count), writing)),
            run(`. ${said.map(say.message).join(' ')}`, writing)
        ]);
    };
    const blockXml = (block: Block): Xml => {
        switch (block.type) {
            case 'sentence':
                return words(styles.claim, block.claim) + (block.condition ? words(styles.condition, block.condition) : '');
            case 'table':
                return caption(message('office.table'), ++tables, [block.caption]) + tableXml(block, writing, number);
            case 'figure': {
                const picture = pictures[figures++];
                return (
                    caption(message('office.figure'), figures, [block.title, block.caption]) +
                    (picture ? paragraph(styles.normal, [pictureXml(picture, figures, say.message(block.caption))]) : '')
                );
            }
            case 'heading':
                return heading(2, block.text, block.element);
            case 'list':
                return block.items
                    .map(each => paragraph(styles.list, [run(say.message(message('office.item', { item: each })), writing)]))
                    .join('');
            case 'note':
                return words(styles.condition, block.text);
        }
    };
    const sections = document.sections.map(section => heading(1, section.heading) + section.blocks.map(blockXml).join('')).join('');
    return (
        words(styles.title, document.title) +
        document.subtitle.map(each => words(styles.subtitle, each)).join('') +
        words(styles.contentsHeading, message('pages.contents')) +
        contentsXml(entries, writing) +
        sections
    );
}

/**
 * The contents: each entry with the page of its heading, which only a word processor knows. Each number is a field of its own that nothing stands in
 * yet. LibreOffice works these out whenever it lays out; Word when it prints, makes a PDF or is asked (F9). Word would do so on opening as well, had
 * they a mark for it, but it asks first, in words about other files.
 */
const contentsXml = (entries: readonly Entry[], writing: Writing): Xml =>
    entries
        .map(({ level, said, place }) =>
            paragraph(level === 1 ? writing.styles.contents1 : writing.styles.contents2, [
                linkTo(place, run(`${writing.say.message(said)}\t`, writing), field(`PAGEREF ${place} \\h`, run('', writing)))
            ])
        )
        .join('');
