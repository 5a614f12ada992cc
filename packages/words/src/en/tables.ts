import type { Message } from '../message.js';
import { classOf } from '../say/class-of.js';
import type { Say } from '../say/say.js';

type Kind = 'risks' | 'measures' | 'supply' | 'dependencies';
type Taken = 'numbersAsClasses' | 'chances' | 'rests' | 'fractions';

const TAKEN: Readonly<Record<Taken, string>> = {
    numbersAsClasses: 'Numbers were taken for classes, 1 for the lowest.',
    chances: 'Chances in percent were taken over the horizon of the method. Another period is written behind them: 5% per 2 years.',
    fractions: 'Shares up to 1 were taken for fractions: 0.4 is 40%.',
    rests: 'Shares that do not add up to 100% were completed with other.'
};

/** What is said of tables that become a model. */
export const tables = {
    help: 'make a model of a table: risks, measures, supply or dependencies from CSV or Excel (.xlsx)',
    file: 'the table: .csv, .tsv or .xlsx',
    sheetOption: 'one sheet of a workbook. Without: all sheets whose columns are known',
    mapOption: 'file that tells what columns and values mean: {"columns": {"Score": "impact"}, "values": {"heavy": "D"}}',
    methodOption:
        'how harm and chance are measured: a method of the library by its name. Without: that of the project in --out, or the one that fits',
    kept: 'Nothing of the table is lost: what no property says is kept in the description, with the name of its column.',
    someUnread: 'some cells could not be read, and are told by sheet, row and column',
    notDone: 'it could not be done: no table, no known headers, no method, cannot write',
    outOption: 'folder of the model. Without: the text is shown',
    otherKind: ({ is }: { is: 'pdf' | 'xls' }) =>
        is === 'pdf'
            ? 'This is a PDF, which has no cells to read. Copy the table into Excel, save it as .xlsx, and import that.'
            : 'This is a workbook of the older Excel (.xls), or one that is locked with a password. Open it in Excel, save it as .xlsx without a password, and import that.',
    quotes: ({ line }: { line: number }) =>
        `A quotation mark opens near line ${line} and is not closed. Close it, or save the table as .xlsx and import that.`,
    tooLarge: ({ megabytes }: { megabytes: number }, say: Say) =>
        `Unpacked this workbook takes more than ${say.whole(megabytes)} MB, which no table of risks does. Save the sheet that is meant as a workbook of its own.`,
    tooMany: ({ rows, columns }: { rows: number; columns: number }, say: Say) =>
        `This sheet has more than ${say.whole(rows)} rows or ${say.whole(columns)} columns. Copy the part that is meant into a sheet of its own.`,
    emptyFile: 'This file is empty. Save the table as .xlsx or .csv, and import that.',
    noText: 'This is no table: it is neither text nor a workbook. Save the table as .xlsx or .csv, and import that.',
    damaged:
        'This file begins like a workbook and cannot be read as one. Open it in Excel or LibreOffice, save it as .xlsx, and import that.',
    noWorkbook:
        'This file is packed like a workbook but holds no sheets. Open it in Excel or LibreOffice, save it as .xlsx, and import that.',
    noSheet: ({ sheet, sheets }: { sheet: string; sheets: readonly string[] }, say: Say) =>
        `There is no sheet "${sheet}". It has ${say.and(sheets)}.`,
    noHeaders: ({ headers, maps }: { headers: readonly string[]; maps: boolean }) =>
        `No row looks like the headers of a table of risks, measures, supply or dependencies.${headers.length === 0 ? '' : ` The first row says: ${headers.join(' | ')}.`} ${maps ? 'Tell in a file for --map what the columns mean, such as {"as": "risks", "columns": {"Score": "impact"}}' : 'Call the columns what they are, such as Risk, Likelihood, Impact and Owner, and bring the table in again'}.`,
    noMap: ({ file, why }: { file: string; why: string }) =>
        `${file} is no map: ${why}. A map looks like {"as": "risks", "columns": {"Score": "impact"}, "values": {"heavy": "D"}}.`,
    noMethod: ({ methods, fitting }: { methods: readonly string[]; fitting: readonly string[] }, say: Say) =>
        `How are these risks judged? ${
            fitting.length === 0 ? 'No method of the library fits the columns and classes.' : `${say.and(fitting)} fit equally well.`
        } Name one: --method ${methods.join(' | ')}. Or make the model in a folder with an nvs.json that names your own.`,
    fits: ({ method, maps }: { method: string; maps: boolean }) =>
        `${method} is the method that fits the columns best. Another one: ${maps ? '--method NAME' : '"method" in nvs.json'}.`,
    place: ({ sheet, row, column }: { sheet: string | undefined; row: number; column: string | undefined }) =>
        `${sheet === undefined ? '' : `${sheet}, `}row ${row}${column === undefined ? '' : `, column ${column}`}`,
    unread: ({ header, text, expected }: { header: string; text: string; expected: Message }, say: Say) =>
        `${header} says "${text}", which is kept as text: ${say.message(expected)}`,
    wantsClass: ({ classes, maps }: { classes: readonly { name: string; title: Message }[]; maps: boolean }, say: Say) =>
        classes.length === 0
            ? 'an amount with its unit was expected.'
            : `no class is called that. The classes are ${classes.map(({ name, title }) => classOf(name, say.message(title))).join(', ')}. ${maps ? `Tell which is meant in a map: "values": {"…": "${classes[0]?.name ?? ''}"}` : 'Write the one that is meant into the model'}.`,
    wantsWord: ({ words }: { words: readonly string[] }) =>
        `it is none of ${words.join(', ')}. Write one of these in the table or the model.`,
    wantsMoney: 'an amount of money with its currency was expected, such as 2.5 million EUR.',
    wantsShare: 'a share from 0 to 100% was expected.',
    wantsYear: 'a year of four digits was expected.',
    wantsDuration: 'a duration was expected, such as 8 hours or 3 days.',
    wantsElement: ({ missing }: { missing: readonly string[] }, say: Say) =>
        `no risk, process or resource is called ${say.and(missing.map(each => `"${each}"`))}. Import these first, or write goal: in the model.`,
    wantsRange: 'a range needs both ends, the lower first, with the best estimate between them.',
    secondTable: 'a second table begins here, and is not read. Move it to a sheet or file of its own.',
    noElement: ({ is }: { is: 'total' | 'heading' | 'headers' }) =>
        `this row is ${{ total: 'a total', heading: 'a heading', headers: 'the headers again' }[is]}, so it is no element.`,
    isThere: ({ name }: { name: string }) =>
        `${name} is in the model already, and stays as it is there. Change it there, or give the row another name and code.`,
    knownMeasure: ({ name, threat }: { name: string; threat: string }) => `${name} is in the model already. Write there: goal: ${threat}.`,
    sameNeed: ({ process, on }: { process: string; on: string }) => `that ${process} needs ${on} is said already, so this row is left out.`,
    sharesOver: ({ resource, percent }: { resource: string; percent: number }, say: Say) =>
        `the shares of ${resource} add up to ${say.number(percent, 4)}%, so none is written. Give each stage or year a name or column of its own.`,
    second: ({ header, maps }: { header: string; maps: boolean }) =>
        `Column "${header}" is kept as text: another one says the same. If this one is meant, ${maps ? 'tell in a map what it says, and "text" for the other' : 'call the other one something else in the table, and bring it in again'}.`,
    mapWrong: ({ what, choices }: { what: string; choices: readonly string[] }) =>
        `The map names "${what}", which is not there. There is ${choices.join(', ')}.`,
    noTitle: ({ text }: { text: string }) => `nothing says what this row is called, so it is no element. It says: ${text}`,
    noSupplier: ({ resource }: { resource: string }) => `supplier or share of ${resource} is missing, so the row is left out.`,
    needsNothing: ({ process }: { process: string }) => `it does not say what ${process} needs, so there is no dependency.`,
    taken: ({ each, maps }: { each: Taken; maps: boolean }) =>
        each === 'numbersAsClasses'
            ? `${TAKEN[each]} If 1 is the highest, ${maps ? 'say so in a map: "values": {"1": "E", …}' : 'write the letters of the classes in the table, and bring it in again'}.`
            : TAKEN[each],
    formulas: ({ count }: { count: number }, say: Say) =>
        `${say.count(count, 'cell is a formula', 'cells are formulas')}: what they last came to was read.`,
    guessed: ({ header, role, maps }: { header: string; role: string; maps: boolean }) =>
        `Column "${header}" was taken for ${role}. If it is not, ${maps ? `tell in a map: "columns": {"${header}": "text"}` : 'call it something else in the table, and bring it in again'}.`,
    keptAsText: ({ headers, maps }: { headers: readonly string[]; maps: boolean }, say: Say) =>
        `Kept as text in the description: ${say.and(headers.map(each => `"${each}"`))}. If one says more, ${maps ? `tell in a map: "columns": {"${headers[0] ?? ''}": "impact"}` : 'call it what it is in the table, such as Impact, and bring it in again'}.`,
    sameRows: ({ read, left }: { read: string; left: string }) =>
        `Sheet "${left}" lists mostly the same as "${read}" and is not read, or each would count twice. If it is the one that is meant, choose it as the sheet.`,
    skipped: ({ sheets }: { sheets: readonly string[] }, say: Say) =>
        `Not read, since no row looks like known headers: ${say.and(sheets.map(each => `"${each}"`))}.`,
    read: ({ tables: read }: { tables: readonly { sheet: string | undefined; kind: Kind; rows: number }[] }, say: Say) =>
        `${read.map(({ sheet, kind, rows }) => `${sheet === undefined ? '' : `${sheet}: `}${say.count(rows, `row of ${kind}`, `rows of ${kind}`)}`).join('; ')}.`
};
