/** Strongly connected components (Tarjan 1972, iterative); those without an edge to another component first among their like. */
export function components(nodes: readonly number[], edges: (node: number) => readonly number[]): number[][] {
    /** By node the place at which it was entered; what follows goes by places. */
    const places = new Map<number, number>();
    const entered: number[] = [],
        low: number[] = [],
        isOpen: boolean[] = [];
    const stack: number[] = [];
    const found: number[][] = [];
    const path: Frame[] = [];
    const enter = (node: number): void => {
        const place = entered.length;
        places.set(node, place);
        entered.push(node);
        low.push(place);
        isOpen.push(true);
        stack.push(place);
        path.push({ place, next: edges(node), at: 0 });
    };
    const close = (place: number): void => {
        const members: number[] = [];
        for (let each = stack.pop(); each !== undefined; each = each === place ? undefined : stack.pop()) {
            isOpen[each] = false;
            members.push(entered[each] ?? 0);
        }
        found.push(members.length > 1 ? members.sort((a, b) => a - b) : members);
    };
    const lower = (place: number, to: number): void => {
        low[place] = Math.min(low[place] ?? 0, to);
    };
    const step = (frame: Frame, child: number): void => {
        const place = places.get(child);
        if (place === undefined) {
            enter(child);
        } else if (isOpen[place] === true) {
            lower(frame.place, place);
        }
    };
    const leave = ({ place }: Frame): void => {
        path.pop();
        const parent = path.at(-1);
        if (parent) {
            lower(parent.place, low[place] ?? 0);
        }
        if (low[place] === place) {
            close(place);
        }
    };
    for (const root of nodes) {
        if (!places.has(root)) {
            enter(root);
        }
        for (let frame = path.at(-1); frame; frame = path.at(-1)) {
            const child = frame.next[frame.at++];
            if (child === undefined) {
                leave(frame);
            } else {
                step(frame, child);
            }
        }
    }
    return found;
}

interface Frame {
    readonly place: number;
    readonly next: readonly number[];
    at: number;
}
