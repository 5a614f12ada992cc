import type { AstNode } from 'langium';
import { message, type Message } from '@nvs/words';
import type {
    Because,
    Confidence,
    DateProperty,
    Estimate,
    EstimateProperty,
    Judged,
    Judgement,
    ProgressStep,
    TargetProperty,
    LevelEstimate,
    TextProperty,
    WordsProperty
} from '../generated/ast.js';
import { plainText } from '../lowering/estimates.js';
import { DUTCH_WORDS, inEnglish } from '../properties/dutch.js';
import { propertiesOf } from '../properties/registry.js';
import type { Check } from './check.js';
import { nearest } from '../references/nearest.js';

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
            message: message('values.wordUnknown', { key: node.key, known, word, suggestion }),
            ...(suggestion ? { replacement: suggestion } : {})
        });
    });
    if (!value.many && node.words.length > 1 && node.words.every(word => value.open || known.includes(word))) {
        accept({
            code: 'property/single',
            node,
            property: 'words',
            index: 1,
            message: message('values.oneWord', { key: node.key, count: node.words.length })
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
        message: message('values.disruptionBegins', { known, word, suggestion }),
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
            message: message('values.decimalComma', { text, whole, part })
        });
    } else if (!value.many) {
        accept({
            code: 'property/single',
            node,
            property: 'estimates',
            index: 1,
            message: message('values.oneValue', { key: node.key, count: node.estimates.length })
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

function impossible(date: string): Message | undefined {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    if (month < 1 || month > 12) {
        return message('values.noMonth', { month });
    }
    const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return day < 1 || day > days ? message('values.daysInMonth', { days }) : undefined;
}

/** A date that the calendar has. */
export function dateMustExist(
    node: DateProperty | Judged | Judgement | ProgressStep | TargetProperty,
    { accept }: Parameters<Check<DateProperty>>[1]
): void {
    const why = node.date === undefined || !node.date.includes('-') ? undefined : impossible(node.date);
    if (why) {
        accept({
            code: 'value/date',
            node,
            property: 'date',
            message: message('values.noDate', { date: node.date ?? '', why })
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
        message: message('values.confidenceUnknown', { level, suggestion }),
        ...(suggestion ? { replacement: suggestion } : {})
    });
};

export const reasonShouldSaySomething: Check<Because> = (node, { accept }) => {
    if (node.text !== undefined && (plainText(node.text) ?? '').trim() === '') {
        accept({
            code: 'value/empty-reason',
            node,
            message: message('values.emptyReason')
        });
    }
};

/** `tags: ""` says nothing. */
export const quotedWordShouldSaySomething: Check<WordsProperty> = (node, { accept }) => {
    node.words.forEach((word, index) => {
        if (node.key === 'tags' && word !== undefined && word.trim() === '') {
            accept({
                code: 'value/empty-text',
                node,
                property: 'words',
                index,
                message: message('values.emptyText', { key: node.key })
            });
        }
    });
};

export const textShouldSaySomething: Check<TextProperty> = (node, { accept }) => {
    if (node.text !== undefined && (plainText(node.text) ?? '').trim() === '') {
        accept({ code: 'value/empty-text', node, message: message('values.emptyText', { key: node.key }) });
    }
};

/** Once each: two reasons for one value contradict each other, or belong into one. */
export const remarksMustBeGivenOnce: Check<Estimate | LevelEstimate> = (node, { accept }) => {
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
                message: message('values.remarkTwice', { word, isList: word === 'source' || word === 'judged by' }),
                related: [{ node: before, message: message('values.remarkFirst', { word }) }]
            });
        } else {
            seen.set(word, remark);
        }
    }
};
const REMARKS = { Because: 'because', Confidence: 'confidence', Sourced: 'source', Judged: 'judged by', MeanOf: 'as mean of' } as const;
