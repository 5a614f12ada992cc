import { message } from '@nvs/words';
import { EDGE_KINDS } from '../../properties/elements.js';
import { propertiesOf, type Qualifiers } from '../../properties/registry.js';
import { kindsAt } from '../../references/expected.js';
import { kindsReached } from '../../validation/effects-on-many.js';
import type { Statement } from './statement.js';
import type { Token } from './text-before.js';
import { estimateNext, lastItem, times, valueNext } from './values.js';
import type { Next } from './values.js';
import { keywords, names } from './wanted.js';
import type { ScaleOf, Wanted } from './wanted.js';

const next = (...wanted: readonly Wanted[]): Next => ({ wanted, complete: false });
const after = (...wanted: readonly Wanted[]): Next => ({ wanted, complete: true });

const LANGUAGES = ['nl', 'en', 'de', 'fr', 'es', 'pap', 'fy'] as const;
const ASPECTS = [
    'likelihood',
    'impact',
    'buffer',
    'restore',
    'restart',
    'refill',
    'substitution',
    'failure',
    'fails_to_start',
    'strength',
    'needs',
    'supply',
    'requirement'
];

/** What can stand at the end of a statement in the body of an element. */
export function statementNext({ kind, head, tokens, block }: Statement): Next {
    const [key, ...rest] = tokens;
    if (!key || !block) {
        return after();
    }
    const colon = rest.findIndex(token => token.text === ':');
    const value = rest.slice(colon + 1);
    const qualifiers = colon < 0 ? propertiesOf(block.owner || kind).get(key.text)?.qualifiers : undefined;
    if (qualifiers) {
        return qualifiersNext(qualifiers, rest, key.text === 'impact');
    }
    switch (key.text) {
        case 'thresholds':
            return colon < 0 ? thresholdsHead(rest) : thresholdNext(lastItem(value), head[0]?.text ?? '');
        case 'at':
            return colon < 0
                ? next(
                      ...(rest.length === 0
                          ? [keywords('day', 'week', 'hour')]
                          : rest.at(-1)?.sort === 'number' && rest.length === 1
                            ? [times()]
                            : [])
                  )
                : actionNext(lastItem(value));
        case 'effect':
            return effectNext(rest);
        case 'class':
        case 'sub':
            return after();
    }
    if (colon < 0) {
        return after();
    }
    const definition = propertiesOf(block.owner || kind).get(key.text);
    const item = lastItem(value);
    switch (key.text) {
        case 'title':
        case 'short':
            return item.length === 0
                ? next({
                      type: 'words',
                      sort: 'value',
                      words: LANGUAGES.map(word => ({ word, doc: message(`keywordDocs.${word}`), snippet: `${word} "$1"` }))
                  })
                : after();
        case 'weights':
            return item.length === 0 ? next(names(kindsAt('Weight:target'))) : after();
        case 'serves':
            return item.length === 0 ? next(names(kindsAt('Service:target'))) : after();
        case 'supply':
            return shareNext(item);
        case 'disrupts':
            return item.length === 0 ? next(names(kindsAt('Disruption:target'))) : durationNext(item);
        case 'cuts':
            return cutNext(item);
        case 'triggers':
            return item.length === 0 ? next(names(kindsAt('Trigger:target'))) : after();
        case 'controlled_by':
            return item.length === 0 ? next(names(kindsAt('Stake:by'))) : after();
        case 'judges':
            return judgesNext(item);
        case 'drives':
            return item.length === 0 ? next(names(kindsAt('Drive:target'))) : item.length === 1 ? after(keywords('up', 'down')) : after();
        case 'band':
            return item.at(-1)?.sort === 'number' ? next(times()) : after();
    }
    return definition ? valueNext(definition, value, key.text === 'likelihood' ? { type: 'likelihood' } : undefined) : after();
}

/** What stands behind each word in front of a colon. */
export const QUALIFIERS = {
    of: message('keywordDocs.ofPart'),
    for: message('keywordDocs.forWhom'),
    in: message('keywordDocs.inWhere')
} as const;

/** Between a key and its colon or brace: what the value holds for. */
function qualifiersNext({ of, for: whom, in: within = [] }: Qualifiers, tokens: readonly Token[], inBraces: boolean): Next {
    const given = new Set(tokens.map(({ text }) => text)),
        last = tokens.at(-1);
    switch (last?.text) {
        case 'of':
            return next({ type: 'words', sort: 'value', words: (of ?? []).map(word => ({ word })) });
        case 'for':
            return next(names(whom ?? []));
        case 'in':
            return within.includes('area') ? next(names(kindsAt('EstimateProperty:scope'))) : next();
    }
    const yearToCome = within.length > 1 && last?.sort === 'word';
    const left: readonly (keyof typeof QUALIFIERS)[] = [
        ...(of && tokens.length === 0 ? (['of'] as const) : []),
        ...(whom && !given.has('for') && !given.has('in') ? (['for'] as const) : []),
        ...(within.length > 0 && (!given.has('in') || yearToCome) ? (['in'] as const) : [])
    ];
    return next(
        keywords(...left.map(word => ({ word, doc: QUALIFIERS[word] })), ...(inBraces ? [{ word: '{', snippet: '{\n\t$0\n}' }] : []))
    );
}

/** Behind `CRITERION:` in an impact. */
export function rowNext(tokens: readonly Token[]): Next {
    const [criterion, colon, ...value] = tokens;
    if (!criterion || colon?.text !== ':') {
        return after(names(kindsAt('ImpactRow:criterion'), { suffix: ': ' }));
    }
    return estimateNext(value, ['class', 'quantity'], { type: 'impact', criterion: criterion.text });
}

/** Between the braces of a service: `C after 8 h`. */
export function harmNext(tokens: readonly Token[], criterion: string | undefined): Next {
    const item = lastItem(tokens);
    if (item.length === 0) {
        return next({ type: 'classes', scale: { type: 'impact', criterion } });
    }
    if (item.length === 1) {
        return next(keywords('after'));
    }
    return item.at(-1)?.sort === 'number' ? next(times()) : after();
}

function thresholdsHead(tokens: readonly Token[]): Next {
    return tokens.at(-1)?.text === 'in'
        ? next(names(kindsAt('ThresholdsProperty:scope')))
        : tokens.length === 0
          ? next(keywords('in'))
          : next();
}

function thresholdNext(item: readonly Token[], criterion: string): Next {
    const scale: ScaleOf = { type: 'own', criterion };
    if (item.length === 0) {
        return next({ type: 'classes', scale });
    }
    if (item.length === 1) {
        return next(keywords('from'));
    }
    return item.at(-1)?.sort === 'number'
        ? next({ type: 'words', sort: 'unit', words: ['persons', 'EUR', 'km2', 'days'].map(word => ({ word })) })
        : after(keywords('for', 'with'));
}

function shareNext(item: readonly Token[]): Next {
    return item.length === 0
        ? next(names(kindsAt('SupplyShare:supplier')))
        : item.length === 1
          ? next()
          : estimateNext(item.slice(1), ['share'], undefined);
}

function durationNext(item: readonly Token[]): Next {
    const start = item.findIndex(token => token.text === 'for');
    return start < 0 ? after(keywords('for')) : estimateNext(item.slice(start + 1), ['duration'], undefined);
}

function cutNext(item: readonly Token[]): Next {
    const last = item.at(-1);
    switch (last?.text) {
        case undefined:
            return next(keywords({ word: 'supply of', snippet: 'supply of ' }));
        case 'supply':
            return next(keywords('of'));
        case 'of':
            return next(names(kindsAt('Cut:resource')));
        case 'from':
            return next(names(kindsAt('Cut:supplier')));
        case 'by':
            return next();
    }
    if (item.some(token => token.text === 'for')) {
        return durationNext(item);
    }
    return after(keywords(...['from', 'by', 'for'].filter(word => !item.some(token => token.text === word))));
}

function actionNext(item: readonly Token[]): Next {
    if (item.length === 0) {
        return next(names(kindsAt('StressAction:target')));
    }
    if (item.some(token => token.text === 'for')) {
        return item.at(-1)?.sort === 'number' ? next(times()) : after();
    }
    return after(keywords(...(item.some(token => token.text === 'down') ? ['for'] : ['down', 'down for'])));
}

function effectNext(tokens: readonly Token[]): Next {
    const [aspect] = tokens;
    const last = tokens.at(-1);
    if (!aspect) {
        return next({ type: 'words', sort: 'value', words: ASPECTS.map(word => ({ word })) });
    }
    const operator = tokens.findIndex(token => /^[+*-]?=$/.test(token.text));
    if (operator >= 0) {
        return amountNext(aspect.text, tokens.slice(0, operator), tokens.slice(operator + 1));
    }
    if (last?.text === 'on') {
        return next(names(kindsAt('Effect:criterion')));
    }
    if (last?.text === 'of') {
        return next(names(targetsOf(aspect.text)));
    }
    if (tokens.length === 1) {
        return next(keywords('of', ...(aspect.text === 'impact' ? ['on'] : [])));
    }
    return next(keywords(...(tokens.some(token => token.text === 'of') ? ['+=', '-=', '*=', '='] : ['of'])));
}

/** The elements that have the aspect. */
function targetsOf(aspect: string): ReturnType<typeof kindsAt> {
    const kinds = kindsAt('Effect:target');
    const fitting = kinds.filter(kind =>
        aspect === 'impact'
            ? ['Threat', 'Campaign', 'Theme', 'Group'].includes(kind)
            : aspect === 'requirement'
              ? kind === 'Dependency'
              : propertiesOf(kind).has(aspect) ||
                ((kind === 'Theme' || kind === 'Group' || kind === 'Sector') && kindsReached(kind, aspect).length > 0)
    );
    return fitting.length > 0 ? fitting : kinds;
}

function amountNext(aspect: string, head: readonly Token[], value: readonly Token[]): Next {
    if (aspect === 'supply') {
        return shareNext(lastItem(value));
    }
    if (aspect === 'requirement') {
        return requirementNext(value);
    }
    if (value.at(-1)?.sort === 'number' && (aspect === 'likelihood' || aspect === 'impact')) {
        return next(keywords('class'));
    }
    const on = head.findIndex(token => token.text === 'on');
    const scale: ScaleOf | undefined =
        aspect === 'likelihood'
            ? { type: 'likelihood' }
            : aspect === 'impact'
              ? { type: 'impact', criterion: on < 0 ? undefined : head[on + 1]?.text }
              : undefined;
    return estimateNext(value, scale ? ['class'] : ['duration'], scale);
}

/** Behind `on` in a dependency: names, `all of (…)`, `any of (…)`, `2 of (…)`. */
export function requirementNext(tokens: readonly Token[]): Next {
    const last = tokens.at(-1);
    const start = keywords(
        { word: 'all of', snippet: 'all of ($0)', doc: message('keywordDocs.allOf') },
        { word: 'any of', snippet: 'any of ($0)', doc: message('keywordDocs.anyOf') }
    );
    if (!last || last.text === '(' || last.text === ',') {
        return next(names(kindsAt('Need:target')), start);
    }
    if (last.sort === 'number') {
        return tokens.at(-2)?.text === 'for' ? next(times()) : next(keywords('of'));
    }
    if (last.text === 'all' || last.text === 'any') {
        return next(keywords('of'));
    }
    if (last.text === 'of' || last.text === 'for') {
        return next();
    }
    const named = last.sort === 'word' && tokens.at(-2)?.sort !== 'word';
    return after(keywords(...(named ? Object.entries(EDGE_KINDS).map(([word, doc]) => ({ word, doc })) : []), 'for'));
}

/** Behind `judges:`: who, and for what. */
function judgesNext(item: readonly Token[]): Next {
    const asked = item.some(token => token.text === 'for');
    return item.length === 0 || item.at(-1)?.text === 'and' || item.at(-1)?.text === 'for'
        ? next(names(kindsAt(asked ? 'Judges:about' : 'Judges:by')))
        : after(keywords('and', ...(asked ? [] : ['for'])));
}
