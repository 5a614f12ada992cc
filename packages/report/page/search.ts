import type { Place } from './card.js';
import { button, fill, has, later, make } from './dom.js';

/** So many elements are listed at once. */
const MOST = 20;

/** A box that finds elements by their names. @param show shows what was found */
export function searchBox(places: ReadonlyMap<string, Place>, words: DOMStringMap, show: (id: string) => void): HTMLElement {
    const input = make('input', { type: 'search', autocomplete: 'off', 'aria-controls': 'found' });
    const found = make('ul', { id: 'found' });
    const told = make('span', { role: 'status' });
    input.addEventListener(
        'input',
        later(() => {
            const typed = input.value.trim();
            const all = typed === '' ? [] : [...places].filter(([, { name }]) => has(name, typed));
            found.replaceChildren(
                ...all.slice(0, MOST).map(([id, { name }]) =>
                    make(
                        'li',
                        {},
                        button({ class: 'link' }, () => show(id), make('bdi', {}, name))
                    )
                )
            );
            told.textContent = typed === '' ? '' : fill(words['found'], { shown: Math.min(MOST, all.length), all: all.length });
        })
    );
    input.addEventListener('keydown', event => {
        if (event.key === 'Enter') {
            found.querySelector('button')?.click();
        }
    });
    return make('div', { role: 'search', class: 'tool' }, make('label', {}, words['search'] ?? '', ' ', input), ' ', told, found);
}
