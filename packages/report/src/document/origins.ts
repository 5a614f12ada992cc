import type { Report } from '../json/index.js';

type Supply = Report['results']['supply']['supplies'][number];

/** Where nothing says of one country that it comes from there. */
export const NO_COUNTRY = '';

export interface Origin {
    /** Fractions of use, the shares of all suppliers there together. */
    readonly low: number;
    /** Absent: that of one of them is not known. */
    readonly best?: number | undefined;
    readonly high: number;
}

/** The shares of a supply by country: a supplier counts with the one country that it states. */
export function originsOf({ model }: Report): (supply: Supply) => ReadonlyMap<string, Origin> {
    const countries = new Set(model.countries.map(each => each.id));
    const suppliers = new Map(model.nodes.map(each => [each.id, each]));
    const placeOf = (id: string): string => {
        const [only, ...more] = suppliers.get(id)?.country ?? [];
        return countries.has(id) ? id : only !== undefined && more.length === 0 ? only : NO_COUNTRY;
    };
    return ({ shares }) => {
        const found = new Map<string, Origin>();
        for (const { supplier, low, best, high } of shares) {
            const place = placeOf(supplier);
            const before = found.get(place) ?? { low: 0, best: 0, high: 0 };
            found.set(place, {
                low: before.low + low,
                best: before.best === undefined || best === undefined ? undefined : before.best + best,
                high: before.high + high
            });
        }
        return found;
    };
}

/** Shares are sums of decimals: what is half must not fall short of it by a last digit. */
const NEARLY = 1e-9;

/** The country that half or more comes from, by the lowest shares; undefined where none does. */
export function leadingOf(origins: ReadonlyMap<string, Origin>): string | undefined {
    const [found] = [...origins].filter(([id, { low }]) => id !== NO_COUNTRY && low >= 0.5 - NEARLY).sort((a, b) => b[1].low - a[1].low);
    return found?.[0];
}
