import * as z from 'zod';
import { Id, type Location } from './location.js';

/** A level of classification: a word that `marking:` can be. Levels with one rank are the same level in other words. */
export const MarkingLevel = z
    .strictObject({
        name: z.string(),
        title: z.string(),
        rank: z.number().describe('Order among the levels, higher is for fewer readers.')
    })
    .describe('A level of classification.');
export type MarkingLevel = z.infer<typeof MarkingLevel>;

/** An element that is marked higher than the report: that there is one, and nothing else. */
export const WithheldElement = z
    .strictObject({
        id: Id.describe('`withheld` and a number, by place in the text.'),
        was: z.string().describe('Its kind: threat, process, source …')
    })
    .describe('An element that is marked higher than the report. It has no rank, and no figure rests on it.');
export type WithheldElement = z.infer<typeof WithheldElement>;

/** What an element that is withheld is called. No name in a text has a blank. */
export const withheldId = (number: number): Id => `withheld ${number}`;

export const isWithheldId = (id: string): boolean => id.startsWith('withheld ');

/** The place of what is withheld: none. */
export const WITHHELD_PLACE: Location = { file: 'withheld', line: 1, column: 1, endLine: 1, endColumn: 1 };
