import { Id, Location } from '@nvs/model';
import * as z from 'zod';
import { HitByControl } from './hit-by-control.js';
import { SameStates } from './risk.js';

const Alternatives = z
    .strictObject({
        choice: z
            .enum(['any', 'too_few', 'too_little'])
            .describe(
                'any: one of them would do, and none is left. too_few: some are left, and they do not suffice. too_little: so with sources of a supply; of one alone, that it is cut in part.'
            ),
        lost: z.array(z.string()).describe('All that was out, cut in part or used up: nodes, or `resource|supplier`.')
    })
    .optional()
    .describe('Where no one of them alone is the reason: what it could choose between and lost. Absent where `lost` is enough by itself.');

export const OutageCause = z.discriminatedUnion('type', [
    z.strictObject({
        type: z.literal('event'),
        id: Id.describe('What the stress test names: a threat, a campaign or a node.'),
        threat: Id.optional().describe('The threat of the campaign.'),
        at: Location.optional()
    }),
    z.strictObject({
        type: z.literal('dependency'),
        id: Id.describe('The dependency that failed.'),
        lost: z.string().describe('What was out: a node, or `resource|supplier`; of alternatives, the first.'),
        since: z
            .number()
            .optional()
            .describe(
                'Since when what is needed was lost, hours from the start; until the outage a buffer bridged it. Absent: it was lost at the moment of the outage.'
            ),
        alternatives: Alternatives,
        at: Location.optional()
    }),
    z.strictObject({
        type: z.literal('place'),
        lost: z.string().describe('The country or supplier that it falls with; of alternatives, the first.'),
        alternatives: Alternatives
    })
]);
export type OutageCause = z.infer<typeof OutageCause>;

export const OutageResult = z
    .strictObject({
        node: z.string().describe('A node, or `resource|supplier`.'),
        from: z.number().describe('Hours from the start.'),
        to: z.number().optional().describe('Hours from the start, exclusive. Absent: not back within the run.'),
        lasting: z.literal(true).optional().describe('Not back within the run; then there is no `to`.'),
        locked: z
            .literal(true)
            .optional()
            .describe('It cannot start again: members of a loop wait for each other, or it waits for them (see `locked`).'),
        harms: z
            .array(
                z.strictObject({
                    criterion: Id,
                    class: z.string(),
                    sub: z.string().optional(),
                    at: z.number().describe('Hours from the start.')
                })
            )
            .optional()
            .describe('Classes of harm that this outage lasts long enough for (formula `time.harm`), in time. Absent: none.'),
        cause: OutageCause,
        chain: z.array(z.string()).describe('From what began it to the node itself.')
    })
    .describe('A time in which a node is down, and because of what.');
export type OutageResult = z.infer<typeof OutageResult>;

export const SavedResult = z
    .strictObject({
        dependency: Id,
        node: Id.describe('What needs it, and was spared.'),
        from: z.number(),
        to: z.number(),
        hours: z.number(),
        by: z.enum(['buffer', 'substitution']),
        stock: z.number().describe('Hours that what was in the buffer then would have lasted; 0: there was none.'),
        used: z
            .number()
            .min(0)
            .max(1)
            .optional()
            .describe('What part of the stock was used, until the loss ended or a substitute took over. Absent where there was none.'),
        averted: z
            .array(z.strictObject({ criterion: Id, class: z.string(), sub: z.string().optional() }))
            .describe('The worst classes that the node itself would have reached, down for so long. Harm by what hangs on it is not in it.')
    })
    .describe('A loss that did not pass on.');
export type SavedResult = z.infer<typeof SavedResult>;

const limits = { low: z.number(), best: z.number().optional(), high: z.number() };
export const PersonDays = z
    .strictObject({ ...limits, formula: z.literal('time.person_days') })
    .describe('People served times days down; the range is that of the number of people.');
export type PersonDays = z.infer<typeof PersonDays>;
export const OutageCost = z
    .strictObject({ ...limits, currency: z.string(), formula: z.literal('time.outage_cost') })
    .describe('Cost per time times the time down; the range is that of the cost.');
export type OutageCost = z.infer<typeof OutageCost>;

export const Downtime = z.strictObject({
    id: z.string(),
    hours: z.number().describe('In all, up to the end of the run.'),
    outages: z.int(),
    longest: z.number(),
    lasting: z.boolean().describe('Not back within the run.'),
    personDays: PersonDays.optional().describe(
        'Absent where it does not state its users, and for sectors: users of several processes are partly the same people.'
    ),
    cost: OutageCost.optional().describe(
        'Absent where it does not state its cost, and for sectors: the cost of one process may hold that of another.'
    )
});
export type Downtime = z.infer<typeof Downtime>;

export const HarmStep = z
    .strictObject({ class: z.string(), sub: z.string().optional(), by: Id, after: z.number().describe('Hours from the start.') })
    .describe('When harm first reaches a class worse than before, and by which node.');
export type HarmStep = z.infer<typeof HarmStep>;

export const TestEvent = z
    .strictObject({
        target: Id,
        what: z.enum(['node_down', 'threat_happens', 'campaign_happens']),
        from: z.number().describe('Hours from the start.'),
        to: z.number().optional().describe('When the last of what it takes down or cuts is over. Absent: see `ends`.'),
        ends: z
            .enum(['stated', 'lasting', 'nothing_hit'])
            .describe('lasting: it goes on to the end of the run. nothing_hit: it takes nothing down.')
    })
    .describe('An event of the test in time, at best estimates.');
export type TestEvent = z.infer<typeof TestEvent>;

export const CriterionHarm = z.strictObject({
    criterion: Id.describe('A criterion or interest that nodes serve.'),
    hours: z.number().describe('Hours in which a node that serves it is down.'),
    nodes: z.array(Id).describe('Those nodes.'),
    personDays: PersonDays.optional().describe(
        'At least: the most that one of those nodes has, for the people of several are partly the same.'
    ),
    cost: z.array(OutageCost).describe('At least, by currency: the most that one of those nodes has.'),
    withoutUsers: z
        .int()
        .nonnegative()
        .describe('How many of those nodes do not state their users, or withhold them: they are not in personDays.'),
    withoutCost: z.int().nonnegative().describe('How many do not state what an outage costs, or withhold it: they are not in cost.'),
    class: z
        .string()
        .optional()
        .describe('The worst class that an outage lasts long enough for. Absent: none is stated, or none is reached.'),
    sub: z.string().optional(),
    by: Id.optional().describe('The node whose outage reaches it.'),
    after: z.number().optional().describe('When: hours from the start.'),
    steps: z.array(HarmStep).describe('Each class on the way there, in time; the last is `class`.'),
    silent: z.array(Id).describe('Nodes that serve it and are down, without saying after how long that harms.'),
    disruption: z
        .enum(['yes', 'no', 'unknown'])
        .optional()
        .describe('Whether the class counts as disruption of society. unknown: a node that is down does not say how it harms.')
});
export type CriterionHarm = z.infer<typeof CriterionHarm>;

export const Assumed = z
    .strictObject({
        kind: z
            .enum([
                'buffer_zero',
                'restart_zero',
                'lasts_to_end',
                'all_of_supply_needed',
                'withheld_shares_alike',
                'endurance_ignored',
                'never_met',
                'no_requirement',
                'nothing_hit',
                'starts',
                'ring_without_source'
            ])
            .describe(
                'nothing_hit: an event of the test that takes nothing of the network down and cuts no supply of it. starts: it comes on when called upon, though it may fail to.'
            ),
        ids: z.array(Id)
    })
    .describe('What the run takes for granted, since the model does not say it.');
export type Assumed = z.infer<typeof Assumed>;

export const StressTestAsFeeds = z
    .strictObject({
        downtime: z.array(Downtime).describe('Of the nodes that were down; what is not listed stayed up.'),
        sectors: z.array(Downtime),
        criteria: z.array(CriterionHarm),
        formula: z.literal('time.rings')
    })
    .describe('The same test where what is not stated in rings counts as feeds: the other limit.');
export type StressTestAsFeeds = z.infer<typeof StressTestAsFeeds>;

export const StressTestByControl = z
    .strictObject({
        hit: z.array(HitByControl).describe('What is hit beside that, by what hits it.'),
        downtime: z.array(Downtime).describe('Of the nodes that were down; what is not listed stayed up.'),
        sectors: z.array(Downtime),
        criteria: z.array(CriterionHarm),
        as_feeds: StressTestAsFeeds.optional().describe('Absent where it makes no difference. Every other reading lies between the two.'),
        formula: z.literal('time.by_control')
    })
    .describe(
        'The same test by control: `cuts … from` and what goes down hit what is controlled from there as well, wherever it stands. As things stand, without measures to come.'
    );
export type StressTestByControl = z.infer<typeof StressTestByControl>;

export const StressTestState = z
    .strictObject({
        measures: z.array(Id).describe('Measures that change the network in this state.'),
        downtime: z.array(Downtime).describe('Of the nodes that were down; what is not listed stayed up.'),
        sectors: z.array(Downtime),
        criteria: z.array(CriterionHarm),
        as_feeds: StressTestAsFeeds.optional().describe('Absent where it makes no difference. Every other reading lies between the two.'),
        formula: z.literal('measure.network')
    })
    .describe('The same test after measures.');
export type StressTestState = z.infer<typeof StressTestState>;

export const MayTrigger = z
    .strictObject({
        by: Id,
        threat: Id,
        stated: z.number().describe('The chance that is stated, of this one where the other happens; 1: always.'),
        after: z.number().describe('Hours later.')
    })
    .describe('A threat that another sets off.');
export type MayTrigger = z.infer<typeof MayTrigger>;

export const StressTestResult = z
    .strictObject({
        id: Id,
        at: Location.optional(),
        formula: z.literal('time.simulation'),
        chances: z.literal('all_come_true').describe('Chances of disruption and strengths above 0 count as certain.'),
        durations: z.literal('best').describe('Best estimates.'),
        end: z.number().describe('End of the run, in hours from the start.'),
        settled: z.boolean().describe('Whether nothing was left to happen at the end of the run.'),
        complete: z.boolean().describe('False where the run had to be stopped before its end.'),
        spans: z.array(TestEvent).describe('When its events begin and end, in the order of the model.'),
        outages: z.array(OutageResult),
        saved: z.array(SavedResult),
        downtime: z.array(Downtime).describe('Of the nodes that were down.'),
        sectors: z.array(Downtime).describe('A sector counts as down while one of its processes is; where it has none, one of its nodes.'),
        criteria: z.array(CriterionHarm),
        blackStarts: z
            .array(z.strictObject({ at: z.number(), nodes: z.array(z.string()) }))
            .describe('Loops that nothing held down any more and that restarted together: a black start is assumed.'),
        locked: z
            .array(z.string())
            .describe('Members of loops that cannot start without each other, and what waits for them: never back within the run.'),
        assumed: z.array(Assumed),
        mayTrigger: z
            .array(MayTrigger)
            .optional()
            .describe('What its threats can set off, by chance: that is not played. Absent: nothing.'),
        as_feeds: StressTestAsFeeds.optional().describe('Absent where it makes no difference. Every other reading lies between the two.'),
        by_control: StressTestByControl.optional().describe(
            'Absent where nothing else is hit. All other figures go by origin: by where things stand.'
        ),
        states: SameStates.optional().describe('Absent in what-if answers, which are of the network as things stand alone.'),
        residual: StressTestState.optional().describe('After the planned measures. Absent where none changes the network.'),
        what_if: StressTestState.optional().describe('After the proposed measures too. Absent where none changes the network.')
    })
    .describe('What a stress test does to the network.');
export type StressTestResult = z.infer<typeof StressTestResult>;
