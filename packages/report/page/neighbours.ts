import { button, clean, make } from './dom.js';
import { headsOf } from './tables.js';

/** An element by the id of its place, as another speaks of it. */
interface Link {
    readonly id: string;
    readonly text: string;
}

/** @property more words on those that are not named */
interface Side {
    readonly heading: string;
    readonly links: readonly Link[];
    readonly more: string;
}

interface Around {
    /** What it needs, and what brings it down. */
    readonly before: readonly Side[];
    /** What needs it, or what it brings down. */
    readonly after: readonly Side[];
}

/** What the tables of neighbours say, by element. */
export type Network = ReadonlyMap<string, Around>;

export function networkOf(tables: Iterable<HTMLTableElement>, words: DOMStringMap): Network {
    const all = new Map<string, Around>();
    for (const table of tables) {
        const headings = headsOf(table).slice(1).map(clean);
        const hits = new Map<string, Link[]>();
        for (const row of table.tBodies[0]?.rows ?? []) {
            const [place, ...cells] = row.cells;
            const [needs, needed, hit] = cells.map((cell, at) => sideOf(headings[at] ?? '', cell));
            if (place && needs && needed && hit) {
                all.set(place.id, { before: [needs, hit], after: [needed] });
                for (const { id } of hit.links) {
                    hits.set(id, [...(hits.get(id) ?? []), { id: place.id, text: clean(place) }]);
                }
            }
        }
        for (const [id, links] of hits) {
            all.set(id, { before: [], after: [{ heading: words['hits'] ?? '', links, more: '' }] });
        }
    }
    return all;
}

interface Chosen {
    readonly id: string;
    readonly name: string;
    readonly network: Network;
    readonly words: DOMStringMap;
    /** Is told which of them somebody wants to see next. */
    choose(id: string): void;
}

/** What stands round an element, as columns from left to right with lines between; undefined where nothing does. */
export function drawNeighbours(chosen: Chosen): HTMLElement | undefined {
    const around = chosen.network.get(chosen.id);
    if (!around) {
        return undefined;
    }
    const box = make('div', { class: 'near' });
    const further = button(
        { class: 'close', 'aria-pressed': 'false' },
        () => {
            const isFurther = further.getAttribute('aria-pressed') === 'false';
            further.setAttribute('aria-pressed', String(isFurther));
            fill(box, chosen, around, isFurther);
        },
        chosen.words['further'] ?? ''
    );
    fill(box, chosen, around, false);
    return make('section', {}, make('h3', {}, chosen.words['near'] ?? ''), make('p', {}, further), box);
}

type Line = readonly [from: Element, to: Element];

/** A list under its heading. @param join is told of each of it */
const column = (sides: readonly Side[], choose: Chosen['choose'], join: (item: Element, link: Link) => void): HTMLElement =>
    make(
        'div',
        {},
        ...sides
            .filter(side => side.links.length > 0)
            .flatMap(side => [
                make('h4', {}, side.heading),
                make(
                    'ul',
                    {},
                    ...side.links.map(link => {
                        const item = button({}, () => choose(link.id), make('bdi', {}, link.text));
                        join(item, link);
                        return make('li', {}, item);
                    }),
                    ...(side.more === '' ? [] : [make('li', {}, side.more)])
                )
            ])
    );

function fill(box: HTMLElement, { id, name, network, words, choose }: Chosen, around: Around, isFurther: boolean): void {
    const lines: Line[] = [];
    const middle = make('strong', {}, make('bdi', {}, name));
    const shown = new Map<string, Element>([[id, middle]]);
    const beside =
        (isBefore: boolean) =>
        (item: Element, link: Link): void => {
            if (!shown.has(link.id)) {
                shown.set(link.id, item);
            }
            lines.push(isBefore ? [item, middle] : [middle, item]);
        };
    const columns = [column(around.before, choose, beside(true)), make('div', {}, middle), column(around.after, choose, beside(false))];
    if (isFurther) {
        const beyond = (which: keyof Around): HTMLElement => {
            const links = around[which].flatMap(side => side.links);
            const found = furtherOn(network, links, which).filter(each => !shown.has(each.link.id));
            const heading = `${around[which][0]?.heading ?? ''}, ${words['further'] ?? ''}`;
            return column([{ heading, links: found.map(each => each.link), more: '' }], choose, (item, link) => {
                for (const nearer of found.find(each => each.link === link)?.beside ?? []) {
                    const at = shown.get(nearer);
                    if (at) {
                        lines.push(which === 'before' ? [item, at] : [at, item]);
                    }
                }
            });
        };
        columns.unshift(beyond('before'));
        columns.push(beyond('after'));
    }
    box.replaceChildren(...columns.filter(each => each.childElementCount > 0));
    join(box, lines);
}

/** What stands beside those beside an element, each once. @returns with those that it stands beside */
function furtherOn(network: Network, links: readonly Link[], which: keyof Around): { readonly link: Link; readonly beside: string[] }[] {
    const found = new Map<string, { readonly link: Link; readonly beside: string[] }>();
    for (const { id } of links) {
        for (const link of network.get(id)?.[which][0]?.links ?? []) {
            const known = found.get(link.id) ?? { link, beside: [] };
            known.beside.push(id);
            found.set(link.id, known);
        }
    }
    return [...found.values()];
}

/** What a cell of the table lists. */
function sideOf(heading: string, cell: HTMLTableCellElement): Side {
    const links = [...cell.querySelectorAll('a')].map(each => ({ id: (each.getAttribute('href') ?? '').slice(1), text: clean(each) }));
    const after = cell.lastChild instanceof Text ? (cell.lastChild.textContent ?? '').replace(/^; /, '') : '';
    return { heading, links, more: links.length === 0 ? '' : after };
}

const SVG = 'http://www.w3.org/2000/svg';

/** Lines from the right of one to the left of another, drawn again when there is more room or less. Lists say the same without. */
function join(box: HTMLElement, lines: readonly Line[]): void {
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(SVG, 'path');
    svg.append(path);
    box.prepend(svg);
    const draw = (): void => {
        const { left, top } = box.getBoundingClientRect();
        const d = lines.map(([from, to]) => {
            const [a, b] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
            const [x, y] = [a.right - left, a.top + a.height / 2 - top];
            const [toX, toY] = [b.left - left, b.top + b.height / 2 - top];
            const half = (x + toX) / 2;
            return `M${x} ${y}C${half} ${y} ${half} ${toY} ${toX} ${toY}`;
        });
        path.setAttribute('d', d.join(''));
        svg.setAttribute('width', String(box.scrollWidth));
        svg.setAttribute('height', String(box.scrollHeight));
    };
    new ResizeObserver(draw).observe(box);
}
