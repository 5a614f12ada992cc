import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const STATUS = { open: 'open', answered: 'answered', withdrawn: 'withdrawn' } as const;

/** What was asked. */
export const openQuestions = {
    gap: (
        { title, asked, due, isOverdue }: { title: Message; asked: readonly Message[]; due: string | undefined; isOverdue: boolean },
        say: Say
    ) =>
        `"${say.message(title)}" is not answered yet. ${asked.length === 0 ? 'Nobody was asked' : `Asked: ${say.and(asked.map(each => say.message(each)))}`}${due === undefined ? '' : `; the answer ${isOverdue ? 'was' : 'is'} expected on ${due}`}.`,
    overdue: ({ due, assessed }: { due: string; assessed: string }) =>
        `The answer was expected on ${due}, and on ${assessed}, the date of the assessment, the question is still open: ask again, give another day, or state the answer.`,
    noAnswer: 'The question is answered, and nothing says what the answer is: state it in answer, or its source in answered_by.',
    isAnswered: ({ status }: { status: 'open' | 'withdrawn' }) =>
        `The question is ${STATUS[status]}, and here is its answer: write status: answered, or take the answer out.`,
    behindAbout: 'What a question is about stands behind about: question stock "How large is the stock?" about gas_import.',
    titleFirst: 'The question itself stands before about, in quotes: question stock "How large is the stock?" about gas_import.',
    commas: 'Between the elements that a question is about stands a comma: about gas_import, gas.',
    namesAbout:
        'Behind about stand the names of the elements that the question is about, without quotes: question stock "How large is the stock?" about gas_import.',
    aboutInHead: 'What a question is about stands before the brace: question stock "How large is the stock?" about gas_import { … }.',
    note: (
        { title, values, asked, due }: { title: string; values: readonly string[]; asked: readonly string[]; due: string | undefined },
        say: Say
    ) =>
        `Open question${values.length === 0 ? '' : ` about ${say.and(values)}`}: ${title}${asked.length === 0 ? '' : ` (asked: ${say.and(asked)}${due === undefined ? '' : `, by ${due}`})`}`,
    noValue: ({ value, element, kind, near }: { value: string; element: string; kind: string; near: string | undefined }, say: Say) =>
        `${element} is ${say.a(kind) ?? 'an element'}, which has no ${value}.${near === undefined ? ` Ask about one of its properties, such as ${element}.title, or about ${element} as a whole.` : say.didYouMean(`${element}.${near}`)}`,
    noPart: ({ value, element, key, of }: { value: string; element: string; key: string; of: readonly string[] }, say: Say) =>
        `There is no ${value} of ${element} to ask about: write ${element}.${key}${of.length === 0 ? '' : `, or behind it ${say.or(of)}`}.`,
    values: ({ name, values }: { name: Message; values: readonly string[] }, say: Say) => `${say.message(name)}: ${say.and(values)}`,
    ofValues: ({ values, said }: { values: readonly string[]; said: Message }, say: Say) =>
        `about its ${say.and(values)}; ${say.message(said)}`,
    asksForIt: ({ gap, titles }: { gap: Message; titles: readonly Message[] }, say: Say) =>
        `${say.message(gap)} It was asked: ${titles.map(each => `"${say.message(each)}"`).join(', ')}.`,
    aboutIt: 'Questions about it',
    stands: (
        {
            status,
            answer,
            asked,
            due
        }: { status: keyof typeof STATUS; answer: string | undefined; asked: readonly Message[]; due: string | undefined },
        say: Say
    ) =>
        `${STATUS[status]}${answer === undefined ? '' : `: ${answer}`}${asked.length === 0 ? '' : `; asked: ${say.and(asked.map(each => say.message(each)))}`}${due === undefined ? '' : `; expected on ${due}`}`,
    caption: 'Questions: what was asked, and what is not known yet.',
    question: 'Question',
    about: 'About',
    asked: 'Asked',
    due: 'Expected',
    state: 'State, and the answer',
    status: ({ status, answer }: { status: keyof typeof STATUS; answer: string | undefined }) =>
        answer === undefined ? STATUS[status] : `${STATUS[status]}: ${answer}`,
    found: ({ state, source }: { state: Message; source: Message }, say: Say) => `${say.message(state)} (${say.message(source)})`
};
