import type { CheckedText, SureFix } from '@nvs/language';
import type { Diagnostic, Location } from '@nvs/model';
import type { Read } from './compilation.js';

/** How often projects are read again at most: more than any text of a day's work asks for. */
const MOST_READINGS = 100;

/** A file with what mends it put in. */
export interface MendedFile {
    /** The folder of its project as that was named, and the path from there. */
    readonly folder: string;
    readonly file: string;
    readonly before: string;
    readonly after: string;
}

/** A finding that was not mended, for another error would have come of it. */
interface Refused {
    readonly folder: string;
    readonly file: string;
    readonly line: number;
    readonly code: string;
}

export interface Mended {
    readonly files: readonly MendedFile[];
    /** How many findings were mended. */
    readonly fixes: number;
    readonly refused: readonly Refused[];
    /** There is more to mend than was tried. */
    readonly unfinished: boolean;
}

/** The fixes on one line, which may need each other: all shares of a supply, say. */
interface Line {
    readonly folder: string;
    readonly uri: string;
    readonly file: string;
    /** In the order of the text, no two of the same letters. */
    readonly fixes: readonly SureFix[];
    /** The line and what would become of it: so that it is not tried again in vain. */
    readonly key: string;
}

/** Projects as they stand, with the texts that were changed by address. */
interface State {
    readonly read: Read;
    readonly changed: ReadonlyMap<string, string>;
}

/**
 * Mends what can be mended without asking, until nothing is left of it. What is mended is checked again, and what makes an error that was not
 * there is left out. An error that comes to light elsewhere in the text, because what hid it can be read now, was there. Nothing is written.
 * @param read reads the projects, with texts by address in the place of what stands there
 */
export async function mend(read: (instead: ReadonlyMap<string, string>) => Promise<Read>): Promise<Mended> {
    const first = await read(new Map());
    const refused = new Set<string>();
    let state: State = { read: first, changed: new Map() },
        fixes = 0,
        readings = 1;
    /** Tries some lines together, and where that makes errors the first half of them, down to one. */
    const tryAll = async (some: readonly Line[]): Promise<void> => {
        const next = applied(state, some);
        const after = await read(next.texts);
        readings++;
        if (!makesErrors(state.read, after, next.edited)) {
            state = { read: after, changed: next.texts };
            fixes += some.reduce((sum, line) => sum + line.fixes.length, 0);
        } else if (some.length > 1 && readings < MOST_READINGS) {
            await tryAll(some.slice(0, some.length >> 1));
        } else if (some[0] && some.length === 1) {
            refused.add(some[0].key);
        }
    };
    const left = (): Line[] => linesToMend(state.read).filter(({ key }) => !refused.has(key));
    while (left().length > 0 && readings < MOST_READINGS) {
        await tryAll(left());
    }
    return {
        fixes,
        files: changedFiles(first, state.read),
        refused: linesToMend(state.read)
            .filter(({ key }) => refused.has(key))
            .flatMap(({ folder, file, fixes: [fix] }) => (fix ? [{ folder, file, line: fix.line, code: fix.code }] : [])),
        unfinished: left().length > 0
    };
}

function linesToMend({ projects }: Read): Line[] {
    const lines = new Map<string, Omit<Line, 'key' | 'fixes'> & { fixes: SureFix[]; text: string }>();
    for (const { text, folder } of projects) {
        for (const fix of text.sureFixes) {
            const place = JSON.stringify([fix.uri, fix.line]);
            const line = lines.get(place) ?? {
                folder,
                uri: fix.uri,
                file: fix.file,
                fixes: [],
                text: (text.text(fix.file) ?? '').split('\n')[fix.line - 1] ?? ''
            };
            lines.set(place, line);
            line.fixes.push(fix);
        }
    }
    const ends = new Map<string, number>();
    return [...lines.values()].flatMap(({ text, fixes, ...line }) => {
        const apart = withoutOverlaps(line.uri, fixes, ends);
        return apart.length === 0
            ? []
            : [{ ...line, fixes: apart, key: JSON.stringify([line.uri, text, apart.map(each => each.edits.map(edit => edit.text))]) }];
    });
}

/** Of fixes for the same letters the first: the others are looked at again when it is done. @param ends how far letters are taken by text */
function withoutOverlaps(uri: string, fixes: readonly SureFix[], ends: Map<string, number>): SureFix[] {
    return [...fixes]
        .sort((a, b) => (a.edits[0]?.start ?? 0) - (b.edits[0]?.start ?? 0))
        .filter(({ edits }) => {
            const [first] = edits,
                last = edits.at(-1);
            if (!first || !last || first.start < (ends.get(uri) ?? 0)) {
                return false;
            }
            ends.set(uri, Math.max(last.end, first.start + 1));
            return true;
        });
}

/** From one line and column to another, from 1. */
type Written = Pick<Location, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** What was written, as places of the new text, by file. */
type Edited = ReadonlyMap<string, readonly Written[]>;

/** The changed texts by address, with the fixes of some lines put in, and where they stand. */
function applied({ read, changed }: State, lines: readonly Line[]): { texts: Map<string, string>; edited: Edited } {
    const texts = new Map(changed),
        edited = new Map<string, Written[]>();
    for (const { text, folder } of read.projects) {
        for (const file of text.files) {
            const own = lines.filter(each => each.folder === folder && each.file === file);
            const before = text.text(file);
            if (own[0] && before !== undefined) {
                const { after, written } = withEdits(
                    before,
                    own.flatMap(({ fixes }) => fixes).flatMap(({ edits }) => edits)
                );
                texts.set(own[0].uri, after);
                edited.set(placeOf(folder, file), written);
            }
        }
    }
    return { texts, edited };
}

const placeOf = (folder: string, file: string): string => JSON.stringify([folder, file]);

function withEdits(text: string, edits: SureFix['edits'][number][]): { after: string; written: Written[] } {
    const written: Written[] = [];
    let after = '',
        done = 0;
    for (const { start, end, text: instead } of edits.sort((a, b) => a.start - b.start)) {
        after += text.slice(done, start);
        const from = endOf(after);
        after += instead;
        const to = endOf(after);
        written.push({ ...from, endLine: to.line, endColumn: to.column });
        done = end;
    }
    return { after: after + text.slice(done), written };
}

function endOf(text: string): Pick<Location, 'line' | 'column'> {
    const line = text.split('\n').length;
    return { line, column: text.length - text.lastIndexOf('\n') };
}

/** Whether there is an error that was not there, or one more of its kind, where something was written or where nothing can have hidden it. */
function makesErrors(before: Read, after: Read, edited: Edited): boolean {
    const known = new Map<string, number>();
    for (const { key } of errorsIn(before)) {
        known.set(key, (known.get(key) ?? 0) + 1);
    }
    return errorsIn(after).some(({ key, place, error }) => {
        const left = known.get(key) ?? 0;
        known.set(key, left - 1);
        return left <= 0 && !cameToLight(error, edited.get(place));
    });
}

/** Only what stands in a text that was written in can have been hidden there, and not what meets the place itself. */
function cameToLight({ location }: Diagnostic, written: readonly Written[] | undefined): boolean {
    return written !== undefined && !written.some(each => !isBefore(each, location) && !isBefore(location, each));
}

/** Whether one place ends before another starts; those that touch do not. */
const isBefore = (a: Written, b: Written): boolean => a.endLine < b.line || (a.endLine === b.line && a.endColumn < b.column);

interface Told {
    readonly key: string;
    readonly place: string;
    readonly error: Diagnostic;
}

/** Errors by what they say and in which file: lines move when text is put in. */
function errorsIn({ projects }: Read): Told[] {
    return projects.flatMap(({ text, folder }) =>
        text.diagnostics
            .filter(({ severity }) => severity === 'error')
            .map(error => ({
                error,
                place: placeOf(folder, error.location.file),
                key: JSON.stringify([folder, error.location.file, error.code, error.message])
            }))
    );
}

function changedFiles(first: Read, last: Read): MendedFile[] {
    const textIn = (read: Read, folder: string): CheckedText | undefined => read.projects.find(each => each.folder === folder)?.text;
    return last.projects.flatMap(({ text, folder }) =>
        text.files.flatMap(file => {
            const before = textIn(first, folder)?.text(file),
                after = text.text(file);
            return before === undefined || after === undefined || before === after ? [] : [{ folder, file, before, after }];
        })
    );
}
