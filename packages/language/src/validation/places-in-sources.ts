import { message } from '@nvs/words';
import type { Citation, ElementRef } from '../generated/ast.js';
import { isRefsProperty } from '../generated/ast.js';
import { propertiesOf } from '../properties/registry.js';
import type { Check } from './check.js';

/** A place is in a source, and says where. */
export const placeMustBeInASource: Check<Citation | ElementRef> = (node, { accept }) => {
    const { place } = node;
    if (place === undefined) {
        return;
    }
    const list = node.$type === 'ElementRef' ? node.$container : undefined;
    const value = isRefsProperty(list) ? propertiesOf(list.$container.$type).get(list.key)?.value : undefined;
    if (isRefsProperty(list) && value?.type === 'refs' && !value.kinds.includes('Source')) {
        accept({ code: 'value/place', node, property: 'place', message: message('sourcePlaces.noSource', { key: list.key }) });
    } else if (place.trim() === '') {
        accept({ code: 'value/empty-text', node, property: 'place', message: message('values.emptyText', { key: 'at' }) });
    }
};
