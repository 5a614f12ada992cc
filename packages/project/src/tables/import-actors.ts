import { createFormatter } from '@nvs/language';
import type { RiskModel } from '@nvs/model';
import { actorsToNvs, decoded, nameOf, type ActorsOptions, type ImportedActors } from '@nvs/tables';
import type { Language, Message } from '@nvs/words';
import { knownIn } from './import-tables.js';

export interface ActorImportOptions {
    readonly from: ActorsOptions['from'];
    /** What the file is called, with its extension. */
    readonly file: string;
    readonly bytes: Uint8Array;
    /** The model that the elements come to. */
    readonly into: RiskModel | undefined;
    /** The file of the model whose place the text takes, as the model names it. */
    readonly replacing: string | undefined;
    readonly language: Language;
}

export interface ActorImport {
    /** A text of the language, laid out. */
    readonly text: string;
    readonly imported: ImportedActors;
}

/** A model of the actors and campaigns that another tool knows, or why there is none. */
export function importActors({
    from,
    file,
    bytes,
    into,
    replacing,
    language
}: ActorImportOptions): ActorImport | { readonly problem: Message } {
    const imported = actorsToNvs(decoded(bytes), { from, file, known: knownIn(into, replacing) });
    if ('problem' in imported) {
        return imported;
    }
    const text = `namespace ${nameOf(file.replace(/\.[^.]*$/, ''))}\n\n${imported.text}\n`;
    const laidOut = createFormatter(language)(text);
    return { text: 'text' in laidOut ? laidOut.text : text, imported };
}
