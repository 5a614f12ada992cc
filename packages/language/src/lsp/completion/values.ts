import { message } from '@nvs/words';
import type { Measure, PropertyDefinition } from '../../properties/registry.js';
import { kindsAt } from '../../references/expected.js';
import type { Token } from './text-before.js';
import { keywords, names } from './wanted.js';
import type { ScaleOf, Wanted, Word } from './wanted.js';

/** What can stand at the end of the tokens of a value, and whether the value can end there. */
export interface Next {
    readonly wanted: readonly Wanted[];
    readonly complete: boolean;
}

export const CONFIDENCE: readonly Word[] = [
    { word: 'low', doc: message('keywordDocs.low') },
    { word: 'medium', doc: message('keywordDocs.medium') },
    { word: 'high', doc: message('keywordDocs.high') }
];

export const MODIFIERS: readonly Word[] = [
    { word: 'in', doc: message('keywordDocs.range'), snippet: 'in ${1:low} .. ${2:high}' },
    { word: 'because', doc: message('keywordDocs.because'), snippet: 'because "$1"' },
    { word: 'confidence', doc: message('keywordDocs.confidence'), snippet: 'confidence ' },
    { word: 'source', doc: message('keywordDocs.source'), snippet: 'source ' },
    { word: 'judged by', doc: message('keywordDocs.judgedBy'), snippet: 'judged by ' },
    { word: 'as mean of', doc: message('keywordDocs.asMeanOf'), snippet: 'as mean of ' }
];

const TIMES = ['s', 'min', 'h', 'hours', 'days', 'weeks', 'months', 'years'];
const MONEY = ['EUR', 'USD', 'GBP', 'CHF'];
const COUNTS = ['persons', 'km2', 'households'];
const PERIODS: readonly Word[] = ['hour', 'day', 'week', 'month', 'year'].map(word => ({ word }));

const AT_PLACE = keywords({ word: 'at', doc: message('keywordDocs.atPlace'), snippet: 'at "$1"' });

const WITHHELD = keywords({ word: 'withheld', doc: message('keywordDocs.withheld') });

const END: Next = { wanted: [], complete: true };
const NOTHING: Next = { wanted: [], complete: false };
const next = (...wanted: readonly Wanted[]): Next => ({ wanted, complete: false });
const after = (...wanted: readonly Wanted[]): Next => ({ wanted, complete: true });

/** The tokens behind the last comma that is not in parentheses. */
export function lastItem(tokens: readonly Token[]): readonly Token[] {
    let depth = 0,
        start = 0;
    tokens.forEach((token, index) => {
        if (token.text === '(') {
            depth++;
        } else if (token.text === ')') {
            depth--;
        } else if (token.text === ',' && depth === 0) {
            start = index + 1;
        }
    });
    return tokens.slice(start);
}

/** After `key:`, by what the registry says of the property. Forms of their own are told apart by their callers. */
export function valueNext(definition: PropertyDefinition, tokens: readonly Token[], scale: ScaleOf | undefined): Next {
    const item = lastItem(tokens),
        { value } = definition;
    switch (value.type) {
        case 'refs': {
            if (value.estimated && item.length > 0) {
                return levelNext(item);
            }
            const written = tokens.filter(token => token.sort === 'word').map(token => token.text);
            return item.length === 0
                ? next(names(value.kinds, { without: written }), ...(value.estimated && tokens.length === 0 ? [WITHHELD] : []))
                : value.kinds.includes('Source') && item.length === 1
                  ? after(AT_PLACE)
                  : END;
        }
        case 'words':
            return item.length === 0 ? wordsNext(value, tokens) : END;
        case 'estimate':
            return estimateNext(item, value.measures, scale);
        case 'text':
        case 'date':
            return item.length === 0 ? NOTHING : END;
        case 'form':
            return END;
    }
}

function wordsNext({ words, quoted }: PropertyDefinition['value'] & { type: 'words' }, tokens: readonly Token[]): Next {
    return quoted
        ? next({ type: 'tags', without: tokens.map(({ text }) => unquoted(text)) })
        : next({ type: 'words', sort: 'value', words: Object.entries(words).map(([word, doc]) => ({ word, doc })) });
}

const unquoted = (text: string): string => (text.startsWith('"') ? text.slice(1, -1) : text);

/** After the first word of an estimate of a level. */
function levelNext(tokens: readonly Token[]): Next {
    const last = tokens.at(-1);
    return last?.text === 'in' || last?.text === '..'
        ? next(names(['Level']))
        : ((last && provenanceNext(last, tokens.at(-2), tokens)) ?? after(...modifiers(tokens, ['as'])));
}

/** After the start of a value with its range and provenance. */
export function estimateNext(tokens: readonly Token[], measures: readonly Measure[], scale: ScaleOf | undefined): Next {
    const values: Wanted[] = scale && measures.includes('class') ? [{ type: 'classes', scale }] : [];
    const last = tokens.at(-1),
        before = tokens.at(-2);
    if (!last) {
        return next(...values, ...(tokens.length === 0 ? [WITHHELD] : []));
    }
    const provenance = provenanceNext(last, before, tokens);
    if (provenance) {
        return provenance;
    }
    switch (last.text) {
        case 'in':
        case '..':
            return next(...values);
        case 'per':
            return next({ type: 'words', sort: 'unit', words: PERIODS });
        case 'with':
        case 'for':
        case '-':
        case '/':
        case '(':
            return NOTHING;
    }
    if (last.sort === 'number') {
        const period = before?.text === 'per' || before?.text === 'for';
        return next(
            { type: 'words', sort: 'unit', words: (period ? TIMES : unitsOf(measures)).map(word => ({ word })) },
            ...modifiers(tokens)
        );
    }
    return after(...modifiers(tokens));
}

function provenanceNext(last: Token, before: Token | undefined, tokens: readonly Token[]): Next | undefined {
    switch (last.text) {
        case 'because':
            return NOTHING;
        case 'confidence':
            return next({ type: 'words', sort: 'value', words: CONFIDENCE });
        case 'source':
            return next(names(kindsAt('Citation:source')));
        case 'judged':
            return next(keywords('by'));
        case 'by':
            return next(names(kindsAt('Judged:by')));
        case 'as':
            return next(keywords('mean of'));
        case 'mean':
            return next(keywords('of'));
        case 'of':
            return before?.text === 'mean' ? next(names(kindsAt('MeanOf:group'))) : undefined;
        case 'and':
            return next(names(kindsAt(listOpen(tokens) === 'source' ? 'Citation:source' : 'Judged:by')));
        case 'on':
            return NOTHING;
    }
    const open = listOpen(tokens);
    if (last.sort === 'string' && before?.text === 'at' && open === 'source') {
        return after(keywords('and'), ...modifiers(tokens));
    }
    if (last.sort !== 'word') {
        return undefined;
    }
    if (!open || (tokens.at(-2)?.text !== open && tokens.at(-2)?.text !== 'and' && !(open === 'judged' && tokens.at(-2)?.text === 'by'))) {
        return undefined;
    }
    return after(keywords('and', ...(open === 'judged' ? ['on'] : [])), ...(open === 'source' ? [AT_PLACE] : []), ...modifiers(tokens));
}

/** The list of sources or judges that the end of the tokens is in. */
function listOpen(tokens: readonly Token[]): 'source' | 'judged' | undefined {
    for (let index = tokens.length - 1; index >= 0; index--) {
        const token = tokens[index];
        if (token?.text === 'source' || token?.text === 'judged') {
            return token.text;
        }
        if (token?.sort === 'string' && tokens[index - 1]?.text === 'at') {
            continue;
        }
        if (token && (token.sort === 'string' || token.sort === 'date' || token.text === 'confidence')) {
            return undefined;
        }
    }
    return undefined;
}

/** The modifiers that the value does not have yet. */
function modifiers(tokens: readonly Token[], without: readonly string[] = []): Wanted[] {
    const given = new Set([...tokens.map(token => token.text), ...without]);
    const left = MODIFIERS.filter(({ word }) => !given.has(word.split(' ')[0] ?? ''));
    return left.length > 0 ? [{ type: 'words', sort: 'keyword', words: left }] : [];
}

function unitsOf(measures: readonly Measure[]): readonly string[] {
    return measures.flatMap(measure =>
        measure === 'duration'
            ? TIMES
            : measure === 'money'
              ? MONEY
              : measure === 'quantity'
                ? COUNTS
                : measure === 'class'
                  ? [...COUNTS, ...MONEY]
                  : []
    );
}

/** After a number where a time must follow. */
export function times(): Wanted {
    return { type: 'words', sort: 'unit', words: TIMES.map(word => ({ word })) };
}
