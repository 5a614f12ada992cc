import type { KindName } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What a value can be, beside what has more to say of it. */
const PLAIN = {
    unknown: 'something unknown',
    boolean: 'true or false',
    text: 'a text',
    date: 'a date',
    duration: 'a duration',
    number: 'a number',
    share: 'a percentage',
    money: 'an amount of money',
    likelihood: 'a likelihood',
    chance: 'a chance over a period',
    steps: 'a number of classes',
    supply: 'a supply',
    row: 'a supplier with its share',
    frequency: 'a frequency',
    state: 'a risk in a state of measures',
    word: 'a word'
};

/** Kinds beyond these are no help. */
const KINDS_NAMED = 3,
    MEMBERS_NAMED = 6;

const begins = (found: Message, say: Say): string => say.capital(say.message(found));

interface Two {
    left: Message;
    right: Message;
}

/** Expressions and what they give, rules and expectations. */
export const types = {
    plain: ({ type }: { type: keyof typeof PLAIN }) => PLAIN[type],
    class: ({ measures }: { measures: 'likelihood' | 'impact' | undefined }) =>
        measures === undefined ? 'a class' : `a class of ${measures}`,
    quantity: ({ unit }: { unit: string | undefined }) => (unit === undefined ? 'a quantity' : `a number of ${unit}`),
    element: ({ kinds }: { kinds: readonly KindName[] }, say: Say) => say.oneOf(kinds.length > KINDS_NAMED ? [] : kinds),
    list: ({ kinds }: { kinds: readonly KindName[] }, say: Say) =>
        kinds.length === 1 ? `a list of ${kinds.map(kind => say.many(kind)).join('')}` : 'a list',
    noCondition: ({ word, found }: { word: 'when' | 'where' | 'not' | 'and' | 'or' | 'title' | 'target'; found: Message }, say: Say) =>
        `Behind ${word === 'title' ? 'the title' : word} stands a condition, which is true or not, and this is ${say.message(found)}: compare it, such as … > 0, or … is not empty.`,
    noKind: ({ word, suggestion }: { word: string; suggestion: string | undefined }, say: Say) =>
        `${word} is no kind of element: write one such as threat, dependency, process or measure.${say.didYouMean(suggestion)}`,
    noArgument: ({ member, text }: { member: string | undefined; text: string }, say: Say) =>
        `${member === undefined ? 'A name' : say.capital(member)} takes nothing in parentheses: take out (${text}).`,
    groupArgument: ({ member, found }: { member: string; found: Message }, say: Say) =>
        `In the parentheses of ${member} stands a group or a country, such as ${member}(EU), and this is ${say.message(found)}.`,
    classArgument: ({ member, found }: { member: string; found: Message }, say: Say) =>
        `In the parentheses of ${member} stands a class of a scale of impact, such as ${member}(D), and this is ${say.message(found)}.`,
    figureArgument: ({ member, figures }: { member: string; figures: readonly string[] }, say: Say) =>
        `In the parentheses of ${member} stands a figure of an element: ${say.or(figures.map(figure => `x.${figure}`))}.`,
    partArgument: ({ member }: { member: string }) =>
        `In the parentheses of ${member} stands an area, a year from 1000 to 2999, or both: ${member}(saba), ${member}(2030), ${member}(saba, 2030).`,
    argumentMissing: ({ member, takes }: { member: string; takes: 'class' | 'figure' | 'group' | 'part' }, say: Say) =>
        takes === 'part'
            ? `${say.capital(member)} wants an area or a year in parentheses, such as ${member}(saba) or ${member}(2030).`
            : `${say.capital(member)} wants a ${takes === 'class' ? 'class' : 'figure'} in parentheses, such as ${member}(${takes === 'class' ? 'D' : 't.risk'}).`,
    noMembers: ({ found, member }: { found: Message; member: string }, say: Say) =>
        `${begins(found, say)} has nothing behind a dot: take out .${member}.`,
    memberUnknown: (
        { found, member, suggestion, known }: { found: Message; member: string; suggestion: string | undefined; known: readonly string[] },
        say: Say
    ) =>
        `${begins(found, say)} has no ${member}.${say.didYouMean(suggestion) || ` It has ${say.or(known.slice(0, MEMBERS_NAMED))}${known.length > MEMBERS_NAMED ? ', among others' : ''}.`}`,
    listOfItself: ({ name }: { name: string }) =>
        `${name} stands for each of a list, and cannot be a part of that list: write which list, such as every ${name} in all threat.`,
    noList: ({ found }: { found: Message }, say: Say) =>
        `Behind in stands a list, such as all threat or d.supply, and this is ${say.message(found)}.`,
    noFigures: ({ aggregate, found }: { aggregate: string; found: Message }, say: Say) =>
        `${aggregate} goes over figures, and this is ${say.message(found)}: use count to count, or name a figure behind of.`,
    neverWord: ({ word, words, suggestion }: { word: string; words: readonly string[]; suggestion: string | undefined }, say: Say) =>
        `This is never ${word}: it is ${say.or(words)}.${say.didYouMean(suggestion)}`,
    isComparesWords: ({ found }: { found: Message }, say: Say) =>
        `is compares words, and this is ${say.message(found)}: compare it with ==, <, <=, > or >=.`,
    noFigure: ({ found }: { found: Message }, say: Say) => `${begins(found, say)} is no figure to reckon with.`,
    ruleOfOthers: ({ rule, kind, found, isAsked }: { rule: string; kind: KindName; found: Message; isAsked: boolean }, say: Say) =>
        `The rule ${rule} looks at ${say.many(kind)}, and this is ${say.message(found)}: ${isAsked ? 'ask it' : `write what it is asked about, such as verdict(${rule}, x),`} about ${say.a(kind)}.`,
    likelihood:
        'A likelihood is not reckoned with, for it may be a class, a chance or a frequency: compare it as it is, such as t.likelihood > C or t.likelihood > 5% per year.',
    inNoList: ({ found }: { found: Message }, say: Say) => `Behind in stands a group or a list, and this is ${say.message(found)}.`,
    neverIn: ({ left, right }: Two, say: Say) =>
        `${begins(left, say)} is never in ${say.message(right)}: in asks whether something belongs to a group, a country, a sector, a theme or a scope, or is in a list of what is alike.`,
    noLists: 'overlaps asks whether two lists have a member in common, and neither of these is a list: compare them with ==.',
    nothingInCommon: ({ left, right }: Two, say: Say) =>
        `${begins(left, say)} has nothing in common with ${say.message(right)}: compare lists of what is alike.`,
    notCompared: ({ left, right }: Two, say: Say) =>
        `${begins(left, say)} cannot be compared with ${say.message(right)}: compare what is alike.`,
    noOrder: ({ found }: { found: Message }, say: Say) => `${begins(found, say)} is neither more nor less: compare it with == or is.`,
    dates: 'Dates are not reckoned with: compare them with each other or with a date such as 2026-11-01, by <, <=, > or >=.',
    classes:
        'Classes are not reckoned with: compare with the class itself, such as t.likelihood > C, or write the number of the likelihood, such as 5%.',
    chances: 'Chances do not add up, for both can happen: compare each of them, or ask for a figure of the network, such as p.loss.',
    notAdded: ({ left, right, isSum }: Two & { isSum: boolean }, say: Say) =>
        `${begins(left, say)} and ${say.message(right)} cannot be ${isSum ? 'added' : 'subtracted'}: only what is alike can.`,
    notMultiplied: ({ left, right }: Two, say: Say) =>
        `${begins(left, say)} cannot be multiplied by ${say.message(right)}: one of them must be a plain number or a percentage.`,
    notDivided: ({ left, right }: Two, say: Say) =>
        `${begins(left, say)} cannot be divided by ${say.message(right)}: only by what is alike, or by a plain number.`,
    listEqual: 'A list is the same as one name only if that is all it has. If you ask whether the name is among them, write overlaps.',
    listUnequal:
        'A list is not the same as one name if it has anything else. If you ask whether the name is missing, write not (… overlaps …).',
    bracesEmpty: 'These braces name nothing: write what stands there, such as {d.title}, or {{ and }} for braces themselves.',
    bracesNoName: 'Between braces stands a name such as {d.title}, no text and no reckoning. Braces themselves are written {{ and }}.',
    braceOpen: 'This brace is never closed: write {d.title}, or {{ for a brace itself.',
    holeUnknown: (
        { name, variable, suggestion }: { name: string; variable: string | undefined; suggestion: string | undefined },
        say: Say
    ) =>
        `There is nothing called ${name}${variable === undefined ? '.' : `: the element that the rule looks at is called ${variable}.`}${say.didYouMean(suggestion)} Braces themselves are written {{ and }}.`,
    expectationEmpty:
        'What is expected? Put the condition behind the title: expect "Payments survive" payments.downtime under squeeze <= 2 days.',
    noVerdict: ({ rule, severity }: { rule: string; severity: string | undefined }) =>
        `The rule ${rule} gives no verdict but ${severity ?? 'a message'}: let it end in then verdict yes, or ask another rule.`,
    ruleIsHere: 'The rule is here.',
    ruleCircle: ({ rules }: { rules: readonly string[] }) =>
        `The rules ask each other in a circle: ${rules.join(' asks ')}. Let one of them decide without the others.`
};
