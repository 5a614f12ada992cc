import { isOfNature, type Scale } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { classTitle, named, text, whole } from '../cells.js';
import type { Block, Cell, Section } from '../document.js';
import type { Facts, RankedRisk } from '../facts.js';
import type { Profile } from '../profiles/profile.js';
import { bandOf, impactPlace, likelihoodPlace } from '../places.js';
import type { Axis, Mark } from '../risk-diagram.js';
import { campaigns } from './campaigns.js';
import { developments } from './developments.js';
import { impactsByYear, likelihoods } from './likelihoods.js';
import { impactCell, likelihoodCell } from './risk-cells.js';

const NAMED_BY_WEIGHT = 7;
const NAMED_BY_HARM = 4;
/** As few as this are all named. */
const FEW = 12;

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
                caption: marks.some(each => each.isAtLeast)
                    ? message('text.sentences', { items: [message('pages.diagramCaption'), message('diagramPages.atLeast')] })
                    : message('pages.diagramCaption'),
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
        // What stands behind a likelihood is for who has more than two pages.
        blocks.push(
            ...(isBrief ? [] : [...likelihoods(facts), ...impactsByYear(facts), ...developments(facts)]),
            ...campaigns(facts, likelihood, impact)
        );
    }
    return { id: 'risks', heading: message('pages.risksHeading'), blocks };
}

const classTitleOf = ({ title, titles, name }: Scale): Message =>
    title.trim() === '' ? message('text.asWritten', { text: name }) : message('text.title', { title, titles });

function axisOf(scale: Scale, title: Message): Axis {
    return {
        title,
        classes: scale.classes.map(each => {
            // How often something happens is no share: the title of the class says it.
            const from = each.band?.low?.per === undefined ? bandOf(each).from : undefined;
            return {
                name: each.name,
                title: classTitle(each),
                from: from === undefined || scale.measures !== 'likelihood' ? undefined : message('text.percent', { share: from })
            };
        })
    };
}

function marksOf({ risks: all, short, title }: Facts, likelihood: Scale, impact: Scale): Mark[] {
    const harm = ({ risk }: RankedRisk): number => risk.current.impact.overall?.best?.index ?? -Infinity;
    const worst = new Set([...all.filter(each => each.isComplete)].sort((a, b) => harm(b) - harm(a)).slice(0, NAMED_BY_HARM));
    // Arrows of a few would cross all else; of many, a strip would say nothing.
    const isHalfJudged = all.filter(each => each.risk.current.impact.overall?.best === undefined).length > all.length / 3;
    return all.flatMap(each => {
        const { best } = each.risk.current.likelihood;
        const x = best && likelihoodPlace(likelihood, best, 'best');
        const { overall } = each.risk.current.impact;
        // The least that it is, where no best estimate can be: a mark of its own kind. Of which nothing is judged there is no least.
        const isAtLeast = overall?.best === undefined && overall?.low?.index !== undefined && isHalfJudged;
        const point = isAtLeast ? overall.low : overall?.best;
        return x === undefined
            ? []
            : [
                  {
                      id: each.threat.id,
                      number: each.number,
                      title: title(each.threat.id),
                      label: short(each.threat.id),
                      shape: isOfNature(each.threat, 'intentional') ? 'diamond' : 'circle',
                      isNamed:
                          all.length <= FEW
                              ? each.isComplete || isAtLeast
                              : each.isComplete && (each.number <= NAMED_BY_WEIGHT || worst.has(each)),
                      isAtLeast,
                      x,
                      y: point && impactPlace(impact, point)
                  } as const
              ];
    });
}

/** Never one number: what the ranges leave open stands in the same cell. */
function placeCell({ rank, isComplete }: RankedRisk): Cell {
    return rank === undefined || !isComplete
        ? text(message('pages.noPlace'))
        : text(message('pages.places', { first: rank.highestRank, last: rank.lowestRank }));
}
