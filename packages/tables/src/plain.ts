/** Letters and digits only, in lower case and without accents: what two spellings of a word have in common. */
export function plain(text: string): string {
    return text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
        .trim();
}
