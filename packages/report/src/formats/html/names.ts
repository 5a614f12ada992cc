/** The anchor of an element: one for each id, and only letters, digits, dots, underscores and dashes, which stand around what is none of these. */
export const anchorOf = (id: string): string => `e-${id.replace(/[^\w.]/gu, each => `-${each.codePointAt(0)?.toString(16) ?? ''}-`)}`;
