import type { KindName } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** `no errors`, `2 errors`. */
function counted(n: number, noun: string, say: Say): string {
    return n === 0 ? `no ${noun}s` : say.count(n, noun);
}

/** What the extension of the editor asks and tells beside what the language server does. */
export const editor = {
    // What if this fails, explain this figure, show minimal cut sets
    whatFails: 'What fails, or happens?',
    nothingFails: 'There is nothing here that can fail or happen: no process, asset, resource, supplier, threat or stress test.',
    ifPlayed: ({ title }: { title: string }) => `What happens in ${title}`,
    ifHappens: ({ title }: { title: string }) => `If ${title} happens`,
    ifFails: ({ title }: { title: string }) => `If ${title} fails`,
    whoseFigures: 'Whose figures are to be explained?',
    noFigures: 'There is nothing here that has figures.',
    figuresOf: ({ title }: { title: string }) => `Figures of ${title}`,
    whatIsBroughtDown: 'What is brought down?',
    nothingBroughtDown: 'There is nothing here that can be brought down: no process, asset, resource or supplier.',
    whatBringsDown: ({ title }: { title: string }) => `What brings down ${title}`,
    elementOfKind: ({ kind, id }: { kind: KindName; id: string }, say: Say) => `${say.one(kind)} ${id}`,
    openModelForElement: 'Open a model (a .nvs file) first, and put the cursor in the element that you ask about.',
    noAnswer: ({ why }: { why: Message }, say: Say) => `There is no answer: ${say.message(why)}`,
    howLongDown: 'For how long is it down? Such as 48 h or 3 days. Leave it empty for the repair (restore) that the model states.',
    ownRepair: 'its own repair',
    durationWanted: 'Write a number above 0 and a unit, such as 48 h or 3 days.',

    // Check project, make a report
    whichFolder: 'Which folder holds the model?',
    openModel: 'Open a model (a .nvs file) or a folder of models first.',
    working: ({ what }: { what: Message }, say: Say) => `NVS: ${say.message(what)}`,
    checking: 'checking the project',
    noModel: 'There is no model here: no .nvs file in this folder.',
    problems: ({ errors, warnings }: { errors: number; warnings: number }, say: Say) =>
        warnings === 0 ? counted(errors, 'error', say) : `${counted(errors, 'error', say)} and ${counted(warnings, 'warning', say)}`,
    ofProject: ({ project, problems }: { project: string; problems: Message }, say: Say) => `${project}: ${say.message(problems)}`,
    checked: ({ projects }: { projects: readonly Message[] }, say: Say) =>
        ['Checked', ...(projects.length > 0 ? [projects.map(say.message).join('; ')] : [])].join(' – '),
    notChecked: ({ why }: { why: Message }, say: Say) => `The project could not be checked: ${say.message(why)}`,
    makeReport: 'Make a report',
    whichFormat: 'Which report? Type to search.',
    whichProfile: 'For whom? Each is another selection of the report.',
    making: ({ called }: { called: string }) => `making – ${called}`,
    reportOf: ({ project, file, problems, unsaved }: { project: string; file: string; problems: Message; unsaved: number }, say: Say) =>
        `${project}: ${file} (${say.message(problems)}${unsaved === 0 ? '' : `; with the unsaved text of ${say.count(unsaved, 'file')}`})`,
    reportWritten: ({ report }: { report: Message }, say: Say) => `Report written – ${say.message(report)}`,
    reportWithErrors: ({ report }: { report: Message }, say: Say) => `${say.message(report)}. Figures that depend on an error are missing.`,
    showProblems: 'Show problems',
    open: 'Open',
    showInFolder: 'Show in folder',
    notReported: ({ why }: { why: Message }, say: Say) => `The report was not made: ${say.message(why)}`,
    folderOutside: ({ folder }: { folder: string }) =>
        `The report folder ${folder} lies outside the project, and this workspace is not trusted. Change the setting nvs.report.folder or trust the workspace.`,

    restarted: 'The language server was restarted.',
    serverGivesUp: ({ times }: { times: number }) =>
        `The NVS server crashed ${times} times in the last 3 minutes. The server will not be restarted. See the output for more information.`,
    goToOutput: 'Go to output'
};
