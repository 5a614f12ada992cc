import { HOURS, isKindName, type KindName } from '@nvs/model';
import type { Lexicon } from './lexicon.js';
import { nearlyWhole } from './nearly-whole.js';
import { decimal, figure, isOne, rounded, whole } from './numbers.js';
import type { Say } from './say.js';

/** All that a language says in the same way as others, with its own words. */
export function createSay(words: Lexicon, inWords: Say['message']): Say {
    const { language } = words;
    const plural: Say['plural'] = (n, one, many) => (isOne(n, language) ? one : many);
    const count: Say['count'] = (n, one, many = `${one}s`) => `${whole(n, language)} ${plural(n, one, many)}`;
    const asPercent = (share: number, text: (percentage: number) => string): string => {
        const near = nearlyWhole(share);
        return `${near === undefined ? text(share * 100) : decimal(near, language)}%`;
    };
    const joined = (items: readonly string[], last: string): string =>
        items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
    const duration = (hours: number): string => {
        if (hours >= HOURS.year && hours % HOURS.year === 0) {
            return count(hours / HOURS.year, ...words.year);
        }
        const seconds = Math.round(hours * 3600);
        if (seconds === 0) {
            return hours > 0 ? words.lessThanASecond : `0 ${words.hour}`;
        }
        const days = Math.floor(seconds / 86_400);
        const rest = [
            [Math.floor(seconds / 3600) % 24, words.hour],
            [Math.floor(seconds / 60) % 60, words.minute],
            [seconds % 60, words.second]
        ] as const;
        return [...(days > 0 ? [count(days, ...words.day)] : []), ...rest.flatMap(([n, unit]) => (n > 0 ? [`${n} ${unit}`] : []))].join(
            ' '
        );
    };
    const brief = (hours: number): string => {
        const { day, hour } = words.briefly;
        const minutes = Math.round(hours * 60),
            all = Math.round(hours);
        if (minutes === 0) {
            return '0';
        }
        if (minutes < 60) {
            return `${minutes} ${words.minute}`;
        }
        if (hours < 9.95) {
            return `${rounded(hours, 2, language)} ${hour}`;
        }
        if (all >= HOURS.week) {
            return `${whole(Math.round(hours / 24), language)} ${day}`;
        }
        const units = [[Math.floor(all / 24), day] as const, [all % 24, hour] as const];
        return units.flatMap(([n, unit]) => (n > 0 ? [`${n} ${unit}`] : [])).join(' ');
    };
    const span = (hours: number): string => {
        const size = Math.abs(hours);
        const isWhole = (unit: number): boolean => size >= unit && size % unit === 0;
        const [unit, [one, many]] =
            hours !== 0 && size < 1
                ? ([1 / 60, [words.minute, words.minute]] as const)
                : isWhole(HOURS.year)
                  ? ([HOURS.year, words.year] as const)
                  : size < 48
                    ? ([1, [words.hour, words.hour]] as const)
                    : isWhole(HOURS.day) || !isWhole(HOURS.month)
                      ? ([HOURS.day, words.day] as const)
                      : ([HOURS.month, words.month] as const);
        const amount = figure(hours / unit, 4, language);
        return `${amount} ${amount === '1' ? one : many}`;
    };
    function a(kind: KindName): string;
    function a(kind: string): string | undefined;
    function a(kind: string): string | undefined {
        return isKindName(kind) ? words.kinds[kind].a : undefined;
    }
    return {
        language,
        number: (value, digits = 3) => rounded(value, digits, language),
        whole: value => whole(value, language),
        percent: share => asPercent(share, percentage => rounded(percentage, 3, language)),
        figure: (value, digits = 4) => figure(value, digits, language),
        share: (share, digits = 4) => asPercent(share, percentage => figure(percentage, digits, language)),
        written: (value, digits = 4) => String(Number(value.toPrecision(digits))),
        money(amount, currency = '') {
            const size = Math.abs(amount);
            const [unit, name] = size >= 1e9 ? [1e9, ` ${words.billion}`] : size >= 1e6 ? [1e6, ` ${words.million}`] : [1, ''];
            return `${figure(amount / unit, 4, language)}${name} ${currency}`.trimEnd();
        },
        count,
        plural,
        duration,
        brief,
        span,
        per: hours => words.per(hours === HOURS.day ? words.day[0] : span(hours).replace(/^1 /, '')),
        and: items => joined(items, words.and),
        or: items => joined(items, words.or),
        first: (items, most) => `${items.slice(0, most).join(', ')}${items.length > most ? words.more(String(items.length - most)) : ''}`,
        few: (items, most) =>
            joined(items.length > most + 1 ? [...items.slice(0, most), words.further(items.length - most)] : items, words.and),
        andOthers: items => `${items.join(', ')} ${words.others}`,
        a,
        oneOf: kinds => joined(kinds.length > 0 ? kinds.map(kind => words.kinds[kind].a) : [words.element], words.or),
        ordinal: n => words.ordinal(n),
        one: kind => words.kinds[kind].one,
        many: kind => words.kinds[kind].many,
        didYouMean: suggestion => (suggestion === undefined ? '' : words.didYouMean(suggestion)),
        capital: text => `${text.charAt(0).toUpperCase()}${text.slice(1)}`,
        sentence: text => (/[.!?…]$/.test(text) ? text : `${text}.`),
        message: inWords,
        named: title => {
            const words = inWords(title);
            return /[‘’]/.test(words) ? `“${words}”` : `‘${words}’`;
        }
    };
}
