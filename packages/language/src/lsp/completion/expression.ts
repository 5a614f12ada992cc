import { message, type Message } from '@nvs/words';
import { KINDS, isKindName, kindByWord } from '@nvs/model';
import { ELEMENTS, propertiesOf, type PropertyDefinition } from '../../properties/registry.js';
import { kindsAt } from '../../references/expected.js';
import { computedMembers, knownMember, memberOf, membersOf as membersOfType } from '../../validation/types/members.js';
import { knownPart } from '../../validation/types/value-parts.js';
import { DURATION, elementOf } from '../../validation/types/type.js';
import type { Type } from '../../validation/types/type.js';
import type { Token } from './text-before.js';
import { keywords, names } from './wanted.js';
import type { Member, Wanted, Word } from './wanted.js';

/** Words for all kinds that a rule can look at. */
export const RULE_KINDS: readonly Word[] = ELEMENTS.filter(({ kind }) => !['Rule', 'Expectation', 'Assessment'].includes(kind)).map(
    ({ kind, doc }) => ({ word: KINDS[kind].word, doc })
);

const STARTS: readonly Word[] = [
    { word: 'some', doc: message('keywordDocs.some'), snippet: 'some ${1:x} in ${2:all threat} where ' },
    { word: 'every', doc: message('keywordDocs.every'), snippet: 'every ${1:x} in ${2:all threat} where ' },
    { word: 'count', doc: message('keywordDocs.count'), snippet: 'count ${1:x} in ${2:all threat} where ' },
    { word: 'sum', doc: message('keywordDocs.sum'), snippet: 'sum ${1:x} in ${2:all measure} of ${3:x.cost}' },
    { word: 'max', doc: message('keywordDocs.max'), snippet: 'max ${1:x} in ${2:all threat} of ' },
    { word: 'min', doc: message('keywordDocs.min'), snippet: 'min ${1:x} in ${2:all threat} of ' },
    { word: 'verdict', doc: message('keywordDocs.verdict'), snippet: 'verdict($1)' },
    { word: 'all', doc: message('keywordDocs.all') },
    { word: 'not', doc: message('keywordDocs.not') }
];
const LOOPS = new Set(['some', 'every', 'count', 'sum', 'max', 'min']);
const OPERATORS = ['and', 'or', 'is', 'in', 'overlaps', '<=', '>=', '<', '>', '==', '!='];
const STATES: readonly Word[] = [
    { word: 'not', doc: message('keywordDocs.isNot') },
    { word: 'empty', doc: message('keywordDocs.isEmpty') },
    { word: 'judged', doc: message('keywordDocs.isJudged') },
    { word: 'yes' },
    { word: 'no' },
    { word: 'possible' }
];

/** Variables with the type of what they stand for, as far as that can be told. */
export type Variables = ReadonlyMap<string, readonly string[]>;

/** What can stand at the end of the tokens of an expression. */
export function expressionNext(tokens: readonly Token[], variables: Variables): Wanted[] {
    const last = tokens.at(-1),
        before = tokens.at(-2);
    if (last?.text === 'under') {
        return [names(kindsAt('Path:stressTest'))];
    }
    if (last?.text === 'all') {
        return [{ type: 'words', sort: 'value', words: RULE_KINDS }];
    }
    if (last?.text === '(' && before?.text === 'verdict') {
        return [names(kindsAt('Verdict:rule'))];
    }
    if (last?.text === '(' && before?.text.endsWith('.in')) {
        return [names(kindsAt('EstimateProperty:scope'))];
    }
    if (last && LOOPS.has(last.text)) {
        return [];
    }
    if (before && LOOPS.has(before.text)) {
        return [keywords('in')];
    }
    if (last?.text === 'is' || (last?.text === 'not' && before?.text === 'is')) {
        const subject = tokens.at(last.text === 'is' ? -2 : -3)?.text ?? '';
        return [{ type: 'words', sort: 'value', words: [...wordsOf(subject), ...STATES] }];
    }
    const operand =
        !last ||
        ['(', ',', 'and', 'or', 'not', 'in', 'where', 'of', 'when', '<', '<=', '>', '>=', '==', '!=', '+', '-', '*', '/'].includes(
            last.text
        );
    if (operand) {
        return [{ type: 'variables', names: [...variables.keys()] }, names([]), { type: 'words', sort: 'keyword', words: STARTS }];
    }
    const words = [...OPERATORS, 'under', ...(tokens.some(token => LOOPS.has(token.text)) ? ['where', 'of'] : [])];
    return [keywords(...words)];
}

/** The variables that are known at the end of the tokens: that of the rule, and those of `some`, `sum` and the like. */
export function variablesIn(tokens: readonly Token[], typesOf: (name: string) => readonly string[]): Variables {
    const variables = new Map<string, readonly string[]>();
    tokens.forEach((token, index) => {
        const first = tokens[index + 1],
            second = tokens[index + 2],
            third = tokens[index + 3],
            fourth = tokens[index + 4];
        if (token.text === 'for' && first && second && variables.size === 0) {
            variables.set(second.text, typeOf(first.text));
        }
        if (!LOOPS.has(token.text) || !first || second?.text !== 'in' || !third) {
            return;
        }
        variables.set(
            first.text,
            third.text === 'all' && fourth ? typeOf(fourth.text) : typesBehind(third.text.split('.'), variables, typesOf)
        );
    });
    return variables;
}

function typeOf(word: string): readonly string[] {
    const kind = kindByWord(word);
    return kind ? [kind] : [];
}

/** The types that a dotted path leads to. */
export function typesBehind(
    path: readonly string[],
    variables: Variables,
    typesOf: (name: string) => readonly string[]
): readonly string[] {
    const [first = '', ...rest] = path;
    let types = variables.get(first) ?? typesOf(first);
    for (const segment of rest) {
        types = [...new Set(types.flatMap(type => typesOfMember(type, segment)))];
    }
    return types;
}

const STATES_OF_MEASURES: ReadonlySet<string> = new Set(['residual', 'inherent', 'proposed']);

function typesOfMember(type: string, member: string): readonly string[] {
    if (type === 'Dependency' && (member === 'of' || member === 'on')) {
        return kindsAt('Dependency:of');
    }
    if (type === 'SupplyRow') {
        return member === 'supplier' ? kindsAt('SupplyShare:supplier') : member === 'share' ? ['Estimate'] : [];
    }
    if (member === 'supply' || member === 'exposure') {
        return ['SupplyRow'];
    }
    if (member === 'serves') {
        return ['Criterion'];
    }
    if (STATES_OF_MEASURES.has(member)) {
        return ['State'];
    }
    if (type === 'Estimate') {
        return member === 'source' ? ['Source'] : [];
    }
    if (type === 'EstimateOfNatures') {
        return knownPart(THREATS, member) ? ['Estimate'] : typesOfMember('Estimate', member);
    }
    return typesOfProperty(propertiesOf(type).get(member));
}

function typesOfProperty({ value, qualifiers }: Partial<PropertyDefinition> = {}): readonly string[] {
    return value?.type === 'refs' ? value.kinds : value?.type === 'estimate' ? [qualifiers?.of ? 'EstimateOfNatures' : 'Estimate'] : [];
}

/** The likelihood of a threat, which can be asked for by nature. */
const THREATS: Type = memberOf(elementOf('Threat'), 'likelihood') ?? DURATION;

/** The members of something of one of the types; of anything, if no type is known. */
export function membersOf(types: readonly string[]): Member[] {
    const members = new Map<string, Member>();
    const add = (member: Member): void => {
        if (!members.has(member.name)) {
            members.set(member.name, member);
        }
    };
    for (const type of types) {
        const value = VALUE_TYPES[type];
        if (value) {
            value.forEach(each => membersOfType(each).forEach(name => add({ name, doc: meaningOf(each, name) })));
        } else {
            elementMembers(type).forEach(add);
        }
    }
    return [...members.values()];
}

/** What a path can lead to that is no element. */
const VALUE_TYPES: Readonly<Partial<Record<string, readonly Type[]>>> = {
    Estimate: [DURATION],
    EstimateOfNatures: [THREATS],
    SupplyRow: [{ is: 'supply' }, { is: 'row' }],
    State: [{ is: 'state' }]
};

function elementMembers(type: string): Member[] {
    if (!isKindName(type)) {
        return [{ name: 'title', doc: meaningOf(elementOf('Threat'), 'title') }];
    }
    const element = elementOf(type);
    return [
        ...[...propertiesOf(type).values()]
            .filter(({ key }) => knownMember(element, key))
            .map(definition => ({ name: definition.key, doc: definition.doc, definition })),
        ...computedMembers(type).map(name => ({ name, doc: meaningOf(element, name) }))
    ];
}

const meaningOf = (type: Type, member: string): Message | undefined => knownMember(type, member)?.meaning;

/** The words that the property at the end of a path takes: `m.status is …`. */
function wordsOf(path: string): Word[] {
    const key = path.slice(path.lastIndexOf('.') + 1);
    const words = new Map<string, Message>();
    for (const { properties } of ELEMENTS) {
        const value = properties.find(property => property.key === key)?.value;
        if (value?.type === 'words') {
            for (const [word, doc] of Object.entries(value.words)) {
                words.set(word, doc);
            }
        }
    }
    return [...words].map(([word, doc]) => ({ word, doc }));
}
