import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What is left out, kind by kind. */
const KINDS = {
    no_method: 'No method',
    method_without_disruption_class: 'A method that does not say what disrupts society',
    no_horizon: 'No horizon',
    interest_without_threat: 'Interests that no threat harms',
    criterion_never_judged: 'Criteria that are judged for no threat',
    threat_without_owner: 'Threats without an owner',
    threat_without_likelihood: 'Threats without a likelihood',
    threat_without_impact: 'Threats without an impact',
    threat_without_actor: 'Threats that somebody means, without an actor',
    threat_without_nature: 'Threats that do not say whether somebody means them',
    criteria_not_judged: 'Criteria not judged',
    criteria_assumed: 'Criteria that are assumed, not judged',
    score_without_source: 'Judgements without a source',
    value_withheld: 'Values withheld',
    judgements_not_agreed: 'Judgements that do not agree',
    campaign_without_likelihood: 'Campaigns without a likelihood',
    campaign_without_threat: 'Campaigns without a threat',
    actor_without_threat: 'Actors without a threat',
    process_without_failure: 'Processes without a failure of their own',
    process_without_restore: 'Processes without a time of repair',
    process_without_operator: 'Processes without an operator',
    process_serves_nothing: 'Processes that serve no interest',
    node_without_dependency: 'Parts of the network on which nothing hangs',
    disruption_without_duration: 'Disruptions without a duration',
    asset_without_failure: 'Assets without a failure of their own',
    resource_without_supply: 'Resources without a supply',
    dependency_without_requirement: 'Dependencies that do not say what is needed',
    dependency_without_buffer: 'Dependencies without a buffer',
    concern_not_judged: 'Access and coercion whose harm is not judged',
    need_not_counted: 'Needs that do not count as needs',
    serves_without_class: 'Harm of an outage without a class',
    measure_without_cost: 'Measures without a cost',
    measure_without_effect: 'Measures without an effect',
    measure_without_status: 'Measures without a status',
    measure_without_owner: 'Measures without an owner',
    measure_without_strategy: 'Measures without a strategy',
    threat_without_measure: 'Threats without a measure',
    threat_without_effect: 'Threats on which no measure has an effect',
    judged_before_measures: 'Judgements from before measures, or after',
    title_not_translated: 'Titles without a translation',
    question_open: 'Open questions',
    objective_without_measure: 'Objectives without a measure',
    objective_not_judged: 'Objectives that cannot be judged',
    objective_day_over: 'Objectives whose day is over',
    judgement_asked: 'Judgements that were asked for'
} as const;

/** The list of what is still to be done. */
export const gapList = {
    title: ({ count }: { count: number }, say: Say) => (count === 0 ? 'Nothing is left out' : `${say.count(count, 'gap')} in the model`),
    none: 'The model leaves out nothing that a report asks for.',
    group: ({ name, count }: { name: Message; count: number }, say: Say) => `${say.message(name)} (${say.whole(count)})`,
    owned: ({ title, owners }: { title: Message; owners: Message }, say: Say) => `${say.message(title)}, owned by ${say.message(owners)}`,
    nobody: 'Nobody is named as the owner',
    kind: ({ kind }: { kind: keyof typeof KINDS }) => KINDS[kind],
    help: 'tell what the models leave out, and who can tell it: a list of what is still to be done',
    by: 'put together by who owns it, the element that it is about, or what is missing',
    several: ({ projects }: { projects: readonly string[] }, say: Say) =>
        `${say.count(projects.length, 'project')} stand here: ${projects.slice(0, 5).join(', ')}${projects.length > 5 ? ', …' : ''}. Name the one that you mean as PATH.`
};
