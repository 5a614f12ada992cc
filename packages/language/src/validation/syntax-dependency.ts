import { message } from '@nvs/words';
import { isNumber, isWord, near, touch } from './syntax-look.js';
import type { Look } from './syntax-look.js';

/** The parts of a dependency's head, in other words and signs. */
export const dependencyHead: Look = place => {
    if (place.element !== 'dependency' || place.depth > 0) {
        return undefined;
    }
    const { tokens, at } = place,
        token = near(place, 0);
    const images = tokens.slice(0, at + 6).map(({ image }) => image);
    if (images[1] === 'of') {
        return {
            code: 'syntax/name',
            token: tokens[1],
            message: message('forms.dependencyNameless')
        };
    }
    const on = images.slice(0, at).indexOf('on');
    const list = token && on > 0 && at > on ? tokens.slice(on + 1, at) : undefined;
    if (list && token && (token.image === 'or' || token.image === 'and' || token.image === ',')) {
        const next = near(place, 1);
        const [from] = list.slice(-1);
        const word = token.image === 'or' ? 'any' : 'all';
        const open = list.some(({ image }) => image === '(');
        if (!open && from && isWord(next)) {
            const form = `${word} of (${from.image}, ${next.image})`;
            return {
                code: 'syntax/unexpected',
                token: from,
                until: next,
                message: message('forms.needsInBrackets', { form, isChoice: token.image === ',', first: from.image, second: next.image }),
                ...(token.image === ',' ? {} : { replacement: form })
            };
        }
    }
    if (on > 0 && (images[on + 1] === '(' || images[on + 1] === '{')) {
        return {
            code: 'syntax/unexpected',
            token: tokens[on + 1],
            message: message('forms.bracketsHowMany')
        };
    }
    const count = near(place, -2);
    if (near(place, -1)?.image === 'of' && isNumber(count) && isNumber(token)) {
        return {
            code: 'syntax/unexpected',
            message: message('forms.countedFromList', { count: count?.image, word: token?.image ?? '' }),
            replacement: ''
        };
    }
    const not = [token, near(place, -1), near(place, 1)].find(candidate => candidate?.image === 'not');
    if (not && on > 0) {
        return {
            code: 'syntax/unexpected',
            token: not,
            message: message('forms.needNegative'),
            replacement: ''
        };
    }
    if (token && on > 0 && at > on && isNumber(tokens[on + 1]) && touch(tokens[on + 1], tokens[on + 2]) && isWord(tokens[on + 2])) {
        return {
            code: 'syntax/name',
            token: tokens[on + 1],
            until: tokens[on + 2],
            message: message('forms.nameDigits', { digits: tokens[on + 1]?.image ?? '', rest: tokens[on + 2]?.image ?? '' })
        };
    }
    const ofToken = images.slice(0, at).indexOf('of');
    if (ofToken > 0 && token?.image === ',' && on < 0) {
        return { code: 'syntax/unexpected', message: message('forms.dependencyOfOne') };
    }
    if (ofToken < 0 && token?.image === 'on') {
        return {
            code: 'syntax/unexpected',
            message: message('forms.whoDepends', { who: tokens[1]?.image, what: near(place, 1)?.image })
        };
    }
    if (token && on < 0 && token.image !== '{' && (ofToken < 0 || [':', '-', 'from', 'to', 'needs'].includes(token.image))) {
        return {
            code: 'syntax/unexpected',
            message: message('forms.dependencyEnds')
        };
    }
    return undefined;
};
