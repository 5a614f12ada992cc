import type { Measure, Threat } from '@nvs/model';
import { compare } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { named, text, whole } from '../cells.js';
import type { Cell, Section, Table } from '../document.js';
import type { Facts, RankedRisk } from '../facts.js';
import { missing } from '../missing.js';
import { impactCell, likelihoodCell } from './risk-cells.js';

const NOT_JUDGED: Cell = { type: 'state', state: 'not_judged' };

/** Each risk with its figures, who owns it and when it was judged; then what is done about each, and how far that is. */
export function register(facts: Facts): Section {
    return {
        id: 'register',
        heading: message('profiles.registerHeading'),
        blocks: facts.risks.length === 0 ? [{ type: 'note', text: missing(facts) }] : [riskTable(facts), treatmentTable(facts)]
    };
}

function riskTable(facts: Facts): Table {
    const { risks, likelihood, impact, title } = facts;
    return {
        type: 'table',
        caption: message('profiles.registerCaption'),
        columns: [
            { heading: message('pages.number'), align: 'end' },
            { heading: message('pages.risk') },
            { heading: message('pages.likelihood') },
            { heading: message('pages.impact') },
            { heading: message('pages.owner') },
            { heading: message('profiles.judgedOn') }
        ],
        rows: risks.map(each => [
            whole(each.number),
            named(title(each.threat.id), each.threat.id),
            likelihood ? likelihoodCell(each, likelihood) : NOT_JUDGED,
            impact ? impactCell(each, impact) : NOT_JUDGED,
            text(
                each.threat.owner.length === 0
                    ? missing(facts, each.threat.responsible)
                    : message('pages.listed', { items: each.threat.owner.map(title) })
            ),
            text(judgedOn(each.threat, facts) ?? missing(facts, each.threat.owner))
        ])
    };
}

function treatmentTable(facts: Facts): Table {
    return {
        type: 'table',
        caption: message('profiles.treatmentCaption'),
        columns: [
            { heading: message('pages.number'), align: 'end' },
            { heading: message('pages.risk') },
            { heading: message('profiles.treatment') },
            { heading: message('pages.status') }
        ],
        rows: facts.risks.map(each => [
            whole(each.number),
            text(facts.title(each.threat.id), each.threat.id),
            text(treatmentOf(each.threat, facts)),
            text(statusOf(each, measuresOn(each.threat, facts)))
        ])
    };
}

/** The measures that name a risk as their goal, or change it. */
export function measuresOn({ id }: Threat, { report: { model, results } }: Facts): Measure[] {
    const acting = new Set(results.measureEffects.filter(each => each.risks.some(risk => risk.id === id)).map(each => each.id));
    return model.measures.filter(
        each => acting.has(each.id) || each.goal.includes(id) || each.effects.some(effect => effect.target === id)
    );
}

function treatmentOf(threat: Threat, facts: Facts): Message {
    const found = measuresOn(threat, facts);
    return found.length === 0
        ? missing(facts, threat.owner)
        : message('pages.listed', {
              items: found.map(each => message('profiles.measureIs', { measure: facts.title(each.id), status: each.status }))
          });
}

/** How far the treatment is, by the measure that is furthest, and whether figures are complete. */
function statusOf({ isComplete }: RankedRisk, measures: readonly Measure[]): Message {
    const furthest = (['in_place', 'planned', 'proposed'] as const).find(status => measures.some(each => each.status === status));
    return message('profiles.riskStatus', { treatment: furthest, isComplete });
}

/** The last day on which a value of the risk was judged; else that of the assessment. */
function judgedOn({ id, likelihood, impact }: Threat, { report: { model } }: Facts): Message | undefined {
    const own = [likelihood, ...impact.map(each => each.value)].flatMap(each => each?.provenance.judgedOn ?? []);
    const others = model.judgements.filter(each => each.threat === id).flatMap(each => each.on ?? []);
    const last = [...own, ...others].sort(compare).at(-1);
    const date = last ?? model.assessments[0]?.date;
    return date === undefined ? undefined : message('profiles.judgedOnDay', { date, isOfAssessment: last === undefined });
}
