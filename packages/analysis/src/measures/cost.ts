import { compare, type Assessment, type Estimate, type Measure, type RiskModel } from '@nvs/model';
import type { MeasureMoney } from '../results/measures.js';
import { spanInYear, spanOf, worth, type Payment, type Span } from './money.js';

type Corner = 'low' | 'best' | 'high';

/** What each measure costs and brings over its period (formula `rules.money`), in the order of ids. Where no period is stated there is none. */
export function moneyOfMeasures(model: RiskModel): MeasureMoney[] {
    const assessment = [...model.assessments].sort((a, b) => compare(a.id, b.id))[0];
    return [...model.measures]
        .sort((a, b) => compare(a.id, b.id))
        .flatMap(measure => {
            const span = spanOf(measure, assessment?.date, assessment?.horizon);
            return span ? (['cost', 'benefit'] as const).flatMap(what => moneyOf(measure, what, span, assessment)) : [];
        });
}

function moneyOf(measure: Measure, what: 'cost' | 'benefit', span: Span, assessment: Assessment | undefined): MeasureMoney[] {
    const discount = assessment?.discount;
    const spanOfOne = ({ year }: Estimate): Span => (year === undefined ? span : spanInYear(span, year, assessment?.date));
    const currencies = [...new Set(measure[what].flatMap(each => currencyOf(each) ?? []))].sort(compare);
    // What is withheld without limits has no currency, and may be in any.
    const missing = measure[what].filter(each => each.withheld && currencyOf(each) === undefined).length;
    return currencies.map(currency => {
        const own = measure[what].filter(each => currencyOf(each) === currency);
        const outside = new Set(own.flatMap(each => (spanOfOne(each).once === undefined ? (each.year ?? []) : [])));
        const sums = (rate: number, yearly: boolean): MeasureMoney['paid'] => {
            const at = (corner: Corner): number | undefined => {
                const payments = own.flatMap(each => paymentOf(each, corner, spanOfOne(each)) ?? []);
                return payments.length === own.length ? worth(payments, rate, yearly) : undefined;
            };
            return { low: at('low') ?? 0, best: at('best'), high: at('high') ?? 0 };
        };
        return {
            id: measure.id,
            what,
            currency,
            years: span.years,
            period: span.of,
            discount,
            ...(missing > 0 ? { missing } : {}),
            ...(outside.size > 0 ? { outside: [...outside].sort((a, b) => a - b) } : {}),
            paid: sums(0, false),
            worth: sums(discount ?? 0, false),
            perYear: sums(discount ?? 0, true),
            formula: 'rules.money'
        };
    });
}

function currencyOf({ low, best }: Estimate): string | undefined {
    const value = best ?? low;
    return value?.type === 'quantity' && value.dimension === 'money' ? value.unit : undefined;
}

function paymentOf(estimate: Estimate, corner: Corner, span: Span): Payment | undefined {
    const value = estimate.withheld && corner === 'best' ? undefined : (estimate[corner] ?? estimate.best);
    return value?.type === 'quantity' ? { amount: value.amount, per: value.per, span } : undefined;
}
