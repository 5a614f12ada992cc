import { inWords, languageOf, type Language, type Message } from '@nvs/words';
import * as vscode from 'vscode';

/** The setting of the language, which is read when the server starts and each time that something is told. */
export const LANGUAGE_SETTING = 'nvs.language';

/** What the reader is told in: as set, else the language of VS Code, else English. */
export function language(): Language {
    return languageOf(vscode.workspace.getConfiguration('nvs').get('language', 'auto')) ?? languageOf(vscode.env.language) ?? 'en';
}

/** A message in the words of the reader. */
export function told(said: Message): string {
    return inWords(said, language());
}
