import { button, clean, fill, make } from './dom.js';
import { drawNeighbours, type Network } from './neighbours.js';
import { headsOf } from './tables.js';

/** Where an element has its place in the page, and what it is called there. */
export interface Place {
    readonly place: Element;
    readonly name: string;
}

interface Page {
    readonly main: HTMLElement;
    readonly words: DOMStringMap;
    readonly places: ReadonlyMap<string, Place>;
    readonly network: Network;
}

/** What stands in an element, but for what was added to it here. */
function named(element: Element | null): string {
    const copy = element?.cloneNode(true);
    if (!(copy instanceof Element)) {
        return '';
    }
    for (const added of copy.querySelectorAll('.more')) {
        added.remove();
    }
    return clean(copy);
}

/** The section that a place is in, with the nearest heading above it. */
function headingOf(place: Element): string {
    const section = place.closest('section');
    const above = [...(section?.querySelectorAll('h3') ?? [])].filter(
        each => each.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING
    );
    return [section?.querySelector('h2') ?? null, ...above.slice(-1)].map(named).join(' – ');
}

function go(place: Element): void {
    const folded = place.closest('details');
    if (folded) {
        folded.open = true;
    }
    place.setAttribute('tabindex', '-1');
    place.scrollIntoView({ block: 'center' });
    if (place instanceof HTMLElement) {
        place.focus({ preventScroll: true });
    }
}

/** A dialog with what the report says of an element: its own row, what stands round it, and where else it is named. Gives what shows one. */
export function cardsOf(page: Page): (id: string) => void {
    const { words } = page;
    const dialog = make('dialog', { 'aria-labelledby': 'card-name' });
    document.body.append(dialog);
    dialog.addEventListener('click', event => event.target === dialog && dialog.close());
    const seen: string[] = [];
    dialog.addEventListener('close', () => void seen.splice(0));
    const show = (id: string): void => {
        const found = page.places.get(id);
        if (!found) {
            return;
        }
        const { place, name } = found;
        const near = drawNeighbours({
            id,
            name,
            network: page.network,
            words,
            choose: to => {
                seen.push(id);
                show(to);
            }
        });
        const before = seen.at(-1);
        const heading = make('h2', { id: 'card-name', tabindex: '-1' }, make('bdi', {}, name));
        dialog.replaceChildren(
            heading,
            ...(near ? [near] : []),
            ownRow(place, near !== undefined),
            make('h3', {}, words['places'] ?? ''),
            listOf(id, found, page, dialog),
            ...(before === undefined
                ? []
                : [
                      button(
                          { class: 'close' },
                          () => {
                              seen.pop();
                              show(before);
                          },
                          fill(words['back'], { x: page.places.get(before)?.name ?? '' })
                      ),
                      ' '
                  ]),
            button({ class: 'close' }, () => dialog.close(), words['close'] ?? '')
        );
        if (!dialog.open) {
            dialog.showModal();
        }
        dialog.scrollTop = 0;
        heading.focus({ preventScroll: true });
    };
    return show;
}

/** What the row of an element says, head by head; the row of its neighbours is drawn instead. */
function ownRow(place: Element, isDrawn: boolean): HTMLElement {
    const own = make('dl', {});
    const row = place.closest('tr');
    const table = place.closest('table');
    if (row && !(isDrawn && table?.matches('[data-near]'))) {
        const heads = headsOf(table);
        for (const [at, cell] of [...row.cells].entries()) {
            const text = clean(cell);
            if (cell !== place && text !== '') {
                own.append(make('dt', {}, clean(heads[at])), make('dd', {}, text));
            }
        }
    }
    return own;
}

/** Where the report speaks of an element; each leads there. */
function listOf(id: string, { place, name }: Place, { main }: Page, dialog: HTMLDialogElement): HTMLElement {
    const seen = new Set<Element>();
    const list = make('ul', {});
    for (const to of [place, ...main.querySelectorAll(`a[href="#${CSS.escape(id)}"]`)]) {
        const at = to.closest('tr') ?? to;
        if (!seen.has(at)) {
            seen.add(at);
            const label = named(at.querySelector('th') ?? at);
            const words = label === name || label.endsWith(`. ${name}`) ? headingOf(to) : `${headingOf(to)}: ${label}`;
            const jump = (): void => {
                dialog.close();
                const row = to.closest('tr');
                if (row) {
                    row.hidden = false;
                }
                go(to);
            };
            list.append(make('li', {}, button({ class: 'link' }, jump, words)));
        }
    }
    return list;
}
