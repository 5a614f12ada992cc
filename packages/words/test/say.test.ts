import { describe, expect, test } from 'vitest';
import { inWords, languageOf, message, sayIn, type Say } from '../src/index.js';

/** What each way of saying gives in English and in Dutch. */
const CASES: readonly (readonly [what: string, say: (say: Say) => string, english: string, dutch: string])[] = [
    ['a number', say => say.number(2000), '2,000', '2.000'],
    ['a number with a fraction', say => say.number(0.12345), '0.123', '0,123'],
    ['a very small number', say => say.number(0.0000125), '1.25e-5', '1,25e-5'],
    ['nothing', say => say.number(0), '0', '0'],
    ['a number in full', say => say.whole(1234567), '1,234,567', '1.234.567'],
    ['a chance', say => say.percent(0.125), '12.5%', '12,5%'],
    ['a chance close to certainty', say => say.percent(0.99995), '99.995%', '99,995%'],
    ['certainty', say => say.percent(1), '100%', '100%'],
    ['a value', say => say.figure(12345), '12 350', '12 350'],
    ['a value with a fraction', say => say.figure(1.5), '1.5', '1,5'],
    ['a share', say => say.share(0.455), '45.5%', '45,5%'],
    ['a number in a model', say => say.written(4.5), '4.5', '4.5'],
    ['money', say => say.money(1.5e9, 'EUR'), '1.5 billion EUR', '1,5 miljard EUR'],
    ['less money', say => say.money(2e6, 'EUR'), '2 million EUR', '2 miljoen EUR'],
    ['little money', say => say.money(12000, 'EUR'), '12 000 EUR', '12 000 EUR'],
    ['a duration', say => say.duration(74), '3 days 2 h', '3 dagen 2 uur'],
    ['a duration of a day', say => say.duration(24), '1 day', '1 dag'],
    ['a duration of years', say => say.duration(2 * 8760), '2 years', '2 jaar'],
    ['a duration of minutes', say => say.duration(1.5 / 60), '1 min 30 s', '1 min 30 s'],
    ['a moment', say => say.duration(1e-5), 'less than a second', 'minder dan een seconde'],
    ['no time', say => say.duration(0), '0 h', '0 uur'],
    ['a moment on an axis, to the hour', say => say.brief(30.4), '1 d 6 h', '1 d 6 u'],
    ['a moment on an axis that is rounded to the day', say => say.brief(23.6), '1 d', '1 d'],
    ['a moment on an axis after some hours', say => say.brief(1.75), '1.8 h', '1,8 u'],
    ['a moment on an axis within the hour', say => say.brief(0.75), '45 min', '45 min'],
    ['a moment on an axis after more than a week', say => say.brief(13_140), '548 d', '548 d'],
    ['a day on an axis', say => say.brief(336), '14 d', '14 d'],
    ['the beginning of an axis', say => say.brief(0), '0', '0'],
    ['a span', say => say.span(36), '36 h', '36 uur'],
    ['a span of months', say => say.span(18 * 730), '18 months', '18 maanden'],
    ['a span of a year', say => say.span(8760), '1 year', '1 jaar'],
    ['a span of minutes', say => say.span(0.5), '30 min', '30 min'],
    ['a period', say => say.per(8760), 'per year', 'per jaar'],
    ['a period of a day', say => say.per(24), 'per day', 'per dag'],
    ['a period of several', say => say.per(720), 'per 30 days', 'per 30 dagen'],
    ['none of them', say => say.and([]), '', ''],
    ['one of them', say => say.and(['a']), 'a', 'a'],
    ['two of them', say => say.and(['a', 'b']), 'a and b', 'a en b'],
    ['all of them', say => say.and(['a', 'b', 'c']), 'a, b and c', 'a, b en c'],
    ['any of them', say => say.or(['a', 'b', 'c']), 'a, b or c', 'a, b of c'],
    ['the first of few', say => say.first(['a', 'b'], 2), 'a, b', 'a, b'],
    ['the first of many', say => say.first(['a', 'b', 'c', 'd'], 2), 'a, b, and 2 more', 'a, b en nog 2'],
    ['few', say => say.few(['a', 'b'], 2), 'a and b', 'a en b'],
    ['few of many', say => say.few(['a', 'b', 'c', 'd'], 2), 'a, b and 2 more', 'a, b en nog 2'],
    ['some', say => say.andOthers(['a', 'b']), 'a, b and others', 'a, b en andere'],
    ['a kind', say => say.a('StressTest'), 'a stress test', 'een stresstest'],
    ['one of a kind', say => say.one('StressTest'), 'stress test', 'stresstest'],
    ['several of a kind', say => say.many('Threat'), 'threats', 'dreigingen'],
    ['one of several kinds', say => say.oneOf(['Actor', 'Threat']), 'an actor or a threat', 'een actor of een dreiging'],
    ['one of any kind', say => say.oneOf([]), 'an element', 'een element'],
    ['a place', say => say.ordinal(3), 'third', 'derde'],
    ['a far place', say => say.ordinal(12), '12th', '12e'],
    ['what was meant', say => say.didYouMean('power'), ' Did you mean power?', ' Is power bedoeld?'],
    ['that nothing was meant', say => say.didYouMean(undefined), '', ''],
    ['none', say => say.count(0, 'x', 'y'), '0 y', '0 y'],
    ['one', say => say.count(1, 'x', 'y'), '1 x', '1 x'],
    ['many', say => say.count(2000, 'x', 'y'), '2,000 y', '2.000 y']
];

describe('says', () => {
    test.each(CASES)('%s', (_what, words, english, dutch) => {
        expect([words(sayIn('en')), words(sayIn('nl'))]).toEqual([english, dutch]);
    });
});

test('what is no kind has no article', () => {
    expect(sayIn('nl').a('constructor')).toBeUndefined();
});

test('a message is put into words where it is shown', () => {
    const said = message('network.noTime', { word: 'EUR' });
    expect(said).toEqual({ code: 'network.noTime', params: { word: 'EUR' } });
    expect(inWords(said, 'en')).toBe('EUR is no time: write at day 20 or at 12 h.');
    expect(inWords(said, 'nl')).toBe('EUR is geen tijd: schrijf ‘at day 20’ of ‘at 12 h’.');
});

test.each([
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['nl_NL.UTF-8', 'nl'],
    ['NL', 'nl'],
    ['en_GB.UTF-8', 'en'],
    ['de_DE', undefined],
    ['C.UTF-8', undefined],
    ['nlx', undefined],
    ['', undefined],
    [undefined, undefined]
])('the language of %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
});
