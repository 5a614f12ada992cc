import { assessmentMarking, highestMarking, reduced, type Markable } from '@nvs/analysis';
import type { MarkingLevel, RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { oneLine } from './answers/words/line.js';
import type { ReportMarking } from './json/report.js';

/** A model as a report or an answer may show it. */
export interface ModelAtLevel {
    readonly model: RiskModel;
    /** What it is headed with. Absent: nothing in it is marked. */
    readonly marking: ReportMarking | undefined;
}

/**
 * A model at a level: the one asked for, else that of its assessment, else whole.
 * @param level one of the levels by name
 */
export function modelAtLevel(project: Markable, level?: string): ModelAtLevel {
    const { model, markings } = project;
    const assessed = assessmentMarking(model);
    const at = level ?? (markings.some(each => each.name === assessed) ? assessed : undefined);
    if (at !== undefined) {
        return { model: reduced({ model, markings, files: project.files }, at), marking: { level: at, reduced: true } };
    }
    const highest = highestMarking(model, markings);
    return { model, marking: highest === undefined ? undefined : { level: highest, reduced: false } };
}

/** What a text is headed with. */
export function markingHeading({ level, reduced }: ReportMarking): Message {
    return message('findings.marking', { level: oneLine(level), reduced });
}

/** The level that a word means, however it is spelt: `Stg. Geheim`, `top secret`. Undefined where there is none. */
export function levelNamed(word: string, markings: readonly MarkingLevel[]): string | undefined {
    const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    return (
        markings.find(each => each.name === word) ??
        markings.find(each => [each.name, each.title].some(name => plain(name) === plain(word)))
    )?.name;
}

/** Levels from low to high; words of one level side by side. */
export function levelsInWords(markings: readonly MarkingLevel[]): string {
    const byRank = new Map<number, string[]>();
    for (const { name, rank } of markings) {
        byRank.set(rank, [...(byRank.get(rank) ?? []), name]);
    }
    return [...byRank.values()].map(names => names.join(' = ')).join(', ');
}
