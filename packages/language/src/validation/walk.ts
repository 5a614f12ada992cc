import type { AstNode } from 'langium';

const DOLLAR = '$'.charCodeAt(0);

/** Visits the node and all nodes below it. References are not followed. Faster than Langium's streams, which check every node anew. */
export function walk(node: AstNode, visit: (node: AstNode) => void): void {
    visit(node);
    for (const key in node) {
        if (key.charCodeAt(0) === DOLLAR || !hasKey(node, key)) {
            continue;
        }
        const value = node[key];
        if (typeof value !== 'object' || value === null) {
            continue;
        }
        if (Array.isArray(value)) {
            for (const item of value) {
                if (isNode(item)) {
                    walk(item, visit);
                }
            }
        } else if (isNode(value)) {
            walk(value, visit);
        }
    }
}

function hasKey<K extends string>(node: object, key: K): node is Record<K, unknown> {
    return key in node;
}

/** Nodes know their type; references and plain values do not. */
function isNode(value: unknown): value is AstNode {
    return typeof value === 'object' && value !== null && '$type' in value;
}
