import { message } from '@nvs/words';
import { isWord, near } from './syntax-look.js';
import type { Look } from './syntax-look.js';

/** The rest of a table in other words: all: X, all other: X, all criteria: X, all the others: X. */
export const othersOfATable: Look = place => {
    const { key, depth, tokens, at } = place;
    if (depth < 2 && key !== 'impact') {
        return undefined;
    }
    const all = [0, -1, -2, -3].find(by => near(place, by)?.image === 'all');
    if (all === undefined) {
        return undefined;
    }
    const first = near(place, all);
    const behind = tokens.slice(at + all + 1);
    const colon = behind.findIndex(each => each.image === ':');
    const words = behind.slice(0, Math.max(0, colon));
    const others = behind[0];
    if (others?.image === 'others' && behind[1]?.image !== ':') {
        return { code: 'syntax/colon', token: others, message: message('assumptions.colonBehind') };
    }
    const isRest = colon >= 0 && colon < 4 && words.every(isWord) && words.every(each => each.startLine === first?.startLine);
    return isRest && words.map(each => each.image).join(' ') !== 'others'
        ? {
              code: 'syntax/unexpected',
              token: first,
              until: words.at(-1) ?? first,
              message: message('assumptions.writeAll'),
              replacement: 'all others'
          }
        : undefined;
};
