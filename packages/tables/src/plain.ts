/** Letters and digits only, in lower case and without accents: what two spellings of a word have in common. */
export function plain(text: string): string {
    return (ASCII.test(text) ? text : withoutAccents(text))
        .toLowerCase()
        .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
        .trim();
}

// most of what stands in tables has no accents to take off
const ASCII = /^[\s!-~]*$/;
const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
