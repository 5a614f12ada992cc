import { message } from '@nvs/words';
import type { Look } from './syntax-look.js';

/** What people write for an operator, word by word. The longest comes first. */
const SPOKEN: readonly (readonly [readonly string[], string])[] = [
    ...['less', 'fewer', 'smaller', 'lower', 'shorter'].flatMap((word): [string[], string][] => [
        [[word, 'than', 'or', 'equal', 'to'], '<='],
        [[word, 'than'], '<']
    ]),
    ...['more', 'greater', 'larger', 'bigger', 'higher', 'longer'].flatMap((word): [string[], string][] => [
        [[word, 'than', 'or', 'equal', 'to'], '>='],
        [[word, 'than'], '>']
    ]),
    [['at', 'least'], '>='],
    [['at', 'most'], '<='],
    [['equal', 'to'], '=='],
    [['the', 'same', 'as'], '=='],
    [['different', 'from'], '!='],
    [['exceeds'], '>'],
    [['equals'], '=='],
    [['above'], '>'],
    [['below'], '<'],
    [['over'], '>'],
    [['under'], '<']
];

/** `is less than 24 h`, where the language has `<`. Only in a rule, an expectation or a target. */
export const spokenComparison: Look = ({ tokens, at, element, depth, key }) => {
    const isTarget = element === 'objective' && depth === 1 && key === 'target';
    if (!isTarget && (depth > 0 || (element !== 'rule' && element !== 'expect'))) {
        return undefined;
    }
    if (tokens[at]?.image === '=') {
        return { code: 'syntax/unexpected', token: tokens[at], message: message('syntax.comparedWith'), replacement: '==' };
    }
    // The parser takes the first word behind `is` for a word that it compares with.
    for (const start of [at - 1, at, at - 2, ...(isTarget ? [at - 3] : [])]) {
        const first = tokens[start];
        const found =
            first &&
            SPOKEN.find(
                ([words]) => words.every((word, i) => tokens[start + i]?.image === word) && start + words.length >= at - (isTarget ? 1 : 0)
            );
        if (!found) {
            continue;
        }
        const [words, operator] = found;
        const sign = tokens.findLastIndex((each, i) => i < start && SIGNS.has(each.image));
        if (first.image === 'under' && sign > 0) {
            const test = tokens[start + 1];
            return {
                code: 'syntax/unexpected',
                token: first,
                until: test,
                message: message('rephrased.underBehind', { path: tokens[sign - 1]?.image ?? '', test: test?.image ?? '' })
            };
        }
        const negated = tokens[start - 1]?.image === 'not',
            is = tokens[start - (negated ? 2 : 1)]?.image === 'is';
        const written = [...(is ? ['is'] : []), ...(negated ? ['not'] : []), ...words].join(' ');
        const meant = negated ? (OPPOSITE.get(operator) ?? operator) : operator;
        const amount = [tokens[start + words.length]?.image, tokens[start + words.length + 1]?.image].filter(
            (each, i) => each !== undefined && (i === 0 || /^[a-z]+$/i.test(each))
        );
        return {
            code: 'syntax/unexpected',
            token: is ? tokens[start - (negated ? 2 : 1)] : first,
            until: tokens[start + words.length - 1],
            replacement: meant,
            message: message('syntax.spokenComparison', { written, meant, amount: amount.join(' ') })
        };
    }
    return undefined;
};

const SIGNS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

const OPPOSITE: ReadonlyMap<string, string> = new Map([
    ['<', '>='],
    ['<=', '>'],
    ['>', '<='],
    ['>=', '<'],
    ['==', '!='],
    ['!=', '==']
]);
