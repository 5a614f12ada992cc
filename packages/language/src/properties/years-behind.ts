import type { AstNode } from 'langium';

/** The years that remarks on the lines of properties say: `cost: 3e6 EUR once // 2026`. Empty where one of them says none, or two say the same. */
export function yearsBehind(properties: readonly AstNode[]): string[] {
    const years = properties.flatMap(({ $cstNode: cst }) => {
        const line = cst?.root.fullText.slice(cst.end).split('\n', 1)[0] ?? '';
        const [, year] = /^[ \t]*(?:\/\/|\/\*).*?\b((?:19|20|21)[0-9]{2})\b/.exec(line) ?? [];
        return year ?? [];
    });
    return years.length === properties.length && new Set(years).size === years.length ? years : [];
}
