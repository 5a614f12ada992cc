import { Id, Location } from '@nvs/model';
import * as z from 'zod';
import { Conditions } from './conditions.js';
import { RingResult } from './rings.js';

/** Formulas of the figures of the network. Each has a heading in docs/methods. */
export const NETWORK_FORMULAS = [
    'network.loss',
    'network.outage',
    'network.at_least_one',
    'network.bounds',
    'network.cut_sets',
    'network.fixpoint',
    'network.rings',
    'network.importance',
    'network.intervention',
    'network.harm',
    'range.monotone',
    'range.limits'
] as const;

const chance = z.number().min(0).max(1);
const ring = z
    .literal(true)
    .optional()
    .describe(
        'Why there are but limits: it stands on a ring of dependencies that does not say what it passes on. The low one is that the ring keeps itself running, the high one that it needs a source. Absent: there is no such ring.'
    );
const chanceNumbers = {
    low: chance,
    best: chance.describe('At best estimates; where something is missing, of what is judged: at least.'),
    high: chance,
    missing: z
        .int()
        .positive()
        .optional()
        .describe(
            'How many events nobody judged, or whose chance is withheld. low and best are then without them: at least; high is the most there can be. No value from best to high is better than another. Absent: none.'
        ),
    status: z
        .enum(['exact', 'bounds'])
        .describe(
            'bounds: the effort did not suffice, or it stands on a ring of which it is not stated what is passed on; each corner is then a proven limit, best the upper one.'
        ),
    ring,
    range: z
        .literal('range.monotone')
        .describe('Corners: the figure rises with every input, so all inputs low give low, all high give high.')
};
export const ChanceFigure = z.strictObject({ ...chanceNumbers, conditions: Conditions });
export type ChanceFigure = z.infer<typeof ChanceFigure>;
/** A chance before it is said what it holds under: nothing that leaves the analysis. */
export type ChanceNumbers = Omit<ChanceFigure, 'conditions'>;

const limits = {
    range: z.literal('range.limits').describe('Low and high are proven limits, each term of the sum at its least and its most.')
};
export const OutageFigure = z.strictObject({
    atLeastOne: z
        .strictObject({
            low: chance,
            best: chance,
            high: chance,
            missing: z
                .int()
                .positive()
                .optional()
                .describe('As in the part of the time: how many events are not judged or withheld. Absent: none.'),
            status: z
                .enum(['exact', 'approximate', 'bounds'])
                .describe(
                    'exact: one event alone brings it down. approximate: several do together. bounds: the effort did not suffice; low and high are proven limits, best the upper one.'
                ),
            ring,
            ...limits,
            conditions: Conditions,
            formula: z.literal('network.at_least_one')
        })
        .describe('The chance of at least one outage within the horizon, all up at its beginning. No buffer helps.'),
    unavailability: ChanceFigure.describe('The part of the time that it is down.'),
    over: z
        .enum(['horizon', 'long_run'])
        .describe(
            'What that is a part of: the horizon, all up at its beginning, where an event lasts longer than a tenth of it; else any time, as in the long run.'
        ),
    frequency: z
        .strictObject({
            low: z.number().nonnegative(),
            best: z.number().nonnegative(),
            high: z.number().nonnegative(),
            ...limits,
            conditions: Conditions
        })
        .optional()
        .describe('Outages a year: Σ Birnbaum·w, w how often each event begins. Absent where the effort did not suffice.'),
    formula: z.literal('network.outage')
});
export type OutageFigure = z.infer<typeof OutageFigure>;
export type OutageNumbers = Omit<OutageFigure, 'atLeastOne' | 'unavailability' | 'frequency'> & {
    readonly atLeastOne: Omit<OutageFigure['atLeastOne'], 'conditions'>;
    readonly unavailability: ChanceNumbers;
    readonly frequency?: Omit<NonNullable<OutageFigure['frequency']>, 'conditions'> | undefined;
};

export const Unknown = z
    .strictObject({
        id: Id,
        what: z.enum(['failure', 'likelihood', 'duration', 'rate']),
        at: Location.optional(),
        why: z.enum(['not_stated', 'not_judged', 'withheld'])
    })
    .describe(
        'What nobody knows. not_stated: it adds nothing to the figure. not_judged, withheld: the figure is an interval, from without it to the most there can be.'
    );
export type Unknown = z.infer<typeof Unknown>;

export const CutSetKind = z.enum(['nodes', 'causes', 'events']).describe('Sets of nodes; of threats and campaigns; of all events.');
export const CutSetsFigure = z.strictObject({
    kind: CutSetKind,
    count: z
        .string()
        .optional()
        .describe('How many minimal cut sets there are, a decimal number of any length. Absent: the effort did not suffice.'),
    sets: z.array(z.array(z.string())).describe('The smallest first.'),
    completeTo: z.int().nonnegative().describe('All sets of up to so many members are listed.'),
    complete: z.boolean().describe('Whether all are listed.'),
    formula: z.literal('network.cut_sets')
});
export type CutSetsFigure = z.infer<typeof CutSetsFigure>;

export const EventImportanceFigure = z.strictObject({
    event: z.string(),
    id: Id,
    kind: z.enum(['own_failure', 'fails_to_start', 'threat', 'campaign', 'disruption', 'trigger', 'strength']),
    chance,
    unknown: z.enum(['not_judged', 'withheld']).optional().describe('Why its chance is not known: 0 is then the least that it can be.'),
    birnbaum: z.number(),
    criticality: z.number(),
    fussellVesely: z.number(),
    raw: z.number(),
    rrw: z.number().nullable().describe('Null: infinite, for the top event needs this event.'),
    diagnostic: z.number()
});
export const NodeImportanceFigure = z
    .strictObject({
        node: z.string(),
        birnbaum: z.number(),
        raw: z.number(),
        rrw: z.number().nullable(),
        diagnostic: z.number()
    })
    .describe('By intervention: the node is set down, or kept up, whatever happens.');

const lossBound = ChanceFigure.optional().describe(
    'Present where loss is no bound: a chance that is drawn each time something happens counts once in it. These chances are taken as certain here, or their event as that much rarer. Absent where loss is the bound.'
);
const judgedOver = z
    .number()
    .positive()
    .optional()
    .describe(
        'Hours that a threat or campaign with a part in it was judged over by a chance, where these are not the horizon. It happens once at most in all, with the chance that it does within the horizon. Absent: there is none.'
    );
const lessCertain = z
    .strictObject({
        bands: z
            .int()
            .min(1)
            .optional()
            .describe('How many threats and campaigns with a part in it were judged as a band without a best estimate. Absent: none.'),
        needsNotCounted: z
            .int()
            .min(1)
            .optional()
            .describe('How many needs, of it or of what it hangs on, do not count since the concern is not interruption. Absent: none.')
    })
    .optional()
    .describe('How much its figures rest on that is less than certain. Absent: nothing.');
export const NodeChances = z.strictObject({
    outage: OutageFigure.optional(),
    loss: ChanceFigure,
    lossBound,
    judgedOver,
    lessCertain,
    formula: z.literal('measure.network')
});
export type NodeChances = z.infer<typeof NodeChances>;

export const NodeStructure = z.strictObject({
    id: Id,
    at: Location.optional(),
    kind: z.string(),
    members: z.array(Id).optional().describe('Of a sector: the nodes that it is down with, any of them.'),
    outage: OutageFigure.optional().describe('Absent where an event states no duration, or no rate.'),
    loss: ChanceFigure.describe(
        'The chance that it is lost within the horizon when every event lasts and each chance is drawn once: an upper bound of an outage, since repair is ignored, unless lossBound is present.'
    ),
    lossBound,
    judgedOver,
    lessCertain,
    residual: NodeChances.optional().describe('After the planned measures. Absent where they change nothing of it.'),
    what_if: NodeChances.optional().describe('After the proposed measures too. Absent where they change nothing of it.'),
    ofWhatIsModelled: z.boolean(),
    unknowns: z.array(Unknown).describe('In large networks those nearest to the node.'),
    unknownsComplete: z.boolean().describe('Whether all are listed.'),
    cutSets: z
        .array(CutSetsFigure)
        .describe('Without a count where the effort did not suffice; and where ring is present, for there are two lists then.'),
    singlePoints: z.array(z.string()).describe('What brings it down alone, whatever rings pass on.'),
    singlePointsIfFeeds: z
        .array(z.string())
        .optional()
        .describe('What does so besides if rings that do not say what they pass on need a source. Absent: nothing.'),
    singlePointsComplete: z.boolean().describe('False where the network is too large to look for them.'),
    ring,
    events: z.array(EventImportanceFigure).describe('The most important first, by Fussell–Vesely. What changes nothing is left out.'),
    eventsComplete: z.boolean().describe('Whether all are listed. None are where the effort did not suffice.'),
    nodes: z.array(NodeImportanceFigure).optional().describe('Absent where the effort did not suffice.'),
    importanceConditions: Conditions.describe('What the chances and importances of events and of nodes hold under.'),
    nodesComplete: z
        .boolean()
        .optional()
        .describe('Whether these are all nodes that it stands on; in large networks they are those in its smallest cut sets.')
});
export type NodeStructure = z.infer<typeof NodeStructure>;

export const HarmChance = z
    .strictObject({
        low: chance.describe(
            'Proven: what single causes do alone, at the low corner. What happens besides only makes outages longer; a strength or a start that several of them meet is drawn once for all.'
        ),
        best: chance.optional().describe('At best estimates, where the limits meet; absent where they do not.'),
        high: chance.describe('Proven: the most there can be at the high corner, every event lasting.'),
        atBest: z.strictObject({ low: chance, high: chance }).describe('The same limits with every value at its best estimate.'),
        nearly: chance
            .optional()
            .describe(
                'At best estimates nearly a limit from below: with substitutions as stated. The proven one counts each as there already, for an earlier loss may have brought it. Absent where there is no substitution.'
            ),
        ring: ring.describe(
            'Its processes stand on a ring that does not say what it passes on: the low limits are that it keeps itself running, the high ones that it needs a source. Nothing is drawn between them. Absent: there is no such ring.'
        ),
        estimate: z
            .strictObject({
                value: chance.describe('The part of the trials in which it is reached, cut to the limits.'),
                low: chance,
                high: chance.describe(
                    'The chance at best estimates lies between low and high with 95%, cut to the limits. Where no trial reaches it: below 3 in so many trials.'
                ),
                reached: z.int().nonnegative().describe('In how many of the trials.'),
                trials: z.int().positive(),
                seed: z.number(),
                conditions: Conditions,
                formula: z.literal('sampling.harm')
            })
            .optional()
            .describe('From trials of the whole horizon, at best estimates. Absent where the limits meet, and where nothing was drawn.'),
        conditions: Conditions.describe(
            'Of the limits together. The lower one counts what single causes do alone, the upper one alone counts every event as lasting.'
        )
    })
    .describe('A chance with outages that last as long as they do: between limits.');
export type HarmChance = z.infer<typeof HarmChance>;

export const HarmStructure = z.strictObject({
    target: Id.describe('The criterion; or an interest, for which one of its criteria is enough.'),
    class: z.string(),
    sub: z.string().optional(),
    processes: z.array(Id).describe('Those that state this class or a worse one.'),
    chance: HarmChance.describe(
        'The chance that an outage of one of these processes lasts long enough for this class, within the horizon.'
    ),
    loss: ChanceFigure.describe(
        'The chance that one of these processes is lost within the horizon when every event lasts and each chance is drawn once.'
    ),
    judgedOver,
    lessCertain,
    notCounted: z
        .strictObject({
            notJudged: z
                .int()
                .nonnegative()
                .describe(
                    'Threats and campaigns without a likelihood, or with a withheld one. They make the upper limit as high as it can be.'
                ),
            withoutDuration: z.int().nonnegative().describe('Causes that do not say how long they last.'),
            withoutFailure: z
                .int()
                .nonnegative()
                .describe(
                    'Nodes that do not say how often they fail by themselves. That adds nothing, not even to the upper limit: the chance is of what is modelled.'
                ),
            complete: z.boolean().describe('Whether all are counted; else there are more.')
        })
        .describe('Causes that are neither in the lower limit nor in the estimate.'),
    formula: z.literal('network.harm')
});
export type HarmStructure = z.infer<typeof HarmStructure>;
export const ServedBy = z
    .strictObject({ target: Id, processes: z.array(Id) })
    .describe('Processes that serve it without saying what harm follows when: no figure is made of them.');

export const NetworkResult = z
    .strictObject({
        horizon: z.number().positive().describe('Hours.'),
        nodes: z.array(NodeStructure),
        sectors: z.array(NodeStructure).describe('A sector is down while one of its processes is; where it has none, one of its nodes.'),
        harms: z.array(HarmStructure),
        withoutClass: z.array(ServedBy),
        rings: z.array(RingResult),
        effort: z
            .strictObject({ allowed: z.number(), taken: z.number() })
            .describe(
                'In steps, which are the same on every machine: for chances, harm, importance of nodes and each kind of cut sets so many are allowed, for all nodes together; what was taken in all. Where they do not suffice figures are bounds or absent.'
            ),
        assumptions: z.array(z.strictObject({ kind: z.string(), id: z.string() }))
    })
    .describe('What hangs on what, exactly: no sampling and no cut-off.');
export type NetworkResult = z.infer<typeof NetworkResult>;
