/** A binary heap of moments: what happens first comes first. What happens at one moment comes in no particular order. */
export class MomentQueue {
    private readonly times: number[] = [];
    private readonly kinds: number[] = [];
    private readonly items: number[] = [];

    get size(): number {
        return this.times.length;
    }

    /** The earliest time, Infinity when nothing is to happen. */
    get time(): number {
        return this.times[0] ?? Infinity;
    }

    clear(): void {
        this.times.length = this.kinds.length = this.items.length = 0;
    }

    push(time: number, kind: number, item: number): void {
        let at = this.times.length;
        this.times.push(time);
        this.kinds.push(kind);
        this.items.push(item);
        while (at > 0) {
            const parent = (at - 1) >> 1;
            if ((this.times[parent] ?? 0) <= time) {
                break;
            }
            this.set(at, this.times[parent] ?? 0, this.kinds[parent] ?? 0, this.items[parent] ?? 0);
            at = parent;
        }
        this.set(at, time, kind, item);
    }

    /** Takes the earliest and hands it to `take`. */
    pop(take: (kind: number, item: number) => void): void {
        const kind = this.kinds[0] ?? 0;
        const item = this.items[0] ?? 0;
        const time = this.times.pop() ?? 0;
        const lastKind = this.kinds.pop() ?? 0;
        const lastItem = this.items.pop() ?? 0;
        const size = this.times.length;
        if (size > 0) {
            let at = 0;
            for (;;) {
                let child = 2 * at + 1;
                if (child >= size) {
                    break;
                }
                if (child + 1 < size && (this.times[child + 1] ?? 0) < (this.times[child] ?? 0)) {
                    child++;
                }
                if ((this.times[child] ?? 0) >= time) {
                    break;
                }
                this.set(at, this.times[child] ?? 0, this.kinds[child] ?? 0, this.items[child] ?? 0);
                at = child;
            }
            this.set(at, time, lastKind, lastItem);
        }
        take(kind, item);
    }

    private set(at: number, time: number, kind: number, item: number): void {
        this.times[at] = time;
        this.kinds[at] = kind;
        this.items[at] = item;
    }
}
