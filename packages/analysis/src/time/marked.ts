/** A set of small numbers that is quick to empty. */
export class Marked {
    readonly items: number[] = [];
    private readonly marks: Uint8Array;

    constructor(size: number) {
        this.marks = new Uint8Array(size);
    }

    add(item: number): void {
        if (this.marks[item] === 0) {
            this.marks[item] = 1;
            this.items.push(item);
        }
    }

    clear(): void {
        for (const item of this.items) {
            this.marks[item] = 0;
        }
        this.items.length = 0;
    }
}
