import { HOURS } from '@nvs/model';
import { finite } from '../../number.js';
import type { OutageFigure } from '../../results/network.js';
import { chanceOfRate } from '../../scoring/probability.js';
import { MS_PER_HOUR } from '../../time/network.js';
import type { Corner } from '../../time/values.js';
import type { Ref } from '../formula/formula.js';
import type { Diagram } from '../solve/diagram.js';
import { birnbaum } from '../solve/importance.js';
import { chanceOf } from '../solve/probability.js';
import type { BasicEvent } from './events.js';
import { chanceFigure, outageChance, type ChanceAt } from './figures.js';
import type { Structure } from './structure.js';

/** For how much of the time something is down, how often, and the chance of at least once (formula `network.outage`). */
export function outageFigure(structure: Structure, down: Ref, diagram: Diagram): OutageFigure {
    const q = outageChance(structure);
    const perHour = diagram.exact ? frequency(structure, diagram, q) : undefined;
    const each = (of: (perHour: number) => number) => perHour && { low: of(perHour.low), best: of(perHour.best), high: of(perHour.high), range: 'range.limits' as const };
    return {
        unavailability: chanceFigure(structure, down, q, diagram), formula: 'network.outage',
        frequency: each(w => finite(w * HOURS.year)), atLeastOne: each(w => chanceOfRate(w, structure.horizon))
    };
}

/**
 * Σ Birnbaum·λ·(1-q), an hour. It is not monotone in its inputs: what is down already cannot go down. So the limits take each factor of each
 * term at its least or most by itself (formula `range.limits`): Birnbaum = P₁ - P₀, of which either only rises with what else happens.
 */
function frequency(structure: Structure, diagram: Diagram, q: ChanceAt): Record<Corner, number> {
    const at = (corner: Corner) => {
        const chance = (variable: number): number => q(variable, corner);
        return { total: chanceOf(diagram, chance), slopes: birnbaum(diagram, chance) ?? new Map<number, number>() };
    };
    const [low, best, high] = [at('low'), at('best'), at('high')];
    const sums = { low: 0, best: 0, high: 0 };
    let ranged = false;
    for (const [variable, slope] of best.slopes) {
        const event = structure.events.get(structure.keys[variable] ?? '');
        const given = ({ total, slopes }: typeof low, corner: Corner, happens: 0 | 1): number => total + (happens - q(variable, corner)) * (slopes.get(variable) ?? 0);
        const least = Math.max(0, given(low, 'low', 1) - given(high, 'high', 0));
        const most = Math.min(1, given(high, 'high', 1) - given(low, 'low', 0));
        sums.low += event ? least * starts(event, 'low', 'high') : 0;
        sums.best += event ? slope * starts(event, 'best', 'best') : 0;
        sums.high += event ? most * starts(event, 'high', 'low') : 0;
        ranged ||= event !== undefined && [event.rate, event.chance, event.hours].some(each => each && each.low !== each.high);
    }
    return ranged ? { low: Math.min(sums.low, sums.best), best: sums.best, high: Math.max(sums.high, sums.best) } : { low: sums.best, best: sums.best, high: sums.best };
}

/** Hours in a millisecond, which is as short as anything is looked at. */
const SHORTEST = 1 / MS_PER_HOUR;

/** How often an hour an event begins, λ·(1-q) = λ/(1+λτ). What is certain to go on does not begin; a chance without a rate neither. */
function starts({ rate, hours }: BasicEvent, rateAt: Corner, hoursAt: Corner): number {
    const perHour = rate?.[rateAt] ?? 0;
    const lasts = hours?.[hoursAt] ?? 0;
    return perHour < Infinity ? perHour / (1 + perHour * lasts) : rateAt === 'best' || rate?.low === Infinity ? 0 : 1 / Math.max(lasts, SHORTEST);
}
