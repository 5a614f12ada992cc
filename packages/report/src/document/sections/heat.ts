import { message } from '@nvs/words';
import { aggregateCell, judgementCell, text } from '../cells.js';
import type { Cell, Section } from '../document.js';
import type { Facts, RankedRisk } from '../facts.js';

/** What each risk harms, by the criteria of the method: class and letter in each cell. */
export function heat(facts: Facts): Section {
    const { risks, impact, criteria, title, short, whole } = facts;
    if (!impact || risks.length === 0 || criteria.length === 0) {
        return { id: 'heat', heading: message('pages.heatHeading'), blocks: [] };
    }
    const overall = ({ risk: { current } }: RankedRisk): Cell => aggregateCell(impact, current.impact.overall);
    return {
        id: 'heat',
        heading: message('pages.heatHeading'),
        blocks: [
            {
                type: 'table',
                form: 'heat',
                caption: message('pages.heatCaption'),
                columns: [
                    { heading: message('pages.risk') },
                    ...criteria.map(({ id, interest }) => ({ heading: short(id), whole: whole(id), group: short(interest) })),
                    { heading: message('pages.overall') }
                ],
                rows: risks.map(each => [
                    text(message('pages.numbered', { number: each.number, name: title(each.threat.id) }), each.threat.id),
                    ...criteria.map(criterion => judgementCell(impact, each.risk.current.impact, criterion)),
                    overall(each)
                ])
            }
        ]
    };
}
