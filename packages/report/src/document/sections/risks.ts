import type { Scale } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { classTitle, named, state, text, whole } from '../cells.js';
import type { Block, Cell, Section } from '../document.js';
import type { Facts, RankedRisk } from '../facts.js';
import { bandOf, impactPlace, likelihoodPlace } from '../places.js';
import type { Axis, Mark } from '../risk-diagram.js';

const NAMED_BY_WEIGHT = 7;
const NAMED_BY_HARM = 4;
/** As few as this are all named. */
const FEW = 12;

/** The diagram of risks, and the list with their ranges. */
export function risks(facts: Facts): Section {
    const { risks: all, likelihood, impact } = facts;
    const blocks: Block[] = [];
    if (likelihood && impact && all.length > 0) {
        const marks = marksOf(facts, likelihood, impact);
        if (marks.some(({ y }) => y !== undefined)) {
            blocks.push({
                type: 'figure',
                title: message('pages.diagramTitle'),
                caption: message('pages.diagramCaption'),
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
    }
    return { id: 'risks', heading: message('pages.risksHeading'), blocks };
}

const classTitleOf = ({ title, titles, name }: Scale): Message =>
    title.trim() === '' ? message('text.asWritten', { text: name }) : message('text.title', { title, titles });

function axisOf(scale: Scale, title: Message): Axis {
    return {
        title,
        classes: scale.classes.map(each => {
            const { from } = bandOf(each);
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
    return all.flatMap(each => {
        const { best } = each.risk.current.likelihood;
        const x = best && likelihoodPlace(likelihood, best, 'best');
        const overall = each.risk.current.impact.overall?.best;
        return x === undefined
            ? []
            : [
                  {
                      id: each.threat.id,
                      number: each.number,
                      title: title(each.threat.id),
                      label: short(each.threat.id),
                      shape: each.threat.nature === 'intentional' ? 'diamond' : 'circle',
                      isNamed: each.isComplete && (all.length <= FEW || each.number <= NAMED_BY_WEIGHT || worst.has(each)),
                      x,
                      y: overall && impactPlace(impact, overall)
                  } as const
              ];
    });
}

function likelihoodCell({ risk }: RankedRisk, scale: Scale): Cell {
    const { status, low, best, high } = risk.current.likelihood;
    if (status !== 'judged' || !low || !high) {
        return state(status === 'judged' ? 'incomplete' : status);
    }
    const from = likelihoodPlace(scale, low, 'low');
    const to = likelihoodPlace(scale, high, 'high');
    return from === undefined || to === undefined
        ? state('not_usable')
        : rangeCell(scale, from, best && likelihoodPlace(scale, best, 'best'), to, [low.class, high.class], best?.class);
}

function impactCell({ risk }: RankedRisk, scale: Scale): Cell {
    const { low, best, high } = risk.current.impact.overall ?? {};
    if (!low || !high) {
        return state('incomplete');
    }
    const from = impactPlace(scale, low);
    const to = impactPlace(scale, high);
    return from === undefined || to === undefined
        ? state('not_usable')
        : rangeCell(
              scale,
              from,
              best && impactPlace(scale, best),
              to,
              [low.nearest ?? low.class, high.nearest ?? high.class],
              best && (best.nearest ?? best.class)
          );
}

function rangeCell(
    scale: Scale,
    low: number,
    best: number | undefined,
    high: number,
    [first = 'X', last = 'X']: readonly (string | undefined)[],
    bestClass: string | undefined
): Cell {
    const words = first === last ? message('text.asWritten', { text: first }) : message('pages.classRange', { low: first, high: last });
    return { type: 'range', low, best, high, of: scale.classes.length, bestClass, text: words };
}

/** Never one number: what the ranges leave open stands in the same cell. */
function placeCell({ rank, isComplete }: RankedRisk): Cell {
    return rank === undefined || !isComplete
        ? text(message('pages.noPlace'))
        : text(message('pages.places', { first: rank.highestRank, last: rank.lowestRank }));
}
