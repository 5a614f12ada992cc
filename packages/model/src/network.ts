import * as z from 'zod';
import { base, controlledBy } from './element.js';
import { Id, Location } from './location.js';
import { ConcernImpact } from './threat.js';
import { Estimate, Year } from './value.js';

export const Service = z.strictObject({
    target: Id.describe('A criterion or interest that suffers when the node is down.'),
    harms: z.array(z.strictObject({ class: z.string(), sub: z.string().optional(), after: z.number().describe('Hours.') }))
});
export type Service = z.infer<typeof Service>;

export const SupplyShare = z.strictObject({
    supplier: Id.describe('A country, supplier or group; `nvs.other` for the rest.'),
    share: Estimate.describe('Fraction of use.'),
    at: Location
});
export type SupplyShare = z.infer<typeof SupplyShare>;

export const StatedSupply = z
    .strictObject({
        view: Id.optional().describe('From whose view: a country or group. Absent: from any.'),
        year: Year.optional().describe('Absent: of no year in particular.'),
        shares: z.array(SupplyShare)
    })
    .describe('A supply as stated.');
export type StatedSupply = z.infer<typeof StatedSupply>;

/** A supply, and all that is stated where it differs by year or view. */
const supply = {
    supply: z.array(SupplyShare),
    supplyYear: z.number().optional(),
    supplies: z
        .array(StatedSupply)
        .optional()
        .describe(
            'All that is stated, where it differs by year or by view. `supply` is the one that holds: of the view of the assessment, of its year, else of the latest before it.'
        )
};

export const Sector = z.strictObject({ ...base, kind: z.literal('sector'), partOf: z.array(Id) });
export type Sector = z.infer<typeof Sector>;

export const Node = z
    .strictObject({
        ...base,
        kind: z.enum(['process', 'asset', 'resource', 'supplier']),
        sectors: z.array(Id),
        country: z.array(Id),
        partOf: z.array(Id),
        controlledBy,
        category: z.string().optional(),
        serves: z.array(Service),
        users: Estimate.optional().describe('How many people it serves.'),
        costOfOutage: Estimate.optional().describe('Money per period while it is down.'),
        restore: Estimate.optional().describe('Repair of own damage, hours.'),
        restart: Estimate.optional().describe('Hours from requirements met to running.'),
        failure: Estimate.optional().describe('Own failure: a chance per period or a rate.'),
        failsToStart: Estimate.optional().describe('Chance per demand.'),
        ...supply,
        supplyBasis: z.enum(['value', 'quantity']).optional()
    })
    .describe('What can fail: a process, asset, resource or supplier.');
export type Node = z.infer<typeof Node>;

/** What is needed: what the node passes on (a feed), or what it takes to work at all (a service). */
export const EdgeKind = z
    .enum(['feed', 'service'])
    .describe(
        'feed: what the node passes on, so that rings of feeds need a source outside; service: what it takes to work, so that rings of services keep each other running. Not stated counts as service.'
    );
export type EdgeKind = z.infer<typeof EdgeKind>;

/** What a node needs. Leaves name a node; `endurance` (hours) is how long an alternative lasts once called upon; `edge` wins over that of the dependency. */
export type Requirement =
    | { type: 'node'; node: Id; share?: number | undefined; endurance?: number | undefined; edge?: EdgeKind | undefined; at: Location }
    | { type: 'all' | 'any'; items: Requirement[] }
    | { type: 'count'; count: number; items: Requirement[] }
    | { type: 'share'; share: number; items: Requirement[] };
export const Requirement: z.ZodType<Requirement> = z
    .lazy(() =>
        z.union([
            z.strictObject({
                type: z.literal('node'),
                node: Id,
                share: z.number().optional(),
                endurance: z.number().optional(),
                edge: EdgeKind.optional(),
                at: Location
            }),
            z.strictObject({ type: z.enum(['all', 'any']), items: z.array(Requirement) }),
            z.strictObject({ type: z.literal('count'), count: z.int(), items: z.array(Requirement) }),
            z.strictObject({ type: z.literal('share'), share: z.number(), items: z.array(Requirement) })
        ])
    )
    .meta({ id: 'Requirement', description: 'What a node needs. Durations in hours, shares as fractions.' });

/** What the worry about a dependency is. */
export const CONCERNS = ['interruption', 'access', 'coercion'] as const;
export const Concern = z
    .enum(CONCERNS)
    .describe(
        'interruption: what is needed can fail; access: whoever supplies it sees or reaches what they should not; coercion: whoever supplies it can press for something.'
    );
export type Concern = z.infer<typeof Concern>;

export const Dependency = z.strictObject({
    ...base,
    kind: z.literal('dependency'),
    of: Id.describe('What needs something; of a reverse dependency a country, group or actor that needs something of us.'),
    reverse: z.literal(true).optional().describe('They need something of us: counter-pressure, in none of our losses. Absent: we need it.'),
    concern: z
        .array(Concern)
        .optional()
        .describe('What the worry is. Absent: interruption. Without interruption the need is in no loss and no cut set.'),
    concernImpact: z.array(ConcernImpact).optional().describe('What access and coercion harm, as judged. Absent: none of them is judged.'),
    on: Requirement.optional(),
    edge: EdgeKind.optional(),
    needs: Estimate.optional().describe('Fraction of supply that suffices.'),
    buffer: Estimate.optional().describe('Hours.'),
    refill: Estimate.optional().describe('Hours.'),
    substitution: Estimate.optional().describe('Hours.'),
    strength: Estimate.optional().describe('Chance that the loss of the requirement is fatal.'),
    startRequired: z.boolean(),
    ...supply,
    supply: z.array(SupplyShare).describe('Overrides the supply of the resource it needs.')
});
export type Dependency = z.infer<typeof Dependency>;

/** Whether losing what is needed counts: not where they need it of us, nor where the worry is something else than interruption. */
export const isNeed = ({ reverse, concern }: Pick<Dependency, 'reverse' | 'concern'>): boolean =>
    reverse !== true && (concern === undefined || concern.includes('interruption'));

/** A dependency of ours of which the loss does not count. */
export const isNotCounted = (each: Pick<Dependency, 'reverse' | 'concern'>): boolean => each.reverse !== true && !isNeed(each);

export const StressTest = z.strictObject({
    ...base,
    kind: z.literal('stress_test'),
    events: z.array(
        z.strictObject({
            time: z.number().nonnegative().describe('Hours from the start.'),
            target: Id,
            down: z.boolean(),
            duration: z.number().optional().describe('Hours.'),
            at: Location
        })
    )
});
export type StressTest = z.infer<typeof StressTest>;
