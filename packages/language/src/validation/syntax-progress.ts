import type { IToken } from 'chevrotain';
import { message } from '@nvs/words';
import { isNumber, isText, isWord, near } from './syntax-look.js';
import type { Explanation, Look } from './syntax-look.js';

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** How far a measure was, in other words: 40%, 40 on 2026-06-30, 40% by 2026-06-30, 40% in 30% .. 50%, 2026-06-30 40%. */
export const progressForms: Look = place => {
    if (place.element !== 'measure' || place.depth !== 1) {
        return undefined;
    }
    const [before, token] = [near(place, -1), near(place, 0)];
    if (before?.image === 'progress' && (token?.image === 'on' || token?.image === 'in')) {
        return { code: 'syntax/unexpected', token, message: message('targets.progressDay') };
    }
    if (place.key !== 'progress' || !before) {
        return undefined;
    }
    return before.image === ':'
        ? asShare(token)
        : before.image.endsWith('%')
          ? behindShare(before, token, near(place, 1))
          : isDay(before)
            ? behindDay(before, token)
            : undefined;
};

const isDay = (token: IToken | undefined): boolean => DAY.test(token?.image ?? '');

/** 40 on 2026-06-30, half on 2026-06-30, 2026-06-30 40% */
function asShare(token: IToken | undefined): Explanation | undefined {
    if (token && isNumber(token) && !isDay(token)) {
        const share = `${token.image}%`;
        return { code: 'syntax/value', token, message: message('targets.progressShare', { share }), replacement: share };
    }
    return isWord(token) || isText(token) || isDay(token)
        ? { code: 'syntax/value', token, message: message('targets.progressDay') }
        : undefined;
}

/** 40% in 30% .. 50%, 40% by 2026-06-30, 40% 2026-06-30, 40% */
function behindShare(before: IToken, token: IToken | undefined, next: IToken | undefined): Explanation | undefined {
    if (token?.image === 'in') {
        return { code: 'syntax/unexpected', token, message: message('targets.progressOneShare') };
    }
    const day = isDay(token) ? token : isWord(token) && isDay(next) ? next : undefined;
    if (day) {
        const replacement = day === token ? `on ${day.image}` : 'on';
        return { code: 'syntax/unexpected', token, message: message('targets.progressOn', { day: day.image }), replacement };
    }
    return token?.image === 'on'
        ? undefined
        : { code: 'syntax/value', token: before, message: message('targets.progressWhen', { share: before.image }) };
}

/** 15% on 2025-12-31 40% on 2026-06-30, or with and */
function behindDay(before: IToken, token: IToken | undefined): Explanation | undefined {
    if (token?.image === 'and') {
        return { code: 'syntax/comma', token, message: message('targets.progressCommas'), replacement: ',' };
    }
    return isNumber(token)
        ? { code: 'syntax/comma', token: before, message: message('targets.progressCommas'), replacement: `${before.image},` }
        : undefined;
}
