import { message } from '@nvs/words';
import { named, text, whole } from '../cells.js';
import type { Block, Cell, Section } from '../document.js';
import type { Facts, RankedRisk } from '../facts.js';
import type { Profile } from '../profiles/profile.js';
import { campaigns } from './campaigns.js';
import { developments } from './developments.js';
import { impactsByYear, likelihoods } from './likelihoods.js';
import { impactCell, likelihoodCell } from './risk-cells.js';
import { axisOf, classTitleOf, diagramCaption, marksOf } from './risk-marks.js';

/** The diagram of risks, and the list with their ranges. */
export function risks(facts: Facts, { isBrief }: Profile): Section {
    const { risks: all, likelihood, impact } = facts;
    const blocks: Block[] = [];
    if (likelihood && impact && all.length > 0) {
        const marks = marksOf(facts, likelihood, impact);
        if (marks.some(({ y }) => y !== undefined)) {
            blocks.push({
                type: 'figure',
                title: message('pages.diagramTitle'),
                caption: diagramCaption(facts, marks),
                picture: {
                    name: 'risk_diagram',
                    x: axisOf(likelihood, message('pages.likelihoodIn', { scale: classTitleOf(likelihood) })),
                    y: axisOf(impact, message('pages.impact')),
                    marks
                }
            });
        }
        blocks.push({
            type: 'table',
            caption: message('pages.riskListCaption'),
            columns: [
                { heading: message('pages.number'), align: 'end' },
                { heading: message('pages.risk') },
                { heading: message('pages.likelihood') },
                { heading: message('pages.impact') },
                { heading: message('pages.place'), align: 'end' }
            ],
            rows: all.map(each => [
                whole(each.number),
                named(facts.title(each.threat.id), each.threat.id),
                likelihoodCell(each, likelihood),
                impactCell(each, impact),
                placeCell(each)
            ])
        });
        // What stands behind a likelihood, and what threats do together, is for who has more than two pages.
        blocks.push(
            ...(isBrief
                ? []
                : [...likelihoods(facts), ...impactsByYear(facts), ...developments(facts), ...campaigns(facts, likelihood, impact)])
        );
    }
    return { id: 'risks', heading: message('pages.risksHeading'), blocks };
}

/** Never one number: what the ranges leave open stands in the same cell. */
function placeCell({ rank, isComplete }: RankedRisk): Cell {
    return rank === undefined || !isComplete
        ? text(message('pages.noPlace'))
        : text(message('pages.places', { first: rank.highestRank, last: rank.lowestRank }));
}
