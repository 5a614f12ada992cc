/**
 * Groups of nodes that each need all others of their group, directly or through others: the strongly connected parts of what needs what
 * that have more than one member (Kosaraju's two passes, without recursion). The largest first, members in the order given.
 * @param needs what each node needs
 */
export function ringsIn(nodes: readonly string[], needs: ReadonlyMap<string, readonly string[]>): string[][] {
    const known = new Set(nodes);
    const reversed = new Map<string, string[]>();
    for (const [node, others] of needs) {
        for (const each of others) {
            reversed.set(each, [...(reversed.get(each) ?? []), node]);
        }
    }
    const seen = new Set<string>();
    const order = nodes.flatMap(each => finished(each, needs, seen, known));
    const placed = new Set<string>();
    const rank = new Map(nodes.map((each, at) => [each, at]));
    return order
        .reverse()
        .map(each => finished(each, reversed, placed, known))
        .filter(each => each.length > 1)
        .map(each => each.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)))
        .sort((a, b) => b.length - a.length || (rank.get(a[0] ?? '') ?? 0) - (rank.get(b[0] ?? '') ?? 0));
}

/** All that is reached from a node and was not before, each after what it leads to. */
function finished(from: string, leads: ReadonlyMap<string, readonly string[]>, seen: Set<string>, known: ReadonlySet<string>): string[] {
    if (seen.has(from)) {
        return [];
    }
    seen.add(from);
    const found: string[] = [];
    const path = [{ node: from, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
        const to = leads.get(top.node)?.[top.next++];
        if (to === undefined) {
            found.push(top.node);
            path.pop();
        } else if (!seen.has(to) && known.has(to)) {
            seen.add(to);
            path.push({ node: to, next: 0 });
        }
    }
    return found;
}
