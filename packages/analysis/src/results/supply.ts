import { Id, Location } from '@nvs/model';
import * as z from 'zod';
import { ControlResult } from './control.js';

const range = { low: z.number(), best: z.number().optional(), high: z.number() };

export const Concentration = z
    .strictObject({
        ...range,
        formula: z.enum(['supply.hhi', 'supply.hhi_outside'])
    })
    .describe(
        'The sum of the squares of shares, 0 to 1. Low and high are proven limits over the ranges of the shares; `other` counts as many small suppliers at low and best, as one at high.'
    );
export type Concentration = z.infer<typeof Concentration>;

export const SupplyShareFigure = z.strictObject({ supplier: Id, ...range, at: Location }).describe('Fractions of use.');

export const OutsideFigure = z
    .strictObject({
        group: Id,
        share: z.strictObject({ ...range, formula: z.literal('supply.share_outside') }),
        hhi: Concentration.optional().describe('Absent where all comes from within.')
    })
    .describe('What comes from outside a group.');
export type OutsideFigure = z.infer<typeof OutsideFigure>;

export const SupplyResult = z
    .strictObject({
        id: Id.describe('The resource, or the dependency that states a supply of its own.'),
        at: Location.optional(),
        year: z.number().optional(),
        basis: z.enum(['value', 'quantity']).optional(),
        shares: z.array(SupplyShareFigure),
        other: z.number().optional().describe('The share of what is not named; it is taken never to fail.'),
        total: z.number().optional().describe('What the shares add up to, where that is not 1: concentration takes each as a part of it.'),
        hhi: Concentration,
        largest: z
            .strictObject({ supplier: Id, ...range, formula: z.literal('supply.largest') })
            .optional()
            .describe('Of the named suppliers.'),
        outside: z.array(OutsideFigure)
    })
    .describe('How concentrated a supply is.');
export type SupplyResult = z.infer<typeof SupplyResult>;

const Control = z
    .strictObject({
        share: z.number().describe('Through the chain, 0 to 1; never below the share by where suppliers stand.'),
        fails: z.boolean().describe('Whether it is down when what is controlled from there stops as well.')
    })
    .optional()
    .describe(
        'The same with what is controlled from there: suppliers that are a part of one that belongs to the place, wherever they stand (formula `supply.control`). Absent where that adds nothing.'
    );

export const ExposureEntry = z.strictObject({
    node: Id,
    direct: z.number().describe('Of its own supplies, by where suppliers stand. 0 to 1, formula `supply.exposure`.'),
    share: z.number().describe('Through the chain, by where suppliers stand, 0 to 1.'),
    fails: z
        .boolean()
        .describe(
            'Whether it is down when all that comes from there stops and stays away, buffers and substitutes not counted (formula `supply.fails`).'
        ),
    control: Control,
    as_feeds: z
        .strictObject({ share: z.number(), fails: z.boolean(), control: Control })
        .optional()
        .describe(
            'The other limit: where rings that do not say what they pass on need a source, and do not keep themselves running. Absent where it makes no difference.'
        )
});
export type ExposureEntry = z.infer<typeof ExposureEntry>;

export const Exposure = z.strictObject({
    place: Id.describe('A country, a supplier, or an actor, who stands for itself and its countries.'),
    kind: z.enum(['country', 'supplier', 'actor']),
    nodes: z.array(ExposureEntry).describe('Processes that hang on it.')
});
export type Exposure = z.infer<typeof Exposure>;

export const SharedPoint = z
    .strictObject({
        dependency: Id,
        point: z
            .string()
            .describe(
                'A node, country or `resource|supplier` whose loss alone takes out several alternatives; or a threat or campaign that does.'
            ),
        kind: z.enum(['node', 'threat', 'campaign']),
        alternatives: z.array(z.string()).describe('Those alternatives.'),
        of: z.int().describe('How many alternatives there are.'),
        fails: z.boolean().describe('Whether the requirement as a whole is lost with it.'),
        behind: z.int().describe('How many more points further up do the same, through this one.'),
        reading: z
            .enum(['as_services', 'as_feeds'])
            .optional()
            .describe(
                'as_services: only where rings that do not say what they pass on keep themselves running. as_feeds: only where they need a source. Absent: whatever they pass on.'
            )
    })
    .describe('Redundancy that hangs on one point (formula `supply.shared_point`).');
export type SharedPoint = z.infer<typeof SharedPoint>;

export const SupplyResults = z.strictObject({
    supplies: z.array(SupplyResult),
    exposures: z.array(Exposure),
    sharedPoints: z.array(SharedPoint),
    sharedPointsComplete: z.boolean().describe('False where the search for shared points stopped at its limit.'),
    control: z
        .array(ControlResult)
        .optional()
        .describe('Who controls and who owns what, in the order of ids. Absent: no stakes are stated.')
});
export type SupplyResults = z.infer<typeof SupplyResults>;
