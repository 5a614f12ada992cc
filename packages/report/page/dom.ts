// Texts of the model are only ever moved as texts, never read as markup.

/** An element with attributes and children. */
export function make<T extends keyof HTMLElementTagNameMap>(
    tag: T,
    attributes: Readonly<Record<string, string>>,
    ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
}

/** A button with what it does. */
export function button(
    attributes: Readonly<Record<string, string>>,
    action: () => void,
    ...children: readonly (Node | string)[]
): HTMLElement {
    const made = make('button', { type: 'button', ...attributes }, ...children);
    made.addEventListener('click', action);
    return made;
}

/** The text of an element, with single blanks. */
export const clean = (element: Element | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A pattern of words with what stands in its braces. */
export const fill = (pattern: string | undefined, values: Readonly<Record<string, string | number>>): string =>
    (pattern ?? '').replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));

const plain = (text: string): string => text.toLocaleLowerCase(document.documentElement.lang).normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a text has every word that was typed. */
export const has = (text: string, typed: string): boolean =>
    plain(typed)
        .split(/\s+/)
        .every(word => plain(text).includes(word));

/** What is done once somebody stops typing. */
export function later(action: () => void): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return () => {
        clearTimeout(timer);
        timer = setTimeout(action, 120);
    };
}
