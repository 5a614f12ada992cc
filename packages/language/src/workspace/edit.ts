/** What changed between two texts: all but the part that they share in front and the part that they share behind. */
export interface Edit {
    /** Where the change starts, in both texts. */
    readonly from: number;
    /** Where it ends in the old text. */
    readonly to: number;
    /** How much longer the new text is. */
    readonly delta: number;
}

export function editBetween(old: string, text: string): Edit {
    const shorter = Math.min(old.length, text.length);
    let from = 0;
    while (from < shorter && old.charCodeAt(from) === text.charCodeAt(from)) {
        from++;
    }
    let shared = 0;
    while (shared < shorter - from && old.charCodeAt(old.length - 1 - shared) === text.charCodeAt(text.length - 1 - shared)) {
        shared++;
    }
    return { from, to: old.length - shared, delta: text.length - old.length };
}
