import { plain } from '../plain.js';

/** Words that tell elements not apart. */
const SMALL = new Set(
    'a an and at by de den der door een en for from het in is la le of on op or over te the to tot tussen uit van voor with zijn'.split(' ')
);
const RESERVED = new Set(['all', 'any', 'not']);
const MOST_WORDS = 4;
const LONGEST = 36;

/** What the language has no names of: signs, numbers that are no digits, letters that nobody sees. */
const UNUSABLE = /[^\p{L}\p{Nl}\p{Nd} ]|[\u115f\u1160\u3164\uffa0]/gu;

/** A short name for a title, of letters that every keyboard has where the title has some. */
export function nameOf(title: string): string {
    const words = plain(title)
        .replace(UNUSABLE, ' ')
        .split(' ')
        .filter(word => word !== '');
    const telling = words.filter(word => !SMALL.has(word));
    const joined = (telling.length > 0 ? telling : words).slice(0, MOST_WORDS).join('_');
    const name = [...joined].slice(0, LONGEST).join('').replace(/_$/, '');
    return /^\p{L}/u.test(name) && !RESERVED.has(name) ? name : `n_${name === '' ? 'row' : name}`;
}
