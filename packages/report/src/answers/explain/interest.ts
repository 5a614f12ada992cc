import type { HarmStructure, ImpactPoint, InterestResult, Results, Study } from '@nvs/analysis';
import type { Criterion, Interest } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { allNamesIn, elementsIn, nameIn } from '../elements.js';
import { harmSection } from '../harm-words.js';
import { formulasIn, pagesOf } from '../formulas.js';
import { aKind } from '../kind-words.js';
import { entitled, type Page, type Words } from '../words/page.js';
import { commas, titled } from '../words/said.js';
import { endOfExplanation, type Explained } from './explained.js';
import { className } from './risk-words.js';

/** How a risk harms a criterion, at present. */
interface CriterionHarmed {
    readonly id: string;
    readonly scope?: string | undefined;
    readonly low?: ImpactPoint | undefined;
    readonly best?: ImpactPoint | undefined;
    readonly high?: ImpactPoint | undefined;
    readonly formula: string;
}

/** What harms an interest or criterion: risks as judged, and the network. */
export interface InterestExplanation extends Explained {
    readonly kind: 'interest' | 'criterion';
    /** Of an interest: its criteria in the method. */
    readonly criteria: readonly string[];
    /** Of an interest: the risks that harm it, worst first. */
    readonly interest?: InterestResult | undefined;
    /** Of a criterion: the same. */
    readonly harmedBy: readonly CriterionHarmed[];
    readonly servedBy: readonly {
        readonly node: string;
        readonly target: string;
        readonly harms: readonly { readonly class: string; readonly sub?: string | undefined; readonly after: number }[];
    }[];
    /** The chance that the network does harm of each class, between limits. */
    readonly network: readonly HarmStructure[];
    readonly horizon: number;
}

export function explainInterest(study: Study, element: Interest | Criterion, results: Results): InterestExplanation {
    const { id, kind, at } = element;
    const { model } = study;
    const criteria =
        kind === 'interest' ? model.criteria.filter(each => each.interest === id && each.partOf === undefined).map(each => each.id) : [];
    const targets = new Set([id, ...criteria]);
    const interest = results.interests.find(each => each.interest === id);
    const harmedBy =
        kind === 'interest'
            ? []
            : results.risks
                  .flatMap(({ id: risk, scope, current }) =>
                      current.impact.criteria
                          .filter(each => each.criterion === id)
                          .map(({ low, best, high, formula }) => ({ id: risk, scope, low, best, high, formula }))
                  )
                  .sort((a, b) => (b.best?.position ?? b.high?.position ?? -2) - (a.best?.position ?? a.high?.position ?? -2));
    const answer = {
        project: model.project,
        id,
        kind,
        title: titled(element),
        at,
        criteria,
        interest,
        harmedBy,
        servedBy: model.nodes.flatMap(node =>
            node.serves.filter(each => targets.has(each.target)).map(({ target, harms }) => ({ node: node.id, target, harms }))
        ),
        network: study.drawnHarms().filter(each => each.target === id),
        horizon: study.structure('current').horizon,
        notes: results.notes.filter(each => each.id === id),
        gaps: results.gaps.filter(each => each.id === id)
    };
    const method = kind === 'interest' && interest && results.method ? [`interest.${results.method.interestValue}`] : [];
    return { ...answer, formulas: pagesOf([...formulasIn([harmedBy, answer.network]), ...method]), elements: elementsIn(model, answer) };
}

/** The same for people. */
export function interestPage(answer: InterestExplanation): Page {
    const { id, kind, title, at, criteria, interest, harmedBy, servedBy, network, elements } = answer;
    const name = (each: string): Message => nameIn(elements, each);
    const area = (scope: string | undefined): Words => (scope === undefined ? '' : message('interestAnswers.in', { scope: name(scope) }));
    return {
        ...entitled(title, id, aKind(kind), at),
        lines: [
            ...(criteria.length > 0 ? [message('interestAnswers.criteria', { criteria: allNamesIn(elements, criteria) })] : []),
            ...(interest?.worst
                ? [
                      message('interestAnswers.worst', {
                          class: className(interest.worst.class),
                          criterion: name(interest.worst.criterion),
                          by: allNamesIn(elements, interest.worst.by)
                      })
                  ]
                : []),
            ...(interest?.disruption === undefined ? [] : [message('interestAnswers.disruption', { result: interest.disruption })])
        ],
        sections: [
            {
                heading: message('interestAnswers.harmedBy'),
                head: [
                    message('head.risk'),
                    '',
                    message('head.low'),
                    message('head.best'),
                    message('head.high'),
                    message('head.disruption'),
                    message('head.formula')
                ],
                rows: [
                    ...(interest?.harms ?? []).map(each => [
                        name(each.id),
                        area(each.scope),
                        ...[each.low, each.best, each.high].map(point =>
                            point === undefined
                                ? ''
                                : message('riskAnswers.aggregatePoint', { class: point.class ?? '', value: point.value, unit: undefined })
                        ),
                        each.disruption === undefined ? '' : message('riskAnswers.disruption', { result: each.disruption }),
                        ''
                    ]),
                    ...harmedBy.map(each => [
                        name(each.id),
                        area(each.scope),
                        ...[each.low, each.best, each.high].map(point => (point ? className(point.class, point.sub) : '')),
                        '',
                        each.formula
                    ])
                ]
            },
            {
                heading: message('interestAnswers.servedBy'),
                head: [message('head.process'), message('head.serves'), message('head.harm')],
                rows: servedBy.map(each => [
                    name(each.node),
                    each.target === id ? '' : name(each.target),
                    each.harms.length === 0
                        ? message('interestAnswers.silent')
                        : commas(
                              each.harms.map(harm =>
                                  message('interestAnswers.harm', { class: className(harm.class, harm.sub), after: harm.after })
                              )
                          )
                ])
            },
            harmSection(network, answer.horizon),
            ...endOfExplanation(answer)
        ]
    };
}
