import type { Catalogue, Translation } from '../catalogue.js';
import { network } from './network.js';
import { text } from './text.js';
import { values } from './values.js';

/** All that is said, in Dutch. */
export const dutch: { readonly [A in keyof Catalogue]: Translation<Catalogue[A]> } = { network, text, values };
