import { isMessage, message, sayIn, type Message, type Say } from '@nvs/words';
import type { Block, Document, Section, Table } from '../../document/document.js';
import type { Report } from '../../json/index.js';
import { registerOf } from '../register/register.js';
import { withHeight } from './heights.js';
import type { Sheet, SheetRow } from './sheet.js';
import { sheetNames } from './sheet-names.js';
import type { StyleName } from './styles.js';
import { tableSheet, type Joined } from './table-sheet.js';

const PROSE_WIDTH = 76;
/** Of letters that are larger than the usual. */
const SCALES: Partial<Record<StyleName, number>> = { title: 1.7, heading: 1.3, claim: 1.1 };

/** The sheets of a workbook: what is said, each table, and the register with all of its figures. @param register what that is of; absent: there is none */
export function sheetsOf(document: Document, register: Report | undefined): Sheet[] {
    const say = sayIn(document.language);
    const names = sheetNames();
    const prose = names(say.message(message('office.report')));
    const tables = document.sections.flatMap(section =>
        joined(section, say).map(each => tableSheet(names(say.message(nameOf(section))), each, say))
    );
    return [
        proseSheet(prose, document, say),
        ...tables,
        ...(register ? [registerSheet(names(say.message(message('office.register'))), register, say)] : [])
    ];
}

/** The tables of a section; those with the same columns, each under a heading of its own, are one, so that they can be filtered together. */
function joined({ blocks }: Section, say: Say): Joined[] {
    const groups = new Map<string, { readonly tables: Table[]; readonly subjects: (Message | undefined)[] }>();
    let subject: Message | undefined;
    blocks.forEach((block, at) => {
        if (block.type === 'heading') {
            subject = block.text;
        }
        if (block.type !== 'table') {
            return;
        }
        // In a table of many narrow columns these differ, and so does what stands in it.
        const shape = block.columns.map(({ heading, group }) => [say.message(heading), group && say.message(group)]);
        const key = JSON.stringify(block.form === 'heat' ? at : shape);
        const group = groups.get(key) ?? { tables: [], subjects: [] };
        groups.set(key, group);
        group.tables.push(block);
        group.subjects.push(...block.rows.map(() => subject));
    });
    return [...groups.values()].flatMap(({ tables, subjects }) => {
        const [first, ...others] = tables;
        return first === undefined
            ? []
            : [
                  {
                      table: { ...first, rows: tables.flatMap(({ rows }) => rows) },
                      subjects: others.length === 0 ? undefined : subjects
                  }
              ];
    });
}

/** A heading may be a whole sentence; a sheet has a word. */
const nameOf = ({ id, heading }: Section): Message => message('office.sheet', { section: id, heading });

function proseSheet(name: string, { title, subtitle, sections }: Document, say: Say): Sheet {
    const line = (style: StyleName, said: Message): SheetRow =>
        withHeight({ cells: [{ value: say.message(said), style }] }, [PROSE_WIDTH], SCALES[style]);
    return {
        name,
        widths: [PROSE_WIDTH],
        rows: [
            line('title', title),
            ...subtitle.map(each => line('soft', each)),
            line('soft', message('office.inSheets')),
            ...sections.flatMap(({ heading, blocks }) => [
                { cells: [] },
                line('heading', heading),
                ...blocks.flatMap(block => linesOf(block).map(([style, said]) => line(style, said)))
            ])
        ],
        head: 0,
        filtered: 0,
        merged: []
    };
}

function linesOf(block: Block): (readonly [StyleName, Message])[] {
    switch (block.type) {
        case 'sentence':
            return [['claim', block.claim], ...(block.condition ? [['soft', block.condition] as const] : [])];
        case 'table':
            return [['soft', block.caption]];
        case 'figure':
            return [
                ['subheading', block.title],
                ['soft', block.caption]
            ];
        case 'heading':
            return [['subheading', block.text]];
        case 'list':
            return block.items.map(each => ['plain', message('office.item', { item: each })]);
        case 'note':
            return [['soft', block.text]];
    }
}

/** The register as its text file has it, with figures as numbers; names of columns are those of that file. */
function registerSheet(name: string, report: Report, say: Say): Sheet {
    const register = registerOf(report);
    const rows = register.rows.map(row => row.map(cell => (isMessage(cell) ? say.message(cell) : cell === '' ? undefined : cell)));
    return {
        name,
        widths: register.head.map((head, at) =>
            Math.min(50, Math.max(head.length + 4, ...rows.map(row => String(row[at] ?? '').length + 2)))
        ),
        rows: [
            { cells: register.head.map(value => ({ value, style: 'head' })) },
            ...rows.map(row => ({
                cells: row.map(value => ({ value, style: typeof value === 'number' ? ('number' as const) : ('text' as const) }))
            }))
        ],
        head: 1,
        filtered: rows.length,
        merged: []
    };
}
