import { message } from '@nvs/words';
import { isCapability, type Capability, type Effect } from '../generated/ast.js';
import type { Check } from './check.js';
import { propertyOf, type AnyProperty } from './keys.js';
import { kindOfQuantity, read } from './quantities.js';

/** Trucks less persons is no gap. */
export const requiredMustCompareWithExisting: Check<Capability> = (node, { accept }) => {
    const existing = quantityOf(propertyOf(node, 'existing'));
    const all = node.properties.filter(each => each.$type === 'EstimateProperty' && each.key === 'required').map(quantityOf);
    const required = existing && all.find(each => each && isUnlike(each, existing));
    if (required) {
        accept({
            code: 'capability/unlike',
            node: existing.property,
            message: message('measures.capabilityUnlike', {
                capability: node.title || node.name,
                required: kindOfQuantity(required),
                existing: kindOfQuantity(existing)
            }),
            related: [{ node: required.property, message: message('measures.requiredHere') }]
        });
    }
};

type Read = NonNullable<ReturnType<typeof read>>;
const isUnlike = (a: Read, b: Read): boolean => a.dimension !== b.dimension || a.unit !== b.unit || a.per !== b.per;

/** What comes to what exists is in its unit: 4 trucks are no 4 persons. */
export const changesMustCompareWithExisting: Check<Effect> = (node, { accept }) => {
    const target = node.target?.ref;
    const added = read(node.amount?.best);
    if (node.aspect !== 'existing' || !isCapability(target) || !added || node.operator === '*=') {
        return;
    }
    const existing = quantityOf(propertyOf(target, 'existing'));
    if (existing && isUnlike(existing, added)) {
        accept({
            code: 'capability/unlike',
            node,
            property: 'amount',
            message: message('capabilities.changeUnlike', {
                capability: target.title ?? target.name,
                existing: kindOfQuantity(existing),
                added: kindOfQuantity(added)
            }),
            related: [{ node: existing.property, message: message('capabilities.existingHere') }]
        });
    }
};

function quantityOf(property: AnyProperty | undefined) {
    if (property?.$type !== 'EstimateProperty') {
        return undefined;
    }
    const [estimate] = property.estimates;
    const quantity = read(estimate?.best ?? estimate?.low, estimate?.best);
    return quantity && { ...quantity, property };
}
