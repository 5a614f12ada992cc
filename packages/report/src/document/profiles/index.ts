import type { Profile } from './profile.js';
import { BOARD } from './board.js';
import { NATIONAL } from './national.js';
import { REGISTER } from './register.js';

export { ownProfile, type Profile } from './profile.js';

/** The profiles that everybody has. A new one is a file in this folder and its name here. */
export const PROFILES: ReadonlyMap<string, Profile> = new Map([NATIONAL, BOARD, REGISTER].map(each => [each.name, each]));
