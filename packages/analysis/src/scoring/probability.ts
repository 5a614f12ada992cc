/** Chance over a horizon `to` from a chance over a horizon `from` (both in hours): 1-(1-p)^(to/from). */
export function overHorizon(chance: number, from: number, to: number): number {
    if (from === to) {
        return chance;
    }
    return chance >= 1 ? 1 : -Math.expm1(Math.log1p(-chance) * (to / from));
}

/** Chance of at least one event in `hours` from a rate (events an hour, a Poisson process): 1-exp(-λh). */
export function chanceOfRate(perHour: number, hours: number): number {
    return -Math.expm1(-perHour * hours);
}

/** Rate (events an hour) from the chance of at least one in `hours`: -ln(1-p)/h. Infinite for certainty. */
export function rateOfChance(chance: number, hours: number): number {
    return -Math.log1p(-chance) / hours;
}
