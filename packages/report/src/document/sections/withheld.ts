import { message } from '@nvs/words';
import { sentence } from '../cells.js';
import type { Section } from '../document.js';
import type { Facts } from '../facts.js';

/** For whom an edition is, and what that means for what stands in it. */
export function withheld({ report: { marking } }: Facts): Section {
    return {
        id: 'withheld',
        heading: message('profiles.editionHeading'),
        blocks: marking?.reduced
            ? [sentence(message('profiles.edition', { level: marking.level }), message('profiles.editionCondition'))]
            : []
    };
}
