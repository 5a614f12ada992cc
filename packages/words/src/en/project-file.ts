import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What is wrong with a JSON text, by the names that the parser gives its errors. */
const MISTAKES: ReadonlyMap<string, string> = new Map([
    ['InvalidSymbol', 'this is neither a text in quotes, a number, true, false nor null'],
    ['InvalidNumberFormat', 'this is no number'],
    ['PropertyNameExpected', 'here a key in quotes belongs'],
    ['ValueExpected', 'here a value belongs'],
    ['ColonExpected', 'a colon is missing here'],
    ['CommaExpected', 'a comma is missing here'],
    ['CloseBraceExpected', 'a } is missing here'],
    ['CloseBracketExpected', 'a ] is missing here'],
    ['EndOfFileExpected', 'nothing may stand behind its end'],
    ['InvalidCommentToken', 'JSON has no comments'],
    ['UnexpectedEndOfComment', 'JSON has no comments'],
    ['UnexpectedEndOfString', 'a text lacks its closing quote'],
    ['UnexpectedEndOfNumber', 'this is no number'],
    ['InvalidUnicode', 'behind \\u four digits belong'],
    ['InvalidEscapeCharacter', 'a \\ stands before nothing that it could mean'],
    ['InvalidCharacter', 'a text holds a control character']
]);

/** The project file `nvs.json`. */
export const projectFile = {
    mistake: ({ code }: { code: string }) => MISTAKES.get(code) ?? 'it cannot be read',
    unfinishedMerge: 'an unfinished merge stands in it',
    tooDeep: 'lists and objects lie in each other too deeply',
    keyTwice: ({ key }: { key: string }) => `${key} stands here a second time`,
    noJson: ({ mistake }: { mistake: Message }, say: Say) =>
        `nvs.json is not valid JSON, ${say.message(mistake)}: mend it, or the project is read without it.`,
    lastCounts: ({ mistake }: { mistake: Message }, say: Say) =>
        `${say.message(mistake)}, and only the last one counts: take the others out of nvs.json.`,
    object: 'nvs.json must hold an object, such as { "name": "winter" }.',
    text: ({ key }: { key: string }) => `"${key}" in nvs.json must be a text in quotes.`,
    unknownKey: ({ key, known }: { key: string; known: readonly string[] }, say: Say) =>
        `nvs.json knows no "${key}": it takes ${say.and(known)}.`,
    name: '"name" in nvs.json must be a text that can be seen, such as "winter". Without it the project is called by its folder.',
    language: '"language" in nvs.json must be a code of ISO 639, two or three small letters, such as "nl" or "en".',
    severities: '"severity" in nvs.json must be an object, such as { "threat/harmless": "off" }.',
    severity: ({ code }: { code: string }) => `The severity of "${code}" in nvs.json must be error, warning, info or off.`,
    folder: '"projects" in nvs.json names each folder by a text in quotes, such as "../energy".',
    folders: '"projects" in nvs.json must be a list of folders, such as ["../energy"].',
    methodUnknown: ({ method, suggestion }: { method: string; suggestion: string | undefined }, say: Say) =>
        `There is no method ${method}: name one by its namespace, such as nvs.anv2022.${say.didYouMean(suggestion)}`,
    staysAnError: ({ code }: { code: string }) =>
        `${code} stays an error: what it is about is left out of the model, and figures of the rest would mislead. Mend what it tells, and take this line out.`,
    codeUnknown: ({ code, suggestion }: { code: string; suggestion: string | undefined }, say: Say) =>
        `Nothing has the code or area ${code}: its severity sets nothing.${say.didYouMean(suggestion)}`,
    noFolder: ({ folder }: { folder: string }) =>
        `There is no folder ${folder}: "projects" names folders, by their way from the folder of this nvs.json. Mend the way, or take it out.`,
    fileForFolder: ({ folder }: { folder: string }) => `${folder} is no folder: under "projects", name the folder of the project.`,
    noModels: ({ folder }: { folder: string }) =>
        `There are no .nvs files in ${folder}: under "projects", name the folder of a project, or take it out.`
};
