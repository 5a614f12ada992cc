import { message, type Message } from '@nvs/words';
import { propertiesOf } from '../properties/registry.js';
import { nearest } from '../references/nearest.js';
import { example, isNumber, isText, isWord, near, nothingCalled } from './syntax-look.js';
import type { Explanation, Look } from './syntax-look.js';
import { startsLine } from './syntax-place.js';
import type { SyntaxPlace } from './syntax-place.js';
import { definitionOf, wants } from './syntax-wants.js';

const PROVENANCE: ReadonlySet<string> = new Set(['because', 'confidence', 'judged', 'as']);
export const BLOCKS: ReadonlySet<string> = new Set(['impact', 'effect', 'class', 'sub', 'at']);

/** What may follow a value, and how it is written. */
const MODIFIER_FORMS: ReadonlyMap<string, Message> = new Map(
    Object.entries({
        because: message('syntax.becauseForm'),
        confidence: message('syntax.confidenceForm'),
        source: message('syntax.sourceForm'),
        judged: message('syntax.judgedForm'),
        by: message('syntax.judgedForm'),
        on: message('syntax.dayForm')
    })
);

const MODIFIER_SAMPLES: ReadonlyMap<string, string> = new Map([
    ['because', '"…"'],
    ['judged', 'by rivm']
]);

export const modifierWithColon: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (!before || !PROVENANCE.has(before.image)) {
        return undefined;
    }
    if (token?.image === ':') {
        return {
            code: 'syntax/modifier',
            message: message('syntax.modifierColon', { word: before.image, sample: MODIFIER_SAMPLES.get(before.image) })
        };
    }
    if (before.image === 'because') {
        return { code: 'syntax/value', token: before, message: message('syntax.becauseForm') };
    }
    if (before.image === 'confidence') {
        return { code: 'syntax/value', token: before, message: message('syntax.confidenceForm') };
    }
    return undefined;
};

function noColon(key: string, place: SyntaxPlace): Explanation {
    const example = definitionOf(key, place.kind)?.example.split('\n', 1)[0] ?? key;
    return { code: 'syntax/colon', message: message('syntax.noColon', { key, example }) };
}

/** impact: { social.daily_life: C } */
export const colonBeforeBrace: Look = place => {
    const key = near(place, -2)?.image;
    return near(place, 0)?.image === '{' && near(place, -1)?.image === ':' && key !== undefined && BLOCKS.has(key) && place.depth > 0
        ? noColon(key, place)
        : undefined;
};

export const colons: Look = (place, text) => {
    const token = near(place, 0),
        before = near(place, -1);
    if (!before || place.depth === 0) {
        return undefined;
    }
    const next = near(place, 1);
    if (next?.image === '=' && isWord(token) && definitionOf(token.image, place.kind)) {
        return { code: 'syntax/colon', token: next, message: message('syntax.colonNotEqual', { key: token.image }), replacement: ':' };
    }
    if (token?.image === ':' && BLOCKS.has(before.image)) {
        return noColon(before.image, place);
    }
    if (token?.image === '=' && isWord(before) && place.tokens[place.at - 2]?.image !== 'of') {
        return { code: 'syntax/colon', message: message('syntax.colonNotEqual', { key: before.image }), replacement: ':' };
    }
    const property = startsLine(text, before) || place.tokens[place.at - 2]?.image === '{';
    const known = definitionOf(before.image, undefined) !== undefined;
    if (isWord(before) && !BLOCKS.has(before.image) && token?.image !== ':' && (property || (known && !isListItem(place)))) {
        return {
            code: 'syntax/colon',
            token: before,
            message: message('syntax.colonMissing', { key: before.image, example: example(before.image, place) })
        };
    }
    return undefined;
};

/** Whether the token before the stop follows a value of a list, so that a comma is what is missing. */
function isListItem(place: SyntaxPlace): boolean {
    const two = near(place, -2);
    return place.colon >= 0 && place.colon < place.at - 2 && two !== undefined && (isWord(two) || isNumber(two) || isText(two));
}

export const unnamedClass: Look = place => {
    const token = near(place, 0),
        before = near(place, -1);
    if (before?.image !== 'class' && before?.image !== 'sub') {
        return undefined;
    }
    if (isWord(token) && near(place, -2)?.image !== ':') {
        return {
            code: 'syntax/name',
            message: message('syntax.reservedClass', { word: token.image })
        };
    }
    if (!(isText(token) || token?.image === '{')) {
        return undefined;
    }
    return {
        code: 'syntax/name',
        token: before,
        message: message('syntax.namelessClass', { word: before.image })
    };
};

export const commas: Look = (place, text) => {
    const before = near(place, -1),
        two = near(place, -2);
    if (place.depth === 0 || !isWord(before) || BLOCKS.has(before.image) || !two || !isListItem(place)) {
        return undefined;
    }
    if (startsLine(text, before)) {
        return undefined;
    }
    if (before.image === 'in') {
        return { code: 'syntax/range', token: before, message: message('syntax.inWithoutRange') };
    }
    const form = MODIFIER_FORMS.get(before.image);
    if (form !== undefined) {
        return { code: 'syntax/modifier', token: before, message: form };
    }
    const meant = nearest(before.image, MODIFIER_FORMS.keys());
    if (meant !== undefined) {
        return nothingCalled('syntax/modifier', before, meant);
    }
    const key = place.kind && nearest(before.image, propertiesOf(place.kind).keys());
    if (key !== undefined) {
        return nothingCalled('property/unknown', before, key);
    }
    const definition = place.key === undefined ? undefined : definitionOf(place.key, place.kind);
    if (place.depth === 1 && place.kind && propertiesOf(place.kind).has(before.image)) {
        return {
            code: 'syntax/colon',
            token: before,
            message: message('syntax.colonMissing', { key: before.image, example: example(before.image, place) })
        };
    }
    if ((definition?.value.type === 'estimate' || definition?.value.type === 'refs') && !definition.value.many) {
        return {
            code: 'syntax/value',
            token: before,
            message: message('syntax.doesNotBelong', { wanted: wants(definition), word: before.image })
        };
    }
    return { code: 'syntax/comma', token: before, message: message('syntax.commaMissing', { first: two.image, second: before.image }) };
};
