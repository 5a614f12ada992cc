import { sayWith, type Language, type Message } from '@nvs/words';
import { el, type Child } from '../../pictures/markup.js';

/** Stand around what a model says until it is markup. No character of a text: whoever uses them has their own meaning for them. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const MARKS = /[\uE000\uE001]/g;

/** Letters that are read from right to left, and digits of theirs: where none stands, nothing turns. */
const TURNING = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Words of a page in which each text of the model keeps its direction to itself, so that a name in another script turns no sentence. */
export function isolating(language: Language): (said: Message) => Child[] {
    const say = sayWith(language, text => {
        const own = text.replace(MARKS, '\uFFFD');
        return TURNING.test(own) ? `${OPEN}${own}${CLOSE}` : own;
    });
    return said =>
        say
            .message(said)
            .split(OPEN)
            .flatMap((piece, at): Child[] => {
                const [text = '', after = ''] = at === 0 ? [undefined, piece] : piece.split(CLOSE);
                return [...(at === 0 ? [] : [el('bdi', {}, text)]), ...(after === '' ? [] : [after])];
            });
}
