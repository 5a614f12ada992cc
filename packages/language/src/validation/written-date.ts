const MONTHS = [
    ['january', 'januari', 'januar', 'jan'],
    ['february', 'februari', 'februar', 'feb'],
    ['march', 'maart', 'märz', 'mar', 'mrt'],
    ['april', 'apr'],
    ['may', 'mei', 'mai'],
    ['june', 'juni', 'jun'],
    ['july', 'juli', 'jul'],
    ['august', 'augustus', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oktober', 'oct', 'okt'],
    ['november', 'nov'],
    ['december', 'dezember', 'dec', 'dez']
] as const;

const DAY_FIRST = /^(\d{1,2})[-/. ](\d{1,2}|\p{L}+)[-/. ](\d{4})(?!\d)/u;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
const SHORT = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;

/** A date at the start of the text that is spelt as elsewhere (1-11-2026, 1 november 2026, 2026/11/1), as the language writes it. */
export function yearFirst(text: string): { date: string; length: number } | undefined {
    const day = DAY_FIRST.exec(text),
        year = YEAR_FIRST.exec(text) ?? SHORT.exec(text);
    if (day) {
        return written(day[3], monthOf(day[2]), day[1], day[0].length);
    }
    return year ? written(year[1], monthOf(year[2]), year[3], year[0].length) : undefined;
}

function monthOf(word: string | undefined): number {
    const number = Number(word);
    return Number.isNaN(number) ? MONTHS.findIndex(names => names.some(name => name === word?.toLowerCase())) + 1 : number;
}

function written(
    year: string | undefined,
    month: number,
    day: string | undefined,
    length: number
): { date: string; length: number } | undefined {
    if (month < 1 || month > 12 || Number(day) > 31 || Number(day) < 1) {
        return undefined;
    }
    return { date: `${year ?? ''}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`, length };
}
