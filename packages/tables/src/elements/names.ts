import { plain } from '../plain.js';

/** Words that tell elements not apart. */
const SMALL = new Set(
    'a an and at by de den der door een en for from het in is la le of on op or over te the to tot tussen uit van voor with zijn'.split(' ')
);
const RESERVED = new Set(['all', 'any', 'not']);
const MOST_WORDS = 4;
const LONGEST = 36;

/** A short name for a title, of letters that every keyboard has where the title has some. */
export function nameOf(title: string): string {
    const words = plain(title)
        .replace(/[%#]/g, ' ')
        .split(' ')
        .filter(word => word !== '');
    const telling = words.filter(word => !SMALL.has(word));
    const name = (telling.length > 0 ? telling : words).slice(0, MOST_WORDS).join('_').slice(0, LONGEST).replace(/_$/, '');
    return /^\p{L}/u.test(name) && !RESERVED.has(name) ? name : `n_${name === '' ? 'row' : name}`;
}
