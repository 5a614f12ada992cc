import type { Exported } from './name-index.js';

/** Elements by a key, each list in the order of documents and of their texts, whatever was put in first. */
export class Ordered {
    private readonly lists = new Map<string, Exported[]>();

    get(key: string): readonly Exported[] {
        return this.lists.get(key) ?? [];
    }

    /** Puts an entry behind those of its own document and of earlier ones. */
    add(key: string, entry: Exported): void {
        const list = this.lists.get(key);
        if (list) {
            list.splice(firstBehind(list, entry.document), 0, entry);
        } else {
            this.lists.set(key, [entry]);
        }
    }

    /** Takes out what a document put in under the key. */
    delete(key: string, document: string): void {
        const list = this.lists.get(key);
        if (!list) {
            return;
        }
        const end = firstBehind(list, document);
        let start = end;
        while (start > 0 && list[start - 1]?.document === document) {
            start--;
        }
        list.splice(start, end - start);
        if (list.length === 0) {
            this.lists.delete(key);
        }
    }
}

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
