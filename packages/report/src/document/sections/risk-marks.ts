import { isOfNature, type Scale } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { classTitle } from '../cells.js';
import type { Facts, RankedRisk } from '../facts.js';
import { bandOf, impactPlace, likelihoodPlace } from '../places.js';
import type { Axis, Mark } from '../risk-diagram.js';

const NAMED_BY_WEIGHT = 7;
const NAMED_BY_HARM = 4;
/** As few as this are all named. */
const FEW = 12;
/** As few as this whose impact is not fully judged are named. */
const FEW_OPEN = 8;

/** How the diagram is read: of what is in it. */
export function diagramCaption({ risks: all }: Facts, marks: readonly Mark[]): Message {
    const first = all.find(each => each.isComplete && each.rank !== undefined);
    const caption = message('diagramPages.caption', {
        first: first?.rank && { number: first.number, from: first.rank.highestRank, to: first.rank.lowestRank },
        hasUnknown: marks.some(each => each.y === undefined)
    });
    return marks.some(each => each.isAtLeast) ? message('text.sentences', { items: [caption, message('diagramPages.atLeast')] }) : caption;
}

/** What a scale is called. */
export const classTitleOf = ({ title, titles, name }: Scale): Message =>
    title.trim() === '' ? message('text.asWritten', { text: name }) : message('text.title', { title, titles });

/** An axis of the classes of a scale. */
export function axisOf(scale: Scale, title: Message): Axis {
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

/** A mark for each risk with a likelihood. */
export function marksOf({ risks: all, short, title }: Facts, likelihood: Scale, impact: Scale): Mark[] {
    const harm = ({ risk }: RankedRisk): number => risk.current.impact.overall?.best?.index ?? -Infinity;
    const worst = new Set([...all.filter(each => each.isComplete)].sort((a, b) => harm(b) - harm(a)).slice(0, NAMED_BY_HARM));
    // Arrows of a few would cross all else; of many, a strip would say nothing.
    const open = all.filter(each => each.risk.current.impact.overall?.best === undefined).length;
    const isHalfJudged = open > all.length / 3;
    const isJudgedNamed = (each: RankedRisk, isAtLeast: boolean): boolean =>
        all.length <= FEW ? each.isComplete || isAtLeast : each.isComplete && (each.number <= NAMED_BY_WEIGHT || worst.has(each));
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
                      limits: point ? undefined : limitsOf(overall),
                      shape: isOfNature(each.threat, 'intentional') ? 'diamond' : 'circle',
                      isNamed: point ? isJudgedNamed(each, isAtLeast) : open <= FEW_OPEN,
                      isAtLeast,
                      x,
                      y: point && impactPlace(impact, point)
                  } as const
              ];
    });
}

type Overall = RankedRisk['risk']['current']['impact']['overall'];

/** The classes that an impact lies between by what is judged. */
function limitsOf(overall: Overall): Message | undefined {
    const limit = (point: NonNullable<Overall>['low']): string | undefined => point?.nearest ?? point?.class;
    const low = limit(overall?.low),
        high = limit(overall?.high);
    return overall === undefined || overall.status === 'withheld' || low === undefined || high === undefined
        ? undefined
        : message('pages.classRange', { low, high });
}
