import type { NvsServices } from '@nvs/language';
import { importTables, modelFileName, sheetNames, textNow, type TableImport } from '@nvs/project';
import { languageOf, message, type Language, type Message } from '@nvs/words';
import type { ResponseError } from 'vscode-languageserver';
import type { Answer } from './answer.js';
import { betweenElements } from './between-elements.js';
import { methodChoices } from './method-choices.js';
import {
    IMPORT_TABLE,
    PASTE_TABLE,
    type ImportTableParams,
    type PastedTable,
    type PasteTableParams,
    type TableAsks,
    type TableText
} from './protocol/index.js';
import { refused } from './refused.js';

/** Answers with the text of a model for a table that is a file, or was copied from one. */
export function tables(services: NvsServices): Record<typeof IMPORT_TABLE | typeof PASTE_TABLE, Answer> {
    const { Wording } = services.shared;
    return {
        [IMPORT_TABLE]: async (params: ImportTableParams, signal): Promise<TableText | TableAsks | ResponseError<void>> => {
            const { file, uri: folder, method, sheet } = params;
            const bytes = bytesOf(params.content);
            const sheets = sheet === undefined ? sheetNames(bytes) : [];
            if (sheets.length > 1) {
                return { asks: 'sheet', choices: sheets.map(name => ({ name, title: name })) };
            }
            const name = modelFileName(file);
            const now = await textNow(services, `${folder}/${name}`, signal);
            const made = await importTables({
                file,
                bytes,
                map: sheet === undefined || sheet === '' ? {} : { sheet },
                maps: false,
                method,
                into: now.files.length > 0 ? now.model : undefined,
                projectMethod: now.config.method,
                replacing: now.root === '' ? undefined : `${folder}/${name}`.slice(now.root.length + 1),
                language: languageOf(now.config.language ?? '') ?? Wording.language
            });
            if ('problem' in made) {
                return asked(made.problem, Wording.language) ?? refused(services, made.problem);
            }
            const settings = { name: nameOfFolder(folder), method: made.method, language: Wording.language };
            return {
                files: [
                    { name, text: made.text },
                    { name: 'nvs.json', text: `${JSON.stringify(settings, undefined, 2)}\n` }
                ],
                ...inWords(made, services)
            };
        },
        [PASTE_TABLE]: async (params: PasteTableParams, signal): Promise<PastedTable | TableAsks | ResponseError<void>> => {
            const { uri, position, text, method } = params;
            const now = await textNow(services, uri, signal);
            const language = languageOf(now.config.language ?? '') ?? Wording.language;
            const made = await importTables({
                file: Wording.of(message('starting.pastedTable')),
                bytes: new TextEncoder().encode(text),
                map: {},
                maps: false,
                method,
                into: now.model,
                projectMethod: now.config.method,
                replacing: undefined,
                language
            });
            if ('problem' in made) {
                return asked(made.problem, Wording.language) ?? refused(services, made.problem);
            }
            const document = now.root === '' ? undefined : now.text(decodeURIComponent(uri.slice(now.root.length + 1)));
            return {
                text: `\n${made.elements.trim()}\n`,
                at: document === undefined ? position : betweenElements(document, position),
                ...inWords(made, services)
            };
        }
    };
}

/** What is to be chosen, where that is all that is missing. */
function asked({ code }: Message, language: Language): TableAsks | undefined {
    return code === 'tables.noMethod' ? { asks: 'method', choices: methodChoices(language) } : undefined;
}

function inWords({ told }: TableImport, { shared: { Wording } }: NvsServices): Pick<TableText, 'said' | 'unread'> {
    return {
        said: told.said.map(each => Wording.of(each)),
        unread: told.unread.map(({ place, why }) => `${Wording.of(place)}: ${Wording.of(why)}`)
    };
}

const bytesOf = (content: string): Uint8Array => Uint8Array.from(atob(content), letter => letter.charCodeAt(0));

const nameOfFolder = (folder: string): string => decodeURIComponent(folder.slice(folder.lastIndexOf('/') + 1)) || 'model';
