import type { CerSector } from '@nvs/model';
import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

type Criterion = 'users' | 'dependence' | 'harm' | 'share' | 'area' | 'alternatives';
type Kind = 'natural' | 'accident' | 'meant' | 'health' | 'state' | 'terrorist' | 'cross_sector' | 'cross_border';

/** The risk assessment of a Member State after Directive (EU) 2022/2557. */
export const cerPages = {
    introduction:
        'Arranged as the risk assessment of a Member State under Article 5 of Directive (EU) 2022/2557 on the resilience of critical entities. What the model does not say is called missing; it is no statement that there is no risk.',
    hazardsHeading: 'All hazards',
    hazardsCaption:
        'The kinds of risk that the assessment has to look at, and the heaviest of the model in each. A risk can be of several kinds.',
    kind: 'Kind of risk',
    kindIs: ({ kind }: { kind: Kind }) =>
        ({
            natural: 'Natural hazards',
            accident: 'Accidents and other man-made risks that nobody intends',
            meant: 'Antagonistic threats: somebody intends them',
            health: 'Public health emergencies, by their theme',
            state: 'Hybrid threats: states, and those who act for them',
            terrorist: 'Terrorism and extremism, by the kind of actor',
            cross_sector: 'Across sectors: one event hits several sectors of the annex',
            cross_border: 'Across borders: from outside, or supply from abroad is cut'
        })[kind],
    risks: 'Risks',
    named: ({ names, more }: { names: readonly Message[]; more: number }, say: Say) =>
        `${names.map(say.message).join('; ')}${more === 0 ? '' : `; ${say.whole(more)} more`}`,
    sectorsHeading: 'The sectors of the annex',
    sectorsCaption:
        'Each sector of the annex with the sectors of the model that stand for it, its processes, and who runs or answers for them.',
    annexSector: 'Sector of the annex',
    inModel: 'In the model',
    services: 'Essential services',
    answering: 'Who runs or answers for them',
    sector: ({ annex }: { annex: CerSector }) =>
        ({
            energy: 'Energy',
            transport: 'Transport',
            banking: 'Banking',
            financial_market_infrastructure: 'Financial market infrastructure',
            health: 'Health',
            drinking_water: 'Drinking water',
            waste_water: 'Waste water',
            digital_infrastructure: 'Digital infrastructure',
            public_administration: 'Public administration',
            space: 'Space',
            food: 'Food'
        })[annex],
    outside: ({ names }: { names: readonly Message[] }, say: Say) =>
        `Sectors of the model that are not in the annex, and are left out here: ${say.and(names.map(say.message))}.`,
    notParted: ({ sector, annexes }: { sector: Message; annexes: readonly Message[] }, say: Say) =>
        `The sector ‘${say.message(sector)}’ of the model stands for ${say.and(annexes.map(say.message))}, which the model does not part.`,
    joined: ({ annexes }: { annexes: readonly Message[] }, say: Say) => say.and(annexes.map(say.message)),
    users: ({ count }: { count: number }, say: Say) => say.whole(count),
    risksCaption:
        'The risks that take down or cut off something in the sector itself, heaviest first. What follows from other sectors is under dependencies. Dot: best estimate. Bar: range.',
    dependenciesHeading: 'Dependencies between sectors',
    notInAnnex: 'Not in the annex',
    dependenciesMissing: ({ sectors, missing }: { sectors: readonly Message[]; missing: Message }, say: Say) =>
        `Dependencies of ${say.and(sectors.map(say.message))}. ${say.sentence(say.message(missing))}`,
    disruptionHeading: 'Significant disruption',
    coverageCaption: 'The criteria of Article 7 for a significant disruptive effect, and for how many services the model answers each.',
    criterion: 'Criterion',
    criterionIs: ({ criterion }: { criterion: Criterion }) =>
        ({
            users: '(a) How many rely on the service',
            dependence: '(b) Which other sectors depend on it',
            harm: '(c) Which harm an outage does, and how soon',
            share: '(d) Which share of the market its provider has',
            area: '(e) The area that would be affected',
            alternatives: '(f) Whether there are alternatives'
        })[criterion],
    criterionBriefly: ({ criterion }: { criterion: Criterion }) =>
        ({
            users: '(a) Users',
            dependence: '(b) Sectors that depend on it',
            harm: '(c) Harm',
            share: '(d) Share',
            area: '(e) Area',
            alternatives: '(f) Alternatives'
        })[criterion],
    answered: 'Answered for',
    answeredOf: ({ answered, of }: { answered: number; of: number }, say: Say) => `${say.whole(answered)} of ${say.whole(of)}`,
    nothingMissing: 'nothing',
    disruptionCaption:
        'Each process in a sector of the annex by these criteria. Harm: the last step that is stated for each criterion of the method.',
    service: 'Service',
    harm: ({ criterion, class: name, after }: { criterion: Message; class: string; after: number }, say: Say) =>
        `${say.message(criterion)}: ${name} after ${say.duration(after)}`,
    alternatives: ({ spared, of }: { spared: number; of: number }, say: Say) =>
        `${say.whole(spared)} of ${say.whole(of)} that need it can do with another`
};
