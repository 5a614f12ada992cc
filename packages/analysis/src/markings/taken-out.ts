import { WITHHELD_PLACE, type Location } from '@nvs/model';
import type { Names } from './names.js';

/** What holds one of these says something about what they name: it goes with it. */
const SUBJECTS = ['target', 'criterion', 'resource', 'threat', 'node', 'scope', 'of', 'interest'] as const;

/** Lists of who answers, says or judges: figures don't rest on them, and one that is withheld is not one that is missing. */
const KEPT = new Set(['owner', 'operator', 'responsible', 'sources', 'judgedBy', 'by']);

/** What these hold are words of the model's own schema, never names or texts of somebody. */
const WORDS = new Set([
    'kind', 'keyword', 'type', 'nature', 'origin', 'judged', 'status', 'operator', 'aspect', 'dimension', 'outcome', 'forKind', 'edge', 'join', 'measures',
    'interestValue', 'overall', 'disruption', 'rank', 'supplyBasis', 'confidence', 'provenance', 'marking', 'file', 'date', 'since', 'until', 'on', 'published', 'judgedOn'
]);

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a row of a list is about something that is withheld. Leaves of a requirement and shares of a supply stay, as `withheld n`. */
export function isAbout(item: unknown, names: Names): boolean {
    if (!isData(item) || ('type' in item && typeof item['type'] === 'string')) return false;
    return SUBJECTS.some(key => names.has(item[key])) || ('resource' in item && names.has(item['supplier']));
}

/**
 * A copy of what stays, without what names something withheld. Where taking out would change what a figure says (requirements, supplies), and
 * where one name is all there is, `withheld n` stands in its place.
 */
export function withoutNames<T>(value: T, names: Names, changed: () => void): T {
    const copy = (each: unknown, key: string, holder: Data | undefined): unknown => {
        if (typeof each === 'string') {
            if (WORDS.has(key)) return each;
            const text = names.replaced(each);
            if (text !== each) changed();
            return text;
        }
        if (Array.isArray(each)) return list(each, key, holder);
        if (!isData(each)) return each;
        return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, name === 'at' ? inner : copy(inner, name, each)]));
    };
    const list = (items: readonly unknown[], key: string, holder: Data | undefined): unknown[] => {
        // the members of an expression are words of the language
        if (holder && 'type' in holder && (key === 'members' || key === 'then')) return [...items];
        return items.filter(item => {
            const goes = typeof item === 'string' ? names.has(item) && !KEPT.has(key) : isAbout(item, names);
            if (goes) changed();
            return !goes;
        }).map(item => copy(item, typeof item === 'string' && KEPT.has(key) ? '' : key, undefined));
    };
    return copy(value, '', undefined) as T;
}

/** In files with something withheld, lines and columns would tell how much. */
export function withoutLines<T>(value: T, files: ReadonlySet<string>): T {
    const copy = (each: unknown): unknown => {
        if (Array.isArray(each)) return each.map(copy);
        if (!isData(each)) return each;
        return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, key === 'at' && isPlace(inner) ? (files.has(inner.file) ? { ...WITHHELD_PLACE, file: inner.file } : inner) : copy(inner)]));
    };
    return copy(value) as T;
}

function isPlace(value: unknown): value is Location {
    return isData(value) && typeof value['file'] === 'string' && typeof value['line'] === 'number';
}
