import { askedToJudge, ownersOf, type Results, type Study } from '@nvs/analysis';
import type { Location, Organisation, Question, RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { allNamesIn, elementsIn, kindIn, nameIn } from '../elements.js';
import { aKind, kindInWords } from '../kind-words.js';
import { namedIn, type Named } from '../names.js';
import { entitled, type Page } from '../words/page.js';
import { commas, titled } from '../words/said.js';
import { endOfExplanation, type Explained } from './explained.js';

const ROLES = ['owner', 'operator', 'responsible'] as const;
type Role = (typeof ROLES)[number];

/** What an organisation answers for, and what is expected of it. */
export interface OrganisationExplanation extends Explained {
    readonly kind: 'organisation';
    readonly partOf: readonly string[];
    /** What it owns, runs or is politically responsible for. */
    readonly answersFor: readonly { readonly id: string; readonly roles: readonly Role[]; readonly at: Location }[];
    /** What is left out of what it owns. */
    readonly waiting: Results['gaps'];
    /** Questions that were put to it. */
    readonly put: readonly (Pick<Question, 'id' | 'about' | 'status' | 'answer' | 'due' | 'at'> & { readonly title: Message })[];
    /** What it is asked to judge; absent where it is asked nothing. */
    readonly judges?: { readonly asked: readonly string[]; readonly open: readonly string[] } | undefined;
    /** What it has judged. */
    readonly judged: readonly { readonly id: string; readonly date?: string | undefined; readonly at: Location }[];
}

export function explainOrganisation(study: Study, element: Organisation, results: Results): OrganisationExplanation {
    const { id, kind, at, partOf } = element;
    const { model } = study;
    const owners = ownersOf(model);
    const judges = askedToJudge(study.look).get(id);
    const answer = {
        project: model.project,
        id,
        kind,
        title: titled(element),
        at,
        partOf,
        answersFor: answeredForBy(model, id),
        waiting: results.gaps.filter(each => each.id !== undefined && owners.get(each.id)?.includes(id)),
        put: (model.questions ?? [])
            .filter(each => each.asked.includes(id))
            .map(each => ({
                id: each.id,
                title: titled(each),
                about: each.about,
                status: each.status,
                answer: each.answer,
                due: each.due,
                at: each.at
            })),
        ...(judges ? { judges: { asked: judges.asked.map(each => each.id), open: judges.open.map(each => each.id) } } : {}),
        judged: model.judgements.filter(each => each.by.includes(id)).map(each => ({ id: each.threat, date: each.on, at: each.at })),
        notes: results.notes.filter(each => each.id === id),
        gaps: results.gaps.filter(each => each.id === id)
    };
    return { ...answer, formulas: {}, elements: elementsIn(model, answer) };
}

function answeredForBy(model: RiskModel, id: string): OrganisationExplanation['answersFor'] {
    return namedIn(model).flatMap(each => {
        const roles = ROLES.filter(role => hasRole(each, role, id));
        return roles.length === 0 ? [] : [{ id: each.id, roles, at: each.at }];
    });
}

function hasRole(element: Named, role: Role, id: string): boolean {
    const value: unknown = new Map<string, unknown>(Object.entries(element)).get(role);
    return Array.isArray(value) && value.includes(id);
}

/** The same for people. */
export function organisationPage(answer: OrganisationExplanation): Page {
    const { id, kind, title, at, partOf, answersFor, waiting, put, judges, judged, elements } = answer;
    const name = (each: string): Message => nameIn(elements, each);
    const isNothing = [answersFor, waiting, put, judges?.asked ?? [], judged].every(each => each.length === 0);
    return {
        ...entitled(title, id, aKind(kind), at),
        lines: [
            ...(partOf.length === 0 ? [] : [message('aimAnswers.partOf', { names: allNamesIn(elements, partOf) })]),
            ...(isNothing ? [message('aimAnswers.nothingOfIt')] : []),
            ...(judges ? [message('aimAnswers.judgesAll', { asked: judges.asked.length, open: judges.open.map(name) })] : [])
        ],
        sections: [
            {
                heading: message('aimAnswers.answersFor'),
                head: [message('head.name'), message('head.what'), message('aimAnswers.as'), message('head.where')],
                rows: answersFor.map(each => [
                    name(each.id),
                    kindInWords(kindIn(elements, each.id) ?? ''),
                    commas(each.roles.map(role => message('aimAnswers.role', { role }))),
                    [{ at: each.at }]
                ])
            },
            {
                heading: message('aimAnswers.waiting'),
                rows: waiting.map(each => [each.id === undefined ? '' : name(each.id), each.at ? [{ at: each.at }] : '', each.message])
            },
            {
                heading: message('aimAnswers.put'),
                head: [
                    message('openQuestions.question'),
                    message('openQuestions.about'),
                    message('openQuestions.due'),
                    message('openQuestions.state'),
                    message('head.where')
                ],
                rows: put.map(each => [
                    each.title,
                    allNamesIn(elements, each.about),
                    each.due ?? '',
                    message('openQuestions.status', { status: each.status, answer: each.answer }),
                    [{ at: each.at }]
                ])
            },
            {
                heading: message('aimAnswers.judged'),
                rows: judged.map(each => [name(each.id), each.date ?? '', [{ at: each.at }]])
            },
            ...endOfExplanation(answer)
        ]
    };
}
