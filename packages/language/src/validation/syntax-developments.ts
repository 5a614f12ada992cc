import type { IToken } from 'chevrotain';
import { message } from '@nvs/words';
import { isWord, near, touch } from './syntax-look.js';
import type { Explanation, Look } from './syntax-look.js';
import type { SyntaxPlace } from './syntax-place.js';

type Direction = 'up' | 'down';

/** How people say which way something goes, in English and Dutch, by how the word begins. */
const WAYS: readonly (readonly [RegExp, Direction])[] = [
    [/^(up|ris|grow|increas|more|higher|stronger|worse|plus|omhoog|stijg|hoger|meer|toe|sterker|erger)/i, 'up'],
    [/^(down|fall|shrink|decreas|less|lower|weaker|better|minus|declin|omlaag|daal|lager|minder|af|zwakker|beter)/i, 'down']
];
/** What stands between a name and the way it goes: flood goes up, flood is rising. */
const BETWEEN: ReadonlySet<string> = new Set([
    'goes',
    'going',
    'is',
    'gets',
    'will',
    'moves',
    'gaat',
    'wordt',
    ':',
    '=',
    '(',
    '>',
    '-',
    '+'
]);
const HEAD_WORDS: ReadonlySet<string> = new Set(['of', 'on', 'for', 'about', 'up', 'down', 'since']);

const wayOf = (token: IToken | undefined): Direction | undefined =>
    isWord(token) ? WAYS.find(([words]) => words.test(token.image))?.[1] : undefined;
const isWay = (token: IToken | undefined): boolean => token?.image === 'up' || token?.image === 'down';
const opensName = (token: IToken | undefined): boolean => token?.image === ':' || token?.image === ',';

/** What a development drives and since when, in other words: flood upwards, up flood, flood: up, since: 1990s. */
export const developmentForms: Look = place => {
    if (place.element !== 'development') {
        return undefined;
    }
    if (place.depth === 0) {
        const token = near(place, 0);
        return isWord(token) && HEAD_WORDS.has(token.image)
            ? { code: 'syntax/unexpected', token, message: message('developments.inBraces') }
            : undefined;
    }
    const key = near(place, 0);
    if (isWay(key) && near(place, 1)?.image === ':') {
        return {
            code: 'property/unknown',
            token: key,
            message: message('developments.wayAsKey', { direction: key?.image === 'down' ? 'down' : 'up' })
        };
    }
    if (place.key === 'since') {
        return partOfDay(place);
    }
    return [0, -1, 1].map(by => drive(place, by)).find(found => found !== undefined);
};

/** Since when it goes on, as neither a year nor a day: 1990s, 2026-01. */
function partOfDay(place: SyntaxPlace): Explanation | undefined {
    const by = [0, -1, -2].find(each => near(place, each - 1)?.image === ':') ?? 1;
    const year = near(place, by),
        behind = near(place, by + 1);
    return year && /^[12][0-9]{3}$/.test(year.image) && touch(year, behind) && behind?.image !== '}'
        ? { code: 'syntax/value', token: year, until: behind, message: message('developments.yearOrDay', { year: year.image }) }
        : undefined;
}

/** @param by where what cannot stand there is, seen from where the parser stopped */
function drive(place: SyntaxPlace, by: number): Explanation | undefined {
    const token = near(place, by);
    if (!inDrives(place, by) || !token) {
        return undefined;
    }
    return isWay(near(place, by - 1)) ? secondWay(place, by, token) : otherWay(place, by, token);
}

/** up flood, flood up down. */
function secondWay(place: SyntaxPlace, by: number, token: IToken): Explanation | undefined {
    const before = near(place, by - 1),
        name = near(place, by - 2),
        target = token.image,
        direction = before?.image ?? 'up';
    if (opensName(name) && isWord(token) && near(place, by + 1)?.image !== ':') {
        return {
            code: 'syntax/unexpected',
            token: before,
            until: token,
            message: message('developments.behindName', { target, direction }),
            replacement: `${target} ${direction}`
        };
    }
    return isWord(name) && isWay(token)
        ? { code: 'syntax/unexpected', token: before, until: token, message: message('developments.oneWay', { target: name.image }) }
        : undefined;
}

/** flood upwards, flood: up, flood goes up, flood 20%. */
function otherWay(place: SyntaxPlace, by: number, token: IToken): Explanation | undefined {
    const name = near(place, by - 1);
    if (!isWord(name) || !opensName(near(place, by - 2))) {
        return undefined;
    }
    const target = name.image,
        way = BETWEEN.has(token.image) ? near(place, by + 1) : token,
        direction = wayOf(way);
    if (direction === undefined || (way === token && isWay(way))) {
        return /^[0-9+*-]/.test(token.image)
            ? { code: 'syntax/unexpected', token, message: message('developments.noAmount', { target }) }
            : undefined;
    }
    const behind = near(place, by + 2);
    return {
        code: 'syntax/unexpected',
        token: way === token ? token : name,
        until: behind?.image === ')' ? behind : way,
        message: message('developments.upOrDown', { target, direction }),
        replacement: way === token ? direction : `${target} ${direction}`
    };
}

/** Whether nothing but names, commas and directions stands between `drives:` and the token. */
function inDrives(place: SyntaxPlace, by: number): boolean {
    for (let back = by - 1; ; back--) {
        const token = near(place, back);
        if (token?.image === ':' && near(place, back - 1)?.image === 'drives') {
            return true;
        }
        if (token?.image !== ',' && !isWord(token)) {
            return false;
        }
    }
}
