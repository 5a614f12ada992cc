import type { Facts, RankedRisk } from './facts.js';
import { placeOf } from './sections/stress-test-words.js';

/** As many of the heaviest risks are key risks. */
const HEAVIEST = 10;

/** A risk that a form for civil protection asks about. */
export interface KeyRisk extends RankedRisk {
    readonly isCrossBorder: boolean;
    /** In the lower half of the classes of likelihood, and in the upper two of impact, by best estimates. */
    readonly isRareAndGreat: boolean;
}

/** The heaviest risks, and those that hardly ever happen and do the greatest harm. */
export function keyRisks(facts: Facts): KeyRisk[] {
    return facts.risks
        .map(each => ({ ...each, isCrossBorder: isCrossBorder(each), isRareAndGreat: isRareAndGreat(facts, each) }))
        .filter(each => (each.isComplete && each.number <= HEAVIEST) || each.isRareAndGreat);
}

const isCrossBorder = ({ threat: { origin, cuts } }: RankedRisk): boolean =>
    origin === 'external' || cuts.some(each => each.supplier !== undefined);

function isRareAndGreat(facts: Facts, { risk: { current } }: RankedRisk): boolean {
    const { likelihood, impact } = facts;
    const rare = likelihood?.classes.findIndex(each => each.name === current.likelihood.best?.class) ?? -1;
    const best = current.impact.overall?.best;
    const great = placeOf(facts, best?.nearest ?? best?.class);
    return rare >= 0 && rare < Math.floor((likelihood?.classes.length ?? 0) / 2) && great >= (impact?.classes.length ?? 0) - 2;
}
