/** Beyond so many letters looked at, a search ends: what nothing was found for by then is no slip of the pen. */
const MOST_STEPS = 20_000;

/** So many slips are taken for one word meant: none in the shortest words, at most three in long ones. */
export function slipsAllowed(written: string): number {
    return written.length < 3 ? 0 : Math.max(1, Math.min(3, Math.floor(written.length / 3)));
}

/**
 * Words in which the nearest to a written one is found without a look at each: in alphabetical order, words with the same beginning
 * stand together, and where a beginning has too many slips already, all of them are passed over. Capitals count as small letters.
 */
export class NearWords {
    private readonly small: readonly string[];
    private readonly words: readonly string[];

    constructor(words: Iterable<string>) {
        const sorted = Array.from(words, word => ({ word, small: word.toLowerCase() })).sort(
            (a, b) => order(a.small, b.small) || order(a.word, b.word)
        );
        this.small = sorted.map(({ small }) => small);
        this.words = sorted.map(({ word }) => word);
    }

    /** All words, small letters and capitals alike, in order. */
    all(): readonly string[] {
        return this.words;
    }

    /** The words that begin so, small letters and capitals alike. */
    *beginning(text: string): Generator<string> {
        const wanted = text.toLowerCase();
        let at = this.first(word => word >= wanted);
        for (; this.small[at]?.startsWith(wanted); at++) {
            yield this.words[at] ?? '';
        }
    }

    /**
     * The first word, by code units, of those that so many slips and no more make of the written one: insertions, deletions, replacements and
     * exchanges of neighbours (optimal string alignment).
     */
    within(written: string, slips: number, accepts: (word: string) => boolean): string | undefined {
        const wanted = written.toLowerCase(),
            width = wanted.length;
        // Row by row the slips between the beginnings of the word at hand and those of the written one; words that begin alike share rows.
        const rows: number[][] = [Array.from({ length: width + 1 }, (_, j) => j)];
        let best: string | undefined,
            before = '',
            rowsKept = 0,
            steps = 0;
        for (let at = 0; at < this.small.length && steps < MOST_STEPS; ) {
            const word = this.small[at] ?? '';
            let depth = 0;
            while (depth < rowsKept && word.charCodeAt(depth) === before.charCodeAt(depth)) {
                depth++;
            }
            let hopeless = false;
            while (depth < word.length && !hopeless) {
                hopeless = fill(rows, depth + 1, word, wanted) > slips;
                depth++;
                steps++;
            }
            before = word;
            rowsKept = depth;
            if (hopeless) {
                at = this.behind(at, word.slice(0, depth));
                continue;
            }
            const found = this.words[at] ?? '';
            if (
                (rows[depth]?.[width] ?? Infinity) <= slips &&
                found !== written &&
                (best === undefined || found < best) &&
                accepts(found)
            ) {
                best = found;
            }
            at++;
        }
        return best;
    }

    /** The first word behind those with the beginning, from one of them on. */
    private behind(at: number, beginning: string): number {
        let step = 1;
        while (this.small[at + step]?.startsWith(beginning)) {
            step *= 2;
        }
        return this.first(word => !word.startsWith(beginning), at + Math.floor(step / 2), Math.min(this.small.length, at + step));
    }

    /** The first word between two places from which on something holds. */
    private first(holds: (word: string) => boolean, low = 0, high: number = this.small.length): number {
        while (low < high) {
            const middle = (low + high) >> 1;
            if (holds(this.small[middle] ?? '')) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

/** Fills in the row of the first so many letters of the word; gives the least in it. */
function fill(rows: number[][], depth: number, word: string, wanted: string): number {
    const last = rows[depth - 1] ?? [],
        before = rows[depth - 2] ?? [],
        row = rows[depth] ?? [];
    const letter = word.charCodeAt(depth - 1);
    row[0] = depth;
    let least = depth;
    for (let j = 1; j <= wanted.length; j++) {
        const same = letter === wanted.charCodeAt(j - 1) ? 0 : 1;
        let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
        if (depth > 1 && j > 1 && letter === wanted.charCodeAt(j - 2) && word.charCodeAt(depth - 2) === wanted.charCodeAt(j - 1)) {
            cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
        }
        row[j] = cost;
        if (cost < least) {
            least = cost;
        }
    }
    rows[depth] = row;
    return least;
}

function order(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
