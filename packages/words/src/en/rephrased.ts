/** What is said in another order, or with other small words than the language has. */
export const rephrased = {
    cutFrom: ({ resource, supplier }: { resource: string; supplier: string }) =>
        `Behind of stands what is cut, and behind from whose part of it: cuts: supply of ${resource} from ${supplier}.`,
    band: ({ form }: { form: string }) => `From one class to another is written with two dots: ${form}.`,
    requiredFor: ({ name, amount }: { name: string; amount: string }) =>
        `What so much is required for stands before the colon: required for ${name}: ${amount}.`,
    impactFor: ({ row }: { row: string }) =>
        `One impact without a name is of the risk as a whole. Of an interest or a criterion it is a row: impact { ${row} }.`,
    figureFirst: ({ amount }: { amount: string }) =>
        `A target begins with what must hold, an element with one of its values, and ${amount} stands behind the comparison: target: gas_import.buffer >= 90 days.`,
    compared: ({ path, written, operator, amount }: { path: string; written: string; operator: string; amount: string }) =>
        `For ${written} write ${operator}: ${path} ${operator} ${amount}, and its unit.`,
    aboutValue: ({ path }: { path: string }) => `A question about one value names its element, a dot and the value: about ${path}.`,
    costInYear: ({ form }: { form: string }) => `The year of an amount stands before the colon: ${form}.`,
    costYears: ({ key, years }: { key: string; years: readonly string[] }) =>
        `Of several amounts each says its year before the colon, and they add up: ${years.length === 0 ? `${key} in 2026: 3e6 EUR once` : years.map(each => `${key} in ${each}: …`).join(', ')}. What is paid beside each other in one year stands in one list, with commas between.`,
    wordInQuotes: ({ word, name }: { word: string; name: string }) => `A word for a class stands in quotes: "${word}", which is ${name}.`,
    judgedOn: ({ day }: { day: string }) => `The day on which it was judged stands behind on: judgement of flood by rivm on ${day} { … }.`,
    allOthers: ({ value }: { value: string }) => `What is assumed of all interests without a row is written all others: ${value}.`,
    underBehind: ({ path, test }: { path: string; test: string }) =>
        `The test stands behind what is asked under it, before the comparison: ${path} under ${test}.`
};
