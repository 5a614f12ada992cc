import type { Translation } from '../catalogue.js';
import type { values as english } from '../en/values.js';

export const values: Translation<typeof english> = {
    quantity({ dimension, unit, per }) {
        const period = per ? ' per periode' : '';
        switch (dimension) {
            case 'duration':
                return `een duur${period}`;
            case 'money':
                return unit === undefined ? `een bedrag${period}` : `een bedrag in ${unit}${period}`;
            case 'share':
                return `een percentage${period}`;
            case 'number':
                return per ? 'een frequentie' : 'een getal zonder eenheid';
            case 'other':
                return `een aantal${unit === undefined ? '' : ` ${unit}`}${period}`;
        }
    }
};
