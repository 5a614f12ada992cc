import { slipsAllowed } from './near-words.js';

/** How many words are looked at for one suggestion, and how many suggestions one file gets: beyond that, messages do without. */
const MOST_WORDS = 20_000;

/**
 * The word nearest to what was written, if it is near enough to be what was meant. By optimal string alignment: an
 * exchange of two neighbouring letters counts as one slip. Ties go to the word that comes first.
 */
export function nearest(written: string, words: Iterable<string>): string | undefined {
    const wanted = written.toLowerCase();
    let best: string | undefined,
        least = slipsAllowed(wanted) + 1,
        looked = 0;
    for (const word of words) {
        if (word === written || ++looked > MOST_WORDS) {
            continue;
        }
        if (Math.abs(word.length - wanted.length) >= least) {
            continue;
        }
        const distance = slips(wanted, word.toLowerCase(), least - 1);
        if (distance < least) {
            best = word;
            least = distance;
            if (distance === 0) {
                break;
            }
        }
    }
    return best;
}

/** Insertions, deletions, replacements and exchanges of neighbours between the words; `limit + 1` for anything above the limit. */
function slips(a: string, b: string, limit: number): number {
    let before: number[] = [],
        last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        let least = i;
        for (let j = 1; j <= b.length; j++) {
            const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
            let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
            if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
                cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
            }
            row.push(cost);
            if (cost < least) {
                least = cost;
            }
        }
        if (least > limit) {
            return limit + 1;
        }
        before = last;
        last = row;
    }
    return Math.min(last[b.length] ?? 0, limit + 1);
}
