import type { Diagnostic, Location, RelatedLocation } from '@nvs/model';
import { inWords, message, type Language, type Message } from '@nvs/words';
import pc from 'picocolors';
import { count, inOrder, judgedIn, lessCertainIn, type CheckedProject } from './findings.js';
import { cutTo, printable, printableName } from './printable.js';
import { linesOf, sourceFrame } from './source-frame.js';

export interface TextOptions {
    /** Colours and underlining by terminal codes. */
    readonly colour?: boolean;
    /** Columns of the terminal. */
    readonly width?: number;
    /** English where absent. Messages of findings are words already. */
    readonly language?: Language;
}

type Colours = ReturnType<typeof pc.createColors>;
type Said = (said: Message) => string;

/** How findings are laid out. */
interface Layout {
    readonly colours: Colours;
    readonly width: number;
    readonly say: Said;
    readonly language: Language;
}
type Lines = (file: string) => readonly string[] | undefined;

const MESSAGE_LIMIT = 2000;
const RELATED_LIMIT = 5;
const FRAMED_LIMIT = 2;

/** Findings for people: by file, each with the line it is about, the places that explain it and its page; at the end what was found in all. */
export function textDiagnostics(projects: readonly CheckedProject[], options: TextOptions = {}): string {
    const colours = pc.createColors(options.colour ?? false);
    const width = Math.max(40, options.width ?? 100);
    const language = options.language ?? 'en';
    const say: Said = said => inWords(said, language);
    const layout = { colours, width, say, language };
    const blocks = projects.flatMap(project => {
        const found = filesOf(project, layout);
        return found.length > 0 && projects.length > 1
            ? [colours.bold(say(message('findings.project', { name: printable(project.name) }))), ...found]
            : found;
    });
    return [...blocks, summary(projects, layout)].join('\n\n') + '\n';
}

/** "2 errors and 1 warning in 12 files.", and what was run where something was. */
export function summaryOf(projects: readonly CheckedProject[]): Message {
    const files = projects.reduce((sum, project) => sum + project.files.length, 0);
    return message('findings.summary', {
        ...count(projects),
        files,
        projects: projects.length,
        ...judgedIn(projects),
        less: lessCertainIn(projects)
    });
}

function summary(projects: readonly CheckedProject[], { colours, say }: Layout): string {
    const { errors, warnings, infos } = count(projects);
    const paint = errors ? colours.red : warnings ? colours.yellow : infos ? colours.cyan : colours.green;
    return paint(colours.bold(say(summaryOf(projects))));
}

function filesOf(project: CheckedProject, layout: Layout): string[] {
    const { colours, say } = layout;
    const lines = remembered(project);
    const byFile = new Map<string, Diagnostic[]>();
    for (const found of inOrder(project.diagnostics)) {
        const here = byFile.get(found.location.file);
        if (here) {
            here.push(found);
        } else {
            byFile.set(found.location.file, [found]);
        }
    }
    return [...byFile].map(([file, all]) =>
        [
            `${colours.underline(printableName(file))}  ${colours.dim(say(message('findings.counts', count([{ ...project, diagnostics: all }]))))}`,
            ...all.map(found => finding(found, lines, layout))
        ].join('\n\n')
    );
}

function finding(found: Diagnostic, lines: Lines, layout: Layout): string {
    const { colours, say } = layout;
    const paint = found.severity === 'error' ? colours.red : found.severity === 'warning' ? colours.yellow : colours.cyan;
    const more = found.related.length - RELATED_LIMIT;
    return [
        `  ${paint(colours.bold(say(message('findings.severity', { severity: found.severity }))))} ${place(found.location)}  ${colours.dim(found.code)}`,
        ...indented(found.message, layout),
        ...frame(found.location, lines, paint, layout),
        ...found.related.slice(0, RELATED_LIMIT).flatMap(other => related(found, other, lines, layout)),
        ...(more > 0 ? [`    ${say(message('findings.morePlaces', { count: more }))}`] : []),
        colours.dim(`    ${say(message('findings.page', { page: printable(found.page) }))}`)
    ].join('\n');
}

/** Another place, with its line if there are few; what is said of the place of the finding itself needs none. */
function related(found: Diagnostic, other: RelatedLocation, lines: Lines, layout: Layout): string[] {
    const [first = '', ...rest] = indented(other.message, layout);
    if (place(other.location) === place(found.location)) {
        return [first, ...rest];
    }
    const shown = found.related.length > FRAMED_LIMIT ? [] : frame(other.location, lines, layout.colours.cyan, layout);
    return [`    ${place(other.location)}: ${first.trimStart()}`, ...rest, ...shown];
}

/** `file:line:column`, which terminals and editors make a link of. */
function place(location: Location): string {
    return `${printableName(location.file)}:${location.line}:${location.column}`;
}

function frame(location: Location, lines: Lines, paint: (text: string) => string, { colours, width, say }: Layout): string[] {
    const margin = 4 + Math.max(4, String(location.line).length) + 3;
    const shown = sourceFrame(lines(location.file) ?? [], location, width - margin);
    if (!shown) {
        return [];
    }
    const number = String(shown.line).padStart(margin - 3);
    const until = location.endLine > location.line ? ` ${say(message('findings.untilLine', { line: location.endLine }))}` : '';
    return [
        `${colours.dim(`${number} |`)} ${shown.source}`.trimEnd(),
        `${colours.dim(`${' '.repeat(margin - 3)} |`)} ${paint(shown.carets + until)}`
    ];
}

function indented(message: string, { language }: Layout): string[] {
    return linesOf(cutTo(message, MESSAGE_LIMIT, language)).map(line => `    ${printable(line)}`);
}

function remembered(project: CheckedProject): Lines {
    const known = new Map<string, readonly string[] | undefined>();
    return file => {
        if (!known.has(file)) {
            const text = project.text(file);
            known.set(file, text === undefined ? undefined : linesOf(text));
        }
        return known.get(file);
    };
}
