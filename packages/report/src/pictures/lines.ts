/** A text in lines of some letters at most. */
export function lines(text: string, most: number, count = 2): string[] {
    const made: string[] = [];
    for (const word of text.split(/\s+/)) {
        const last = made.at(-1);
        if (last !== undefined && `${last} ${word}`.length <= most) {
            made[made.length - 1] = `${last} ${word}`;
        } else {
            made.push(word);
        }
    }
    const cut = (line: string): string => (line.length > most + 4 ? `${[...line].slice(0, most).join('')}…` : line);
    const shown = made.slice(0, count).map(cut);
    return made.length > count ? [...shown.slice(0, -1), `${shown.at(-1) ?? ''} …`] : shown;
}

/** As much of a text as finds room on a line: whole words, unless hardly any of it would be left. */
export function cut(text: string, most: number): string {
    const letters = [...text];
    if (letters.length <= most) {
        return text;
    }
    const shown = letters.slice(0, most - 1).join('');
    const isWhole = /\s/.test(letters[most - 1] ?? '');
    const words = isWhole ? shown : shown.replace(/\s+\S*$/, '');
    return `${(words.length >= shown.length / 2 ? words : shown).replace(/[\s,;:]+$/, '')}…`;
}
