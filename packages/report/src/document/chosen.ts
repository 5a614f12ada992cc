import type { SectionPart } from '@nvs/model';
import { message } from '@nvs/words';
import type { Block, Section } from './document.js';
import type { SectionChoice } from './profiles/profile.js';

/** What each block of a section counts as. Headings and notes belong to what they stand by, and stay. */
const PARTS: Readonly<Record<Block['type'], SectionPart | undefined>> = {
    sentence: 'sentences',
    figure: 'figures',
    table: 'tables',
    list: 'tables',
    heading: undefined,
    note: undefined
};

/** A section as a profile wants it. What is left out of a table is said under it. */
export function chosen(section: Section, { title, introduction, first, show }: SectionChoice): Section {
    const isShown = ({ type }: Block): boolean => {
        const part = PARTS[type];
        return show === undefined || part === undefined || show.includes(part);
    };
    const shown = show === undefined ? section.blocks : withoutEmptyHeadings(section.blocks.filter(isShown));
    const blocks = first === undefined ? shown : shown.flatMap(each => limited(each, first));
    return {
        ...section,
        heading: title ?? section.heading,
        blocks: introduction === undefined || blocks.length === 0 ? blocks : [{ type: 'note', text: introduction }, ...blocks]
    };
}

/** A heading goes with the last of what stood under it. */
const withoutEmptyHeadings = (blocks: readonly Block[]): Block[] =>
    blocks.filter((each, at) => each.type !== 'heading' || ![undefined, 'heading'].includes(blocks[at + 1]?.type));

function limited(block: Block, first: number): Block[] {
    const of = block.type === 'table' ? block.rows.length : block.type === 'list' ? block.items.length : 0;
    if (of <= first) {
        return [block];
    }
    const cut: Block =
        block.type === 'table'
            ? { ...block, rows: block.rows.slice(0, first) }
            : block.type === 'list'
              ? { ...block, items: block.items.slice(0, first) }
              : block;
    return [cut, { type: 'note', text: message('profiles.shown', { shown: first, of }) }];
}
