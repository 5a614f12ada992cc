/** A name of a sheet is no longer, in UTF-16 units. */
const LONGEST = 31;

/** Gives names that a spreadsheet takes for sheets, each once whatever its capitals. */
export function sheetNames(): (wanted: string) => string {
    const taken = new Set<string>();
    return wanted => {
        const plain =
            wanted
                .replace(/[\u0000-\u001F\u007F[\]:*?/\\]+/g, ' ')
                .replace(/\s+/g, ' ')
                .trim()
                .replace(/^'+|'+$/g, '') || '-';
        for (let number = 1; ; number++) {
            const end = number === 1 ? '' : ` ${number}`;
            const name = `${cut(plain, LONGEST - end.length)}${end}`;
            if (!taken.has(name.toLowerCase())) {
                taken.add(name.toLowerCase());
                return name;
            }
        }
    };
}

const cut = (text: string, length: number): string =>
    text.length <= length
        ? text
        : text
              .slice(0, length)
              .replace(/[\uD800-\uDBFF]$/, '')
              .replace(/['\s]+$/, '');
