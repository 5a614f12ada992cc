import { message } from '@nvs/words';
import type { Cell, Column, Table } from '../../document/document.js';
import { colourOf, LIGHT } from '../../pictures/palette.js';
import { cellWords } from '../office/cell-words.js';
import { xml, type Xml } from '../office/xml.js';
import { keyOf, SIGNS } from '../signs.js';
import { bookmarked, linkTo, paragraph, run, shading, type Look, type Writing } from './text.js';

/** The width of a page between its margins, in twentieths of a point. */
const WIDTH = 9638;
/** Of the first column of a table of many narrow ones. */
const FIRST = 3000;
/** Of a letter in a cell, of one in a head, and what stands beside the text of a cell. */
const LETTER = 105;
const BOLD = 120;
const PADDING = 160;
/** Of a letter in the small bold words above groups of narrow columns. */
const SMALL_LETTER = 90;
/** Of the heads of groups whose words stand upright since they are wider than their columns. */
const GROUP_HEIGHT = 1700;
/** Longer words may be broken. */
const LONGEST_WORD = 20;
/** Columns become wider by so much at a time. */
const STEP = 120;
/** A row of more letters may go on on the next page. */
const LONG_ROW = 1200;
/** As many rows stay on one page together. */
const FEW_ROWS = 8;

/** A number of its own for each bookmark of a document. */
export type Numbers = () => number;

export function tableXml(table: Table, writing: Writing, number: Numbers): Xml {
    const { columns, rows, form } = table;
    const isHeat = form === 'heat';
    const widths = isHeat ? heatWidths(columns.length) : widthsOf(table, writing);
    const size = isHeat ? 7 : undefined;
    return (
        (isHeat ? legend(table, writing) : '') +
        xml(
            'w:tbl',
            {},
            xml(
                'w:tblPr',
                {},
                xml('w:tblStyle', { 'w:val': writing.styles.table }),
                xml('w:tblW', { 'w:w': sum(widths), 'w:type': 'dxa' }),
                '<w:tblLayout w:type="fixed"/>',
                '<w:tblLook w:val="0020" w:firstRow="1"/>'
            ),
            xml('w:tblGrid', {}, ...widths.map(width => xml('w:gridCol', { 'w:w': width }))),
            groupRow(columns, widths, writing),
            rowXml(
                columns.map((column, at) => headCell(column, widths[at] ?? 0, isHeat && at > 0, writing)),
                { isHead: true, height: isHeat ? 2300 : undefined }
            ),
            ...rows.map((row, index) => {
                const letters = row.reduce(
                    (most, cell) => Math.max(most, cell.type === 'text' ? cellWords(cell, writing.say).length : 0),
                    0
                );
                return rowXml(
                    row.map((cell, at) =>
                        cellXml(
                            cell,
                            {
                                column: columns[at],
                                width: widths[at] ?? 0,
                                isNarrow: isHeat && at > 0,
                                size,
                                keepsNext: rows.length <= FEW_ROWS && index < rows.length - 1
                            },
                            writing,
                            number
                        )
                    ),
                    { isHead: false, maySplit: letters > LONG_ROW }
                );
            })
        ) +
        shortNames(table, writing) +
        paragraph(writing.styles.cell, [])
    );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const heatWidths = (columns: number): number[] => {
    const each = Math.max(280, Math.min(700, Math.floor((WIDTH - FIRST) / Math.max(1, columns - 1))));
    return Array.from({ length: columns }, (_, at) => (at === 0 ? Math.max(1200, WIDTH - each * (columns - 1)) : each));
};

/**
 * So that the table is short, and no column so narrow that its words are broken as long as there is room. Each piece of what is left goes to the column
 * that makes rows higher than others and becomes most lower by it.
 */
function widthsOf({ columns, rows }: Table, { say }: Writing): number[] {
    const texts = columns.map(({ heading }, at) => [say.message(heading), ...rows.map(row => (row[at] ? cellWords(row[at], say) : ''))]);
    const least = texts.map(([head = '', ...cells]) => {
        const words = Math.max(longestWord([head]) * BOLD, longestWord(cells) * LETTER);
        return Math.min(LONGEST_WORD * BOLD, words) + PADDING;
    });
    const room = WIDTH - sum(least);
    if (room <= 0) {
        return least.map(width => Math.floor((width * WIDTH) / sum(least)));
    }
    const widths = [...least];
    const lengths = rows.map((_, row) => texts.map(each => (each[row + 1]?.length ?? 0) * LETTER));
    for (let left = room; left >= STEP; left -= STEP) {
        const at = mostNeedy(lengths, widths);
        if (at === undefined) {
            break;
        }
        widths[at] = (widths[at] ?? 0) + STEP;
    }
    const over = (WIDTH - sum(widths)) / columns.length;
    return widths.map(width => Math.floor(width + over));
}

/** The column that would take most off the height of rows if it were wider; undefined if each row is a line. @param lengths of the text of each cell, row by row */
function mostNeedy(lengths: readonly (readonly number[])[], widths: readonly number[]): number | undefined {
    const gains = widths.map(() => 0);
    for (const row of lengths) {
        let [highest, lines] = [-1, 1];
        for (const [at, length] of row.entries()) {
            const inColumn = length / ((widths[at] ?? 0) - PADDING);
            if (inColumn > lines) {
                [highest, lines] = [at, inColumn];
            }
        }
        if (highest >= 0) {
            gains[highest] = (gains[highest] ?? 0) + lines / (widths[highest] ?? 1);
        }
    }
    const most = Math.max(...gains);
    return most > 0 ? gains.indexOf(most) : undefined;
}

const longestWord = (texts: readonly string[]): number => longest(texts.flatMap(text => text.split(/[\s-]/)));
const longest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);

function rowXml(
    cells: readonly Xml[],
    { isHead, height, maySplit }: { isHead: boolean; height?: number | undefined; maySplit?: boolean }
): Xml {
    return xml(
        'w:tr',
        {},
        xml(
            'w:trPr',
            {},
            maySplit === true ? '' : '<w:cantSplit/>',
            height === undefined ? '' : xml('w:trHeight', { 'w:val': height, 'w:hRule': 'exact' }),
            isHead ? '<w:tblHeader/>' : ''
        ),
        ...cells
    );
}

interface Box {
    readonly width: number;
    readonly span?: number;
    readonly fill?: string | undefined;
    readonly isUpright?: boolean;
}

const cell = ({ width, span, fill, isUpright }: Box, ...inside: readonly Xml[]): Xml =>
    xml(
        'w:tc',
        {},
        xml(
            'w:tcPr',
            {},
            xml('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
            span === undefined ? '' : xml('w:gridSpan', { 'w:val': span }),
            fill === undefined ? '' : shading(fill),
            isUpright === true ? '<w:textDirection w:val="btLr"/>' : ''
        ),
        ...inside
    );

/** Neighbours of one group under one heading. */
function groupRow(columns: readonly Column[], widths: readonly number[], writing: Writing): Xml {
    if (columns.every(({ group }) => group === undefined)) {
        return '';
    }
    const groups: { words: string; width: number; span: number }[] = [];
    columns.forEach(({ group }, at) => {
        const words = group ? writing.say.message(group) : '';
        const last = groups.at(-1);
        const width = widths[at] ?? 0;
        if (last && words !== '' && last.words === words) {
            last.width += width;
            last.span++;
        } else {
            groups.push({ words, width, span: 1 });
        }
    });
    const areUpright = groups.some(({ words, width }) => longestWord([words]) * SMALL_LETTER + PADDING > width);
    return rowXml(
        groups.map(({ words, width, span }) =>
            cell(
                { width, span, fill: LIGHT.zebra, isUpright: areUpright },
                paragraph(writing.styles.cellHead, words === '' ? [] : [run(words, writing, { size: 7 })])
            )
        ),
        { isHead: true, height: areUpright ? GROUP_HEIGHT : undefined }
    );
}

const headCell = ({ heading, align }: Column, width: number, isUpright: boolean, writing: Writing): Xml =>
    cell(
        { width, fill: LIGHT.zebra, isUpright },
        paragraph(
            writing.styles.cellHead,
            [run(writing.say.message(heading), writing, isUpright ? { size: 7 } : {})],
            align === 'end' ? '<w:jc w:val="right"/>' : ''
        )
    );

interface Place {
    readonly column: Column | undefined;
    readonly width: number;
    readonly isNarrow: boolean;
    readonly size: number | undefined;
    /** On the page of the row that comes after it. */
    readonly keepsNext: boolean;
}

function cellXml(of: Cell, { column, width, isNarrow, size, keepsNext }: Place, writing: Writing, number: Numbers): Xml {
    const colours = of.type === 'class' ? LIGHT.classes[colourOf(of.place, of.of)] : undefined;
    const words = isNarrow ? narrowWords(of, writing) : cellWords(of, writing.say);
    const target = of.type === 'text' && of.link !== undefined ? writing.places.get(of.link) : undefined;
    const look: Look = {
        ...(size === undefined ? {} : { size }),
        ...(colours ? { bold: true, colour: colours.ink } : {}),
        ...(of.type === 'state' ? { italic: true, colour: LIGHT.soft } : {}),
        ...(target === undefined ? {} : { style: 'link' })
    };
    const written = run(words, writing, look);
    const anchor = of.type === 'text' && of.anchor !== undefined ? writing.places.get(of.anchor) : undefined;
    const shown = target === undefined ? written : linkTo(target, written);
    const align = isNarrow ? 'center' : column?.align === 'end' ? 'right' : undefined;
    return cell(
        { width, fill: colours?.fill },
        paragraph(
            writing.styles.cell,
            [anchor === undefined ? shown : bookmarked(anchor, number(), shown)],
            (keepsNext ? '<w:keepNext/>' : '') + (align === undefined ? '' : xml('w:jc', { 'w:val': align }))
        )
    );
}

/** A cell with nothing in it would look as if something were lacking. */
const narrowWords = (of: Cell, { say }: Writing): string =>
    of.type === 'class' ? of.name : of.type === 'state' ? SIGNS[of.state] || '–' : cellWords(of, say);

/** What the short heads of columns stand for. */
const shortNames = ({ columns }: Table, writing: Writing): Xml =>
    columns
        .flatMap(({ heading, whole }) => (whole === undefined ? [] : [message('shortNames.whole', { short: heading, whole })]))
        .map(said => paragraph(writing.styles.cell, [run(writing.say.message(said), writing, { size: 8 })]))
        .join('');

/** What letters and signs mean, of those that the table has. */
function legend(table: Table, writing: Writing): Xml {
    const { classes, states } = keyOf(table);
    const { say } = writing;
    const said = (words: string): Xml => run(` ${words}    `, writing, { size: 8 });
    return paragraph(
        writing.styles.cell,
        [
            ...classes.flatMap(({ name, text, place, of }) => {
                const colours = LIGHT.classes[colourOf(place, of)];
                return [
                    run(` ${name} `, writing, { size: 8, bold: true, ...(colours ? { fill: colours.fill, colour: colours.ink } : {}) }),
                    said(say.message(text))
                ];
            }),
            ...states.flatMap(state => [
                run(SIGNS[state] || '–', writing, { size: 8, bold: true }),
                said(say.message(message('pages.state', { state })))
            ])
        ],
        '<w:keepNext/>'
    );
}
