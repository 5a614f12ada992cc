import { message } from '@nvs/words';
import type { EstimateProperty, Scale, Threat } from '../generated/ast.js';
import { isEstimateProperty, isQuantity, isThreat, isWordsProperty } from '../generated/ast.js';
import { isQualified, qualifierText } from '../properties/keys.js';
import { propertiesOf } from '../properties/registry.js';
import { classesOf, namedClass } from '../references/scale-classes.js';
import type { Accept } from './finding.js';
import type { ProjectCheck } from './gathered.js';
import { propertyOf, type AnyProperty } from './keys.js';
import { read } from './quantities.js';

/** What is stated for a part is never likelier than the whole: in an area, than anywhere; of one nature, than of all together. */
export const partsShouldFitTheWhole: ProjectCheck = ({ elements, likelihoodScale }, accept) => {
    for (const threat of elements.filter(isThreat)) {
        const stated = threat.properties.filter(isEstimateProperty).filter(({ key }) => key === 'likelihood');
        for (const part of stated.filter(isQualified)) {
            natureShouldBeOfTheThreat(threat, part, accept);
            const whole = stated.find(each => isWholeOf(each, part));
            const [own, all] = [stretchOf(part, likelihoodScale), stretchOf(whole, likelihoodScale)];
            const isOverAnotherTime = part.of !== undefined && likelihoodScale?.properties.some(isWindow) === true;
            if (whole && own && all && own.kind === all.kind && own.low > all.high * (1 + 1e-9) && !isOverAnotherTime) {
                accept({
                    code: 'threat/part',
                    node: part,
                    property: 'estimates',
                    index: 0,
                    message: message('qualifiers.likelierThanWhole', {
                        part: `likelihood${qualifierText(part)}`,
                        whole: `likelihood${qualifierText(whole)}`,
                        isArea: whole.scope === undefined && part.scope !== undefined
                    }),
                    related: [{ node: whole, message: message('qualifiers.wholeHere') }]
                });
            }
        }
    }
};

const isWindow = (property: AnyProperty): boolean => isEstimateProperty(property) && property.key === 'horizon' && isQualified(property);

/** Whether one is the whole of another: the same without its nature, or without its area. */
function isWholeOf(whole: EstimateProperty, part: EstimateProperty): boolean {
    const [area, areaOfPart] = [whole.scope?.$refText, part.scope?.$refText];
    return (
        whole !== part &&
        whole.year === part.year &&
        (areaOfPart === undefined
            ? area === undefined && whole.of === undefined && part.of !== undefined
            : area === undefined && whole.of === part.of)
    );
}

/** What a likelihood is of is among what the threat says of its nature. */
function natureShouldBeOfTheThreat(threat: Threat, part: EstimateProperty, accept: Accept): void {
    const nature = propertyOf(threat, 'nature');
    const isKnown =
        propertiesOf(threat.$type)
            .get('likelihood')
            ?.qualifiers?.of?.includes(part.of ?? '') === true;
    if (part.of === undefined || !isKnown || !isWordsProperty(nature) || nature.words.includes(part.of)) {
        return;
    }
    accept({
        code: 'threat/part',
        node: part,
        property: 'of',
        message: message('qualifiers.otherNature', { of: part.of, natures: nature.words }),
        related: [{ node: nature, message: message('qualifiers.natureHere') }]
    });
}

/** The best estimate, as a stretch: of classes in steps of the scale, of chances per year. */
export function stretchOf(
    property: AnyProperty | undefined,
    scale: Scale | undefined
): { kind: string; low: number; high: number } | undefined {
    const best = isEstimateProperty(property) ? property.estimates[0]?.best : undefined;
    if (!best) {
        return undefined;
    }
    if (isQuantity(best)) {
        const quantity = read(best);
        if (!quantity || quantity.per === undefined) {
            return undefined;
        }
        return {
            kind: `${quantity.dimension} ${quantity.dimension === 'share' ? quantity.per : ''}`,
            low: quantity.amount / quantity.per,
            high: quantity.amount / quantity.per
        };
    }
    const [name, sub] = namedClass(best, scale)?.split('.') ?? [];
    const classes = scale ? classesOf(scale) : [];
    const index = classes.findIndex(candidate => candidate.name === name);
    if (index < 0) {
        return undefined;
    }
    const subs = classes[index]?.properties.filter(item => item.$type === 'SubClass') ?? [];
    const step = subs.findIndex(item => item.name === sub);
    return step < 0
        ? { kind: 'class', low: index + 1, high: index + 1.99 }
        : { kind: 'class', low: index + 1 + step / subs.length, high: index + 1 + (step + 0.99) / subs.length };
}
