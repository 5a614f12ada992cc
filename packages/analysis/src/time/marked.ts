/** A set of small numbers that is quick to fill and to empty, in the order in which they came. */
export class Marked {
    /** Those of it are the first `count`. */
    readonly items: Int32Array;
    count = 0;
    private readonly marks: Uint8Array;

    constructor(size: number) {
        this.items = new Int32Array(size);
        this.marks = new Uint8Array(size);
    }

    add(item: number): void {
        if (this.marks[item] === 0) {
            this.marks[item] = 1;
            this.items[this.count++] = item;
        }
    }

    has(item: number): boolean {
        return this.marks[item] === 1;
    }

    clear(): void {
        for (let i = 0; i < this.count; i++) {
            this.marks[this.items[i] ?? 0] = 0;
        }
        this.count = 0;
    }
}

/** Numbers to be looked at one after the other, while others come behind. Emptied, it keeps its memory. */
export class Worklist {
    readonly items: number[] = [];
    count = 0;

    push(item: number): void {
        this.items[this.count++] = item;
    }

    clear(): void {
        this.count = 0;
    }
}
