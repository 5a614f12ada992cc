import type { CompiledProject } from '@nvs/language';
import type { Location } from '@nvs/model';
import { counted } from '@nvs/report';
import { compilePaths } from '../compile.js';
import { placeFrom } from '../seen-from.js';
import { CannotDo, type Surroundings, type Toolchain } from '../surroundings.js';
import { tell } from '../terminal.js';
import { meantBy, namedIn, theOne, type Named } from './names.js';
import { oneLine } from './table.js';

/** A question about elements of one project, with the elements found. */
export interface Question {
    readonly project: CompiledProject;
    readonly named: readonly Named[];
    /** How many errors its model has: what they are about is not in the answer. */
    readonly errors: number;
    /** A place with its path as seen from the folder that nvsc was run in. */
    place(at: Location): Location;
}

/** What may be asked about: these kinds, in words. */
export interface Askable {
    readonly kinds: ReadonlySet<string>;
    readonly sorts: string;
}

export const questionFormats = ['text', 'json'] as const;

/**
 * Finds the project that the names are about, and what they mean there. A model with errors is asked all the same, which is told.
 * Undefined: something could not be read, which has been told, and half a model gives no answer.
 * @throws CannotDo when a name means nothing, or more than one thing.
 */
export async function ask(paths: readonly string[], names: readonly string[], askable: Askable, tools: Toolchain, around: Surroundings): Promise<Question | undefined> {
    const compiled = await compilePaths(paths, tools, around);
    const [only] = compiled.projects;
    if (compiled.incomplete || !only) {
        await tell(around, 'No answer was made.');
        return undefined;
    }
    const known = compiled.projects.map(project => {
        const all = namedIn(project.model);
        return { project, all, wanted: all.filter(each => askable.kinds.has(each.kind) && each.id !== 'nvs.other') };
    });
    const fitting = known.filter(({ wanted }) => names.every(name => meantBy(name, wanted).length > 0));
    if (fitting.length > 1) {
        const projects = fitting.map(each => oneLine(each.project.name));
        throw new CannotDo(`${counted(projects.length, 'project')} (${projects.slice(0, 5).join(', ')}${projects.length > 5 ? ', …' : ''}) have ${names.map(name => `"${oneLine(name)}"`).join(' and ')}. `
            + 'Name the one project that you mean as PATH.');
    }
    const [asked = known.length === 1 ? known[0] : undefined] = fitting;
    if (!asked) {
        const lists = { wanted: known.flatMap(each => each.wanted), all: known.flatMap(each => each.all) };
        for (const name of names) if (meantBy(name, lists.wanted).length === 0) theOne(name, lists.wanted, lists.all, askable.sorts);
        throw new CannotDo(`No one project has ${names.map(name => `"${oneLine(name)}"`).join(' and ')}: they are in different projects.`);
    }
    const { project, wanted, all } = asked;
    const named = names.map(name => theOne(name, wanted, all, askable.sorts));
    const errors = project.diagnostics.filter(each => each.severity === 'error').length;
    if (errors > 0) await tell(around, `The model has ${counted(errors, 'error')}: what ${errors === 1 ? 'it is' : 'they are'} about is left out of this answer or incomplete in it. See nvsc check.`);
    return { project, errors, named: [...new Map(named.map(each => [each.id, each])).values()], place: at => placeFrom(around.cwd, project.root, at) };
}

/** `file:line` of a place, safe to show. */
export function shownPlace(question: Question, at: Location): string {
    const { file, line } = question.place(at);
    return `${oneLine(file)}:${line}`;
}

/** An answer as JSON with the places in it as seen from the folder that nvsc was run in, and numbers to ten significant digits. */
export function answerJson(question: Question, answer: object): string {
    return `${JSON.stringify(answer, (key, value: unknown) => {
        if (typeof value === 'number' && !Number.isInteger(value)) return Number(value.toPrecision(10));
        return key === 'at' && isPlace(value) ? question.place(value) : value;
    }, 2)}\n`;
}

function isPlace(value: unknown): value is Location {
    return typeof value === 'object' && value !== null && 'file' in value && 'line' in value;
}
