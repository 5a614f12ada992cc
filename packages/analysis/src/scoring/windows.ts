import type { Nature, Scale, Threat } from '@nvs/model';
import { message } from '@nvs/words';
import { mapCorners, type Corners } from '../corners.js';
import { readingOf, type LikelihoodReading, type Unreadable } from './likelihood.js';
import { overHorizon } from './probability.js';
import { isFrequencyScale, placeOf } from './scale.js';

/** A scale of chances over another horizon: the time that a likelihood is stated over. A frequency has none. */
export function overWindow(scale: Scale, threat: Pick<Threat, 'horizon'> | undefined, nature: Nature | undefined): Scale {
    const hours = threat?.horizon ?? scale.horizonOf?.find(each => each.nature === nature)?.horizon;
    return hours === undefined || isFrequencyScale(scale) ? scale : { ...scale, horizon: hours };
}

/**
 * A likelihood read over a window, on the horizon of the scale, so that all can be ranked together (formula `likelihood.window`): 1-(1-p)^(h/w).
 * @param window the scale with the window as its horizon
 */
export function onScale(window: Scale, scale: Scale, corners: Corners<LikelihoodReading>): Corners<LikelihoodReading> | Unreadable {
    const [from, to] = [window.horizon, scale.horizon];
    if (from === to) {
        return corners;
    }
    if (
        from === undefined ||
        to === undefined ||
        [corners.low, corners.best, corners.high].some(each => each && each.value === undefined)
    ) {
        return { unreadable: message('qualifiers.noNumberForWindow', { scale: scale.id }) };
    }
    return mapCorners(corners, reading => {
        const value = overHorizon(reading.value ?? 0, from, to);
        const at = placeOf(scale, value, reading.isUpperEnd);
        const { band } = reading;
        return {
            ...reading,
            class: at?.class.name,
            sub: at?.sub?.name,
            order: at?.order ?? -1,
            value,
            band: band && {
                from: overHorizon(band.from, from, to),
                to: band.to === undefined ? undefined : overHorizon(band.to, from, to)
            }
        };
    });
}

/** Parts that come about independently of each other, as one (formula `likelihood.natures`): of chances 1-Π(1-p), of frequencies the sum. */
export function joined(scale: Scale, parts: readonly Corners<LikelihoodReading>[]): Corners<LikelihoodReading> | undefined {
    const occurs = parts.some(each => each.high.occurs === 'repeatedly') ? 'repeatedly' : 'once_at_most';
    const at = (readings: readonly (LikelihoodReading | undefined)[]): LikelihoodReading | undefined => {
        const values = readings.flatMap(each => each?.value ?? []);
        if (values.length < parts.length) {
            return undefined;
        }
        const value = isFrequencyScale(scale)
            ? values.reduce((sum, each) => sum + each, 0)
            : -Math.expm1(values.reduce((sum, each) => sum + Math.log1p(-each), 0));
        const isUpperEnd = readings.some(each => each?.isUpperEnd) || undefined;
        return readingOf(scale, value, 'likelihood.natures', occurs, isUpperEnd);
    };
    const low = at(parts.map(each => each.low)),
        high = at(parts.map(each => each.high));
    return low && high ? { low, best: at(parts.map(each => each.best)), high } : undefined;
}
