import { analyse } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { sayIn, type Language } from '@nvs/words';
import { documentOf } from '../../src/document/build.js';
import type { Cell, Document, Section, Table } from '../../src/document/document.js';
import { buildReport, type Report } from '../../src/index.js';

/** The report of a model, and what somebody reads of it. */
export interface Readable {
    readonly report: Report;
    readonly document: Document;
    section(id: string): Section | undefined;
    /** Sentences, headings and notes of a section, in their order. */
    said(id: string): string[];
    /** The tables of a section as words, the caption first. */
    tables(id: string): string[][][];
}

/** @param results instead of what follows from the model */
export function readable(sample: RiskModel, language: Language = 'en', results?: Report['results']): Readable {
    const made = buildReport({ ...sample, language }, analyse(sample));
    const report = results ? { ...made, results } : made;
    const document = documentOf(report);
    const say = sayIn(language).message;
    const words = (cell: Cell): string =>
        cell.type === 'state' ? `(${cell.state})` : cell.type === 'class' ? `${cell.name} ${say(cell.text)}` : say(cell.text);
    const section = (id: string): Section | undefined => document.sections.find(each => each.id === id);
    return {
        report,
        document,
        section,
        said: id =>
            (section(id)?.blocks ?? []).flatMap(block => {
                switch (block.type) {
                    case 'sentence':
                        return [say(block.claim), ...(block.condition ? [say(block.condition)] : [])];
                    case 'heading':
                    case 'note':
                        return [say(block.text)];
                    default:
                        return [];
                }
            }),
        tables: id =>
            (section(id)?.blocks ?? [])
                .filter((block): block is Table => block.type === 'table')
                .map(({ caption, rows }) => [[say(caption)], ...rows.map(row => row.map(words))])
    };
}
