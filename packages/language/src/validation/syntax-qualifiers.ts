import type { IToken } from 'chevrotain';
import { message } from '@nvs/words';
import type { PropertyDefinition } from '../properties/definition.js';
import { propertiesOf } from '../properties/registry.js';
import { yearOf } from '../properties/years.js';
import { isWord } from './syntax-look.js';
import type { Explanation, Look } from './syntax-look.js';
import type { SyntaxPlace } from './syntax-place.js';

/** So many words stand in front of a colon at most. */
const MOST = 8;
/** What people write between a key and what its value holds for. */
const LINKS: ReadonlySet<string> = new Set([
    'of',
    'for',
    'in',
    'from',
    'at',
    'on',
    'by',
    'per',
    'year',
    'jaar',
    'van',
    'voor',
    'op',
    'since',
    '(',
    ')',
    ',',
    '-',
    '[',
    ']'
]);

/** What people write in front of the time that a chance is over. */
const OVER: ReadonlySet<string> = new Set(['over', 'within', 'per', 'during', 'binnen', 'gedurende']);

/** `cost 2026: …`, `likelihood intentional: …`, `supply in 2026 for EU: …`, and behind the value: `likelihood: E in saba`. */
export const whatAValueHoldsFor: Look = place => {
    if (place.depth !== 1 || !place.kind) {
        return undefined;
    }
    return inFront(place) ?? behind(place);
};

/** The property that the place is in, where its value can hold for a part. */
function keyAt({ tokens, at, kind }: SyntaxPlace): { readonly position: number; readonly definition: PropertyDefinition } | undefined {
    const here = tokens[Math.min(at, tokens.length - 1)];
    for (let position = Math.min(at, tokens.length - 1); position > at - MOST && position > 0; position--) {
        const token = tokens[position];
        const definition = kind && token && propertiesOf(kind).get(token.image);
        if (definition?.qualifiers && (position < at || token === here) && tokens[position - 1]?.image !== 'effect') {
            return { position, definition };
        }
        if (token?.image === '{' || token?.image === '}') {
            return undefined;
        }
    }
    return undefined;
}

function inFront(place: SyntaxPlace): Explanation | undefined {
    const found = keyAt(place);
    const key = found && place.tokens[found.position];
    if (!found || !key) {
        return undefined;
    }
    const written: IToken[] = [];
    for (const token of place.tokens.slice(found.position + 1, found.position + 1 + MOST)) {
        if (token.image === ':' || token.image === '{') {
            break;
        }
        if (token.startLine !== key.startLine || token.image === '}') {
            return undefined;
        }
        written.push(token);
    }
    const end = place.tokens[found.position + 1 + written.length];
    const last = written.at(-1);
    if (!last || !end || place.at > found.position + 1 + written.length || written.length >= MOST || end.startLine !== key.startLine) {
        return undefined;
    }
    // The colon of the next property is not this one's.
    if (place.kind && propertiesOf(place.kind).has(last.image)) {
        return undefined;
    }
    const [link] = written;
    if (key.image === 'likelihood' && link && OVER.has(link.image)) {
        const time = written
            .slice(1)
            .map(({ image }) => image)
            .join(' ');
        return { code: 'syntax/qualifier', token: key, until: last, message: message('qualifiers.overTime', { time }) };
    }
    const meant = meantBy(key.image, found.definition, written);
    return {
        code: 'syntax/qualifier',
        token: key,
        until: last,
        message: message('qualifiers.inFront', { key: key.image, meant, inBraces: end.image === '{' }),
        ...(meant === undefined ? {} : { replacement: meant })
    };
}

/** A value, and behind it where or when it holds, as if that were a range. */
function behind(place: SyntaxPlace): Explanation | undefined {
    const { tokens, at, key, colon, kind } = place;
    const definition = key !== undefined && kind ? propertiesOf(kind).get(key) : undefined;
    const within = definition?.qualifiers?.in ?? [];
    const position = [at, at - 1, at - 2].find(each => each > colon && tokens[each]?.image === 'in');
    const holds = position === undefined ? undefined : tokens[position + 1];
    if (!definition || key === undefined || position === undefined || !holds || holds.startLine !== tokens[position]?.startLine) {
        return undefined;
    }
    const isYear = yearOf(holds.image) !== undefined && within.includes('year');
    const isArea = isWord(holds) && holds.image.length > 2 && !holds.image.includes('.') && within.includes('area');
    return isYear || isArea
        ? {
              code: 'syntax/qualifier',
              token: tokens[position],
              until: holds,
              message: message('qualifiers.behind', { key, meant: `${key} in ${holds.image}` })
          }
        : undefined;
}

/** What was meant, in the order in which it is written; nothing where no part of it is what the property takes. */
function meantBy(key: string, { qualifiers = {} }: PropertyDefinition, written: readonly IToken[]): string | undefined {
    const within = qualifiers.in ?? [];
    const texts = written.map(({ image }) => image.replaceAll('"', ''));
    const year = texts.flatMap(text => /^[12][0-9]{3}(?=-|$)/.exec(text)?.[0] ?? [])[0];
    const of = texts.find(text => qualifiers.of?.includes(text));
    const names = texts.filter(text => text !== of && !LINKS.has(text) && /^[\p{L}_]/u.test(text));
    const behindFor = names.find(text => texts[texts.indexOf(text) - 1] === 'for');
    const whom = qualifiers.for && (behindFor ?? (within.includes('area') ? undefined : names[0]));
    const area = names.find(text => text !== whom);
    const parts = [
        of === undefined ? '' : ` of ${of}`,
        whom === undefined ? '' : ` for ${whom}`,
        area === undefined || !within.includes('area') ? '' : ` in ${area}`,
        year === undefined || !within.includes('year') ? '' : ` in ${year}`
    ].join('');
    return parts === '' || parts === ` ${written.map(({ image }) => image).join(' ')}` ? undefined : `${key}${parts}`;
}
