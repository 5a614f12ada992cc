import type { Exported } from './name-index.js';

/** Elements by a key, each list in the order of documents and of their texts, whatever was put in first. */
export class Ordered {
    private readonly lists = new Map<string, Exported[]>();

    get(key: string): readonly Exported[] {
        return this.lists.get(key) ?? [];
    }

    /** Puts an entry behind those of earlier documents, and of its own those that stand before it. */
    add(key: string, entry: Exported): void {
        const list = this.lists.get(key);
        if (!list) {
            this.lists.set(key, [entry]);
            return;
        }
        let at = firstBehind(list, entry.document);
        for (let before = list[at - 1]; before?.document === entry.document && place(before) > place(entry); before = list[at - 1]) {
            at--;
        }
        list.splice(at, 0, entry);
    }

    /** Takes out an entry: of several of one document the last first, which is found at once. */
    delete(key: string, entry: Exported): void {
        const list = this.lists.get(key);
        const at = list?.lastIndexOf(entry, firstBehind(list, entry.document) - 1) ?? -1;
        if (!list || at < 0) {
            return;
        }
        list.splice(at, 1);
        if (list.length === 0) {
            this.lists.delete(key);
        }
    }
}

/** What is no longer there, the last first, and what is new, in order. */
export function difference(
    before: readonly Exported[],
    now: readonly Exported[]
): { gone: readonly Exported[]; come: readonly Exported[] } {
    const had = new Set(before),
        has = new Set(now);
    return { gone: before.filter(entry => !has.has(entry)).reverse(), come: now.filter(entry => !had.has(entry)) };
}

/** The number of the element in its text. */
const place = ({ path }: Exported): number => Number(path.slice(path.indexOf('@') + 1));

/** Where the entries of later documents begin. */
function firstBehind(list: readonly Exported[], document: string): number {
    let low = 0,
        high = list.length;
    while (low < high) {
        const middle = (low + high) >> 1,
            entry = list[middle];
        if (entry && entry.document <= document) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}
