/** Words that no name may be. */
const RESERVED = new Set(['all', 'any', 'not']);

/**
 * Gives each name another that fits, and no two the same: what does not fit becomes `_`, and a number is added where two would
 * fall together. The same names in the same order get the same result.
 */
export class Mangler {
    private readonly taken = new Set<string>();
    private readonly known = new Map<string, string>();

    constructor(private readonly fit: (name: string) => string) {}

    name(original: string): string {
        const known = this.known.get(original);
        if (known !== undefined) {
            return known;
        }
        const name = this.fresh(original);
        this.known.set(original, name);
        return name;
    }

    /** A name for something that has none: like the one that is wanted, and no one else's. */
    fresh(wanted: string): string {
        const base = this.fit(wanted);
        let name = base;
        for (let number = 2; this.taken.has(name); number++) {
            name = `${base}_${number}`;
        }
        this.taken.add(name);
        return name;
    }
}

/** A name of the language: letters, digits and `_`, no digit first, and none of the reserved words. */
export function asNvsName(name: string): string {
    const fitting = name.normalize('NFC').replace(/[^\p{L}\p{N}_]/gu, '_');
    return /^[\p{L}_]/u.test(fitting) && !RESERVED.has(fitting) ? fitting : `_${fitting}`;
}

/** A name of the exchange format: ASCII letters, digits, `_` and single inner hyphens; no dots. */
export function asOpenPsaName(name: string): string {
    const fitting = name.replace(/[^A-Za-z0-9_]/g, '_');
    return /^[A-Za-z_]/.test(fitting) ? fitting : `_${fitting}`;
}
