import { message } from '@nvs/words';
import type { Profile } from './profile.js';

/** Two pages of A4: what to know, what to decide, and who is still to say something. */
export const BOARD: Profile = {
    name: 'board',
    introduction: [message('profiles.board')],
    sections: [
        { section: 'in-short' },
        { section: 'measures', title: message('profiles.boardMeasures'), first: 5 },
        { section: 'gaps-by-owner', first: 5 },
        { section: 'risks', first: 10 }
    ]
};
