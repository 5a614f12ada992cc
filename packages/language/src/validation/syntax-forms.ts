import { message } from '@nvs/words';
import { propertiesOf } from '../properties/registry.js';
import { nearest } from '../references/nearest.js';
import { isNumber, isText, isWord, near, touch, wordOfValue } from './syntax-look.js';
import type { Look } from './syntax-look.js';
import { placeInASource } from './syntax-source-places.js';
import { definitionOf, wants } from './syntax-wants.js';
import { nameOfTwoWords, nameFromDigit, startOfElement, noName, headPunctuation } from './syntax-heads.js';
import { dependencyHead } from './syntax-dependency.js';

const BLOCKS: ReadonlySet<string> = new Set(['impact', 'class', 'sub']);
const MODIFIERS: ReadonlySet<string> = new Set([
    'in',
    'by',
    'because',
    'confidence',
    'source',
    'judged',
    'as',
    'on',
    'and',
    'with',
    'per',
    'once',
    'for'
]);

/** serves: social.daily_life { B 12 h } */
const harmWithoutAfter: Look = place => {
    if (
        place.depth < 2 ||
        !place.tokens
            .slice(Math.max(0, place.at - 40), place.at)
            .some((token, index, all) => token.image === 'serves' && all[index + 1]?.image === ':')
    ) {
        return undefined;
    }
    for (const by of [0, -1]) {
        const time = near(place, by),
            harm = near(place, by - 1),
            unit = wordOfValue(place, by + 1);
        if (!isNumber(time) || !isWord(harm) || !['{', ','].includes(near(place, by - 2)?.image ?? '')) {
            continue;
        }
        return {
            code: 'syntax/unexpected',
            token: harm,
            until: unit ?? time,
            message: message('forms.harmForm', { harm: harm.image, time: time?.image, unit: unit?.image }),
            replacement: `${harm.image} after ${time?.image ?? '12'} ${unit?.image ?? 'h'}`
        };
    }
    return undefined;
};

/** likelihood in saba: E, where only harm and thresholds have a scope. */
const scopeOfNothing: Look = place => {
    for (const by of [0, -1, -2, -3]) {
        const key = near(place, by),
            word = near(place, by + 1);
        if (
            !isWord(key) ||
            word?.image !== 'in' ||
            near(place, by + 3)?.image !== ':' ||
            place.depth === 0 ||
            key.image === 'impact' ||
            key.image === 'thresholds'
        ) {
            continue;
        }
        if (!definitionOf(key.image, place.kind)) {
            continue;
        }
        return {
            code: 'syntax/unexpected',
            token: key,
            until: near(place, by + 2),
            message: message('forms.allAreas', { key: key.image, scope: near(place, by + 2)?.image })
        };
    }
    return undefined;
};

/** judged by rivm 2026-01-01, and judged on 2026-01-01 by rivm. */
const judgedInOrder: Look = place => {
    for (const by of [-3, -2, -1, 0]) {
        const token = near(place, by);
        if (token?.image !== 'judged' || near(place, by + 1)?.image === ':') {
            continue;
        }
        return { code: 'syntax/modifier', token, message: message('syntax.judgedForm') };
    }
    return undefined;
};

/** restore: 24 h, failure: 2%: a comma between two properties. */
const commaBeforeProperty: Look = place => {
    for (const by of [0, -1]) {
        const key = near(place, by),
            comma = near(place, by - 1);
        if (
            !isWord(key) ||
            comma?.image !== ',' ||
            near(place, by + 1)?.image !== ':' ||
            near(place, by - 2)?.image === ':' ||
            !definitionOf(key.image, place.kind)
        ) {
            continue;
        }
        if (touch(key, near(place, by + 1)) && touch(near(place, by + 1), near(place, by + 2))) {
            continue;
        }
        return {
            code: 'syntax/comma',
            token: comma,
            message: message('forms.commaBetweenProperties', { key: key.image }),
            replacement: ''
        };
    }
    return undefined;
};

/** threat: storm in a campaign: a word of the language that is no key of this element. */
const foreignKey: Look = place => {
    const key = near(place, 0);
    if (
        !isWord(key) ||
        near(place, 1)?.image !== ':' ||
        place.depth !== 1 ||
        place.kind === undefined ||
        definitionOf(key.image, place.kind) ||
        [-1, -2, -3].some(by => near(place, by)?.image === 'effect')
    ) {
        return undefined;
    }
    const keys = propertiesOf(place.kind);
    const meant = keys.has(`${key.image}s`) ? `${key.image}s` : nearest(key.image, keys.keys());
    return {
        code: 'property/unknown',
        token: key,
        message: message('forms.propertyUnknown', { kind: place.kind, key: key.image, suggestion: meant, known: [...keys.keys()] }),
        ...(meant === undefined ? {} : { replacement: meant })
    };
};

/** tags: linux, aws:ec2 and names with a colon. */
const colonInWord: Look = place => {
    const colon = near(place, 0),
        before = near(place, -1),
        next = near(place, 1);
    if (
        colon?.image !== ':' ||
        place.depth === 0 ||
        !isWord(before) ||
        !touch(before, colon) ||
        !touch(colon, next) ||
        !(isWord(next) || isNumber(next))
    ) {
        return undefined;
    }
    if (near(place, -2)?.image !== ',') {
        return undefined;
    }
    const word = `${before.image}_${next?.image ?? ''}`;
    return { code: 'syntax/name', token: before, until: next, message: message('forms.wordColon', { word }), replacement: word };
};

/** tags: linux, 2fa. */
const digitFirst: Look = place => {
    const token = near(place, 0),
        next = near(place, 1);
    if (!isNumber(token) || !isWord(next) || !touch(token, next) || place.key === undefined || place.depth === 0) {
        return undefined;
    }
    const type = definitionOf(place.key, place.kind)?.value.type;
    if (type !== 'words' && type !== 'refs') {
        return undefined;
    }
    const word = `n${token?.image ?? ''}${next.image}`;
    return {
        code: 'syntax/name',
        token,
        until: next,
        message: message('forms.wordDigit', { word })
    };
};

/** impact, and no braces. */
const blockWithoutBraces: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (
        !before ||
        !BLOCKS.has(before.image) ||
        token?.image === '{' ||
        place.depth === 0 ||
        token?.image === ':' ||
        isText(token) ||
        (isWord(token) &&
            (before.image !== 'impact' ||
                token.image === 'in' ||
                token.image === 'of' ||
                token.image === 'on' ||
                near(place, -2)?.image === 'effect'))
    ) {
        return undefined;
    }
    const form = definitionOf(before.image, place.kind)?.example.replace(/\s+/g, ' ');
    return {
        code: 'syntax/brace',
        token: before,
        message: message('forms.contentInBraces', { key: before.image, example: form })
    };
};

/** title: "Power": the title stands in the head. */
const titleAsProperty: Look = place => {
    if (place.key !== 'title' || place.depth === 0 || near(place, -1)?.image === ',') {
        return undefined;
    }
    const token = near(place, 0),
        before = near(place, -1);
    const word = isText(token) ? token : isWord(before) ? before : token;
    return {
        code: 'syntax/title',
        token: word,
        message: message('forms.titleBehindName', {
            element: place.element,
            name: place.tokens[1]?.image,
            title: word && (isText(word) ? word.image : `"${word.image}"`)
        })
    };
};

/** disrupts: power and payments. */
const andInList: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (
        (token?.image !== 'and' && token?.image !== 'or' && token?.image !== '&' && token?.image !== '/') ||
        place.depth === 0 ||
        place.key === undefined ||
        !(isWord(before) || isNumber(before))
    ) {
        return undefined;
    }
    const type = definitionOf(place.key, place.kind)?.value;
    if (
        !type ||
        (type.type !== 'refs' && type.type !== 'form' && type.type !== 'words') ||
        (before !== undefined && MODIFIERS.has(before.image))
    ) {
        return undefined;
    }
    return {
        code: 'syntax/comma',
        token,
        message: message('forms.listComma', { sign: token.image, before: before?.image, next: near(place, 1)?.image }),
        replacement: ','
    };
};

/** likelihood: Very likely, or no reason behind because. */
const wordsForValue: Look = place => {
    for (const by of [0, -1]) {
        const token = near(place, by),
            before = near(place, by - 1);
        if (
            !isWord(token) ||
            !isWord(before) ||
            near(place, by - 2)?.image !== ':' ||
            near(place, by + 1)?.image === ':' ||
            MODIFIERS.has(token.image) ||
            nearest(token.image, MODIFIERS) !== undefined ||
            place.key === undefined ||
            place.depth === 0
        ) {
            continue;
        }
        const definition = definitionOf(place.key, place.kind);
        if (definition?.value.type === 'estimate') {
            return {
                code: 'syntax/value',
                token: before,
                until: token,
                message: message('syntax.notWords', { wanted: wants(definition), first: before.image, second: token.image })
            };
        }
    }
    return undefined;
};

/** n/a */
const notApplicable: Look = place => {
    const token = near(place, 0),
        before = near(place, -1),
        next = near(place, 1);
    if (token?.image !== '/' || !isWord(before) || !isWord(next) || !/^n$/i.test(before.image) || !/^(a|b|v)$/i.test(next.image)) {
        return undefined;
    }
    return {
        code: 'syntax/value',
        token: before,
        until: next,
        message: message('forms.unknownProperty')
    };
};

/** Forms of the language that were nearly met. */
export const FORMS: readonly Look[] = [
    startOfElement,
    noName,
    nameFromDigit,
    nameOfTwoWords,
    headPunctuation,
    dependencyHead,
    harmWithoutAfter,
    scopeOfNothing,
    placeInASource,
    judgedInOrder,
    commaBeforeProperty,
    foreignKey,
    colonInWord,
    digitFirst,
    blockWithoutBraces,
    titleAsProperty,
    andInList,
    wordsForValue,
    notApplicable
];
