import { figuresOf, type MeasuresInTime, type NodeChances, type Results, type RiskFigures, type Study } from '@nvs/analysis';
import type { Effect, Location, Measure } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { impactRestsOn } from '../../less-certain.js';
import { atLeastOneInWords } from '../chance-words.js';
import { underInWords } from '../condition-words.js';
import { elementsIn, nameIn } from '../elements.js';
import { pagesOf } from '../formulas.js';
import { aKind } from '../kind-words.js';
import { chanceInWords } from '../words/chances.js';
import { entitled, type Page } from '../words/page.js';
import { endOfExplanation, writtenAt, type Explained, type ExplainOptions } from './explained.js';
import { likelihoodCells, overallCells } from './risk-words.js';
import { titled } from '../words/said.js';

/** What is shown of the network; JSON has all. */
const MOST_SHOWN = 15;

/** The states of a risk without and with a measure of a status, in the order of the statuses. */
const STEPS = { in_place: ['inherent', 'current'], planned: ['current', 'residual'], proposed: ['residual', 'what_if'] } as const;
const ORDER = Object.keys(STEPS);

/** What a measure changes. */
export interface MeasureExplanation extends Explained {
    readonly kind: 'measure';
    readonly status?: Measure['status'];
    readonly strategy: readonly string[];
    readonly goal: readonly string[];
    readonly stated: readonly { readonly what: string; readonly at: Location; readonly text?: string | undefined }[];
    readonly effects: readonly (Pick<Effect, 'aspect' | 'target' | 'criterion' | 'operator' | 'through' | 'at'> & {
        readonly text?: string | undefined;
    })[];
    /** Why it changes nothing on the day that the residual and the what-if risk are of. */
    readonly withoutEffect?: MeasuresInTime['withoutEffect'][number] | undefined;
    /** The last day of the horizon, which those are of. */
    readonly day?: string | undefined;
    /** What it costs and brings over its period. */
    readonly money: MeasuresInTime['money'];
    /** Risks that it changes: without it, and with it and no other measure of its status. */
    readonly risks: readonly {
        readonly id: string;
        readonly scope?: string | undefined;
        readonly before?: RiskFigures | undefined;
        readonly after: RiskFigures;
    }[];
    /** Nodes and sectors whose chances it changes, in the same way. */
    readonly nodes: readonly { readonly id: string; readonly before: Chances; readonly after: Chances }[];
}

/** What a measure does by itself. */
export function explainMeasure(study: Study, measure: Measure, results: Results, { text }: ExplainOptions): MeasureExplanation {
    const { id, kind, at, status, strategy, goal, cost, benefit, effects } = measure;
    const { model } = study;
    const [before, after] = STEPS[status ?? 'proposed'];
    const order = (each: Measure): number => ORDER.indexOf(each.status ?? 'proposed');
    // with those that come first, and alone of its status: what it does by itself
    const alone = study.variant({ measures: model.measures.filter(each => each.id === id || order(each) < order(measure)) });
    const risks = alone.risks().flatMap(risk => {
        const then = risk[after];
        return then?.measures.includes(id)
            ? [{ id: risk.id, scope: risk.scope, before: before === 'inherent' ? risk.inherent : figuresOf(risk, before), after: then }]
            : [];
    });
    const nodes =
        after === 'current' || effects.length === 0
            ? []
            : alone
                  .changed(after)
                  .map(({ id: node, before: first, after: then }) => ({ id: node, before: chancesIn(first), after: chancesIn(then) }));
    const answer = {
        project: model.project,
        id,
        kind,
        title: titled(measure),
        at,
        status,
        strategy,
        goal,
        stated: [
            ...cost.map(each => ({ what: 'cost', at: each.at, text: writtenAt(each.at, text) })),
            ...benefit.map(each => ({ what: 'benefit', at: each.at, text: writtenAt(each.at, text) }))
        ],
        effects: effects.map(({ aspect, target, criterion, operator, amount, through, at: place }) => ({
            aspect,
            target,
            criterion,
            operator,
            text: amount && writtenAt(amount.at, text),
            ...(through === undefined ? {} : { through }),
            at: place
        })),
        withoutEffect: results.measures.withoutEffect.find(each => each.id === id),
        day: results.measures.day,
        money: results.measures.money.filter(each => each.id === id),
        risks,
        nodes,
        notes: results.notes.filter(each => each.id === id),
        gaps: results.gaps.filter(each => each.id === id)
    };
    const formulas = [...new Set(effects.map(each => each.aspect))].flatMap(each =>
        each === 'likelihood' || each === 'impact' ? [`measure.${each}`] : []
    );
    return {
        ...answer,
        formulas: pagesOf([
            ...formulas,
            ...(answer.money.length > 0 ? ['rules.money'] : []),
            ...(risks.length > 0 ? ['measure.states'] : []),
            ...(nodes.length > 0 ? ['measure.network'] : [])
        ]),
        elements: elementsIn(model, answer)
    };
}

type Chances = Pick<NodeChances, 'outage' | 'loss' | 'lossBound'>;
const gained = ({ before, after }: { readonly before: Chances; readonly after: Chances }): number =>
    before.outage && after.outage ? before.outage.atLeastOne.best - after.outage.atLeastOne.best : before.loss.best - after.loss.best;
const chancesIn = ({ outage, loss, lossBound }: Chances): Chances => ({
    ...(outage ? { outage } : {}),
    loss,
    ...(lossBound ? { lossBound } : {})
});

/** The same for people. */
export function measurePage(answer: MeasureExplanation): Page {
    const { id, title, at, status, strategy, goal, stated, effects, risks, nodes, elements, withoutEffect, day, money } = answer;
    const name = (each: string): Message => nameIn(elements, each);
    const beside = status === 'in_place' ? undefined : status === 'planned' ? 'in_place' : 'planned';
    const rings = [
        ...new Set(nodes.flatMap(each => each.after.loss.conditions.filter(of => of === 'ring_as_services' || of === 'ring_not_stated')))
    ];
    const [first] = money;
    const most = [...nodes].sort((a, b) => gained(b) - gained(a));
    return {
        ...entitled(title, id, aKind('measure'), at),
        lines: [
            message('measureAnswers.is', { status, strategies: strategy.map(name), goals: goal.map(name) }),
            ...(effects.length === 0 ? [message('measureAnswers.noEffect')] : []),
            ...(withoutEffect
                ? [
                      message('measureAnswers.withoutEffect', {
                          why: withoutEffect.why,
                          date: withoutEffect.date,
                          isInPlace: withoutEffect.status === 'in_place',
                          day
                      })
                  ]
                : []),
            ...(!withoutEffect && day !== undefined && status !== 'in_place' && effects.length > 0
                ? [message('measureAnswers.day', { day })]
                : [])
        ],
        sections: [
            { heading: message('answers.states'), rows: stated.map(each => [each.what, each.text ?? '', [{ at: each.at }]]) },
            {
                heading: message('measureAnswers.money'),
                head: ['', message('head.paidInAll'), message('head.worth'), message('head.aYear')],
                lines:
                    first === undefined
                        ? []
                        : [message('measureAnswers.over', { years: first.years, period: first.period, discount: first.discount })],
                rows: money.map(each => [amountOf(each), ...[each.paid, each.worth, each.perYear].map(limitsInWords)])
            },
            {
                heading: message('measureAnswers.changes'),
                rows: asWritten(effects).map(([each, count]) => [
                    message('answers.effect', {
                        aspect: each.aspect,
                        target:
                            each.through === undefined
                                ? name(each.target)
                                : message('manyEffects.members', { count, of: name(each.through) }),
                        on: each.criterion === undefined ? undefined : name(each.criterion),
                        operator: each.operator,
                        text: each.text
                    }),
                    [{ at: each.at }]
                ])
            },
            {
                heading: message('measureAnswers.risks', { beside }),
                head: [
                    message('head.risk'),
                    message('head.likelihood'),
                    message('head.withIt'),
                    message('head.impact'),
                    message('head.withIt')
                ],
                rows: risks.map(each => [
                    message('measureAnswers.risk', { name: name(each.id), scope: each.scope === undefined ? undefined : name(each.scope) }),
                    each.before ? likelihoodCells(each.before)[1] : message('nodeAnswers.notStated'),
                    likelihoodCells(each.after)[1],
                    each.before?.impact.overall ? overallCells(each.before.impact.overall, impactRestsOn(each.before.impact))[1] : '',
                    each.after.impact.overall ? overallCells(each.after.impact.overall, impactRestsOn(each.after.impact))[1] : ''
                ])
            },
            {
                heading: message('measureAnswers.outages', { beside }),
                head: [message('head.what'), message('head.outage'), message('head.withIt'), message('head.lost'), message('head.withIt')],
                lines: [
                    ...(most.length === 0
                        ? []
                        : [
                              message('measureAnswers.conditions', {
                                  likelier: most.some(({ before, after }) => before.lossBound ?? after.lossBound),
                                  rings: rings.length === 0 ? undefined : underInWords(rings)
                              })
                          ]),
                    ...(most.length > MOST_SHOWN ? [message('measureAnswers.most', { shown: MOST_SHOWN, all: most.length })] : [])
                ],
                rows: most
                    .slice(0, MOST_SHOWN)
                    .map(each => [
                        name(each.id),
                        ...[each.before.outage, each.after.outage].map(outage =>
                            outage ? atLeastOneInWords(outage.atLeastOne) : message('measureAnswers.noFigure')
                        ),
                        chanceInWords(each.before.loss),
                        chanceInWords(each.after.loss)
                    ])
            },
            ...endOfExplanation(answer)
        ]
    };
}

/** Each effect once, with how many it is on. */
function asWritten(effects: MeasureExplanation['effects']): [MeasureExplanation['effects'][number], number][] {
    const written = new Map<unknown, [MeasureExplanation['effects'][number], number]>();
    for (const effect of effects) {
        const key = effect.through === undefined ? effect : JSON.stringify([effect.through, effect.aspect, effect.at]);
        written.set(key, [effect, (written.get(key)?.[1] ?? 0) + 1]);
    }
    return [...written.values()];
}

const limitsInWords = ({ low, best, high }: { low: number; best?: number | undefined; high: number }): Message =>
    message('measureAnswers.limits', { low, best, high });

/** What is paid or received in a currency, and what of it is left out. */
function amountOf({ what, currency, missing, outside }: MeasuresInTime['money'][number]): Message {
    const amount = message('measureAnswers.amount', { what, currency, missing });
    return outside ? message('qualifiers.costWithout', { cost: amount, years: outside }) : amount;
}
