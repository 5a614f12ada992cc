import type { Criterion } from '@nvs/model';
import { message } from '@nvs/words';
import { classCell, criterionCell, state, text } from '../cells.js';
import type { Cell, Section } from '../document.js';
import type { Facts, RankedRisk } from '../facts.js';

/** What each risk harms, by the criteria of the method: class and letter in each cell. */
export function heat(facts: Facts): Section {
    const { report, risks, impact, title, short, whole } = facts;
    const criteria = criteriaInOrder(report.model.criteria, report.results.risks, risks);
    if (!impact || risks.length === 0 || criteria.length === 0) {
        return { id: 'heat', heading: message('pages.heatHeading'), blocks: [] };
    }
    const overall = ({ risk }: RankedRisk): Cell => {
        const best = risk.current.impact.overall?.best;
        return best?.nearest === undefined ? state('incomplete') : classCell(impact, best.nearest);
    };
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
                    ...criteria.map(({ id }) =>
                        criterionCell(
                            impact,
                            each.risk.current.impact.criteria.find(one => one.criterion === id)
                        )
                    ),
                    overall(each)
                ])
            }
        ]
    };
}

/** The criteria that the method judges by, in its order: by interest, as they are numbered. */
function criteriaInOrder(
    all: readonly Criterion[],
    results: Facts['report']['results']['risks'],
    risks: readonly RankedRisk[]
): Criterion[] {
    const used = new Set(
        (risks.length > 0 ? results : []).flatMap(({ current: { impact } }) => [
            ...impact.criteria.map(each => each.criterion),
            ...impact.notJudged
        ])
    );
    const key = ({ code = '' }: Criterion): readonly number[] => code.split('.').map(Number);
    return all
        .filter(({ id }) => used.has(id))
        .map((criterion, at) => ({ criterion, at, key: key(criterion) }))
        .sort((a, b) => {
            const byInterest = (a.key[0] || 0) - (b.key[0] || 0);
            return (
                byInterest ||
                Number(a.criterion.interest > b.criterion.interest) - Number(a.criterion.interest < b.criterion.interest) ||
                (a.key[1] || 0) - (b.key[1] || 0) ||
                a.at - b.at
            );
        })
        .map(each => each.criterion);
}
