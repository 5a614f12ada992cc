import { message } from '@nvs/words';
import type { Profile } from './profile.js';

/** What ISO 31000 asks to be written down: the context, the criteria, and each risk with who owns it and what is done about it. */
export const REGISTER: Profile = {
    name: 'register',
    hasRegister: true,
    introduction: [message('profiles.register')],
    sections: [{ section: 'context' }, { section: 'criteria' }, { section: 'register' }, { section: 'gaps' }, { section: 'glossary' }]
};
