/** A text in quotes, as the language writes it. */
export const quoted = (text: string): string => `"${text.replace(/\s+/g, ' ').replace(/[\\"]/g, '\\$&')}"`;

/** A text of several lines; in quotes where it is one. */
export function longText(text: string): string {
    const lines = text.split('\n').map(line => line.trim());
    return lines.length === 1 || text.includes('"""') || text.endsWith('"') ? quoted(text) : `"""\n${lines.join('\n')}\n"""`;
}

/** A number without an exponent where it can be read without one. */
export const numeral = (value: number): string =>
    Math.abs(value) >= 1e6 && value % 1e5 === 0 ? `${Number((value / 1e6).toPrecision(12))}e6` : String(Number(value.toPrecision(12)));

/** An element as text, before it is laid out. */
export function elementText(head: string, properties: readonly string[]): string {
    return properties.length === 0 ? head : `${head} {\n${properties.map(each => `  ${each}`).join('\n')}\n}`;
}
