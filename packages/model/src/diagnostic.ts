import * as z from 'zod';
import { Location } from './location.js';

/** How much a finding weighs: an error must be mended, a warning should be, an info is worth knowing. */
export const Severity = z.enum(['error', 'warning', 'info']).describe('error: must be mended; warning: should be; info: worth knowing.');
export type Severity = z.infer<typeof Severity>;

/** Another place that explains a finding, such as the first of two elements with one name. */
export const RelatedLocation = z
    .strictObject({
        message: z.string().describe('What this place has to do with the finding.'),
        location: Location
    })
    .describe('Another place that explains the finding.');
export type RelatedLocation = z.infer<typeof RelatedLocation>;

/** One finding about the text of a model. */
export const Diagnostic = z
    .strictObject({
        code: z
            .string()
            .regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/)
            .describe('`area/reason`, such as `reference/unknown`; the same in every version.'),
        severity: Severity,
        message: z.string().describe('What is wrong, why, and what to do, in plain words.'),
        location: Location,
        related: z.array(RelatedLocation),
        page: z.string().describe('Page of the documentation about this code: `docs/diagnostics/<area>/<reason>.md`.')
    })
    .describe('One finding about the text of a model.');
export type Diagnostic = z.infer<typeof Diagnostic>;
