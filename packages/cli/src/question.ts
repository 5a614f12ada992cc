import { nearest } from '@nvs/language';
import { WITHHELD_PLACE, type Location } from '@nvs/model';
import {
    answerJson,
    askableIn,
    markingHeading,
    meaningOf,
    meantBy,
    namedIn,
    oneLine,
    type Askable,
    type Named,
    type View
} from '@nvs/report';
import type { Asked, CompiledProject } from '@nvs/project';
import { inWords, message, type Language } from '@nvs/words';
import type { questionFormats } from './choices.js';
import { compilePaths } from './compile.js';
import { written, type LanguageOption } from './language.js';
import { atLevel, type MarkingOption } from './marking.js';
import { placeFrom } from './seen-from.js';
import { CannotDo, type ExitCode, type Surroundings, type Toolchain } from './surroundings.js';
import { print, tell } from './terminal.js';

/** A question about elements of one project, with the elements found. */
export interface Question {
    readonly project: CompiledProject;
    /** At the level that was asked for. */
    readonly asked: Asked;
    readonly named: readonly Named[];
    /** How many errors its model has: what they are about is not in the answer. */
    readonly errors: number;
    /** The language of what machines read. */
    readonly written: Language;
}

export type QuestionFormat = (typeof questionFormats)[number];

/**
 * Finds the project that the names are about, and what they mean there. A model with errors is asked all the same, which is told.
 * Undefined: something could not be read, which has been told, and half a model gives no answer.
 * @throws CannotDo when a name means nothing, or more than one thing.
 */
export async function ask(
    paths: readonly string[],
    typed: readonly string[],
    askable: Askable,
    options: MarkingOption & LanguageOption,
    tools: Toolchain,
    around: Surroundings
): Promise<Question | undefined> {
    const names = typed.map(name => name.normalize('NFC'));
    const compiled = await compilePaths(paths, { language: around.language, judge: false }, tools, around);
    const [only] = compiled.projects;
    if (compiled.incomplete || !only) {
        await tell(around, message('cli.noAnswer'));
        return undefined;
    }
    const known = compiled.projects.map(project => {
        const asked = atLevel(project, options),
            all = namedIn(asked.model);
        return { project, asked, all, wanted: askableIn(all, askable) };
    });
    const quoted = message('cli.quoted', { names: names.map(name => oneLine(name)) });
    const fitting = known.filter(({ wanted }) => names.every(name => meantBy(name, wanted).length > 0));
    if (fitting.length > 1) {
        const projects = fitting.map(each => oneLine(each.project.name));
        throw new CannotDo(message('cli.severalHave', { projects, names: quoted }));
    }
    const theOne = (name: string, lists: { readonly wanted: readonly Named[]; readonly all: readonly Named[] }): Named => {
        const { named, problem } = meaningOf(name, lists.wanted, lists.all, askable, nearest);
        if (problem !== undefined) {
            throw new CannotDo(problem);
        }
        return named;
    };
    const [one = known.length === 1 ? known[0] : undefined] = fitting;
    if (!one) {
        const lists = { wanted: known.flatMap(each => each.wanted), all: known.flatMap(each => each.all) };
        for (const name of names) {
            if (meantBy(name, lists.wanted).length === 0) {
                theOne(name, lists);
            }
        }
        throw new CannotDo(message('cli.noOneHas', { names: quoted }));
    }
    const { project, asked } = one;
    const named = names.map(name => theOne(name, one));
    return await about(project, asked, [...new Map(named.map(each => [each.id, each])).values()], options, around);
}

/** What a question is about, with the errors of the model told, for what they are about is not in the answer. */
async function about(
    project: CompiledProject,
    asked: Asked,
    named: readonly Named[],
    options: LanguageOption,
    around: Surroundings
): Promise<Question> {
    // what rules find is no gap in the model
    const errors = project.hasErrors ? project.diagnostics.filter(each => each.severity === 'error').length : 0;
    if (errors > 0) {
        await tell(around, asked.model.withheld ? message('cli.answerIncompleteInWhole') : message('cli.answerIncomplete', { errors }));
    }
    return { project, asked, errors, written: written(options), named };
}

/**
 * Asks about the one element that the last argument names; those before it are paths.
 * @throws CannotDo too when there is a path, and no name behind it.
 */
export async function askAboutLast(
    args: readonly string[],
    askable: Askable,
    options: MarkingOption & LanguageOption,
    tools: Toolchain,
    around: Surroundings
): Promise<Question | undefined> {
    const [first = ''] = args;
    if (args.length === 1 && /[\\/]|^\.|\.nvs$/.test(first)) {
        throw new CannotDo(message('cli.nameMissing', { path: oneLine(first), sorts: askable.sorts }));
    }
    return await ask(args.slice(0, -1), args.slice(-1), askable, options, tools, around);
}

/**
 * Asks about the model of one project as a whole. Undefined: something could not be read, which has been told.
 * @throws CannotDo when there are several projects
 */
export async function askAboutModel(
    paths: readonly string[],
    options: MarkingOption & LanguageOption,
    tools: Toolchain,
    around: Surroundings
): Promise<Question | undefined> {
    const compiled = await compilePaths(paths, { language: around.language, judge: false }, tools, around);
    const [project, ...others] = compiled.projects;
    if (compiled.incomplete || !project) {
        await tell(around, message('cli.noAnswer'));
        return undefined;
    }
    if (others.length > 0) {
        throw new CannotDo(message('gapList.several', { projects: compiled.projects.map(each => oneLine(each.name)) }));
    }
    return await about(project, atLevel(project, options), [], options, around);
}

/** Gives an answer in a format, with places as seen from the folder that nvsc was run in. */
export async function give<T extends object>(
    { project, asked: { marking }, errors, written: ofData }: Question,
    answer: T,
    format: QuestionFormat,
    say: { readonly text: (answer: T, view: View) => string; readonly markdown: (answer: T, view: View) => string },
    around: Surroundings
): Promise<ExitCode> {
    const isWithheld = ({ file }: Location): boolean => file === WITHHELD_PLACE.file;
    const seen = (at: Location): Location => (isWithheld(at) ? at : placeFrom(around.cwd, project.root, at));
    const view: View = {
        language: around.language,
        place: at => {
            const { file, line } = seen(at);
            return isWithheld(at) ? file : `${oneLine(file)}:${line}`;
        }
    };
    const heading = marking ? `${inWords(markingHeading(marking), around.language)}\n\n` : '';
    await print(
        around.stdout,
        format === 'json'
            ? answerJson(
                  { ...(marking ? { marking } : {}), project: project.name, ...(marking?.reduced ? {} : { errors }), ...answer },
                  seen,
                  ofData
              )
            : `${heading}${say[format](answer, view)}`
    );
    return errors > 0 ? 1 : 0;
}
