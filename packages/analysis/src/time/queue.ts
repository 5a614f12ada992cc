/** A binary heap of moments: what happens first comes first. What happens at one moment comes in no particular order. */
export class MomentQueue {
    private readonly times: number[] = [];
    private readonly kinds: number[] = [];
    private readonly items: number[] = [];
    /** How many there are: the arrays keep their length, for what comes next. */
    private size = 0;

    /** The earliest time, Infinity when nothing is to happen. */
    get time(): number {
        return this.size > 0 ? (this.times[0] ?? Infinity) : Infinity;
    }

    /** What happens then, and to what. */
    get kind(): number {
        return this.kinds[0] ?? 0;
    }

    get item(): number {
        return this.items[0] ?? 0;
    }

    clear(): void {
        this.size = 0;
    }

    push(time: number, kind: number, item: number): void {
        let at = this.size++;
        while (at > 0) {
            const parent = (at - 1) >> 1;
            if ((this.times[parent] ?? 0) <= time) {
                break;
            }
            this.move(parent, at);
            at = parent;
        }
        this.set(at, time, kind, item);
    }

    /** Takes the earliest out. */
    drop(): void {
        const last = --this.size;
        if (last <= 0) {
            this.size = 0;
            return;
        }
        const time = this.times[last] ?? 0;
        let at = 0;
        for (let child = this.earlierChild(at); child < last && (this.times[child] ?? 0) < time; child = this.earlierChild(at)) {
            this.move(child, at);
            at = child;
        }
        this.set(at, time, this.kinds[last] ?? 0, this.items[last] ?? 0);
    }

    private earlierChild(of: number): number {
        const child = 2 * of + 1;
        return child + 1 < this.size && (this.times[child + 1] ?? 0) < (this.times[child] ?? 0) ? child + 1 : child;
    }

    private move(from: number, to: number): void {
        this.set(to, this.times[from] ?? 0, this.kinds[from] ?? 0, this.items[from] ?? 0);
    }

    private set(at: number, time: number, kind: number, item: number): void {
        this.times[at] = time;
        this.kinds[at] = kind;
        this.items[at] = item;
    }
}
