import { compare } from '@nvs/model';
import type { Lookup } from './lookup.js';
import type { Note } from './results/results.js';

/** What an analysis needs everywhere: the model by name, and where to put what it could not take as it stands. */
export interface Context {
    readonly look: Lookup;
    note(note: Note): void;
}

/** Collects notes, each once. */
export function noteBook(known: readonly Note[] = []): { note(note: Note): void; notes(): Note[] } {
    const notes = new Map<string, Note>();
    const note = (each: Note): void => {
        notes.set(JSON.stringify([each.id, each.kind, each.message, each.at]), each);
    };
    known.forEach(note);
    return {
        note,
        notes: () => [...notes.entries()].sort(([a], [b]) => compare(a, b)).map(([, note]) => note)
    };
}
