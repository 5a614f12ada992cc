import { kindByWord } from '@nvs/model';
import { propertiesOf } from '../../properties/registry.js';
import type { Token } from './text-before.js';

/** A pair of braces that is open at the cursor. */
interface Block {
    /** `body` of an element, `class` or `sub` in a scale, `rows` of an impact, `harms` of a service. */
    readonly sort: 'body' | 'class' | 'rows' | 'harms' | 'other';
    /** Type in the syntax tree of what has the properties. */
    readonly owner: string;
    /** What stands in front of the brace in the same statement: `impact`, or the criterion of a service. */
    readonly before: readonly Token[];
    /** Keys that were given in the block, in order. */
    readonly given: string[];
}

/** Where in an element the cursor is. */
export interface Statement {
    /** Type of the element in the syntax tree. */
    readonly kind: string;
    readonly word: string;
    /** The head of the element: what stands in front of its first brace, without the word itself. */
    readonly head: readonly Token[];
    /** The innermost open block; nothing in the head. */
    readonly block: Block | undefined;
    /** The statement in the block that the cursor is in, from its key on; empty where a new one may start. */
    readonly tokens: readonly Token[];
}

/** Statements that begin with a word without a colon. */
const STARTERS = new Set(['impact', 'effect', 'at', 'class', 'sub', 'thresholds']);

/** Behind these something must follow, so that a word after them starts no statement. */
const OPEN = new Set([
    ':',
    ',',
    '(',
    '=',
    '+=',
    '-=',
    '*=',
    '..',
    'of',
    'on',
    'in',
    'effect',
    'source',
    'by',
    'and',
    'because',
    'confidence',
    'per',
    'for',
    'from',
    'as',
    'mean',
    'judged',
    'after'
]);

/** Finds the statement at the end of the tokens of an element. */
export function statementAt(tokens: readonly Token[]): Statement | undefined {
    const [first, ...rest] = tokens;
    if (!first) {
        return undefined;
    }
    const kind = kindByWord(first.text) ?? '';
    const head: Token[] = [];
    const blocks: Block[] = [];
    let statement: Token[] = [];
    rest.forEach((token, index) => {
        const block = blocks.at(-1);
        if (token.text === '{') {
            blocks.push(openBlock(kind, block, statement));
            statement = [];
        } else if (token.text === '}') {
            const closed = blocks.pop();
            statement = closed?.sort === 'harms' ? [...closed.before, { ...token, text: '{}' }] : [];
        } else if (!block) {
            head.push(token);
        } else {
            if (block.sort !== 'harms' && startsStatement(token, rest[index + 1], statement, block)) {
                statement = [];
                if (!isQualifying(rest[index + 1])) {
                    block.given.push(token.text);
                }
            }
            statement.push(token);
        }
    });
    return { kind, word: first.text, head, block: blocks.at(-1), tokens: statement };
}

function openBlock(kind: string, around: Block | undefined, before: readonly Token[]): Block {
    if (!around) {
        return { sort: 'body', owner: kind, before, given: [] };
    }
    const key = before[0]?.text;
    if (key === 'class' || key === 'sub') {
        return { sort: 'class', owner: key === 'class' ? 'ScaleClass' : 'SubClass', before, given: [] };
    }
    const sort = key === 'impact' ? 'rows' : key === 'serves' ? 'harms' : 'other';
    return { sort, owner: around.owner, before, given: [] };
}

/** Whether it goes on from a key to what its value holds for. */
const isQualifying = (next: Token | undefined): boolean => next?.text === 'of' || next?.text === 'for' || next?.text === 'in';

const takesQualifiers = (token: Token | undefined, { owner }: Block): boolean =>
    token !== undefined && propertiesOf(owner).get(token.text)?.qualifiers !== undefined;

function startsStatement(token: Token, next: Token | undefined, statement: readonly Token[], block: Block): boolean {
    const last = statement.at(-1),
        [key] = statement;
    if (isQualifying(statement[1]) && takesQualifiers(key, block) && !statement.some(({ text }) => text === ':') && next?.text === ':') {
        // the last word of what a value holds for, in front of its colon
        return false;
    }
    if (takesQualifiers(token, block) && !(last && OPEN.has(last.text)) && (isQualifying(next) || (!next && last?.line !== token.line))) {
        return true;
    }
    if (token.text === 'impact' && next?.text === '{') {
        return true;
    }
    if (last && OPEN.has(last.text) && !(next?.text === ':' && last.sort !== 'sign')) {
        return false;
    }
    if (next?.text === ':') {
        return token.sort === 'word' || token.sort === 'string';
    }
    // a place in a source
    const isPlace = token.text === 'at' && next?.sort === 'string';
    return token.sort === 'word' && STARTERS.has(token.text) && last?.sort !== 'number' && !isPlace;
}
