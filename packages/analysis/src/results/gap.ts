import { Id, Location } from '@nvs/model';
import * as z from 'zod';
import { said } from './said.js';

export const GAP_KINDS = [
    'no_method',
    'method_without_disruption_class',
    'no_horizon',
    'interest_without_threat',
    'criterion_never_judged',
    'threat_without_owner',
    'threat_without_likelihood',
    'threat_without_impact',
    'threat_without_actor',
    'threat_without_nature',
    'criteria_not_judged',
    'criteria_assumed',
    'score_without_source',
    'value_withheld',
    'judgements_not_agreed',
    'campaign_without_likelihood',
    'campaign_without_threat',
    'actor_without_threat',
    'process_without_failure',
    'process_without_restore',
    'process_without_operator',
    'process_serves_nothing',
    'node_without_dependency',
    'disruption_without_duration',
    'asset_without_failure',
    'resource_without_supply',
    'dependency_without_requirement',
    'dependency_without_buffer',
    'need_not_counted',
    'concern_not_judged',
    'serves_without_class',
    'measure_without_cost',
    'measure_without_effect',
    'measure_without_status',
    'measure_without_owner',
    'measure_without_strategy',
    'objective_without_measure',
    'objective_not_judged',
    'objective_day_over',
    'threat_without_measure',
    'threat_without_effect',
    'judged_before_measures',
    'title_not_translated',
    'question_open',
    'judgement_asked'
] as const;
export const GapKind = z.enum(GAP_KINDS);
export type GapKind = z.infer<typeof GapKind>;

export const Gap = z
    .strictObject({
        kind: GapKind,
        id: Id.optional().describe('The element that lacks something; absent: the model as a whole.'),
        at: Location.optional(),
        message: said,
        counted: z
            .strictObject({
                kind: z.string().describe('The kind of element, by the word that starts it: `process`.'),
                language: z.string().describe('ISO 639.'),
                missing: z.int().min(1).describe('How many have no title in it.'),
                of: z.int().min(1).describe('How many have a title.')
            })
            .optional()
            .describe('Of `title_not_translated`: one gap for a kind of element and a language.')
    })
    .describe('Something that the model leaves out, so that no figure can tell of it.');
export type Gap = z.infer<typeof Gap>;
