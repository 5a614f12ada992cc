import type { Translation } from '../catalogue.js';
import type { gapList as english } from '../en/gap-list.js';

const KINDS = {
    no_method: 'Geen methode',
    method_without_disruption_class: 'Een methode die niet zegt wat de samenleving ontwricht',
    no_horizon: 'Geen horizon',
    interest_without_threat: 'Belangen die geen dreiging schaadt',
    criterion_never_judged: 'Criteria die voor geen dreiging zijn beoordeeld',
    threat_without_owner: 'Dreigingen zonder eigenaar',
    threat_without_likelihood: 'Dreigingen zonder waarschijnlijkheid',
    threat_without_impact: 'Dreigingen zonder impact',
    threat_without_actor: 'Moedwillige dreigingen zonder actor',
    threat_without_nature: 'Dreigingen die niet zeggen of er opzet achter zit',
    criteria_not_judged: 'Niet beoordeelde criteria',
    criteria_assumed: 'Criteria die zijn aangenomen, niet beoordeeld',
    score_without_source: 'Oordelen zonder bron',
    value_withheld: 'Achtergehouden waarden',
    judgements_not_agreed: 'Oordelen die niet overeenkomen',
    campaign_without_likelihood: 'Campagnes zonder waarschijnlijkheid',
    campaign_without_threat: 'Campagnes zonder dreiging',
    actor_without_threat: 'Actoren zonder dreiging',
    process_without_failure: 'Processen zonder eigen storing',
    process_without_restore: 'Processen zonder hersteltijd',
    process_without_operator: 'Processen zonder aanbieder',
    process_serves_nothing: 'Processen die geen belang dienen',
    node_without_dependency: 'Delen van het netwerk waar niets aan hangt',
    disruption_without_duration: 'Verstoringen zonder duur',
    asset_without_failure: 'Voorzieningen zonder eigen storing',
    resource_without_supply: 'Hulpbronnen zonder herkomst',
    dependency_without_requirement: 'Afhankelijkheden die niet zeggen wat nodig is',
    dependency_without_buffer: 'Afhankelijkheden zonder buffer',
    need_not_counted: 'Behoeften die niet als behoefte tellen',
    serves_without_class: 'Schade door uitval zonder klasse',
    measure_without_cost: 'Maatregelen zonder kosten',
    measure_without_effect: 'Maatregelen zonder effect',
    measure_without_status: 'Maatregelen zonder status',
    measure_without_owner: 'Maatregelen zonder eigenaar',
    measure_without_strategy: 'Maatregelen zonder strategie',
    threat_without_measure: 'Dreigingen zonder maatregel',
    threat_without_effect: 'Dreigingen waarop geen maatregel effect heeft',
    judged_before_measures: 'Oordelen van vóór of na maatregelen',
    title_not_translated: 'Titels zonder vertaling',
    question_open: 'Open vragen',
    judgement_asked: 'Gevraagde oordelen'
} as const;

export const gapList: Translation<typeof english> = {
    title: ({ count }, say) => (count === 0 ? 'Er ontbreekt niets' : `${say.count(count, 'leemte', 'leemten')} in het model`),
    none: 'Het model laat niets weg waar een rapport om vraagt.',
    group: ({ name, count }, say) => `${say.message(name)} (${say.whole(count)})`,
    owned: ({ title, owners }, say) => `${say.message(title)}, eigendom van ${say.message(owners)}`,
    nobody: 'Er is geen eigenaar genoemd',
    kind: ({ kind }) => KINDS[kind],
    help: 'vertelt wat de modellen weglaten en wie het kan aanvullen: een lijst van wat nog te doen is',
    by: 'samen per eigenaar, per element waar het over gaat, of per soort',
    several: ({ projects }, say) =>
        `Hier staan ${say.count(projects.length, 'project', 'projecten')}: ${projects.slice(0, 5).join(', ')}${projects.length > 5 ? ', …' : ''}. Noem het bedoelde als PAD.`
};
