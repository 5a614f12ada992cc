import { message } from '@nvs/words';
import {
    isBandProperty,
    isClassValue,
    isCriterion,
    isEstimateProperty,
    isImpact,
    isQuantity,
    isThreat,
    isThresholdsProperty,
    type Criterion,
    type Estimate,
    type EstimateProperty,
    type Quantity,
    type Scale,
    type ScaleClass
} from '../../generated/ast.js';
import { classesOf } from '../../references/scale-classes.js';
import { scaleOf } from '../../references/scales.js';
import { alike, read } from '../../validation/quantities.js';
import { stretch } from '../around.js';
import { isAt, type Asked, type Refactoring } from './refactoring.js';

/** A class of likelihood as the chances that it stands for: `C` as `10% .. 50% per 5 years`. */
export const classAsBand = (asked: Asked): Refactoring[] =>
    likelihoodsAt(asked).flatMap(({ estimate, scale, horizon }) => {
        const { best } = estimate;
        const found = isClassValue(best) ? asked.services.references.Scales.classOf(best) : undefined;
        const { low, high } = (found && bandOf(found)) ?? {};
        const isWhole = isClassValue(best) && (best.name === undefined || best.name === found?.name);
        return found && isWhole && low?.percent && high?.percent && classesOf(scale).includes(found)
            ? replaced(asked, estimate, `${textOf(low)} .. ${textOf(high)} per ${horizon}`)
            : [];
    });

/** A chance as the class that it falls in, with the chance as the reason; a quantity of harm likewise, where the method has thresholds. */
export const quantityAsClass = (asked: Asked): Refactoring[] => [
    ...likelihoodsAt(asked).flatMap(({ estimate, scale, property }) => {
        const { best } = estimate;
        const found = isQuantity(best) ? classOfChance(best, scale, property) : undefined;
        return found && isQuantity(best) ? replaced(asked, estimate, asClass(found, best, estimate)) : [];
    }),
    ...asked.model.entries
        .filter(isThreat)
        .flatMap(({ properties }) => properties.filter(isImpact).flatMap(({ rows }) => rows))
        .filter(row => isAt(row, asked))
        .flatMap(({ criterion, value }) => {
            const target = criterion?.ref,
                best = value?.best;
            const found = isCriterion(target) && isQuantity(best) && isPlain(value) ? classFrom(target, best) : undefined;
            return found !== undefined && value && isQuantity(best) ? replaced(asked, value, asClass(found, best, value)) : [];
        })
];

/** The likelihoods of threats that a single value is given for, judged by a scale with one window. */
function likelihoodsAt(asked: Asked): { estimate: Estimate; scale: Scale; horizon: string; property: EstimateProperty }[] {
    const scale = scaleOf(asked.services.shared.workspace.Projects.methodAt(asked.model), 'likelihood_scale');
    const [window, ...others] = scale?.properties.filter(isEstimateProperty).filter(({ key }) => key === 'horizon') ?? [];
    const horizon = window?.estimates[0]?.best;
    if (!scale || !isQuantity(horizon) || others.length > 0) {
        return [];
    }
    return asked.model.entries
        .filter(isThreat)
        .filter(({ properties }) => !properties.some(each => isEstimateProperty(each) && each.key === 'horizon'))
        .flatMap(({ properties }) => properties.filter(isEstimateProperty))
        .filter(each => each.key === 'likelihood' && isAt(each, asked))
        .flatMap(property => {
            const [estimate, ...more] = property.estimates;
            return estimate && more.length === 0 && isPlain(estimate)
                ? [{ estimate, scale, horizon: textOf(horizon), property: window ?? property }]
                : [];
        });
}

/** Without a range: what a range says of a class, its band does not. */
const isPlain = (estimate: Estimate | undefined): boolean =>
    estimate !== undefined && !estimate.low && !estimate.upTo && !estimate.withheld;
const textOf = ({ $cstNode }: Quantity): string => $cstNode?.text ?? '';
const bandOf = ({ properties }: ScaleClass) => [...properties].find(isBandProperty);

/** By the same window as that of the scale. A lower edge belongs to its class, the upper one to the next. */
function classOfChance(chance: Quantity, scale: Scale, { estimates }: EstimateProperty): string | undefined {
    const [value, window] = [read(chance), read(estimates[0]?.best)];
    if (!chance.percent || value?.per === undefined || window === undefined || value.per !== window.amount) {
        return undefined;
    }
    const classes = classesOf(scale);
    return classes.find((each, index) => {
        const band = bandOf(each),
            [low, high] = [read(band?.low)?.amount ?? 0, read(band?.high)?.amount ?? 1];
        return band && low <= value.amount && (value.amount < high || (index === classes.length - 1 && value.amount <= high));
    })?.name;
}

/** The highest class whose threshold a quantity reaches; none where it reaches none, or thresholds hold for an area. */
function classFrom({ properties }: Criterion, quantity: Quantity): string | undefined {
    const value = read(quantity),
        [own, ...others] = properties.filter(isThresholdsProperty);
    if (!value || !own || own.scope || others.length > 0) {
        return undefined;
    }
    return own.thresholds
        .flatMap(({ class: name, from }) => {
            const least = read(from);
            return name?.name !== undefined && least && alike(least, value) && isBare(from) && isBare(quantity)
                ? [{ name: name.name, amount: least.amount }]
                : [];
        })
        .filter(({ amount }) => amount <= value.amount)
        .sort((a, b) => b.amount - a.amount)[0]?.name;
}

const isBare = ({ duration, indicators, indicatorCount }: Quantity): boolean =>
    duration === undefined && indicators.length === 0 && indicatorCount === undefined;

const asClass = (name: string, quantity: Quantity, { provenance }: Estimate): string =>
    provenance.some(({ $type }) => $type === 'Because') ? name : `${name} because "${textOf(quantity)}"`;

/** The value itself; what is said of it stays behind it. */
function replaced({ document }: Asked, { best }: Estimate, text: string): Refactoring[] {
    const cst = best?.$cstNode;
    return cst
        ? [
              {
                  title: message('refactor.writeAs', { text }),
                  kind: 'refactor.rewrite',
                  changes: [{ range: stretch(document, cst.offset, cst.end), text }]
              }
          ]
        : [];
}
