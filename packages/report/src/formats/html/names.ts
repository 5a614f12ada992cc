/** The anchor of an element: one for each id, and only letters, digits, dots, dashes and underscores. */
export const anchorOf = (id: string): string =>
    `e-${id.replace(/[^A-Za-z0-9.-]/gu, each => `_${each.codePointAt(0)?.toString(16) ?? ''}_`)}`;
