import type { Profile } from './profile.js';

/** The whole report. */
export const NATIONAL: Profile = {
    name: 'national',
    hasRegister: true,
    sections: [
        { section: 'in-short' },
        { section: 'risks' },
        { section: 'heat' },
        { section: 'interests' },
        { section: 'actors' },
        { section: 'shared' },
        { section: 'stress-tests' },
        { section: 'hangs' },
        { section: 'supply' },
        { section: 'measures' },
        { section: 'gaps' },
        { section: 'rules' },
        { section: 'method' },
        { section: 'glossary' }
    ]
};
