import * as z from 'zod';
import { Id, IsoDate, Location } from './location.js';
import { Cited, Estimate, Provenance } from './value.js';

/** What every element has. `title` falls back to the name. */
export const base = {
    id: Id,
    name: z.string(),
    namespace: z.string(),
    title: z.string(),
    titles: z.record(z.string(), z.string()).describe('Titles by ISO 639 language code, as far as given.'),
    short: z
        .string()
        .optional()
        .describe('Short name for pictures and heads of columns, in the language of the report. Absent: the title stands there.'),
    shorts: z.record(z.string(), z.string()).optional().describe('Short names by ISO 639 language code, as far as given.'),
    also: z.array(z.string()).optional().describe('Other names by which it is known, as written.'),
    doc: z.string().optional().describe('The /** … */ comment in front of the element, as Markdown.'),
    description: z.string().optional(),
    at: Location,
    owner: z.array(Id).describe('Risk owners.'),
    operator: z.array(Id).describe('Operators (vitale aanbieders).'),
    responsible: z.array(Id).describe('Responsible departments (vakdepartementen).'),
    themes: z.array(Id),
    scopes: z.array(Id).describe('Areas it belongs to.'),
    sources: z.array(Id),
    cited: z.array(Cited).optional().describe('Where in its sources it is found, as far as given.'),
    marking: z.string().optional().describe('Classification marking.'),
    markingUnread: z
        .literal(true)
        .optional()
        .describe(
            'The text of the element has mistakes in which a marking may be: a report at a level has it as one that is marked higher than all.'
        ),
    tags: z.array(z.string()),
    carried: z.record(z.string(), z.string()).optional().describe('Properties that no analysis uses yet, as written, by key.')
};

export const Controller = z
    .strictObject({
        by: Id.describe('A country, supplier, organisation, actor or group.'),
        share: Estimate.optional().describe('Fraction. Absent: all of it.'),
        at: Location
    })
    .describe('Who holds how much of something.');
export type Controller = z.infer<typeof Controller>;

/** Who holds something, of nodes and organisations. */
export const controlledBy = z.array(Controller).optional().describe('Who holds it, as stated. Absent: nothing is stated.');

export const Assessment = z.strictObject({
    ...base,
    kind: z.literal('assessment'),
    method: Id.optional(),
    date: IsoDate.optional(),
    horizon: z.number().positive().optional().describe('Hours.'),
    judged: z.enum(['with_measures', 'without_measures']).describe('Whether typed values include the effect of measures in place.'),
    discount: z.number().optional().describe('Per year, as a fraction.'),
    language: z.string().optional(),
    scope: z.array(Id).optional().describe('Areas that are assessed.'),
    judges: z
        .array(
            z.strictObject({
                by: z.array(Id).describe('Organisations.'),
                about: z.array(Id).describe('Themes, threats and groups; empty: everything.')
            })
        )
        .optional()
        .describe('Who is asked to judge what. Absent: nobody is asked for.'),
    view: Id.optional().describe('The country or group from whose view supplies count, where they are stated from several.'),
    notJudged: Estimate.optional().describe('`not_judged: X`: what is assumed of interests without any row.')
});
export type Assessment = z.infer<typeof Assessment>;

export const Organisation = z.strictObject({
    ...base,
    kind: z.literal('organisation'),
    url: z.string().optional(),
    country: z.array(Id),
    partOf: z.array(Id),
    controlledBy
});
export type Organisation = z.infer<typeof Organisation>;

export const Source = z.strictObject({
    ...base,
    kind: z.literal('source'),
    date: IsoDate.optional(),
    published: IsoDate.optional(),
    by: z.array(Id).optional().describe('Who made it.'),
    url: z.string().optional()
});
export type Source = z.infer<typeof Source>;

export const Theme = z.strictObject({ ...base, kind: z.literal('theme'), partOf: z.array(Id) });
export type Theme = z.infer<typeof Theme>;

export const Strategy = z.strictObject({ ...base, kind: z.literal('strategy') });
export type Strategy = z.infer<typeof Strategy>;

export const Level = z.strictObject({
    ...base,
    kind: z.literal('level'),
    rank: z.number().optional().describe('Order among the levels, higher is more.'),
    of: z.literal('marking').optional().describe('A level of classification. Absent: of intent or capability.')
});
export type Level = z.infer<typeof Level>;

export const Country = z.strictObject({ ...base, kind: z.literal('country'), code: z.string().optional() });
export type Country = z.infer<typeof Country>;

export const Group = z.strictObject({ ...base, kind: z.literal('group'), members: z.array(Id) });
export type Group = z.infer<typeof Group>;

export const Scope = z.strictObject({ ...base, kind: z.literal('scope'), in: z.array(Id), population: Estimate.optional() });
export type Scope = z.infer<typeof Scope>;

export const LevelEstimate = z
    .strictObject({
        bestLevel: Id.optional().describe('Absent for a band, and where it is withheld.'),
        lowLevel: Id.optional(),
        highLevel: Id.optional(),
        ranged: z.boolean().describe('Whether the text gives a range.'),
        withheld: z.literal(true).optional().describe('It is judged and not shown; limits may be.'),
        provenance: Provenance,
        at: Location
    })
    .describe('An estimate of a level: of intent or capability. Limits are absent only where it is withheld.');
export type LevelEstimate = z.infer<typeof LevelEstimate>;

/** What somebody wants and can do. */
export const intentAndCapability = {
    intentEstimate: LevelEstimate.optional().describe('Where more is said than the level.'),
    capabilityEstimate: LevelEstimate.optional().describe('Where more is said than the level.')
};

export const Actor = z.strictObject({
    ...base,
    kind: z.literal('actor'),
    actorKind: z.string().optional(),
    country: z.array(Id),
    intent: Id.optional(),
    capability: Id.optional(),
    ...intentAndCapability,
    partOf: z.array(Id)
});
export type Actor = z.infer<typeof Actor>;
