import type { ScaleClass } from '@nvs/model';
import { plain } from '../plain.js';

/** A class, or from one to another. */
export type ReadClass = { readonly low: string; readonly high: string; readonly best: string | undefined };

/** How a cell says that nobody has judged. */
const NOTHING = /^(|-|–|—|\?|x|n\/?a|n\.?v\.?t\.?|nvt|tbd|onbekend|unknown|niet beoordeeld|not (judged|assessed)|geen|none)$/i;

/** Whether a cell says that nothing is known. */
export const isNothing = (text: string): boolean => NOTHING.test(text.trim());

/**
 * What a cell says of a scale: a class by name, by title in any language, by `also:`, or by its number from 1 for the lowest, where a title begins
 * with no number of its own; two of them for a band; one with a band in brackets. Undefined where it says no such thing.
 * @param values what stands for a class, told by whoever knows the table
 */
export function readClass(
    text: string,
    classes: readonly ScaleClass[],
    values: Readonly<Record<string, string>> = {}
): ReadClass | undefined {
    const one = (part: string): string | undefined => classOf(part, classes, values);
    const single = one(text);
    if (single !== undefined) {
        return { low: single, high: single, best: single };
    }
    const around = /^(.+?)\s*[([]\s*(.+?)\s*[)\]]$/.exec(text);
    const best = around ? one(around[1] ?? '') : undefined;
    const within = around?.[2] ?? '';
    if (best !== undefined && !/\d/.test(within) && one(within) === undefined && bandOf(within, one) === undefined) {
        // a class and a remark: 4 (high)
        return within.length > 2 ? { low: best, high: best, best } : undefined;
    }
    const band = bandOf(best === undefined ? text : within, one);
    const places = [band?.low, best ?? band?.low, best ?? band?.high, band?.high].map(name =>
        classes.findIndex(each => each.name === name)
    );
    return band && places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0)) ? { ...band, best } : undefined;
}

function bandOf(text: string, one: (part: string) => string | undefined): { readonly low: string; readonly high: string } | undefined {
    for (const between of [/\s*\.\.\s*/, /\s+(?:tot(?: en met)?|t\/m|to|until)\s+/i, /\s*[–—]\s*/, /\s*-\s*/]) {
        const [from, to, ...more] = text.split(between);
        const low = from === undefined ? undefined : one(from);
        const high = to === undefined || more.length > 0 ? undefined : one(to);
        if (low !== undefined && high !== undefined) {
            return { low, high };
        }
    }
    return undefined;
}

function classOf(text: string, classes: readonly ScaleClass[], values: Readonly<Record<string, string>>): string | undefined {
    const told = Object.hasOwn(values, text) ? (values[text] ?? text) : text;
    const wanted = plain(told);
    if (wanted === '') {
        return undefined;
    }
    const named = classes.find(({ name }) => name === told) ?? classes.find(({ name }) => plain(name) === wanted);
    if (named) {
        return named.name;
    }
    const words = ({ title, titles, also = [] }: ScaleClass): string[] => [title, ...Object.values(titles), ...also].map(plain);
    const titled = classes.filter(each => words(each).some(word => word === wanted || word.replace(/^\d+ /, '') === wanted));
    if (titled.length === 1) {
        return titled[0]?.name;
    }
    const number = /^\d+$/.test(told.trim()) ? Number(told) : undefined;
    return number === undefined ? undefined : byNumber(number, classes);
}

/** Where all titles count on from 1, as `3 Moderate` does, that is its number; else the lowest class is 1. */
function byNumber(number: number, classes: readonly ScaleClass[]): string | undefined {
    const own = classes.map(({ title }) => Number(/^(\d+)\b/.exec(title)?.[1]));
    const counted = own.every((each, at) => each === (own[0] ?? 1) + at);
    return classes[counted ? own.indexOf(number) : number - 1]?.name;
}
