import { CONVENTION, figuresOf, type MeasuresInTime, type NodeChances, type Results, type RiskFigures, type Study } from '@nvs/analysis';
import type { Effect, Location, Measure } from '@nvs/model';
import { counted } from '../../diagnostics/findings.js';
import { atLeastOneInWords } from '../chance-words.js';
import { underInWords } from '../condition-words.js';
import { elementsIn, nameIn } from '../elements.js';
import { pagesOf } from '../formulas.js';
import { oneLine } from '../words/line.js';
import { chanceInWords, number, percent } from '../words/numbers.js';
import type { Page } from '../words/page.js';
import { endOfExplanation, writtenAt, type Explained, type ExplainOptions } from './explained.js';
import { likelihoodCells, overallCells } from './risk-words.js';

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
    readonly effects: readonly (Pick<Effect, 'aspect' | 'target' | 'criterion' | 'operator' | 'at'> & {
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
    const { id, kind, title, at, status, strategy, goal, cost, benefit, effects } = measure;
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
        title,
        at,
        status,
        strategy,
        goal,
        stated: [
            ...cost.map(each => ({ what: 'cost', at: each.at, text: writtenAt(each.at, text) })),
            ...benefit.map(each => ({ what: 'benefit', at: each.at, text: writtenAt(each.at, text) }))
        ],
        effects: effects.map(({ aspect, target, criterion, operator, amount, at: place }) => ({
            aspect,
            target,
            criterion,
            operator,
            text: amount && writtenAt(amount.at, text),
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
    const name = (each: string): string => nameIn(elements, each);
    const ahead = status === 'in_place' ? '' : status === 'planned' ? ', beside those in place' : ', beside those in place and planned';
    const rings = underInWords([
        ...new Set(nodes.flatMap(each => each.after.loss.conditions.filter(of => of === 'ring_as_services' || of === 'ring_not_stated')))
    ]);
    const most = [...nodes].sort((a, b) => gained(b) - gained(a));
    return {
        title: [`${oneLine(title)} (${oneLine(id)}), a measure, `, { at }],
        lines: [
            `${status === undefined ? 'Its status is not stated, so it counts as proposed.' : `It is ${status.replaceAll('_', ' ')}.`}${strategy.length > 0 ? ` Strategy: ${strategy.map(name).join(', ')}.` : ''}${goal.length > 0 ? ` Goal: ${goal.map(name).join(', ')}.` : ''}`,
            ...(effects.length === 0 ? ['It states no effect, so it changes no figure.'] : []),
            ...(withoutEffect
                ? [
                      `It ${withoutEffect.why === 'begins_later' ? 'begins' : 'ends'} on ${withoutEffect.date}, ${withoutEffect.why === 'begins_later' ? 'after' : 'before'} ${withoutEffect.status === 'in_place' ? 'the date of the assessment' : `${day ?? 'the last day'}, the last day of the horizon`}: it changes no figure.`
                  ]
                : []),
            ...(!withoutEffect && day !== undefined && status !== 'in_place' && effects.length > 0
                ? [`What it changes is said of ${day}, the last day of the horizon.`]
                : [])
        ],
        sections: [
            { heading: 'What it states', rows: stated.map(each => [each.what, each.text ?? '', [{ at: each.at }]]) },
            {
                heading: 'What that comes to',
                head: ['', 'Paid in all', 'Worth', 'A year'],
                lines:
                    money.length === 0
                        ? []
                        : [
                              `Over ${number(money[0]?.years ?? 0)} years (${money[0]?.period === 'lifetime' ? 'its lifetime' : 'the horizon of the assessment'}), ${money[0]?.discount === undefined ? 'undiscounted, for no discount rate is stated' : `at a discount rate of ${percent(money[0].discount)} a year`}; ${CONVENTION}.`
                          ],
                rows: money.map(each => [
                    `${each.what}, ${each.currency}${each.missing === undefined ? '' : `: at least, ${counted(each.missing, 'amount')} withheld`}`,
                    ...[each.paid, each.worth, each.perYear].map(limitsInWords)
                ])
            },
            {
                heading: 'What it changes',
                rows: effects.map(each => [
                    `${each.aspect.replaceAll('_', ' ')} of ${name(each.target)}${each.criterion === undefined ? '' : ` on ${name(each.criterion)}`} ${each.operator} ${each.text ?? ''}`.trim(),
                    [{ at: each.at }]
                ])
            },
            {
                heading: `Risks that it changes: without it, and with it${ahead}`,
                head: ['Risk', 'Likelihood', 'With it', 'Impact', 'With it'],
                rows: risks.map(each => [
                    `${name(each.id)}${each.scope === undefined ? '' : ` in ${name(each.scope)}`}`,
                    each.before ? likelihoodCells(each.before)[1] : 'not stated',
                    likelihoodCells(each.after)[1],
                    each.before?.impact.overall ? overallCells(each.before.impact.overall)[1] : '',
                    each.after.impact.overall ? overallCells(each.after.impact.overall)[1] : ''
                ])
            },
            {
                heading: `Chance of at least one outage, and of loss: without it, and with it${ahead}`,
                head: ['What', 'Outage', 'With it', 'Lost', 'With it'],
                lines: [
                    ...(most.length === 0
                        ? []
                        : [
                              `Outage: all up at the beginning, no buffer helps. Lost: every event lasts, each chance is drawn once${most.some(({ before, after }) => before.lossBound ?? after.lossBound) ? ', so an outage can be likelier' : ''}.${rings === '' ? '' : ` For some, ${rings}.`}`
                          ]),
                    ...(most.length > MOST_SHOWN
                        ? [`The ${MOST_SHOWN} of ${most.length} that it changes most; --format json has all.`]
                        : [])
                ],
                rows: most
                    .slice(0, MOST_SHOWN)
                    .map(each => [
                        name(each.id),
                        ...[each.before.outage, each.after.outage].map(outage =>
                            outage ? atLeastOneInWords(outage.atLeastOne) : 'no figure'
                        ),
                        chanceInWords(each.before.loss),
                        chanceInWords(each.after.loss)
                    ])
            },
            ...endOfExplanation(answer)
        ]
    };
}

function limitsInWords({ low, best, high }: { low: number; best?: number | undefined; high: number }): string {
    return best === undefined
        ? `${number(low)} to ${number(high)}`
        : low === high
          ? number(best)
          : `${number(best)} (${number(low)} to ${number(high)})`;
}
