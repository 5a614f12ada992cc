import type { AstNode } from 'langium';
import type {
    Because,
    Confidence,
    DateProperty,
    Estimate,
    EstimateProperty,
    Judged,
    Judgement,
    TextProperty,
    WordsProperty
} from '../generated/ast.js';
import { plainText } from '../lowering/estimates.js';
import { DUTCH_WORDS, inEnglish } from '../properties/dutch.js';
import { propertiesOf } from '../properties/registry.js';
import type { Check } from './check.js';
import { didYouMean, nearest } from './nearest.js';
import { either } from './syntax-wants.js';

/** Words that mean something of their own: only those of the list. */
export const wordMustBeKnown: Check<WordsProperty> = (node, { accept }) => {
    const value = propertiesOf(node.$container.$type).get(node.key)?.value;
    if (value?.type !== 'words') {
        return;
    }
    const known = Object.keys(value.words);
    node.words.forEach((word, index) => {
        if (value.open || known.length === 0 || known.includes(word)) {
            return;
        }
        const suggestion = inEnglish(word, DUTCH_WORDS, english => known.includes(english)) ?? nearest(word, known);
        accept({
            code: 'value/word',
            node,
            property: 'words',
            index,
            message: `${node.key} is ${either(known)}; ${word} is none of them.${didYouMean(suggestion)}`,
            ...(suggestion ? { replacement: suggestion } : {})
        });
    });
    if (!value.many && node.words.length > 1 && node.words.every(word => value.open || known.includes(word))) {
        accept({
            code: 'property/single',
            node,
            property: 'words',
            index: 1,
            message: `${node.key} takes one word, and there are ${node.words.length}: keep one.`
        });
    }
};

/** `disruption: any_criterion, C`: the test, then the class of the impact scale from which it holds. */
export const disruptionMustNameItsTest: Check<WordsProperty> = (node, { accept }) => {
    if (node.key !== 'disruption') {
        return;
    }
    const value = propertiesOf(node.$container.$type).get(node.key)?.value;
    const word = node.words[0];
    if (value?.type !== 'words' || word === undefined || Object.hasOwn(value.words, word)) {
        return;
    }
    const known = Object.keys(value.words),
        suggestion = nearest(word, known);
    accept({
        code: 'value/word',
        node,
        property: 'words',
        index: 0,
        message: `disruption begins with ${either(known)}; ${word} is none of them.${didYouMean(suggestion)}`,
        ...(suggestion ? { replacement: suggestion } : {})
    });
};

/** `12, 5% per year`: a number without the unit that it needs, and the rest behind a blank. */
const DECIMAL_COMMA = /([0-9]+), +([0-9]+)/;

/** Whether a decimal comma, with a blank behind it, made two values of one. */
export function hasDecimalComma(node: EstimateProperty): boolean {
    const value = propertiesOf(node.$container.$type).get(node.key)?.value;
    return (
        node.estimates.length > 1 &&
        value?.type === 'estimate' &&
        isBare(node.estimates[0]) &&
        !value.measures.includes('number') &&
        !value.measures.includes('quantity') &&
        DECIMAL_COMMA.test(node.$cstNode?.text ?? '')
    );
}

/** Several estimates where one belongs; mostly a decimal comma. */
export const propertyMustHaveOneEstimate: Check<EstimateProperty> = (node, { accept }) => {
    if (node.estimates.length < 2) {
        return;
    }
    const value = propertiesOf(node.$container.$type).get(node.key)?.value;
    if (value?.type !== 'estimate') {
        return;
    }
    if (hasDecimalComma(node)) {
        const [text = '', whole = '', part = ''] = DECIMAL_COMMA.exec(node.$cstNode?.text ?? '') ?? [];
        accept({
            code: 'value/decimal',
            node,
            property: 'estimates',
            index: 0,
            message: `${text} is read as two values: write ${whole}.${part} if a decimal comma is meant.`
        });
    } else if (!value.many) {
        accept({
            code: 'property/single',
            node,
            property: 'estimates',
            index: 1,
            message: `${node.key} takes one value, and there are ${node.estimates.length}: keep one. A range is written C in B .. D.`
        });
    }
};

function isBare(node: Estimate | undefined): boolean {
    return (
        node?.best?.$type === 'Quantity' &&
        node.best.unit === undefined &&
        node.best.percent === undefined &&
        !node.low &&
        node.provenance.length === 0
    );
}

function impossible(date: string): string | undefined {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    if (month < 1 || month > 12) {
        return `there is no month ${month}`;
    }
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return day < 1 || day > days ? `that month has ${days} days` : undefined;
}

/** A date that the calendar has. */
export function dateMustExist(node: DateProperty | Judged | Judgement, { accept }: Parameters<Check<DateProperty>>[1]): void {
    const why = node.date === undefined ? undefined : impossible(node.date);
    if (why) {
        accept({
            code: 'value/date',
            node,
            property: 'date',
            message: `${node.date ?? ''} is no date: ${why}. Dates are written year-month-day.`
        });
    }
}

export const confidenceMustBeKnown: Check<Confidence> = (node, { accept }) => {
    const { level } = node;
    if (!level || ['low', 'medium', 'high'].includes(level)) {
        return;
    }
    const suggestion = nearest(level, ['low', 'medium', 'high']);
    accept({
        code: 'value/confidence',
        node,
        property: 'level',
        message: `confidence is low, medium or high; ${level} is none of them.${didYouMean(suggestion)}`,
        ...(suggestion ? { replacement: suggestion } : {})
    });
};

export const reasonShouldSaySomething: Check<Because> = (node, { accept }) => {
    if (node.text !== undefined && (plainText(node.text) ?? '').trim() === '') {
        accept({
            code: 'value/empty-reason',
            node,
            message: 'because gives no reason: say why, or take it out, so that the report lists the reason as missing.'
        });
    }
};

export const textShouldSaySomething: Check<TextProperty> = (node, { accept }) => {
    if (node.text !== undefined && (plainText(node.text) ?? '').trim() === '') {
        accept({ code: 'value/empty-text', node, message: `${node.key} is empty: fill it in, or take it out.` });
    }
};

/** Once each: two reasons for one value contradict each other, or belong into one. */
export const remarksMustBeGivenOnce: Check<Estimate> = (node, { accept }) => {
    if (node.provenance.length < 2) {
        return;
    }
    const seen = new Map<string, AstNode>();
    for (const remark of node.provenance) {
        const word = REMARKS[remark.$type];
        const before = seen.get(word);
        if (before) {
            accept({
                code: 'value/remark-twice',
                node: remark,
                message: `${word} is there twice behind one value: only the first counts. Put both into one${word === 'source' || word === 'judged by' ? ', with and between them' : ''}.`,
                related: [{ node: before, message: `${word} is here first.` }]
            });
        } else {
            seen.set(word, remark);
        }
    }
};
const REMARKS = { Because: 'because', Confidence: 'confidence', Sourced: 'source', Judged: 'judged by', MeanOf: 'as mean of' } as const;
