import { network } from './network.js';
import { text } from './text.js';
import { values } from './values.js';

/** All that is said, in English: the definition of what there is to say. */
export const english = { network, text, values };
