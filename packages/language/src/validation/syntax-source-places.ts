import type { IToken } from 'chevrotain';
import { message } from '@nvs/words';
import { isNumber, isText, isWord, near } from './syntax-look.js';
import type { Explanation, Look } from './syntax-look.js';
import type { SyntaxPlace } from './syntax-place.js';

/** What people begin a place with, in English and Dutch. */
const PLACE_WORDS: ReadonlySet<string> = new Set([
    'p',
    'pp',
    'page',
    'pages',
    'pag',
    'pagina',
    'blz',
    'bladzijde',
    'bladzijden',
    'art',
    'artikel',
    'article',
    'table',
    'tabel',
    'figure',
    'figuur',
    'chapter',
    'hoofdstuk',
    'section',
    'sectie',
    'paragraph',
    'paragraaf',
    'par',
    'annex',
    'bijlage'
]);
/** So far in front of where the parser stopped, the word `source` is looked for. */
const FAR = 16;

/** source letter "p. 23", source letter p. 23, source letter, p. 23, source letter at p. 23, source at "p. 23". */
export const placeInASource: Look = place => {
    if (place.depth === 0 || !inSources(place)) {
        return undefined;
    }
    const last = [0, -1, -2].find(by => isPlace(near(place, by)));
    if (last !== undefined) {
        return written(place, last);
    }
    const before = near(place, -1),
        name = near(place, -2);
    return before?.image === 'at' && isWord(name) && name.image !== 'source' ? missingAt(place, name, before) : undefined;
};

/** @param last where the last word of the place stands, seen from where the parser stopped */
function written(place: SyntaxPlace, last: number): Explanation | undefined {
    let first = last;
    while (isPlace(near(place, first - 1)) && !isName(place, first - 1)) {
        first--;
    }
    const link = near(place, first - 1),
        isLinked = link?.image === ',' || link?.image === 'at';
    const name = near(place, isLinked ? first - 2 : first - 1);
    if (link?.image === 'at' && (name?.image === 'source' || name?.image === ':')) {
        return { code: 'syntax/modifier', token: link, message: message('sourcePlaces.whichSource') };
    }
    const text = near(place, first);
    const isRight = link?.image === 'at' && isText(text);
    return !isWord(name) || name.image === 'source' || isRight ? undefined : missingAt(place, name, text, near(place, last));
}

function missingAt({ key }: SyntaxPlace, source: IToken, token: IToken | undefined, until = token): Explanation {
    return {
        code: 'syntax/modifier',
        token,
        until,
        message: message('sourcePlaces.behindAt', {
            source: source.image,
            place: isText(token) ? token?.image : undefined,
            isProperty: key === 'source'
        })
    };
}

function isPlace(token: IToken | undefined): boolean {
    return isText(token) || isNumber(token) || (token !== undefined && PLACE_WORDS.has(token.image.replace(/\.$/, '').toLowerCase()));
}

/** Whether the token is where the name of a source belongs. */
function isName(place: SyntaxPlace, by: number): boolean {
    const before = near(place, by - 1)?.image ?? '';
    return before === 'source' || before === 'and' || before === ':';
}

/** Whether nothing but sources and places stands between the word `source` and where the parser stopped. */
function inSources(place: SyntaxPlace): boolean {
    for (let by = 0; by >= -FAR; by--) {
        const token = near(place, by);
        if (token?.image === 'source') {
            return true;
        }
        if (
            by < 0 &&
            (token === undefined || '{}'.includes(token.image) || (token.image === ':' && near(place, by - 1)?.image !== 'source'))
        ) {
            return false;
        }
    }
    return false;
}
