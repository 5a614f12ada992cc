import { message } from '@nvs/words';
import { parseTemplate } from '../../lowering/template.js';
import { propertiesOf } from '../../properties/registry.js';
import { kindsAt } from '../../references/expected.js';
import { expressionNext, membersOf, RULE_KINDS, typesBehind, variablesIn } from './expression.js';
import { harmNext, requirementNext, rowNext, statementNext } from './forms.js';
import { statementAt } from './statement.js';
import type { Statement } from './statement.js';
import type { TextBefore, Token } from './text-before.js';
import { keywords, names } from './wanted.js';
import type { Wanted } from './wanted.js';

/** Decides what can stand at the cursor. `typesOf` tells the types of an element by its written name. */
export function decide(before: TextBefore, typesOf: (name: string) => readonly string[]): Wanted[] {
    const statement = statementAt(before.tokens);
    const top: Wanted[] = before.column1 ? [{ type: 'elements' }] : [];
    if (!statement) {
        return top;
    }
    if (before.quoted) {
        return inQuotes(before, statement, typesOf);
    }
    if (!statement.block) {
        return [...headNext(before, statement, typesOf), ...top];
    }
    const ended = before.newLine ? keysBehindNumber(statement) : [];
    return [...(targetNext(before, statement, typesOf) ?? bodyNext(statement)), ...ended, ...top];
}

/** On the line below a bare number, such as `existing: 5`: a unit would stand on its own line, so the value is whole. */
function keysBehindNumber({ block, tokens }: Statement): Wanted[] {
    const isBody = block?.sort === 'body' || block?.sort === 'class';
    return isBody && tokens.at(-1)?.sort === 'number' ? [{ type: 'keys', owner: block.owner, given: block.given }] : [];
}

/** Behind target: an expression, then its day, and what else an objective has. */
function targetNext(
    before: TextBefore,
    { kind, block, tokens }: Statement,
    typesOf: (name: string) => readonly string[]
): Wanted[] | undefined {
    const [key, colon, ...value] = tokens;
    if (kind !== 'Objective' || block?.sort !== 'body' || key?.text !== 'target' || colon?.text !== ':') {
        return undefined;
    }
    const last = value.at(-1);
    if (last?.text === 'by') {
        return [];
    }
    const keys: Wanted = { type: 'keys', owner: block.owner, given: block.given };
    if (value.some(each => each.text === 'by')) {
        return [keys];
    }
    const isWhole = value.length > 2 && !before.prefix.includes('.') && !UNFINISHED.has(last?.text ?? '');
    return [...expression(before, value, value, typesOf), ...(isWhole ? [keywords('by'), keys] : [])];
}

const UNFINISHED: ReadonlySet<string> = new Set([
    'and',
    'or',
    'not',
    'in',
    'under',
    '(',
    ',',
    '<',
    '<=',
    '>',
    '>=',
    '==',
    '!=',
    '+',
    '-',
    '*',
    '/'
]);

function bodyNext(statement: Statement): Wanted[] {
    const { block, tokens } = statement;
    if (!block) {
        return [];
    }
    if (block.sort === 'rows') {
        const { wanted, complete } = rowNext(tokens);
        return complete && tokens.length > 0
            ? [...wanted, names(kindsAt('ImpactRow:criterion'), { without: block.given, suffix: ': ' }), OTHERS]
            : tokens.length > 0
              ? [...wanted]
              : [names(kindsAt('ImpactRow:criterion'), { without: block.given, suffix: ': ' }), OTHERS];
    }
    if (block.sort === 'harms') {
        return [...harmNext(tokens, block.before.at(-1)?.text).wanted];
    }
    if (block.sort === 'other') {
        return [];
    }
    const { wanted, complete } = statementNext(statement);
    return complete ? [...wanted, { type: 'keys', owner: block.owner, given: block.given }] : [...wanted];
}

/** In the head of an element, in front of its brace. */
function headNext(before: TextBefore, { kind, word, head }: Statement, typesOf: (name: string) => readonly string[]): Wanted[] {
    const last = head.at(-1);
    if (word === 'namespace' || word === 'use') {
        return head.length === 0 ? [{ type: 'namespaces' }] : [];
    }
    switch (kind) {
        case 'Judgement':
            return judgementNext(last);
        case 'Expectation':
            return head[0]?.sort === 'string' ? expression(before, head.slice(1), head, typesOf) : [];
        case 'Rule':
            return ruleNext(before, head, typesOf);
    }
    if (!last) {
        return [];
    }
    const titled = head.some(token => token.sort === 'string') || head.length > 1;
    switch (kind) {
        case 'Criterion':
            return last.text === 'of' && head.length > 1
                ? [names(kindsAt('Criterion:parent'))]
                : head.length > 0 && !head.some(token => token.text === 'of')
                  ? [keywords('of', BODY)]
                  : [keywords(BODY)];
        case 'Campaign':
            return (last.text === 'by' || last.text === ',') && titled
                ? [names(kindsAt('Campaign:by'))]
                : [keywords(...(head.some(token => token.text === 'by') ? [] : ['by']), BODY)];
        case 'Question':
            return (last.text === 'about' || last.text === ',') && titled
                ? [names(kindsAt('Question:about')), ...valuesAsked(before, typesOf)]
                : [keywords(...(head.some(token => token.text === 'about') ? [] : ['about']), BODY)];
        case 'Dependency':
            return dependencyNext(head);
        default:
            return [keywords(BODY)];
    }
}

/** Values of the element that is named in front of a dot, to ask about. */
function valuesAsked({ prefix }: TextBefore, typesOf: (name: string) => readonly string[]): Wanted[] {
    const dot = prefix.lastIndexOf('.');
    const types = dot > 0 ? typesOf(prefix.slice(0, dot)) : [];
    const members = types.flatMap(type => [...propertiesOf(type).values()]);
    return members.length === 0
        ? []
        : [{ type: 'members', members: members.map(definition => ({ name: definition.key, doc: definition.doc, definition })) }];
}

/** What is assumed of interests without a row. */
const OTHERS = keywords({ word: 'all others', snippet: 'all others: X', doc: message('keywordDocs.others') });
const BODY = { word: '{', snippet: '{\n\t$0\n}', doc: message('keywordDocs.body') };

function judgementNext(last: Token | undefined): Wanted[] {
    switch (last?.text) {
        case undefined:
            return [keywords('of')];
        case 'of':
            return [names(kindsAt('Judgement:of'))];
        case 'by':
        case 'and':
            return [names(kindsAt('Judgement:by'))];
        case 'on':
            return [];
        default:
            return [keywords('by', 'and', 'on', BODY)];
    }
}

function dependencyNext(head: readonly Token[]): Wanted[] {
    const of = head.findIndex((token, index) => index > 0 && token.text === 'of');
    const on = head.findIndex((token, index) => index > of && of > 0 && token.text === 'on');
    if (of < 0) {
        return [keywords('of', BODY)];
    }
    if (of === head.length - 1) {
        return [names(kindsAt('Dependency:of'), { capital: ['Actor', 'Country', 'Group'] })];
    }
    if (on < 0) {
        return [keywords('on', BODY)];
    }
    const { wanted, complete } = requirementNext(head.slice(on + 1));
    return complete ? [...wanted, keywords(BODY)] : [...wanted];
}

function ruleNext(before: TextBefore, head: readonly Token[], typesOf: (name: string) => readonly string[]): Wanted[] {
    const place = (word: string): number => head.findIndex(token => token.text === word && token.sort === 'word');
    const start = place('for'),
        when = place('when'),
        then = place('then');
    if (then >= 0) {
        return then === head.length - 1
            ? [
                  keywords(
                      { word: 'error', doc: message('keywordDocs.thenError'), snippet: 'error "$1"' },
                      { word: 'warning', doc: message('keywordDocs.thenWarning'), snippet: 'warning "$1"' },
                      { word: 'info', doc: message('keywordDocs.thenInfo'), snippet: 'info "$1"' },
                      { word: 'verdict', doc: message('keywordDocs.thenVerdict'), snippet: 'verdict ' }
                  )
              ]
            : [];
    }
    if (start < 0) {
        return head.length > 0 ? [keywords('for')] : [];
    }
    if (start === head.length - 1) {
        return [{ type: 'words', sort: 'value', words: RULE_KINDS }];
    }
    if (start === head.length - 2) {
        return [];
    }
    if (when < 0) {
        return [keywords('when', 'then')];
    }
    return [...expression(before, head.slice(when + 1), head, typesOf), ...(head.length > when + 1 ? [keywords('then')] : [])];
}

function expression(
    before: TextBefore,
    tokens: readonly Token[],
    head: readonly Token[],
    typesOf: (name: string) => readonly string[]
): Wanted[] {
    const variables = variablesIn(head, typesOf);
    if (!before.prefix.includes('.')) {
        return expressionNext(tokens, variables);
    }
    const path = before.prefix.split('.').slice(0, -1);
    const types = typesBehind(path, variables, typesOf);
    return types.length > 0 ? [{ type: 'members', members: membersOf(types) }] : expressionNext(tokens, variables);
}

/** In quotes stand words for classes where a class is named, words of one's own where they may, codes of criteria where a criterion is, and holes in the message of a rule. */
function inQuotes({ prefix }: TextBefore, statement: Statement, typesOf: (name: string) => readonly string[]): Wanted[] {
    const { kind, head, block, tokens } = statement;
    if (kind === 'Rule') {
        const open = prefix.lastIndexOf('{');
        const hole = parseTemplate(prefix).at(-1);
        if (open < 0 || hole?.type !== 'broken' || hole.reason !== 'open') {
            return [];
        }
        const variables = variablesIn(head, typesOf);
        const path = prefix
            .slice(open + 1)
            .trim()
            .split('.');
        if (path.length === 1) {
            return [{ type: 'variables', names: [...variables.keys()] }];
        }
        return [{ type: 'members', members: membersOf(typesBehind(path.slice(0, -1), variables, typesOf)) }];
    }
    if (!block) {
        return [];
    }
    const classes = bodyNext(statement).filter(each => each.type === 'classes' || each.type === 'tags');
    if (classes.length > 0) {
        return classes;
    }
    const criterion: Wanted = names(['Criterion']);
    if (block.sort === 'rows') {
        return rowStarts(tokens) ? [criterion] : [];
    }
    const key = tokens[0]?.text,
        last = tokens.at(-1)?.text;
    if ((key === 'serves' || key === 'weights') && (last === ':' || last === ',')) {
        return [criterion];
    }
    return key === 'effect' && last === 'on' ? [criterion] : [];
}

function rowStarts(tokens: readonly Token[]): boolean {
    const last = tokens.at(-1)?.text;
    return tokens.length === 0 || (tokens.length > 2 && last !== 'because');
}
