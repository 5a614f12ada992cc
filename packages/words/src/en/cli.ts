import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

interface Named {
    file: string;
}
interface Refused extends Named {
    why: Message;
}

/** The first of many projects, which each have a name. */
const firstProjects = (names: readonly string[]): string => `${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}`;

/** What the commands of nvsc tell beside their output. */
/** Of an answer from a model with errors, in a terminal or an editor. */
const leftOut = ({ errors }: { errors: number }, say: Say): string =>
    `The model has ${say.count(errors, 'error')}: what ${errors === 1 ? 'it is' : 'they are'} about is left out of this answer or incomplete in it.`;

export const cli = {
    // what went on
    compiling: ({ done, total }: { done: number; total: number }, say: Say) => `Compiling: ${say.whole(done)} of ${say.whole(total)}`,
    analysing: ({ percent }: { percent: number }) => `Analysing: ${percent}%`,
    wrote: ({ file }: Named) => `Wrote ${file}`,
    ownMistake: 'nvsc has a mistake of its own and could not go on. Please report this:',

    // findings
    moreWarnings: ({ warnings, most }: { warnings: number; most: number }, say: Say) =>
        `${say.count(warnings, 'warning')}: more than the ${say.count(most, 'warning')} that --max-warnings allows.`,
    warningsFail: ({ warnings, strict }: { warnings: number; strict: boolean }, say: Say) =>
        `${say.count(warnings, 'warning')}: with ${strict ? '--strict' : '--max-warnings 0'} this counts as a failure.`,
    rulesWait: ({ project, errors }: { project: string | undefined; errors: number }, say: Say) =>
        `Rules and expectations${project === undefined ? '' : ` of ${project}`} wait for ${say.count(errors, 'error')}: mend ${errors === 1 ? 'it' : 'them'} first.`,
    nothingScored: ({ project, why }: { project: string | undefined; why: 'no method' | 'not judged' }) =>
        `No threat${project === undefined ? '' : ` of ${project}`} has an overall impact yet, so nothing is ranked: ${
            why === 'no method' ? 'name a method in the assessment.' : 'nvsc gaps lists the criteria that are not judged.'
        }`,
    errorsInWhole: 'There are errors in the whole model: nvsc check tells them.',

    // reports
    noReport: 'No report was made.',
    noNetwork: ({ format, formats }: { format: string; formats: readonly string[] }, say: Say) =>
        `--around and --steps are for a picture of the network, which ${format} is not: take --format ${say.or(formats)}, or leave them out.`,
    stepsAlone: '--steps says how far from an element: name that with --around.',
    noStrictReport: 'No report was made: --strict makes one only of models without errors and warnings.',
    otherFindings: ({ warnings, infos }: { warnings: number; infos: number }, say: Say) =>
        `${[...(warnings > 0 ? [say.count(warnings, 'warning')] : []), ...(infos > 0 ? [say.count(infos, 'note')] : [])].join(' and ')}: nvsc check tells ${warnings + infos === 1 ? 'it' : 'them'}.`,
    reportIncomplete: 'What the errors are about is left out of the report or incomplete in it.',
    severalOnOutput: ({ projects }: { projects: readonly string[] }) =>
        `These are ${projects.length} projects (${firstProjects(projects)}), and the output can hold one report. Add --out FOLDER to get a file for each, or name one project.`,
    severalInFile: ({ projects, file }: { projects: readonly string[]; file: string }) =>
        `These are ${projects.length} projects (${firstProjects(projects)}), and "${file}" is one file. Give --out a folder.`,
    sameFile: ({ one, other, file }: { one: string; other: string; file: string }) =>
        `The projects in "${one}" and "${other}" would both write "${file}". Give them different names in their nvs.json ("name").`,
    noLevel: ({ level, levels }: { level: string; levels: string }) =>
        `"${level}" is no level that --marking takes. From low to high: ${levels}.`,

    // answers
    noAnswer: 'No answer was made.',
    severalHave: ({ projects, names }: { projects: readonly string[]; names: Message }, say: Say) =>
        `${say.count(projects.length, 'project')} (${firstProjects(projects)}) have ${say.message(names)}. Name the one project that you mean as PATH.`,
    quoted: ({ names }: { names: readonly string[] }) => names.map(name => `"${name}"`).join(' and '),
    noOneHas: ({ names }: { names: Message }, say: Say) => `No one project has ${say.message(names)}: they are in different projects.`,
    leftOut,
    answerIncomplete: (params: { errors: number }, say: Say) => `${leftOut(params, say)} See nvsc check.`,
    answerIncompleteInWhole:
        'The whole model has errors: what they are about is left out of this answer or incomplete in it. See nvsc check.',
    nameMissing: ({ path, sorts }: { path: string; sorts: Message }, say: Say) =>
        `"${path}" is a path. Name behind it what this is about: ${say.message(sorts)}.`,
    noDuration: ({ text }: { text: string }) =>
        `"${text}" is no duration that --for takes: a number above 0 and a unit, such as "48 h" or "3 days", up to 1000 years.`,
    nothingDown: ({ example }: { example: string }) => `Name behind --down what goes down, such as --down power or --down ${example}.`,
    eventsSayHowLong: ({ ids }: { ids: readonly string[] }) =>
        `${ids.join(', ')}: a threat or campaign says itself how long outages last, so --for does not change that.`,
    noFigures: ({ id }: { id: string }) => `There are no figures for ${id}: nothing in the model belongs to it.`,
    notInNetwork: ({ id }: { id: string }) => `${id} is not part of the network of the model.`,

    // fault trees
    oneProjectWanted: 'A fault tree is made of one project. Name one.',
    noTree: 'No fault tree was made.',
    treeIncomplete: 'What the errors are about is left out of the fault tree or incomplete in it. See nvsc check.',
    treeOfFailing: ({ failing }: { failing: number }) =>
        `The fault tree is of the whole model, of which ${failing === 1 ? 'an expectation or rule fails' : `${failing} expectations or rules fail`}. See nvsc check.`,
    moreLikeThese: ({ more }: { more: number }, say: Say) => `… and ${say.whole(more)} more like these.`,
    namedTwice: ({ file }: Named) => `"${file}" is named twice. Name each file once.`,
    notBelowTree: ({ file }: Named) => `"${file}" is not in the folder of the tree or below it, so it is not read. Put a copy there.`,
    notIncluded: ({ file, why }: Refused, say: Say) => `"${file}" cannot be included: ${say.message(why)}.`,

    // layout
    noModelFiles: 'There are no .nvs files here.',
    linkOutside: ({ file }: Named) =>
        `"${file}" is a link out of the folder, so it was left as it is: name what it leads to if you mean that.`,
    notUtf8: ({ file }: Named) => `"${file}" is not UTF-8 text, so it was left as it is.`,
    laidOut: ({ fine, changed, failed, check }: { fine: number; changed: number; failed: number; check: boolean }, say: Say) =>
        `${[
            ...(changed > 0 || (failed === 0 && fine === 0) ? [`${say.count(changed, 'file')} ${check ? 'to lay out' : 'laid out'}`] : []),
            ...(fine > 0 ? [`${say.count(fine, 'file')} as ${say.plural(fine, 'it', 'they')} should be`] : []),
            ...(failed > 0 ? [`${say.count(failed, 'file')} left alone`] : [])
        ].join(', ')}.`,
    changedMeanwhile: ({ file }: Named) =>
        `"${file}" was changed by another program at the same time, so its layout was left as it is. Run nvsc format again.`,
    partlyWritten: ({ file, why, copy }: Refused & { copy: string }, say: Say) =>
        `"${file}" could be written in part only: ${say.message(why)}. The whole text is beside it, in "${copy}".`,

    // paths
    emptyPath: 'A PATH is empty. Name a file or a folder, or "." for the folder you are in.',
    noModel: ({ file }: Named) => `"${file}" is not a model: model files end in .nvs.`,
    cannotRead: ({ file, why }: Refused, say: Say) => `"${file}" cannot be read: ${say.message(why)}.`,
    noSuchPath: ({ file }: Named) => `There is no file or folder "${file}".`,
    noMatch: ({ pattern }: { pattern: string }) => `No .nvs file matches "${pattern}".`,

    // output
    outputNotWritten: ({ why }: { why: Message }, say: Say) => `The output cannot be written: ${say.message(why)}.`,
    emptyOut: '--out is empty. Name a file behind it, or leave it out to get the text on the output.',
    cannotWrite: ({ file, why }: Refused, say: Say) => `"${file}" cannot be written: ${say.message(why)}.`,
    writeProtected: ({ file }: Named) =>
        `"${file}" is write-protected, so it was left as it is. Allow writing to it first if you mean that.`,
    isFolder: ({ file }: Named) => `"${file}" is a folder: name a file in it.`,
    linkToNothing: ({ file }: Named) => `"${file}" is a link that leads to nothing: name the file itself, or remove the link.`,
    noFile: ({ file, is }: Named & { is: 'socket' | 'disk' }) => `"${file}" is a ${is}, not a file: name a file.`,
    isThere: ({ file, noReport }: Named & { noReport: boolean }) =>
        `"${file}" is there already${noReport ? ' and is not a report that nvsc made' : ''}, so it was left as it is. Name another file with --out, or add --force to overwrite it.`,
    isInput: ({ file }: Named) =>
        `"${file}" is a file that this was made from, so it is never overwritten, not even with --force. Name another file with --out.`,
    nameOfAnother: ({ file, of }: Named & { of: 'project' | 'model' }) =>
        `"${file}" is the name of a ${of === 'project' ? 'project file' : 'model'}, and this is none. Name another file with --out.`
};
