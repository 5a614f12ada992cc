import { REPORT_PROFILES } from '@nvs/model';
import type { Profile } from './profile.js';
import { BOARD } from './board.js';
import { CER } from './cer.js';
import { NATIONAL } from './national.js';
import { PUBLIC } from './public.js';
import { REGISTER } from './register.js';
import { UCPM } from './ucpm.js';

export { ownProfile, type Profile } from './profile.js';

const ALL: Readonly<Record<(typeof REPORT_PROFILES)[number], Profile>> = {
    national: NATIONAL,
    board: BOARD,
    register: REGISTER,
    cer: CER,
    ucpm: UCPM,
    public: PUBLIC
};

/** The profiles that everybody has. A new one is a file in this folder, its name in the model, and here. */
export const PROFILES: ReadonlyMap<string, Profile> = new Map(REPORT_PROFILES.map(each => [each, ALL[each]]));
