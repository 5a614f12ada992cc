import { message } from '@nvs/words';
import type { Profile } from './profile.js';

/** Two pages of A4: what to know, what to decide, and who is still to say something. */
export const BOARD: Profile = {
    name: 'board',
    isBrief: true,
    introduction: [message('profiles.board')],
    sections: [
        { section: 'in-short' },
        { section: 'decisions', first: 3 },
        { section: 'gaps-by-owner', first: 3 },
        { section: 'risks', first: 5 }
    ]
};
