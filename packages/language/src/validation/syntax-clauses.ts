import { message } from '@nvs/words';
import { RESERVED } from '../grammar/tokens.js';
import { isNumber, isWord, near } from './syntax-look.js';
import type { Look } from './syntax-look.js';

export const effects: Look = place => {
    const effect = [near(place, -1), near(place, -2), near(place, -3), near(place, -4)].find(token => token?.image === 'effect');
    if (!effect || place.element !== 'measure' || place.depth === 0) {
        return undefined;
    }
    return {
        code: 'syntax/unexpected',
        message: message('syntax.effectForm')
    };
};

export const events: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (place.element !== 'stress_test' || place.depth === 0 || place.key !== undefined) {
        return undefined;
    }
    const at = [before, near(place, -2)].find(candidate => candidate?.image === 'at');
    if (!at && !isNumber(token)) {
        return undefined;
    }
    return { code: 'syntax/unexpected', message: message('syntax.eventForm') };
};

const PERCENT_WORDS: ReadonlySet<string> = new Set(['percent', 'procent', 'prozent', 'pct']);

export const missingFor: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (
        !token ||
        !isNumber(token) ||
        !isWord(before) ||
        !(place.key === 'disrupts' || place.key === 'cuts' || (place.key !== undefined && place.element === 'stress_test'))
    ) {
        return undefined;
    }
    if (PERCENT_WORDS.has(near(place, 1)?.image ?? '')) {
        return {
            code: 'syntax/value',
            token,
            until: near(place, 1),
            message: message('syntax.percentSign', { number: token.image }),
            replacement: `${token.image}%`
        };
    }
    return { code: 'syntax/unexpected', message: message('syntax.forMissing', { target: before.image, number: token.image }) };
};

export const requirement: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (before?.image === 'any' || before?.image === 'all') {
        return { code: 'syntax/unexpected', token: before, message: message('syntax.choiceForm', { word: before.image }) };
    }
    if (before?.image === 'of' && (near(place, -2)?.image === 'any' || near(place, -2)?.image === 'all')) {
        return {
            code: 'syntax/unexpected',
            token: before,
            message: message('syntax.choiceBrackets', { word: near(place, -2)?.image ?? '' })
        };
    }
    if (!token && before?.image === 'on') {
        return { code: 'syntax/value', token: before, message: message('syntax.onWhat') };
    }
    if (!token || place.element !== 'dependency' || place.depth > 0) {
        return undefined;
    }
    if (RESERVED.has(token.image) || token.image === 'of') {
        return {
            code: 'syntax/unexpected',
            message: message('syntax.dependencyForm', { word: token.image })
        };
    }
    if (before?.image === 'on') {
        return { code: 'syntax/value', token: before, message: message('syntax.onWhat') };
    }
    return undefined;
};
