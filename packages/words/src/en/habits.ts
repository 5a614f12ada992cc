/** What people write as they do elsewhere. */
export const habits = {
    commentDashes: 'A comment starts with //, not with --.',
    mergeLine: 'This line is left of a merge: take it out, and what stands twice around it.',
    formula: ({ key }: { key: string | undefined }) =>
        `Nothing is worked out in a value: write the outcome instead of the formula, such as ${key ?? 'restore'}: 24 h.`,
    tolerance: ({ sign }: { sign: string }) =>
        `A value has no ${sign}: write the best estimate and the range that it lies in, such as 12 h in 0 h .. 24 h.`,
    dateForm: ({ date }: { date: string }) => `A date is written year first: ${date}.`,
    durationSum: ({ sum }: { sum: string }) => `A duration is one number with one unit: write ${sum}.`,
    remarkBrackets:
        'A remark on a value is no text in brackets: its reason stands behind because, in quotes, as in because "An estimate by experts".',
    rangeBrackets: ({ best }: { best: string | undefined }) =>
        `A range is written without brackets, with in and two dots: ${best ?? 'C'} in B .. D.`,
    rangeForm: ({ best, low, high }: { best: string; low: string; high: string }) =>
        `A range stands behind a best estimate and the word in, with two dots: such as ${best} in ${low} .. ${high}.`,
    howOftenYear: 'How often is a number: write 1 per year, or 1 per 100 years.',
    howOftenPeriod: ({ amount, unit }: { amount: string; unit: string }) => `How often is a number: write 1 per ${amount} ${unit}.`,
    periodBehind: ({ value, period }: { value: string; period: string }) => `Behind a value stands its period: write ${value} ${period}.`,
    oneInMany: ({ one, many }: { one: string; many: string }) => `One in so many is written with a stroke: ${one}/${many}.`,
    quoteInText: ({ word }: { word: string | undefined }) =>
        `The text ends at the second ", and ${word ?? 'this'} stands outside. Inside a text write ' or \\" for a quotation mark.`,
    notEqual: 'Not equal is written !=.',
    equal: 'Equal is written ==.',
    conditionWhen: ({ word }: { word: string }) => `The condition of a rule stands behind when: write when instead of ${word}.`,
    leaveOut: ({ word }: { word: string }) => `A rule is for all elements of a kind anyway: leave out ${word}, as in for process p.`
};
