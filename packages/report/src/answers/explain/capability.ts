import type { CapabilityResult, Results, Study } from '@nvs/analysis';
import type { Capability, Effect, Measure } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { afterwardsInWords, amountInWords } from '../../capability-words.js';
import { elementsIn, nameIn } from '../elements.js';
import { pagesOf } from '../formulas.js';
import { aKind } from '../kind-words.js';
import { entitled, type Page } from '../words/page.js';
import { titled } from '../words/said.js';
import { endOfExplanation, writtenAt, type Explained, type ExplainOptions } from './explained.js';

/** What is required of a capability, what exists and what is missing, and what adds to it. */
export interface CapabilityExplanation extends Explained {
    readonly kind: 'capability';
    readonly stated: readonly {
        readonly what: 'required' | 'existing';
        readonly for?: string | undefined;
        readonly at: Capability['at'];
        readonly text?: string | undefined;
    }[];
    /** One for each case that it is required for, first in general. */
    readonly needs: readonly CapabilityResult[];
    /** Measures that change what exists. `isCounted`: with what is planned, on the last day of the horizon. */
    readonly effects: readonly (Pick<Effect, 'operator' | 'at'> &
        Pick<Measure, 'status' | 'since'> & {
            readonly measure: string;
            readonly text?: string | undefined;
            readonly withoutEffect?: 'begins_later' | 'ends_earlier' | undefined;
        })[];
}

export function explainCapability(
    study: Study,
    { id, kind, title, titles, at, required, requiredFor = [], existing }: Capability,
    results: Results,
    { text }: ExplainOptions
): CapabilityExplanation {
    const { model } = study;
    const stated = [
        ...(required ? [{ what: 'required' as const, at: required.at }] : []),
        ...requiredFor.map(each => ({ what: 'required' as const, for: each.for, at: each.value.at })),
        ...(existing ? [{ what: 'existing' as const, at: existing.at }] : [])
    ];
    const answer = {
        project: model.project,
        id,
        kind,
        title: titled({ title, titles }),
        at,
        stated: stated.map(each => ({ ...each, text: writtenAt(each.at, text) })),
        needs: results.capabilities.filter(each => each.id === id),
        effects: model.measures.flatMap(({ id: measure, status, since, effects }) =>
            effects
                .filter(each => each.aspect === 'existing' && each.target === id)
                .map(({ operator, amount, at: place }) => ({
                    measure,
                    status,
                    since,
                    operator,
                    text: amount && writtenAt(amount.at, text),
                    withoutEffect: results.measures.withoutEffect.find(each => each.id === measure)?.why,
                    at: place
                }))
        ),
        notes: results.notes.filter(each => each.id === id),
        gaps: results.gaps.filter(each => each.id === id)
    };
    return { ...answer, formulas: pagesOf(['capability.gap']), elements: elementsIn(model, answer) };
}

/** The same for people. */
export function capabilityPage(answer: CapabilityExplanation): Page {
    const { id, kind, title, at, stated, needs, effects, elements } = answer;
    const requiredFor = (of: string | undefined): Message => (of === undefined ? message('capabilities.inGeneral') : nameIn(elements, of));
    return {
        ...entitled(title, id, aKind(kind), at),
        lines: [message('aimAnswers.gap')],
        sections: [
            {
                heading: message('answers.states'),
                rows: stated.map(each => [
                    message(each.what === 'required' ? 'capabilities.required' : 'capabilities.existing'),
                    each.for === undefined ? '' : nameIn(elements, each.for),
                    each.text ?? '',
                    [{ at: each.at }]
                ])
            },
            {
                heading: message('capabilities.heading'),
                head: [
                    message('capabilities.requiredFor'),
                    message('capabilities.required'),
                    message('capabilities.existing'),
                    message('capabilities.gap'),
                    message('capabilities.state'),
                    message('capabilities.planned'),
                    message('aimAnswers.proposed')
                ],
                rows: needs.map(each => [
                    requiredFor(each.for),
                    ...[each.required, each.existing, each.gap].map(amount => amountInWords(each, amount)),
                    message('capabilities.stateIs', { state: each.state }),
                    afterwardsInWords(each, each.residual),
                    afterwardsInWords(each, each.what_if)
                ])
            },
            {
                heading: message('aimAnswers.adds'),
                head: [
                    message('head.measure'),
                    message('head.status'),
                    message('aimAnswers.from'),
                    message('head.changes'),
                    '',
                    message('head.where')
                ],
                rows: effects.map(each => [
                    nameIn(elements, each.measure),
                    each.status === undefined ? message('pages.notStated') : message('pages.measureStatus', { status: each.status }),
                    each.since ?? '',
                    [each.operator, ' ', each.text ?? ''],
                    each.withoutEffect ? message('aimAnswers.notCounted', { why: each.withoutEffect }) : '',
                    [{ at: each.at }]
                ])
            },
            ...endOfExplanation(answer)
        ]
    };
}
