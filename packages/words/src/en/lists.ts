/** Lists, rows and tables, rules and judgements, written otherwise. */
export const lists = {
    nameAndShare: ({ name, share }: { name: string; share: string }) =>
        `Between a name and its share stands nothing: write ${name} ${share}.`,
    criterionName: ({ name }: { name: string }) => `A criterion is named in one word, with a dot behind its interest: write ${name}.`,
    rowsComma: 'Between two rows stands no comma: take it out.',
    rowForm: ({ code, name }: { code: string; name: string | undefined }) =>
        `A row is a criterion, a colon and a class: write ${code}: ${name ?? 'C'}.`,
    powerNoUnit: ({ word, meant }: { word: string | undefined; meant: string }) => `${word ?? 'k'} is no unit: write ${meant}.`,
    powerUnit: ({ word, power, meant }: { word: string; power: number; meant: string }) =>
        `The unit comes after the number, and ${word} is written e${power}: ${meant}.`,
    unknownRow: 'What is not known is left out: take the whole row or property out. In an impact, X stands for not applicable.',
    stressTestWord: 'This element is called stress_test, in one word.',
    useInstead: ({ word }: { word: string }) => `The names of a namespace are made visible by use: write use instead of ${word}.`,
    tagComment: 'A comment starts with //, or stands between /* and */; nothing else starts with <.',
    namespaceQuotes: ({ word, namespace }: { word: string; namespace: string | undefined }) =>
        `A namespace stands without quotes: ${word} ${namespace ?? 'nvs.anv2022'}.`,
    judgementForm: 'A judgement begins with the threat and who judged it: judgement of flood by rivm on 2026-03-01 { … }.',
    conditionColon: 'The condition stands right behind the title: take the colon out.',
    thenForm: 'Behind then stands what the rule gives: then error "…", then warning "…", then info "…" or then verdict yes.',
    ruleForm: 'A rule says first what it looks at: for process p when p.loss > 1% then warning "…".',
    thenMissing: ({ word }: { word: string }) => `Before ${word} stands then.`,
    choiceForm: ({ meant }: { meant: string }) => `How many are needed is said by any of, all of or a number: write ${meant} (…).`,
    forDuration: ({ target, number, unit }: { target: string; number: string | undefined; unit: string | undefined }) =>
        `How long it lasts stands behind for: ${target} for ${number ?? '72'} ${unit ?? 'h'}.`,
    needsForm: ({ target, share }: { target: string; share: string }) =>
        `How much of it suffices is a property of the dependency: on ${target} { needs: ${share} }.`,
    webAddress: 'A web address is a text, and stands in quotes: url: "https://example.org".',
    classColon: ({ word, name }: { word: string | undefined; name: string | undefined }) =>
        `Behind the name of a class stands no colon: ${word ?? 'class'} ${name ?? 'A'} { … }.`,
    bandDots: 'A band is written with two dots: 5% .. 50%.',
    downInstead: ({ word }: { word: string }) => `What is out is down: write down instead of ${word}.`,
    eventColon: ({ before, target }: { before: string | undefined; target: string }) =>
        `Between the time and what happens stands a colon: ${before ?? '20'}: ${target}.`
};
