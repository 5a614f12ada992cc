import type { LikelihoodPoint } from '@nvs/analysis';
import type { Estimate, Provenance, Value } from '@nvs/model';
import { message } from '@nvs/words';
import { bandsInLikelihood } from '../../less-certain.js';
import { seen } from '../../pictures/markup.js';
import { EXTENSION_ID } from './definition.js';
import { filled, type Element, type Making, type Property } from './objects.js';

/** What the model says of an object that STIX has no property for. */
export const extended = (properties: Readonly<Record<string, Property>>): Property => ({
    [EXTENSION_ID]: { extension_type: 'property-extension', ...properties }
});

/** A judgement with its limits; what is withheld has no number here. */
export function estimate({ low, best, high, withheld, band, provenance }: Estimate): Property {
    return {
        low: low && point(low),
        best: best && point(best),
        high: high && point(high),
        withheld: withheld || undefined,
        band: band && !withheld ? true : undefined,
        ...basis(provenance)
    };
}

const basis = ({ confidence, judgedOn, because }: Provenance): Readonly<Record<string, Property>> => ({
    confidence,
    judged_on: judgedOn,
    because: because === undefined || because.trim() === '' ? undefined : seen(because)
});

function point(value: Value): Property {
    switch (value.type) {
        case 'class':
            return { class: value.class, sub: value.sub };
        case 'quantity':
            return { amount: value.amount, unit: value.unit, per_hours: value.per };
        default:
            return { not_applicable: true };
    }
}

/** The likelihoods of a threat or campaign as things stand, one for each area it is judged for. */
export function likelihoods({ report, say }: Making, { id, kind }: Element & { readonly kind: string }): Property {
    return filled(
        report.results.risks
            .filter(each => each.id === id && each.kind === kind)
            .map(({ scope, current: { likelihood } }): Property => {
                const { status, measure, horizon, low, best, high } = likelihood;
                return {
                    area: scope,
                    condition: say(message('stix.condition', { measure, horizon })),
                    status,
                    bands: bandsInLikelihood(likelihood) || undefined,
                    measure,
                    horizon_hours: horizon,
                    low: low && chance(low),
                    best: best && chance(best),
                    high: high && chance(high)
                };
            })
    );
}

/** A class stands for its band: the number that it counts as is not what was judged. */
const chance = ({ class: name, sub, value, band }: LikelihoodPoint): Property => ({
    class: name,
    sub,
    value: band ? undefined : value,
    from: band?.from,
    to: band?.to
});
