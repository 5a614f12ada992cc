/** Strongly connected components (Tarjan 1972, iterative); those without an edge to another component first among their like. */
export function components(nodes: readonly number[], edges: (node: number) => readonly number[]): number[][] {
    const index = new Map<number, number>();
    const low = new Map<number, number>();
    const open = new Set<number>();
    const stack: number[] = [];
    const found: number[][] = [];
    for (const root of nodes) {
        if (index.has(root)) {
            continue;
        }
        const work: { node: number; next: readonly number[]; at: number }[] = [];
        const enter = (node: number): void => {
            index.set(node, index.size);
            low.set(node, index.size - 1);
            stack.push(node);
            open.add(node);
            work.push({ node, next: edges(node), at: 0 });
        };
        enter(root);
        for (let frame = work.at(-1); frame; frame = work.at(-1)) {
            const child = frame.next[frame.at++];
            if (child !== undefined) {
                if (!index.has(child)) {
                    enter(child);
                } else if (open.has(child)) {
                    low.set(frame.node, Math.min(low.get(frame.node) ?? 0, index.get(child) ?? 0));
                }
                continue;
            }
            work.pop();
            const parent = work.at(-1);
            if (parent) {
                low.set(parent.node, Math.min(low.get(parent.node) ?? 0, low.get(frame.node) ?? 0));
            }
            if (low.get(frame.node) === index.get(frame.node)) {
                const members = stack.splice(stack.lastIndexOf(frame.node));
                for (const member of members) {
                    open.delete(member);
                }
                found.push(members.sort((a, b) => a - b));
            }
        }
    }
    return found;
}
