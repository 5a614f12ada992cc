import { message } from '@nvs/words';
import type { IToken } from 'chevrotain';
import { isNumber, isText, isWord, near, touch } from './syntax-look.js';
import type { Explanation, Look } from './syntax-look.js';
import type { SyntaxPlace } from './syntax-place.js';

/** cuts: supply of gas of NO */
const cutOf: Look = place => {
    const [supply, of, resource, again, supplier] = [1, 2, 3, 4, 5].map(by => place.tokens[place.colon + by]);
    return place.key === 'cuts' &&
        supply?.image === 'supply' &&
        of?.image === 'of' &&
        again?.image === 'of' &&
        isWord(resource) &&
        isWord(supplier)
        ? {
              code: 'syntax/unexpected',
              token: again,
              message: message('rephrased.cutFrom', { resource: resource.image, supplier: supplier.image }),
              replacement: 'from'
          }
        : undefined;
};

/** Words and signs between two classes, in English and Dutch. */
const TO: ReadonlySet<string> = new Set(['to', 'till', 'until', 'tot', 'through', 'or', 'of', 'and', 'en', '-', '–', '/']);

/** likelihood: "unlikely" to "likely", B or C, between B and C */
const bandInWords: Look = place => {
    const { key, element, tokens } = place;
    if (!(key === 'likelihood' || tokens.slice(0, place.at + 1).some(each => each.image === 'impact')) || element === 'objective') {
        return undefined;
    }
    const sign = [0, -1, 1, 2].find(
        by => TO.has(near(place, by)?.image ?? '') && isClass(near(place, by - 1)) && isClass(near(place, by + 1))
    );
    const [low, high] = sign === undefined ? [] : [near(place, sign - 1), near(place, sign + 1)];
    if (sign === undefined || !low || !high || near(place, sign + 2)?.image === ':') {
        return undefined;
    }
    const between = near(place, sign - 2);
    const opens = between && OPENING.has(between.image) ? between : undefined;
    // behind a best estimate such a range has its own message
    if (!opens && between?.image !== ':') {
        return undefined;
    }
    const form = `${low.image} .. ${high.image}`;
    return {
        code: 'syntax/range',
        token: opens ?? low,
        until: high,
        message: message('rephrased.band', { form }),
        replacement: form
    };
};
const OPENING: ReadonlySet<string> = new Set(['between', 'from', 'tussen', 'van']);
const isClass = (token: IToken | undefined): boolean =>
    isText(token) || (isWord(token) && (/^\p{Lu}/u.test(token.image) || /\d$/.test(token.image)));

/** required: 12 for storm */
const requiredFor: Look = place => {
    const word = [0, -1].find(by => near(place, by)?.image === 'for');
    const [amount, name] = word === undefined ? [] : [near(place, word - 1), near(place, word + 1)];
    const key = place.tokens[place.colon - 1];
    return place.key === 'required' && key && amount && name && isNumber(amount) && isWord(name)
        ? {
              code: 'syntax/qualifier',
              token: key,
              until: name,
              message: message('rephrased.requiredFor', { name: name.image, amount: amount.image }),
              replacement: `required for ${name.image}: ${amount.image}`
          }
        : undefined;
};

/** impact: C for social */
const impactFor: Look = place => {
    const [token, value, name] = [near(place, 0), near(place, -1), near(place, 1)];
    return place.key === 'impact' &&
        place.depth === 1 &&
        ['for', 'on', 'of', 'to'].includes(token?.image ?? '') &&
        isWord(value) &&
        isWord(name)
        ? {
              code: 'syntax/unexpected',
              token,
              until: name,
              message: message('rephrased.impactFor', { row: `${name.image}: ${value.image}` })
          }
        : undefined;
};

/** target: 90 days of gas_import, and d.buffer of at least 90 days */
const targetInWords: Look = place => {
    if (place.element !== 'objective' || place.key !== 'target') {
        return undefined;
    }
    const [first, second, third] = [1, 2, 3].map(by => place.tokens[place.colon + by]);
    if (isNumber(first) && isWord(second) && third) {
        return {
            code: 'syntax/unexpected',
            token: first,
            until: second,
            message: message('rephrased.figureFirst', { amount: `${first?.image ?? ''} ${second.image}` })
        };
    }
    return isWord(first) && second?.image === 'of' && third ? comparedWithOf(place, first, second) : undefined;
};

function comparedWithOf(place: SyntaxPlace, path: IToken, of: IToken): Explanation | undefined {
    const [word, size, amount] = [3, 4, 5].map(by => place.tokens[place.colon + by]);
    if (isNumber(word)) {
        return {
            code: 'syntax/unexpected',
            token: of,
            message: message('rephrased.compared', { path: path.image, written: 'of', operator: '>=', amount: word?.image ?? '' }),
            replacement: '>='
        };
    }
    const operator = word?.image === 'at' ? SIZES.get(size?.image ?? '') : undefined;
    return operator === undefined
        ? undefined
        : {
              code: 'syntax/unexpected',
              token: of,
              until: size,
              message: message('rephrased.compared', {
                  path: path.image,
                  written: `of at ${size?.image ?? ''}`,
                  operator,
                  amount: amount?.image ?? ''
              }),
              replacement: operator
          };
}
const SIZES: ReadonlyMap<string, string> = new Map([
    ['least', '>='],
    ['most', '<=']
]);

/** question q "…" about likelihood of flood, about flood likelihood */
const questionAboutValue: Look = place => {
    if (place.element !== 'question' || place.depth > 0) {
        return undefined;
    }
    const [token, before, next] = [near(place, 0), near(place, -1), near(place, 1)];
    const isNamed = near(place, -2)?.image === 'about' || near(place, -2)?.image === ',';
    if (!isNamed || !isWord(before) || !isWord(token)) {
        return undefined;
    }
    if (token.image === 'of' && isWord(next)) {
        return about(before, next, `${next.image}.${before.image}`);
    }
    return next?.image === '{' || next?.image === ',' || next === undefined
        ? about(before, token, `${before.image}.${token.image}`)
        : undefined;
};
const about = (token: IToken, until: IToken, path: string): Explanation => ({
    code: 'syntax/unexpected',
    token,
    until,
    message: message('rephrased.aboutValue', { path }),
    replacement: path
});

/** cost: 3e6 EUR in 2026, cost: 3e6 EUR (2026), cost: 3e6 EUR year 2026 */
const yearOfACost: Look = (place, text) => {
    const key = place.tokens[place.colon - 1];
    const at =
        place.key === 'cost' || place.key === 'benefit'
            ? [0, -1, 1].find(by => WHEN.has(near(place, by)?.image ?? '') && place.at + by > place.colon)
            : undefined;
    if (at === undefined || !key) {
        return undefined;
    }
    const year = [near(place, at + 1), near(place, at + 2)].find(each => /^(19|20|21)[0-9]{2}$/.test(each?.image ?? ''));
    const last = near(place, at - 1);
    if (!year || !last) {
        return undefined;
    }
    const behind = place.tokens[place.tokens.indexOf(year) + 1];
    const value = text.slice((place.tokens[place.colon]?.startOffset ?? 0) + 1, last.startOffset + last.image.length).trim();
    const form = `${key.image} in ${year.image}: ${value}`;
    return {
        code: 'syntax/qualifier',
        token: key,
        until: behind?.image === ')' && touch(year, behind) ? behind : year,
        message: message('rephrased.costInYear', { form }),
        replacement: form
    };
};
const WHEN: ReadonlySet<string> = new Set(['in', 'year', 'jaar', '(', 'for', 'voor']);

/** judgement of storm by nctv 2026-01-01 { … } */
const judgedOn: Look = place => {
    const [token, before] = [near(place, 0), near(place, -1)];
    return place.element === 'judgement' && place.depth === 0 && /^\d{4}-\d{2}-\d{2}$/.test(token?.image ?? '') && isWord(before)
        ? {
              code: 'syntax/unexpected',
              token,
              message: message('rephrased.judgedOn', { day: token?.image ?? '' }),
              replacement: `on ${token?.image ?? ''}`
          }
        : undefined;
};

/** target: storm.likelihood <= 1% before 2028 */
const yearOfATarget: Look = place => {
    const at =
        place.element === 'objective' && place.key === 'target' ? [0, -1].find(by => BEFORE.has(near(place, by)?.image ?? '')) : undefined;
    const [word, year] = at === undefined ? [] : [near(place, at), near(place, at + 1)];
    return word && year && /^(19|20|21)\d{2}$/.test(year.image)
        ? {
              code: 'syntax/unexpected',
              token: word,
              until: year,
              message: message('targets.wholeDay', { day: `${year.image}-01-01`, isGuess: true }),
              replacement: `by ${year.image}-01-01`
          }
        : undefined;
};
const BEFORE: ReadonlySet<string> = new Set(['before', 'in', 'until', 'voor', 'op', 'on']);

/** impact { other interests: X } */
const othersInWords: Look = place => {
    const [first, second, colon, value] = [-1, 0, 1, 2].map(by => near(place, by));
    return place.depth > 1 &&
        isWord(first) &&
        /^(other|others|remaining|everything|overige|andere|rest)$/.test(first.image) &&
        isWord(second) &&
        colon?.image === ':'
        ? {
              code: 'syntax/unexpected',
              token: first,
              until: second,
              message: message('rephrased.allOthers', { value: value?.image ?? 'X' }),
              replacement: 'all others'
          }
        : undefined;
};

/** What is said in another order, or with other small words than the language has. */
export const REPHRASED: readonly Look[] = [
    cutOf,
    bandInWords,
    requiredFor,
    impactFor,
    targetInWords,
    questionAboutValue,
    yearOfACost,
    judgedOn,
    yearOfATarget,
    othersInWords
];
