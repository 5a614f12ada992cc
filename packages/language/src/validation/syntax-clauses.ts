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

/** set d.buffer = 20 days: an effect in other words. */
export const effectAsAssignment: Look = place => {
    const [word, path, sign, amount, unit] = [-1, 0, 1, 2, 3].map(by => near(place, by));
    const dot = path?.image.lastIndexOf('.') ?? -1;
    if (
        place.element !== 'measure' ||
        place.depth === 0 ||
        !word ||
        !path ||
        dot < 1 ||
        !isWord(word) ||
        word.image === 'effect' ||
        !SIGNS.has(sign?.image ?? '')
    ) {
        return undefined;
    }
    const value = [amount?.image ?? '', ...(unit?.tokenType.name === 'UNIT' ? [unit.image] : [])].join(' ');
    const form = `effect ${path.image.slice(dot + 1)} of ${path.image.slice(0, dot)} ${sign?.image ?? '='} ${value}`;
    return {
        code: 'syntax/unexpected',
        token: word,
        until: unit?.tokenType.name === 'UNIT' ? unit : amount,
        message: message('forms.asEffect', { form }),
        replacement: form
    };
};

/** What an effect does with a value. */
const SIGNS: ReadonlySet<string> = new Set(['=', '+=', '-=', '*=']);

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
