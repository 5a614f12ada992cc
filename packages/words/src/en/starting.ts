import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What an editor asks and tells of somebody who begins: a new model, and how it stands. */
export const starting = {
    // A new model
    newModel: ({ step }: { step: number }) => `New model (${step} of 3)`,
    whichTemplate: 'What is the model about?',
    whichMethod: 'How are harm and chance measured?',
    usualMethod: 'the usual one for this',
    whichLanguage: 'In which language are titles, comments and reports?',
    language: ({ name }: { name: 'en' | 'nl' }) => ({ en: 'English', nl: 'Dutch (Nederlands)' })[name],
    chooseFolder: 'Choose the folder for the model',
    makeHere: 'Make the model here',
    occupied: ({ folder, file }: { folder: string; file: string }) =>
        `The folder ${folder} already has a model (${file}), and nothing in it is changed. Choose another folder.`,
    anotherFolder: 'Another folder…',
    made: ({ files }: { files: readonly string[] }) =>
        `Made ${files.join(' and ')}. Every value in it is made up: replace them by what you know. What is still missing stands under Gaps.`,
    showGaps: 'Show gaps',
    notMade: ({ why }: { why: Message }, say: Say) => `The model was not made: ${say.message(why)}`,

    // A table
    chooseTable: 'Choose the table',
    readTable: 'Read this table',
    tables: 'Tables (CSV, Excel)',
    whichSheet: 'Which sheet?',
    allSheets: 'All sheets whose columns are known',
    reading: 'reading the table',
    pastedTable: 'pasted table',
    isThere: ({ file }: { file: string }) => `${file} is there already. Shall the table take its place? What you wrote in it is lost.`,
    replace: 'Replace it',
    imported: ({ file, said, unread }: { file: string; said: string; unread: number }, say: Say) =>
        `${file}: ${said}${unread === 0 ? '' : ` ${say.count(unread, 'thing')} could not be read as it stands, and ${unread === 1 ? 'is' : 'are'} told beside it.`}`,
    pasted: ({ said, unread }: { said: string; unread: number }, say: Say) =>
        `Pasted: ${said}${unread === 0 ? '' : ` ${say.count(unread, 'thing')} could not be read as it stands, and ${unread === 1 ? 'is' : 'are'} told beside it.`}`,
    tableTold: ({ file }: { file: string }) => `What was read of ${file}`,
    unreadHeading: 'Kept as text, for it could not be read',
    saidHeading: 'What was read, and as what',
    notImported: ({ why }: { why: Message }, say: Say) => `The table was not read: ${say.message(why)}`,
    nothingCopied: 'There is no table on the clipboard. Copy the rows in your spreadsheet, the headers with them, and paste again.',

    // How it stands
    gapsBy: 'Put gaps together by',
    by: ({ by }: { by: 'owner' | 'element' | 'kind' }) =>
        ({ owner: 'Who can close them', element: 'Threat, process or other element', kind: 'What is missing' })[by],
    lookingForGaps: 'Looking for gaps …',
    noGaps: 'The model leaves out nothing that a report asks for.',
    gapsUnknown: ({ why }: { why: Message }, say: Say) =>
        `The gaps could not be found: ${say.message(why)} Try again with the arrow above.`,
    gapsOf: ({ count, errors }: { count: number; errors: number }, say: Say) =>
        `${say.count(count, 'gap')}${errors === 0 ? '' : `. What the ${say.count(errors, 'error')} are about is left out: mend those first.`}`,
    status: (
        { method, elements, findings, gaps }: { method: string | undefined; elements: number; findings: number; gaps: number },
        say: Say
    ) =>
        [
            method ?? 'no method',
            say.count(elements, 'element'),
            findings === 0 ? 'no findings' : say.count(findings, 'finding'),
            gaps === 0 ? 'no gaps' : say.count(gaps, 'gap')
        ].join(' · '),
    rulesWait: ({ errors }: { errors: number }, say: Say) => `rules wait for ${say.count(errors, 'error')}`,
    statusName: 'NVS: how the model stands',
    statusTip: ({ project, method }: { project: string; method: string | undefined }) =>
        `${project}${method === undefined ? '' : ` – ${method}`}. Click for what is to be done: problems first, then gaps.`
};
