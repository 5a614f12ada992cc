import { knownEverywhere, libraryMethods, nearest } from '@nvs/language';
import type { RiskModel } from '@nvs/model';
import { message, type Language, type Message } from '@nvs/words';
import {
    frameOf,
    meant,
    readSheets,
    ROLES,
    tablesToNvs,
    Unreadable,
    type ImportedTables,
    type Known,
    type Sheet,
    type TableMap,
    type Yardstick
} from '@nvs/tables';
import { fittingMethods, libraryYardsticks } from './fitting.js';
import { layOut } from './lay-out.js';
import { toldOfImport, type ToldOfImport } from './told.js';
import { yardstickOf } from './yardstick.js';

export interface TableImportOptions {
    /** What the file is called, with its extension. */
    readonly file: string;
    readonly bytes: Uint8Array;
    readonly map: TableMap;
    /** Whether whoever asks could hand in a map (default: yes); else messages say what can be done in the table. */
    readonly maps?: boolean;
    /** A method of the library by its name. */
    readonly method: string | undefined;
    /** The model that the elements come to. */
    readonly into: RiskModel | undefined;
    /** The file of the model whose place the text takes, as the model names it: what stands in it is not there any more. */
    readonly replacing: string | undefined;
    /** The full name of the method that its nvs.json names. */
    readonly projectMethod: string | undefined;
    /** Of titles that are not in the table; tells how numbers are written that do not tell. */
    readonly language: Language;
}

export interface TableImport {
    /** A text of the language, laid out. */
    readonly text: string;
    /** Its elements alone, laid out. */
    readonly elements: string;
    /** The namespace of its method, for an nvs.json. */
    readonly method: string;
    readonly imported: ImportedTables;
    readonly told: ToldOfImport;
}

/** A model of the tables in a file, or why there is none. */
export async function importTables(options: TableImportOptions): Promise<TableImport | { readonly problem: Message }> {
    const { file, bytes, map, maps = true, into, language } = options;
    let sheets: readonly Sheet[];
    try {
        sheets = readSheets(bytes);
    } catch (error) {
        if (error instanceof Unreadable) {
            return { problem: error.said };
        }
        throw error;
    }
    const named = sheets.flatMap(each => each.name ?? []);
    if (map.sheet !== undefined && !named.includes(map.sheet)) {
        return { problem: message('tables.noSheet', { sheet: map.sheet, sheets: named }) };
    }
    const known = knownIn(into, options.replacing);
    const reading = { map, maps, file, language, known, taken: new Set<string>() };
    const found = await methodFor(sheets, options, reading);
    if ('problem' in found) {
        return found;
    }
    const { yardstick, fitting } = found;
    const wrong = wrongInMap(map, sheets, yardstick);
    if (wrong) {
        return { problem: wrong };
    }
    const imported = tablesToNvs(sheets, { ...reading, yardstick });
    if (imported.tables.length === 0) {
        const [first] = sheets.flatMap(each => each.rows);
        return {
            problem: message('tables.noHeaders', { headers: (first?.cells ?? []).flatMap(cell => cell?.text ?? []).slice(0, 12), maps })
        };
    }
    const frame = frameOf(file.replace(/\.[^.]*$/, ''), imported.title, yardstick, {
        assessed: into?.assessments.some(each => each.at.file !== options.replacing) ?? false
    });
    const elements = layOut(imported.texts);
    return {
        text: `${frame}\n\n${elements}\n`,
        elements,
        method: yardstick.namespaces[0] ?? '',
        imported,
        told: toldOfImport(imported, fitting, maps)
    };
}

/** What the table is judged by: as somebody named it, as the model it comes to, or as it looks. */
async function methodFor(
    sheets: readonly Sheet[],
    { method, into, projectMethod }: TableImportOptions,
    reading: Parameters<typeof fittingMethods>[2]
): Promise<{ readonly yardstick: Yardstick; readonly fitting: string | undefined } | { readonly problem: Message }> {
    const methods = libraryMethods().map(each => each.name);
    if (method !== undefined && !methods.includes(method)) {
        return { problem: message('newModel.noMethod', { method, methods, near: nearest(method, methods) }) };
    }
    const own = method === undefined ? (into?.assessments[0]?.method ?? projectMethod) : undefined;
    const ofModel = own === undefined || !into ? undefined : yardstickOf(into, own);
    if (ofModel) {
        return { yardstick: ofModel, fitting: undefined };
    }
    const name = method ?? methods.find(each => own === `nvs.${each}` || own?.startsWith(`nvs.${each}.`));
    const library = await libraryYardsticks(name === undefined ? methods : [name]);
    const [first, ...others] = name === undefined ? fittingMethods(sheets, library, reading) : [name];
    const yardstick = first === undefined ? undefined : library.get(first);
    if (!yardstick || others.length > 0) {
        return { problem: message('tables.noMethod', { methods, fitting: first === undefined ? [] : [first, ...others] }) };
    }
    return { yardstick, fitting: name === undefined ? first : undefined };
}

/** What rows can speak of: the words that every model knows, and the elements of the model that they come to. */
export function knownIn(model: RiskModel | undefined, replacing: string | undefined): readonly Known[] {
    const everywhere = knownEverywhere().map((each): Known => ({ ...each, code: each.kind === 'country' ? each.name : undefined }));
    const lists = model
        ? [model.organisations, model.themes, model.actors, model.threats, model.nodes, model.groups, model.strategies, model.measures]
        : [];
    const own = lists.flatMap(list =>
        list
            .filter(each => each.at.file !== replacing)
            .flatMap((each): Known[] => [
                {
                    kind: each.kind,
                    name: each.id,
                    titles: Object.values(each.titles),
                    code: 'code' in each && typeof each.code === 'string' ? each.code : undefined
                }
            ])
    );
    return [...own.filter(each => !each.name.startsWith('nvs.')), ...everywhere];
}

/** What a map names that is not there: a header, a meaning, a class. */
function wrongInMap({ columns = {}, values = {} }: TableMap, sheets: readonly Sheet[], yardstick: Yardstick): Message | undefined {
    const headers = new Set(
        sheets.flatMap(each => each.rows.slice(0, 30).flatMap(({ cells }) => cells.flatMap(cell => cell?.text.replace(/\s+/g, ' ') ?? [])))
    );
    const classes = [yardstick.likelihoods, yardstick.impacts, ...yardstick.criteria.map(each => each.classes)]
        .flat()
        .map(each => each.name);
    const wrong = (what: string, choices: readonly string[]): Message => message('tables.mapWrong', { what, choices });
    const header = Object.keys(columns).find(each => !headers.has(each));
    const meaning = Object.values(columns).find(each => meant(each, yardstick) === undefined);
    const value = Object.values(values).find(each => !classes.includes(each));
    return header !== undefined
        ? wrong(header, [...headers].slice(0, 20))
        : meaning !== undefined
          ? wrong(meaning, [...ROLES, ...yardstick.criteria.map(each => each.name)])
          : value === undefined
            ? undefined
            : wrong(value, [...new Set(classes)]);
}
