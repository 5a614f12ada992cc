import type { IToken } from 'chevrotain';
import { message } from '@nvs/words';
import { nearest } from '../references/nearest.js';
import { isNumber, isText, isWord, near, touch } from './syntax-look.js';
import type { Explanation, Look } from './syntax-look.js';
import type { SyntaxPlace } from './syntax-place.js';
import { yearFirst } from './written-date.js';

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const YEAR = /^(19|20|21)[0-9]{2}$/;
const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', '=']);
/** What people write for `by`, in English and Dutch. */
const OTHER_BY: ReadonlySet<string> = new Set([
    'on',
    'before',
    'until',
    'till',
    'from',
    'at',
    'in',
    'op',
    'voor',
    'per',
    'tot',
    'vanaf',
    'uiterlijk'
]);
/** What people call a target. */
const OTHER_TARGET: readonly string[] = ['targets', 'goal', 'goals', 'aim', 'reach', 'doel', 'streven', 'condition'];

/** A target of an objective in other words: its day as a year, behind another word or with a colon; its condition without a comparison. */
export const targetForms: Look = (place, text) => {
    if (place.element !== 'objective' || place.depth !== 1) {
        return undefined;
    }
    const { key } = place;
    if (key === 'by' || near(place, 0)?.image === 'by') {
        const colon = near(place, key === 'by' ? place.colon - place.at : 1);
        if (colon?.image === ':') {
            return {
                code: 'syntax/unexpected',
                token: near(place, key === 'by' ? place.colon - place.at - 1 : 0),
                message: message('targets.dayBehind')
            };
        }
    }
    if (key !== 'target') {
        return otherKey(place);
    }
    return action(place) ?? dayOf(place, text) ?? dayWithoutBy(place) ?? severalInOne(place) ?? condition(place);
};

/** targets: d.buffer >= 90 days */
function otherKey({ tokens, key, colon, at }: SyntaxPlace): Explanation | undefined {
    const token = tokens[colon - 1];
    const isMeant = key !== undefined && token && (OTHER_TARGET.includes(key) || nearest(key, ['target']) !== undefined);
    return isMeant && tokens.slice(colon, at + 2).some(each => COMPARISONS.has(each.image))
        ? { code: 'property/unknown', token, message: message('targets.otherKey', { key }), replacement: 'target' }
        : undefined;
}

/** What people do about a figure, in English and Dutch, by how the words begin. */
const ACTION =
    /^(reduc|decreas|increas|lower|rais|halv|doubl|improv|cut|grow|shorten|lengthen|vermind|verlaag|verhoog|vergro|verklein|verbeter|halveer|verdubbel|verkort)/i;

/** reduce power.restore by 50%, power.restore reduced by 50%, increase power.restore to 90 days */
function action({ tokens, colon, at }: SyntaxPlace): Explanation | undefined {
    const [first, second] = [tokens[colon + 1], tokens[colon + 2]];
    if (!isWord(first) || !isWord(second) || first.startLine !== second.startLine || colon + 2 > at + 2) {
        return undefined;
    }
    const figure = ACTION.test(first.image) ? second.image : ACTION.test(second.image) ? first.image : undefined;
    return figure === undefined
        ? undefined
        : { code: 'syntax/value', token: first, until: second, message: message('targets.notDone', { figure }) };
}

/** by 2028, by 1-1-2028, by "2028", by nctv */
function dayOf(place: SyntaxPlace, text: string): Explanation | undefined {
    const by = [0, -1, -2, -3].find(each => near(place, each)?.image === 'by' && place.at + each > place.colon);
    if (by === undefined) {
        return undefined;
    }
    const [word, token] = [near(place, by), near(place, by + 1)];
    if (place.at + by === place.colon + 1) {
        return { code: 'syntax/value', token: word, message: message('targets.conditionFirst') };
    }
    if (!token || DAY.test(token.image)) {
        return undefined;
    }
    const found = yearFirst(text.slice(token.startOffset, token.startOffset + 40));
    const [year, month] = [token, near(place, by + 3)];
    const isMonth = YEAR.test(year.image) && near(place, by + 2)?.image === '-' && touch(near(place, by + 2), month) && isNumber(month);
    const written =
        found?.date ??
        (isMonth && month ? `${year.image}-${month.image.padStart(2, '0')}-01` : YEAR.test(year.image) ? `${year.image}-01-01` : undefined);
    if (written === undefined) {
        return { code: 'syntax/value', token: isWord(token) || isText(token) ? token : word, message: message('targets.noDay') };
    }
    const end = token.startOffset + (found?.length ?? 0);
    const until = found ? place.tokens.filter(each => each.startOffset < end).at(-1) : isMonth ? month : token;
    return {
        code: 'syntax/value',
        token,
        until,
        message: message('targets.wholeDay', { day: written, isGuess: !found }),
        replacement: written
    };
}

/** d.buffer >= 90 days 2028-01-01, … on 2028-01-01, … in January 2028 */
function dayWithoutBy(place: SyntaxPlace): Explanation | undefined {
    for (const each of [0, -1, 1, 2]) {
        const [before, token] = [near(place, each - 1), near(place, each)];
        if (!token || place.at + each <= place.colon + 1 || !DAY.test(token.image) || before?.image === 'by') {
            continue;
        }
        if (COMPARISONS.has(before?.image ?? '')) {
            return undefined;
        }
        const word = isWord(before) && OTHER_BY.has(before.image) ? before : undefined;
        return {
            code: 'syntax/unexpected',
            token: word ?? token,
            until: word ? undefined : token,
            message: message('targets.byDay', { day: token.image, word: word?.image }),
            replacement: word ? 'by' : `by ${token.image}`
        };
    }
    return undefined;
}

/** target: a >= 1 by 2028-01-01, b >= 2 by 2029-01-01 */
function severalInOne(place: SyntaxPlace): Explanation | undefined {
    const comma = [near(place, 0), near(place, -1)].find(each => each?.image === ',');
    return comma && { code: 'syntax/unexpected', token: comma, message: message('targets.eachOnItsOwn') };
}

/** d.buffer 90 days, buffer of d >= 90 days */
function condition(place: SyntaxPlace): Explanation | undefined {
    const [first, of, element] = [1, 2, 3].map(each => place.tokens[place.colon + each]);
    if (isWord(first) && of?.image === 'of' && isWord(element)) {
        const path = `${element.image}.${first.image}`;
        return { code: 'syntax/unexpected', token: first, until: element, message: message('targets.path', { path }), replacement: path };
    }
    const [left, token, unit] = [near(place, -1), near(place, 0), near(place, 1)];
    return isWord(left) && isNumber(token) && token && !comparedIn(place)
        ? {
              code: 'syntax/unexpected',
              token,
              message: message('targets.notCompared', {
                  left: left.image,
                  right: `${token.image}${isWord(unit) && unit.image !== 'by' ? ` ${unit.image}` : ''}`
              }),
              replacement: `>= ${token.image}`
          }
        : undefined;
}

const comparedIn = ({ tokens, colon, at }: SyntaxPlace): boolean =>
    tokens.slice(colon, at).some((each: IToken) => COMPARISONS.has(each.image));
