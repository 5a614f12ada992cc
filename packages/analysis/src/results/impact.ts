import { Id } from '@nvs/model';
import * as z from 'zod';
import { trace } from './figure.js';
import { said } from './said.js';

export const ImpactPoint = z.strictObject({
    class: z.string().describe('Class of the scale, `X` for not applicable, or two neighbours (`B–C`) for a mean of parts.'),
    sub: z.string().optional(),
    position: z.number().describe('0 for the lowest class, -1 for X.'),
    value: z.number().optional().describe('What the class counts for; 0 for X.'),
    amount: z.number().optional().describe('The quantity behind the class, in the unit of the criterion.'),
    unit: z.string().optional()
});
export type ImpactPoint = z.infer<typeof ImpactPoint>;

export const CriterionFigure = z.strictObject({
    criterion: Id,
    status: z
        .enum(['judged', 'partly_judged', 'withheld', 'not_usable', 'assumed'])
        .describe(
            'partly_judged: some parts of the criterion, or some threats of the campaign, are not judged; then only the limits are known. assumed: nothing of its interest is judged, and the model states the assumption that it is not harmed.'
        ),
    low: ImpactPoint.optional(),
    best: ImpactPoint.optional(),
    high: ImpactPoint.optional(),
    atLeast: z.boolean().optional().describe('The highest of the threats of a campaign: their joint harm is at least this.'),
    pooled: z.literal('pooled, not agreed').optional(),
    meanOf: Id.optional().describe('The value is the mean of this group.'),
    ...trace
});
export type CriterionFigure = z.infer<typeof CriterionFigure>;

export const AggregatePoint = z.strictObject({
    value: z.number().optional().describe('In class values, or money where impacts are added as money.'),
    index: z.number().optional().describe('On the log axis with the lowest class at 0 and the next at 1; of money log10. Absent for zero.'),
    class: z.string().optional().describe('One class, or the two neighbours between which the value lies (`B–C`).'),
    nearest: z.string().optional().describe('The one class whose anchor is nearest on the log axis.')
});
export type AggregatePoint = z.infer<typeof AggregatePoint>;

export const AssumedCriteria = z
    .strictObject({ criteria: z.int().min(1), of: z.int().min(1) })
    .describe('So many of its criteria are assumed to be without harm, not judged. Absent: none.');
export type AssumedCriteria = z.infer<typeof AssumedCriteria>;

/** What a figure rests on that is less than a judgement of every criterion, the surest first. */
export const Certainty = z
    .enum(['by_interest', 'as_published', 'assumed'])
    .describe(
        'by_interest: an interest was judged as a whole; as_published: one impact was stated for the whole risk; assumed: criteria are assumed to be without harm. The weakest that holds; absent: every criterion is judged, or the figure is incomplete.'
    );
export type Certainty = z.infer<typeof Certainty>;

const aggregate = {
    status: z
        .enum(['complete', 'limits', 'incomplete', 'withheld', 'not_computable'])
        .describe(
            'limits: all of it is judged, some of it by limits alone: by bands without a best estimate, or by the class of an interest. incomplete: criteria are not judged or withheld, so only limits are known: from all of these X to all of them the top class. withheld: nothing is said but one impact for the whole risk, and that is withheld.'
        ),
    low: AggregatePoint.optional(),
    best: AggregatePoint.optional(),
    high: AggregatePoint.optional(),
    currency: z.string().optional().describe('Of money.'),
    reason: said.optional().describe('Why a figure cannot be computed.'),
    assumed: AssumedCriteria.optional(),
    certainty: Certainty.optional(),
    ...trace
};

export const Disrupted = z
    .enum(['yes', 'possible', 'no', 'unknown'])
    .describe('yes: at the best estimate; possible: only at the high one; unknown: only if what is not judged turned out high.');
export type Disrupted = z.infer<typeof Disrupted>;

const JudgedAs = z
    .strictObject({ low: z.string(), best: z.string().optional(), high: z.string() })
    .describe('The classes that were judged, with `X` for no harm.');

export const InterestFigure = z.strictObject({
    interest: Id,
    ...aggregate,
    judgedAs: JudgedAs.optional().describe(
        'Of an interest that is judged as a whole: its classes. The figure has the limits that these leave.'
    ),
    disruption: Disrupted.optional()
});
export type InterestFigure = z.infer<typeof InterestFigure>;

export const OverallFigure = z.strictObject({ ...aggregate, atLeast: z.boolean().optional() });
export type OverallFigure = z.infer<typeof OverallFigure>;

export const DisruptionFigure = z.strictObject({
    result: Disrupted,
    from: z.string().describe('The class from which harm is a disruption of society.'),
    assumed: AssumedCriteria.optional(),
    certainty: Certainty.optional(),
    ...trace
});
export type DisruptionFigure = z.infer<typeof DisruptionFigure>;

export const ImpactFigure = z.strictObject({
    criteria: z.array(CriterionFigure).describe('Those with a value, in the order of the method.'),
    notJudged: z.array(Id).describe('Criteria of the method without a row, of interests that are not judged as a whole.'),
    byInterest: z.array(Id).min(1).optional().describe('Interests that are judged as a whole. Absent: none.'),
    interests: z.array(InterestFigure),
    published: z
        .strictObject({ low: AggregatePoint, best: AggregatePoint.optional(), high: AggregatePoint })
        .optional()
        .describe(
            'One impact for the whole risk as it was published, beside rows: it is shown and does not count. Without rows it is `overall`.'
        ),
    overall: OverallFigure.optional().describe('Absent where the method has no overall figure (profile).'),
    disruption: DisruptionFigure.optional().describe('Absent where the method does not test for it.')
});
export type ImpactFigure = z.infer<typeof ImpactFigure>;

export const ImpactByYear = z
    .strictObject({
        id: Id.describe('A threat.'),
        scope: Id.optional().describe('The area. Absent: the whole.'),
        year: z.int(),
        counts: z.boolean().describe('Whether it is the one that holds in the year of the assessment.'),
        impact: ImpactFigure
    })
    .describe('Harm of an event in a year, as stated, before what measures do to it.');
export type ImpactByYear = z.infer<typeof ImpactByYear>;
