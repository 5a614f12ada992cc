import { message } from '@nvs/words';
import type { Profile } from './profile.js';

/** The risk assessment of a Member State under Directive (EU) 2022/2557. */
export const CER: Profile = {
    name: 'cer',
    introduction: [message('cerPages.introduction')],
    sections: [
        { section: 'context' },
        { section: 'cer-hazards' },
        { section: 'cer-sectors' },
        { section: 'cer-dependencies' },
        { section: 'cer-disruption' },
        { section: 'gaps-by-owner' },
        { section: 'method', show: ['sentences'] }
    ]
};
