import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

const UNKNOWN_CLASS = 'a class';

/** Harm per criterion: tables of impact and of what a process serves. */
export const impact = {
    criterionTwice: ({ criterion }: { criterion: string }) =>
        `${criterion} is judged twice in this table: only the first row counts. Keep one; a second opinion belongs in a judgement.`,
    judgedFirst: 'It is judged here first.',
    foreignCriterion: ({ criterion, interest, method }: { criterion: string; interest: string; method: string }) =>
        `${criterion} belongs to the interest ${interest}, which the method ${method} does not have: the row counts in no figure. Judge a criterion of the method instead.`,
    numberNoClass: ({ written, scale, names }: { written: string | undefined; scale: string; names: readonly string[] }, say: Say) =>
        `${written ?? 'This number'} is no class: the scale ${scale} has ${say.or(names)}. Until a class stands here, the row counts as not judged.`,
    numberForClass: ({ written, meant, place }: { written: string | undefined; meant: string; place: number }, say: Say) =>
        `${written ?? 'This number'} is no class: ${meant} is the ${say.ordinal(place)}. Until a class stands here, the row counts as not judged.`,
    noThresholds: ({ criterion, names }: { criterion: string; names: readonly string[] }, say: Say) =>
        `${criterion} has no thresholds that turn a quantity into a class: judge the class (${say.or(names) || UNKNOWN_CLASS}). The quantity is kept as evidence.`,
    numberWithoutUnit: ({ criterion, unit, example }: { criterion: string; unit: string | undefined; example: string }) =>
        `This number has no unit: ${criterion} is measured in ${unit ?? 'units'}. Write, for example, ${example}.`,
    otherUnit: (
        {
            criterion,
            unit,
            found,
            example,
            names
        }: { criterion: string; unit: string | undefined; found: Message; example: string; names: readonly string[] },
        say: Say
    ) =>
        `${criterion} is measured in ${unit ?? 'other units'}, and this is ${say.message(found)}. Write, for example, ${example}, or judge the class (${say.or(names) || UNKNOWN_CLASS}).`,
    sourceFollows: ({ before, source }: { before: string; source: string | undefined }) =>
        `The source of a value follows it without a colon: ${before} source ${source ?? 'letter'}.`,
    servedTwice: ({ target }: { target: string }) => `${target} is served twice: put all its classes into one pair of braces.`,
    afterNoDuration: ({ found }: { found: Message }, say: Say) =>
        `Behind after stands a duration, such as 8 h, and this is ${say.message(found)}.`,
    harmMustGrow: 'Harm grows with time: list the classes from low to high, each with a later time than the one before.'
};
