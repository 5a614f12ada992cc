import { message, type Message } from '@nvs/words';
import { text } from '../cells.js';
import type { Cell, Section } from '../document.js';
import type { Facts } from '../facts.js';
import { answer } from '../missing.js';

/** What is assessed, for whom, by whom and within which limits: the context of ISO 31000. */
export function context(facts: Facts): Section {
    const { report, title, interests } = facts;
    const { model, method: used } = report;
    const [assessment] = model.assessments;
    const all = (ids: readonly string[]): Message | undefined =>
        ids.length === 0 ? undefined : message('pages.listed', { items: [...new Set(ids)].map(title) });
    const row = (asked: Message, said: Message | undefined): Cell[] => [text(asked), answer(facts, said)];
    const stakeholders = [...model.threats, ...model.nodes, ...model.measures].flatMap(each => [
        ...each.owner,
        ...each.operator,
        ...each.responsible
    ]);
    const description = assessment?.description?.trim();
    return {
        id: 'context',
        heading: message('profiles.contextHeading'),
        blocks: [
            {
                type: 'table',
                caption: message('profiles.contextCaption'),
                columns: [{ heading: message('profiles.asked') }, { heading: message('profiles.said') }],
                rows: [
                    row(message('profiles.subject'), assessment && title(assessment.id)),
                    row(message('profiles.purpose'), description ? message('text.asWritten', { text: description }) : undefined),
                    row(message('profiles.assessmentOwner'), all(assessment?.owner ?? [])),
                    row(message('profiles.areas'), all(assessment?.scope ?? assessment?.scopes ?? [])),
                    row(
                        message('profiles.date'),
                        assessment?.date === undefined ? undefined : message('text.asWritten', { text: assessment.date })
                    ),
                    row(
                        message('profiles.horizon'),
                        assessment?.horizon === undefined ? undefined : message('text.duration', { hours: assessment.horizon })
                    ),
                    row(message('profiles.methodUsed'), used && message('text.asWritten', { text: used.title.trim() || used.id })),
                    row(message('profiles.objectives'), all(interests.map(each => each.id))),
                    row(message('profiles.stakeholders'), all(stakeholders)),
                    row(message('profiles.external'), all(model.actors.map(each => each.id))),
                    row(message('profiles.internal'), all(model.sectors.map(each => each.id)))
                ]
            }
        ]
    };
}
