import { meansWithheld } from './withheld-words.js';
import type { AstNode } from 'langium';
import { message, type Message } from '@nvs/words';
import type { ClassValue, Estimate, SupplyShare } from '../generated/ast.js';
import { isClassValue, isEstimateProperty, isImpact, isImpactRow } from '../generated/ast.js';
import { fits } from '../lowering/quantities.js';
import { propertiesOf } from '../properties/registry.js';
import type { Measure } from '../properties/definition.js';
import type { CheckContext } from './check.js';
import type { Accept } from './finding.js';
import { kindOfQuantity, read } from './quantities.js';
import { isNoUnit } from './units-meant.js';
import { hasDecimalComma } from './words.js';
import { measuresWanted } from './syntax-wants.js';
import { rangeMustBeInOrder } from './ranges.js';
import { classesOf, meaningsOf } from '../references/scale-classes.js';
import { NOT_KNOWN, currencyMustFollow } from './classes.js';

/** What the place of an estimate takes; nothing where that can't be told or is checked on its own. */
function measuresAt(node: Estimate): readonly Measure[] | undefined {
    const container: AstNode = node.$container;
    switch (container.$type) {
        case 'EstimateProperty': {
            if (!isEstimateProperty(container)) {
                return undefined;
            }
            if (hasDecimalComma(container)) {
                return undefined;
            }
            const value = propertiesOf(container.$container.$type).get(container.key)?.value;
            if (value?.type !== 'estimate' || (container.estimates.length > 1 && !value.many)) {
                return undefined;
            }
            return value.measures;
        }
        case 'SupplyShare':
        case 'Stake':
            return ['share'];
        case 'Impact':
            return ['class'];
        case 'Disruption':
        case 'Cut':
            return ['duration'];
        default:
            return undefined;
    }
}

/** What the place is called in a sentence. */
function nameOf(node: Estimate): Message {
    const container: AstNode = node.$container;
    if (isEstimateProperty(container)) {
        return message('text.word', { word: container.key });
    }
    switch (container.$type) {
        case 'Stake':
            return message('values.shareOfStake');
        case 'SupplyShare':
            return message('values.shareOfSupply');
        case 'Disruption':
        case 'Cut':
            return message('values.behindFor');
        default:
            return message('values.this');
    }
}

/** In a supply the first share without its % stands for all. */
function followsUnitless(node: Estimate): boolean {
    const share: AstNode = node.$container;
    if (share.$type !== 'SupplyShare' || !share.$container || !('shares' in share.$container) || !Array.isArray(share.$container.shares)) {
        return false;
    }
    return share.$container.shares
        .slice(0, share.$containerIndex)
        .some((other: SupplyShare) => other.share?.best?.$type === 'Quantity' && other.share.best.percent === undefined);
}

/** The kind of value: a duration where a duration belongs. Then the order of its range, and its limits. */
export function estimateMustFitItsPlace(node: Estimate, context: CheckContext): void {
    const measures = measuresAt(node);
    if (node.upTo && bandIsWrong(node, context.accept)) {
        return;
    }
    const isTold =
        measures !== undefined &&
        (partIsWrong(node, 'best', measures, context) ||
            partIsWrong(node, 'upTo', measures, context) ||
            partIsWrong(node, 'low', measures, context) ||
            partIsWrong(node, 'high', measures, context));
    if (!isTold) {
        rangeMustBeInOrder(node, context);
    }
}

/** A band without a best: where harm or a likelihood is judged, and nowhere else; with a range it would have two lower ends. */
function bandIsWrong(node: Estimate, accept: Accept): boolean {
    const { low, high, upTo, best, $container: place } = node;
    const isTaken = isImpactRow(place) || isImpact(place) || (isEstimateProperty(place) && place.key === 'likelihood');
    if (isTaken && !low && !high && best) {
        return false;
    }
    accept({
        code: 'value/band',
        node,
        message: message(best ? (isTaken ? 'partial.bandAndRange' : 'partial.bandNotHere') : 'partial.bandWithheld', {
            low: best?.$cstNode?.text ?? '',
            high: upTo?.$cstNode?.text ?? ''
        })
    });
    return true;
}

/** Tells what is wrong with one of its values; whether there was something to tell. */
function partIsWrong(
    node: Estimate,
    property: 'best' | 'upTo' | 'low' | 'high',
    measures: readonly Measure[],
    { accept, scales }: CheckContext
): boolean {
    const value = node[property];
    if (!value) {
        return false;
    }
    if (isClassValue(value)) {
        return !measures.includes('class') && wordIsWrong(node, property, value, measures, accept);
    }
    const quantity = read(value, property === 'best' ? node.upTo : node.best);
    if (!quantity || fits(quantity, measures) || isNoUnit(quantity) || followsUnitless(node)) {
        return false;
    }
    const isBare = value.unit === undefined && value.percent === undefined && quantity.dimension === 'number' && quantity.per === undefined;
    const wanted = measures.filter(measure => measure !== 'class');
    const scale = measures.includes('class') ? scales.ofValue(value) : undefined;
    const classes = scale ? classesOf(scale).map(each => each.name) : [];
    const written = value.$cstNode?.text ?? '';
    const [meant, ...others] = isBare && scale ? meaningsOf(written, scale) : [];
    if (meant !== undefined && others.length === 0) {
        accept({
            code: 'value/kind',
            node,
            property,
            message: message('rephrased.wordInQuotes', { word: written, name: meant }),
            replacement: `"${written}"`
        });
        return true;
    }
    accept(
        isBare && wanted.length > 0
            ? {
                  code: 'value/unit',
                  node,
                  property,
                  message: message('values.unitMissing', {
                      place: nameOf(node),
                      wanted: measuresWanted(wanted),
                      written: value.$cstNode?.text,
                      classes
                  })
              }
            : {
                  code: 'value/kind',
                  node,
                  property,
                  message: message('values.wrongKind', {
                      place: nameOf(node),
                      wanted: measuresWanted(measures),
                      found: kindOfQuantity(quantity),
                      classes
                  })
              }
    );
    return true;
}

function wordIsWrong(node: Estimate, property: string, value: ClassValue, measures: readonly Measure[], accept: Accept): boolean {
    const written = value.name ?? value.word ?? '';
    if (meansWithheld(written)) {
        accept({ code: 'value/kind', node, property, message: message('values.withheldInstead', { written }), replacement: 'withheld' });
    } else if (!currencyMustFollow(value, accept)) {
        accept({
            code: 'value/kind',
            node,
            property,
            message: message('values.wordWhereValue', {
                place: nameOf(node),
                wanted: measuresWanted(measures),
                word: value.name ?? value.$cstNode?.text ?? '',
                isUnknown: NOT_KNOWN.has((value.name ?? '').toLowerCase()),
                isProperty: isEstimateProperty(node.$container)
            })
        });
    }
    return true;
}
