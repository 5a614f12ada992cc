import { message } from '@nvs/words';
import type { Effect, Measure } from '../generated/ast.js';
import { isClassValue, isMeasure, isObjective } from '../generated/ast.js';
import { propertiesOf } from '../properties/registry.js';
import { isNamed } from '../references/names.js';
import { references } from '../references/properties.js';
import type { Check } from './check.js';
import { isOnMany, kindsReached } from './effects-on-many.js';
import { hasUnknownProperty, propertyOf } from './keys.js';
import { nearest } from '../references/nearest.js';
import { fits } from '../lowering/quantities.js';
import { kindOfQuantity, read } from './quantities.js';
import { sets } from './sets.js';
import { measuresWanted } from './syntax-wants.js';

const ASPECTS = [
    'likelihood',
    'impact',
    'buffer',
    'restore',
    'restart',
    'refill',
    'substitution',
    'failure',
    'fails_to_start',
    'strength',
    'needs',
    'supply',
    'requirement',
    'existing'
];

/** What an effect changes must be known, and something that its target has. */
export const effectMustChangeWhatItsTargetHas: Check<Effect> = (node, { accept }) => {
    const target = node.target?.ref,
        { aspect } = node;
    if (!aspect) {
        return;
    }
    if (!ASPECTS.includes(aspect)) {
        const suggestion = nearest(aspect, ASPECTS);
        accept({
            code: 'effect/unknown',
            node,
            property: 'aspect',
            message: message('measures.aspectUnknown', { aspect, suggestion }),
            ...(suggestion ? { replacement: suggestion } : {})
        });
        return;
    }
    if (!target) {
        return;
    }
    if (isOnMany(target)) {
        if (kindsReached(target.$type, aspect).length === 0) {
            accept({
                code: 'effect/misplaced',
                node,
                property: 'aspect',
                message: message('manyEffects.notOfMany', { target: target.name, kind: target.$type, aspect })
            });
        }
        return;
    }
    const has = aspect === 'requirement' ? target.$type === 'Dependency' : hasAsAWhole(target.$type, aspect);
    if (!has) {
        accept({
            code: 'effect/misplaced',
            node,
            property: 'aspect',
            message: message('measures.aspectOfOther', { target: isNamed(target) ? target.name : undefined, kind: target.$type, aspect })
        });
    }
};

/** Whether it has a value of the whole, which is what an effect changes. */
function hasAsAWhole(kind: string, aspect: string): boolean {
    const property = propertiesOf(kind).get(aspect);
    return property !== undefined && property.qualifiers?.always !== true;
}

/** The amount is in a unit that the figure is measured in; classes move by classes. */
export const effectMustBeInTheRightUnit: Check<Effect> = (node, { accept }) => {
    const best = node.amount?.best,
        target = node.target?.ref;
    if (!best || !target || !node.amount) {
        return;
    }
    const value = propertiesOf(isOnMany(target) ? (kindsReached(target.$type, node.aspect)[0] ?? target.$type) : target.$type).get(
        node.aspect
    )?.value;
    const estimate = node.amount;
    const classes = node.aspect === 'likelihood' || node.aspect === 'impact';
    if (isClassValue(best)) {
        if (!classes) {
            accept({
                code: 'effect/unit',
                node: estimate,
                property: 'best',
                message: message('measures.aspectNoClass', { aspect: node.aspect, example: example(node.aspect) })
            });
        } else if (node.operator !== '=') {
            accept({
                code: 'effect/unit',
                node: estimate,
                property: 'best',
                message: message('measures.classBehindOperator', { operator: node.operator ?? '', name: best.$cstNode?.text ?? '' })
            });
        }
        return;
    }
    const quantity = read(best);
    if (!quantity) {
        return;
    }
    if (best.unit === 'class') {
        if (!classes) {
            accept({
                code: 'effect/unit',
                node: estimate,
                property: 'best',
                message: message('measures.aspectNotInClasses', { aspect: node.aspect, example: example(node.aspect) })
            });
        } else if (node.operator === '*=' || node.operator === '=') {
            accept({
                code: 'effect/unit',
                node: estimate,
                property: 'best',
                message: message('measures.classesUpOrDown', { number: best.number })
            });
        }
        return;
    }
    if (node.operator === '*=') {
        if (quantity.dimension !== 'number' && quantity.dimension !== 'share') {
            accept({
                code: 'effect/unit',
                node: estimate,
                property: 'best',
                message: message('measures.factorWithUnit', { found: kindOfQuantity(quantity) })
            });
        }
        return;
    }
    if (value?.type === 'estimate' && !fits(quantity, value.measures)) {
        accept({
            code: 'effect/unit',
            node: estimate,
            property: 'best',
            message: message('measures.aspectWrongKind', {
                aspect: node.aspect,
                wanted: measuresWanted(value.measures),
                found: kindOfQuantity(quantity)
            })
        });
    }
};

function example(aspect: string): string {
    return aspect === 'existing'
        ? '4'
        : aspect === 'failure' || aspect === 'strength' || aspect === 'needs' || aspect === 'fails_to_start'
          ? '10%'
          : '60 days';
}

export const effectShouldChangeSomething: Check<Effect> = (node, { accept }) => {
    const quantity = read(node.amount?.best);
    if (!quantity) {
        return;
    }
    const nothing =
        node.operator === '*=' ? quantity.amount === 1 : (node.operator === '+=' || node.operator === '-=') && quantity.amount === 0;
    if (nothing) {
        accept({
            code: 'effect/nothing',
            node,
            message: message('measures.changesNothing', { aspect: node.aspect })
        });
    }
};

/** A measure in place is in the typed values already; others without an effect cost and change no figure. A line of action does what its parts do. */
export const measureShouldHaveAnEffect: Check<Measure> = (node, { accept }) => {
    const status = propertyOf(node, 'status');
    if (
        propertyOf(node, 'effect') ||
        node.properties.length === 0 ||
        hasUnknownProperty(node) ||
        isLine(node) ||
        (status?.$type === 'WordsProperty' && status.words[0] === 'in_place')
    ) {
        return;
    }
    accept({
        code: 'measure/no-effect',
        node,
        property: 'name',
        message: message('measures.noEffect', { measure: node.title ?? node.name })
    });
};

/** Whether it has parts beside it in its file, or serves an objective and has no status of its own: then its parts may stand in others. */
function isLine(node: Measure): boolean {
    const { entries } = node.$container;
    return (
        entries.some(each => isMeasure(each) && references(each, 'part_of').includes(node)) ||
        (!propertyOf(node, 'status') && references(node, 'part_of').some(isObjective))
    );
}

/** The measure says how far it is: planned counts in the residual risk, proposed only in what-if. */
export const measureShouldHaveAStatus: Check<Measure> = (node, { accept }) => {
    if (propertyOf(node, 'status') || !propertyOf(node, 'effect') || hasUnknownProperty(node)) {
        return;
    }
    accept({
        code: 'measure/no-status',
        node,
        property: 'name',
        message: message('measures.noStatus', { measure: node.title ?? node.name })
    });
};

/** The same figure of the same target, set twice by one measure. */
export const effectsMustNotContradict: Check<Measure> = (node, { accept }) => {
    const seen = new Map<string, Effect>();
    for (const property of node.properties) {
        if (property.$type !== 'Effect' || !sets(property)) {
            continue;
        }
        const key = `${property.aspect} of ${property.target?.$refText ?? ''} on ${property.criterion?.$refText ?? ''}`;
        const before = seen.get(key);
        if (before) {
            accept({
                code: 'effect/set-twice',
                node: property,
                message: message('measures.setTwice', { aspect: property.aspect, target: property.target?.$refText }),
                related: [{ node: before, message: message('measures.setFirst') }]
            });
        } else {
            seen.set(key, property);
        }
    }
};
