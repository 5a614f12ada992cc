import type { Nature } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

type Part = 'of' | 'for' | 'area' | 'year';

const forms = (parts: readonly Part[], words: readonly string[], say: Say): string =>
    say.or(
        parts.map(
            part =>
                ({ of: `of with a word (${words.join(', ')})`, for: 'for with a name', area: 'in with an area', year: 'in with a year' })[
                    part
                ]
        )
    );

/** What values hold for: which part, whose view, which area, which year. */
export const qualifiers = {
    notTaken: (
        {
            key,
            written,
            parts,
            words,
            meant
        }: { key: string; written: string; parts: readonly Part[]; words: readonly string[]; meant: string | undefined },
        say: Say
    ) =>
        `Before the colon of ${key} stands no "${written}". ${
            meant !== undefined
                ? `Write ${meant}: …`
                : parts.length === 0
                  ? `It holds for all of it, everywhere and always: write ${key}: …, and what it holds for behind because.`
                  : `There can stand ${forms(parts, words, say)}.`
        }`,
    overTime: ({ time }: { time: string }) =>
        `The time that a chance is over stands behind it: likelihood: 5% per ${time === '' ? '2 years' : time}. Of a class it stands in a property of its own: horizon: ${time === '' ? '2 years' : time}.`,
    wordUnknown: (
        {
            key,
            word,
            words,
            suggestion,
            takesArea
        }: { key: string; word: string; words: readonly string[]; suggestion: string | undefined; takesArea: boolean },
        say: Say
    ) =>
        `Behind "${key} of" stands ${say.or(words)}, and "${word}" is none of them.${say.didYouMean(suggestion)}${takesArea && suggestion === undefined ? ` An area stands behind in: ${key} in ${word}: …` : ''}`,
    costWithout: ({ cost, years }: { cost: Message; years: readonly number[] }, say: Say) =>
        `${say.message(cost)}, without what is stated for ${say.and(years.map(String))}, outside the period`,
    noNumberForWindow: ({ scale }: { scale: string }) =>
        `the likelihood is stated over another time than that of ${scale}, and a class without a number cannot be taken from one to the other: give the classes bands`,
    naturesNotJudged: ({ title, natures }: { title: Message; natures: readonly Nature[] }, say: Say) =>
        `${say.message(title)} has no likelihood of today of ${say.and(natures)}, so nothing is known of the whole: state likelihood of ${natures[0] ?? 'intentional'}: …, or the total as likelihood: …`,
    severalNatures: ({ said, several }: { said: Message; several: number }, say: Say) =>
        `${say.message(said)} ${say.count(several, 'of them has', 'of them have')} several natures and ${say.plural(several, 'counts', 'count')} under each, so these numbers do not add up.`,
    overWindow: (
        {
            said,
            hours,
            low,
            high,
            from,
            to
        }: { said: Message; hours: number; low: string; high: string; from: number | undefined; to: number | undefined },
        say: Say
    ) =>
        `${say.message(said)} (stated: ${low === high ? low : `${low} to ${high}`}${from === undefined || to === undefined ? '' : `, ${from === to ? say.percent(from) : `${say.percent(from)} to ${say.percent(to)}`}`} in ${say.duration(hours)})`,
    whole: 'the whole',
    nature: ({ nature }: { nature: Nature }) => nature,
    counts: ({ counts, later }: { counts: boolean; later: boolean }) =>
        counts ? 'yes' : later ? 'no: over the horizon that begins then' : 'no: a later one, or one without a year, counts',
    likelihoodsCaption:
        'Likelihoods by nature, area and year, as stated. Those of several natures are joined where no total is stated; that in an area is in no figure of the whole.',
    impactsCaption:
        'Impacts by year, as stated: harm of an event in that year, before what measures do to it. One counts in the risks of today.',
    impactCounts: ({ counts, later }: { counts: boolean; later: boolean }) =>
        counts ? 'yes' : later ? 'no: of an event in that year' : 'no: a later one, or one without a year, counts',
    natureHeading: 'Of',
    areaHeading: 'Where',
    yearHeading: 'Year',
    countsHeading: 'Counts today',
    withheld: 'withheld',
    likelierThanWhole: ({ part, whole, isArea }: { part: string; whole: string; isArea: boolean }) =>
        `${part} is above ${whole}, and ${isArea ? 'what happens in an area happens in the whole' : 'what is of one nature is among all of it'}: lower this one, or raise ${whole}.`,
    wholeHere: 'The whole is here.',
    otherNature: ({ of, natures }: { of: string; natures: readonly string[] }, say: Say) =>
        `The nature of the threat is ${say.and(natures)}: add ${of} to nature, or take this likelihood out.`,
    natureHere: 'Its nature is here.',
    inFront: ({ key, meant, inBraces }: { key: string; meant: string | undefined; inBraces: boolean }) =>
        `What a value holds for stands between its key and its ${inBraces ? 'brace' : 'colon'}, in this order: of a word, for a name, in an area, in a year. Write ${
            meant ?? `${key}, and of these what ${key} takes`
        }${meant === undefined ? '' : inBraces ? ' { … }' : ': …'}.`,
    behind: ({ key, meant }: { key: string; meant: string }) =>
        `Behind a value, in is a range. Where or when ${key} holds stands before the colon: ${meant}: …`,
    noYear: ({ key, written }: { key: string; written: string }) => `"${written}" is no year. A year has four digits: ${key} in 2026: …`,
    bothOfToday: ({ what, assessed }: { what: string; assessed: number }) =>
        `${what} is stated without a year, which counts today, and for ${assessed}, the year of the assessment: only the one without a year counts. Take one out, or give the other its own year.`,
    undatedHere: ({ what }: { what: string }) => `${what} without a year is here.`,
    onlyLater: ({ what, years, assessed }: { what: string; years: readonly number[]; assessed: number }, say: Say) =>
        `${what} is stated for ${say.and(years.map(String))} only, and the assessment is of ${assessed}: a later value never counts before its year, so today there is none. Add one for ${assessed}, or one without a year.`,
    whoseView: ({ views }: { views: readonly string[] }, say: Say) =>
        `The supply is stated from the views of ${say.and(views)}, and nothing says whose counts: write view: ${views[0] ?? ''} in the assessment, or state one without for.`
};
