import { message } from '@nvs/words';
import type { Capability } from '../generated/ast.js';
import type { Check } from './check.js';
import { propertyOf } from './keys.js';
import { kindOfQuantity, read } from './quantities.js';

/** Trucks less persons is no gap. */
export const requiredMustCompareWithExisting: Check<Capability> = (node, { accept }) => {
    const [required, existing] = [quantityOf(node, 'required'), quantityOf(node, 'existing')];
    if (
        required &&
        existing &&
        (required.dimension !== existing.dimension || required.unit !== existing.unit || required.per !== existing.per)
    ) {
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

function quantityOf(node: Capability, key: 'required' | 'existing') {
    const property = propertyOf(node, key);
    if (property?.$type !== 'EstimateProperty') {
        return undefined;
    }
    const [estimate] = property.estimates;
    const quantity = read(estimate?.best ?? estimate?.low, estimate?.best);
    return quantity && { ...quantity, property };
}
