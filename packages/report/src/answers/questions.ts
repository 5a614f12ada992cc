import { message } from '@nvs/words';
import { HAS_CUT_SETS } from './cutsets.js';
import { EXPLAINABLE } from './explain/explain.js';
import type { Askable } from './names.js';
import { CAN_BE_DOWN } from './whatif.js';

/** The questions about an element, by their one name in programs. */
export const QUESTION_NAMES = ['what_if', 'explain', 'cut_sets'] as const;
export type QuestionName = (typeof QUESTION_NAMES)[number];

/** What stands in a picture of the network. */
export const IN_NETWORK: Askable = {
    kinds: new Set(['process', 'asset', 'resource', 'supplier', 'threat', 'campaign', 'country', 'group']),
    sorts: message('questions.inNetwork')
};

/** What each can be asked about. */
export const ASKABLE: Readonly<Record<QuestionName, Askable>> = { what_if: CAN_BE_DOWN, explain: EXPLAINABLE, cut_sets: HAS_CUT_SETS };
