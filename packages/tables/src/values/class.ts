import type { ScaleClass } from '@nvs/model';
import { plain } from '../plain.js';

/** A class, or from one to another. */
export type ReadClass = { readonly low: string; readonly high: string; readonly best: string | undefined };

/** How a cell says that nobody has judged. */
const NOTHING = /^(|-|–|—|\?|x|n\/?a|n\.?v\.?t\.?|nvt|tbd|onbekend|unknown|niet beoordeeld|not (judged|assessed)|geen)$/i;

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
    const best = around && one(around[1] ?? '');
    const band = bandOf(best == null ? text : (around?.[2] ?? ''), one);
    return band && { ...band, best: best ?? undefined };
}

function bandOf(text: string, one: (part: string) => string | undefined): { readonly low: string; readonly high: string } | undefined {
    for (const between of [/\s*\.\.\s*/, /\s+(?:tot(?: en met)?|t\/m|to|until)\s+/i, /\s*[–—]\s*/, /\s*-\s*/, /\s*\/\s*/]) {
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
    const told = values[text] ?? text;
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
    const number = /^\d+$/.test(wanted) ? Number(wanted) : undefined;
    return number === undefined ? undefined : byNumber(number, classes);
}

/** A title such as `3 Moderate` has its number; else the lowest class is 1. */
function byNumber(number: number, classes: readonly ScaleClass[]): string | undefined {
    const own = classes.map(({ title, position }) => Number(/^\d+/.exec(title)?.[0] ?? position + 1));
    return classes[own.indexOf(number)]?.name;
}
