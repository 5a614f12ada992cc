import { message } from '@nvs/words';
import type { Profile } from './profile.js';

/** The edition of a marked model for who may see a level: without places in texts, and without what only its makers need. */
export const PUBLIC: Profile = {
    name: 'public',
    introduction: [message('profiles.public')],
    isEdition: true,
    sections: [
        { section: 'withheld' },
        { section: 'in-short' },
        { section: 'risks' },
        { section: 'heat' },
        { section: 'stress-tests' },
        { section: 'measures' },
        { section: 'criteria' },
        { section: 'glossary' }
    ]
};
