import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What is said of a register that comes back from a spreadsheet. */
export const changes = {
    help: 'apply what was changed in an exported register (CSV or Excel) to the texts of the model',
    file: 'the register that came back: .csv or .xlsx, made by nvsc report',
    applyOption: 'write the changes. Without: they are shown',
    shown: 'Without --apply nothing is written. Comments, layout and all other text stay as they are.',
    nothingLeft: 'nothing was changed, or all of it was taken over',
    notAll: 'something could not be taken over, and is told by row and column',
    notDone: 'it could not be done: no register, no model, cannot write',
    noRegister:
        'No sheet has the columns of a register: id, kind, title. Make one with nvsc report --format xlsx (or csv), change it there, and import that file. A table of your own: nvsc import table.',
    noModel: 'There is no model in these paths. Name the folder of the model that the register was made of.',
    change: ({
        file,
        line,
        element,
        property,
        old,
        to,
        row
    }: {
        file: string;
        line: number;
        element: string;
        property: string;
        old: string;
        to: string;
        row: number;
    }) => `${file}:${line} ${element} ${property}: ${old === '' ? '(nothing)' : old} → ${to} (row ${row})`,
    place: ({ row, column, element }: { row: number; column: string | undefined; element: string }) =>
        `row ${row}${column === undefined ? '' : `, column ${column}`}${element === '' ? '' : ` (${element})`}`,
    counted: ({ changes: count, files, applied }: { changes: number; files: number; applied: boolean }, say: Say) =>
        count === 0
            ? 'Nothing of the table changes the model.'
            : applied
              ? `${say.count(count, 'change', 'changes')} applied in ${say.count(files, 'file', 'files')}.`
              : `${say.count(count, 'change', 'changes')} in ${say.count(files, 'file', 'files')}. Nothing is written; --apply writes ${count === 1 ? 'it' : 'them'}.`,
    elsewhere: 'the text of this element is in another project. Name that project, or change it there.',
    unknownElement: ({ id }: { id: string }) =>
        `the model has no ${id} in this area. It may have been renamed or removed since; change its text instead, or export the register again.`,
    newRow: ({ title }: { title: string }) =>
        `this row has no id${title === '' ? '' : ` ("${title}")`}, so it is none of the model. Make a new element of it with nvsc import table, or write it in the model.`,
    twice: 'another row above has the same id and area, and counts. Remove one of them.',
    changedBoth: ({ now, cell }: { now: string; cell: string }) =>
        `the table says "${cell}", and the model was changed since the export: it says "${now}". Decide which holds and write it in the model, or export again.`,
    emptied: ({ old }: { old: string }) =>
        `the cell is empty and the model says "${old}". An empty cell removes nothing: take it out of the text.`,
    workedOut: ({ cell, stated }: { cell: string; stated: string | undefined }) =>
        `"${cell}" is not taken over: this column is worked out${stated === undefined ? ', and follows from what is stated' : `. What the text states is in column ${stated}`}.`,
    noWord: ({ text }: { text: string }) => `"${text}" is no word of the language, such as the name of a marking.`,
    noValue: ({ text }: { text: string }) =>
        `"${text}" is no value: a class such as C, a range such as B .. D, or a chance such as 5% was expected.`,
    noOwner: ({ missing }: { missing: readonly string[] }, say: Say) =>
        `no organisation is called ${say.and(missing.map(each => `"${each}"`))}. Write it in the model first, or take the title of one that is there; several stand between semicolons.`,
    noPlace: ({ property }: { property: string }) =>
        `it cannot be told where ${property} stands in the text: it is stated by part or year, or not there at all. Write it in the model.`,
    makesError: ({ why }: { why: string | undefined }) =>
        why === undefined ? 'with it the model would have an error.' : `with it the model would have an error: ${why}`,
    readsOtherwise: ({ text }: { text: string }) => `"${text}" would be read as something else. Write it as the language does.`,
    tooMany: 'it was not tried, for too many others make errors. Mend those in the table first.',
    noMarks:
        'The table has no column as_exported, so it does not tell what the model said when it was made: each cell that differs from the model counts as changed.',
    otherColumns: ({ columns }: { columns: readonly string[] }, say: Say) =>
        `${say.and(columns)} ${columns.length === 1 ? 'is no column' : 'are no columns'} of a register, and not read.`,
    missingRows: ({ count }: { count: number }, say: Say) =>
        `${say.count(count, 'element of the model has', 'elements of the model have')} no row in the table and ${count === 1 ? 'stays as it is' : 'stay as they are'}.`,
    notUtf8: ({ file }: { file: string }) => `${file} is not in UTF-8, and left as it is. Save it as UTF-8, then import again.`,
    changedMeanwhile: ({ file }: { file: string }) =>
        `${file} was changed by another program meanwhile, and is left as it is. Import again.`,
    said: ({ place, why }: { place: Message; why: Message }, say: Say) => `${say.message(place)}: ${say.message(why)}`
};
