import type { Report } from './report.js';

/** Keys that come first, in this order, since a reader looks for them first; the others follow by name. */
const FIRST = ['$schema', 'schemaVersion', 'generator', 'project', 'method', 'diagnostics', 'id', 'kind', 'type', 'name', 'title', 'file', 'line', 'column', 'endLine', 'endColumn', 'low', 'best', 'high'];
const PLACE = new Map(FIRST.map((key, i) => [key, i]));

/** The report as text: two spaces, keys in a fixed order whatever made the data, a newline at the end. */
export function toJson(report: Report): string {
    return `${JSON.stringify(sorted(report), undefined, 2)}\n`;
}

function sorted(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(sorted);
    }
    if (typeof value === 'object' && value !== null) {
        // Entries, not assignments: a title in a language called "__proto__" is data like any other.
        return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)
            .sort(([a], [b]) => (PLACE.get(a) ?? FIRST.length) - (PLACE.get(b) ?? FIRST.length) || (a < b ? -1 : 1))
            .map(([key, item]) => [key, sorted(item)]));
    }
    return value;
}

/** Whether a text is a report of this program, of whatever version, so that it may be overwritten. */
export function isReport(text: string): boolean {
    // Only the head is looked at: a report may be very long.
    return /^\s*\{\s*"\$schema"\s*:\s*"https:\/\/unpkg\.com\/nvsc\/schema\/report-\d+\.schema\.json"/.test(text.slice(0, 1000));
}
