// Runs in the page of a report. The page says all it has to say without it: this finds, sorts, gathers and draws what stands there.
import { cardsOf, type Place } from './card.js';
import { button, clean, fill } from './dom.js';
import { networkOf } from './neighbours.js';
import { searchBox } from './search.js';
import { makeHandy } from './tables.js';

const main = document.getElementById('report');
if (main) {
    const words = main.dataset;
    for (const table of main.querySelectorAll<HTMLTableElement>('table[data-long]')) {
        makeHandy(table, words);
    }
    const places = new Map<string, Place>([...main.querySelectorAll('[id^="e-"]')].map(place => [place.id, { place, name: clean(place) }]));
    const network = networkOf(main.querySelectorAll<HTMLTableElement>('table[data-near]'), words);
    const show = cardsOf({ main, words, places, network });
    for (const [id, { place, name }] of places) {
        place.append(
            ' ',
            button({ class: 'more', 'aria-label': fill(words['card'], { x: name }) }, () => show(id), '…')
        );
    }
    document.querySelector('nav')?.append(searchBox(places, words, show));
}
