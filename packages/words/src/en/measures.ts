import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Measures, their effects and dates, and capabilities. */
export const measures = {
    aspectUnknown: ({ aspect, suggestion }: { aspect: string; suggestion: string | undefined }, say: Say) =>
        `An effect cannot change ${aspect}: it changes likelihood, impact, buffer, restore, failure, supply or another figure of the target.${say.didYouMean(suggestion)}`,
    aspectOfOther: ({ target, kind, aspect }: { target: string | undefined; kind: string; aspect: string }, say: Say) =>
        `${target ?? 'The target'} is ${say.a(kind) ?? 'an element'}, which has no ${aspect}: name the element whose ${aspect} changes.`,
    aspectNoClass: ({ aspect, example }: { aspect: string; example: string }) =>
        `${aspect} is no class: write an amount, such as ${example}.`,
    classBehindOperator: ({ operator, name }: { operator: string; name: string }) =>
        `Behind ${operator} stands how much, not a class: write ${operator} 1 class, or = ${name}.`,
    aspectNotInClasses: ({ aspect, example }: { aspect: string; example: string }) =>
        `${aspect} is not judged in classes: write an amount, such as ${example}.`,
    classesUpOrDown: ({ number }: { number: string | undefined }) =>
        `Classes are counted up or down: write += or -= ${number ?? '1'} class.`,
    factorWithUnit: ({ found }: { found: Message }, say: Say) =>
        `Behind *= stands a factor without a unit, such as *= 0.5, and this is ${say.message(found)}.`,
    aspectWrongKind: ({ aspect, wanted, found }: { aspect: string; wanted: Message; found: Message }, say: Say) =>
        `${aspect} is ${say.message(wanted)}, and this is ${say.message(found)}.`,
    changesNothing: ({ aspect }: { aspect: string }) =>
        `This effect changes nothing: give the amount by which ${aspect} changes, or take it out.`,
    noEffect: ({ measure }: { measure: string }) =>
        `${measure} changes no figure yet: add an effect, such as effect buffer of gas_import += 60 days, if it is known.`,
    noStatus: ({ measure }: { measure: string }) =>
        `Is ${measure} in place, planned or proposed? Add status:, since it decides which risk the effects count in.`,
    setTwice: ({ aspect, target }: { aspect: string; target: string | undefined }) =>
        `${aspect} of ${target ?? 'this'} is set twice: keep one =.`,
    setByOthers: ({ aspect, target }: { aspect: string; target: string | undefined }) =>
        `Another measure sets ${aspect} of ${target ?? 'this'} too, and it can't be both: use += or *= in one of them, or put the two into one measure.`,
    setFirst: 'It is set here first.',
    endsBeforeItBegins: ({ measure, until, since }: { measure: string; until: string; since: string }) =>
        `${measure} ends on ${until}, before it begins on ${since}: it would never work. Change one of the two dates.`,
    beginsHere: 'It begins here.',
    notYet: ({ measure, since, assessed }: { measure: string; since: string; assessed: string }) =>
        `${measure} is in place since ${since}, and the assessment is of ${assessed}: what it says was judged before the measure came. Write status: planned, or judge again and give the assessment the new date.`,
    hasEnded: ({ measure, until, assessed }: { measure: string; until: string; assessed: string }) =>
        `${measure} ended on ${until}, before the assessment of ${assessed}, and is said to be in place: change its status or its date, or take it out.`,
    endsWithin: ({ measure, until, last }: { measure: string; until: string; last: string }) =>
        `${measure} ends on ${until}, within the horizon, which lasts until ${last}: the values were judged with it, and no figure shows what comes after it. Judge for the time without it, or add a planned measure that takes its place.`,
    hasBegun: ({ measure, since, assessed }: { measure: string; since: string; assessed: string }) =>
        `${measure} is planned, but began on ${since}, before the assessment of ${assessed}: write status: in_place if it is there, else its new date.`,
    beyondHorizon: ({
        measure,
        begins,
        date,
        last,
        isPlanned
    }: {
        measure: string;
        begins: boolean;
        date: string;
        last: string;
        isPlanned: boolean;
    }) =>
        `${measure} ${begins ? `begins on ${date}, after` : `ends on ${date}, before`} the last day of the horizon, ${last}, which the ${isPlanned ? 'residual' : 'what-if'} risk is of: it changes no figure. Change its date, or the horizon of the assessment, if it should count.`,
    judgeAgain: (
        { measure, since, values }: { measure: string; since: string; values: readonly { what: Message; day: string }[] },
        say: Say
    ) =>
        `${measure} is in place since ${since}, and ${say.plural(values.length, 'a value that it bears on was', `${values.length} values that it bears on were`)} judged before: ${say.first(
            values.map(({ what, day }) => `${say.message(what)} (${day})`),
            3
        )}. Judge again with the measure in place, and give the new date.`,
    valueOf: ({ key, name }: { key: string; name: string }) => `${key.replaceAll('_', ' ')} of ${name}`,
    impactOn: ({ name, criterion }: { name: string; criterion: string }) => `impact of ${name} on ${criterion}`,
    capabilityUnlike: ({ capability, required, existing }: { capability: string; required: Message; existing: Message }, say: Say) =>
        `${capability} requires ${say.message(required)}, and what exists is ${say.message(existing)}: the gap between them cannot be told. Give both in the same unit.`,
    requiredHere: 'What is required stands here.',
    judgedBefore: ({ day }: { day: string }) => `Judged on ${day}, before the measure came.`
};
