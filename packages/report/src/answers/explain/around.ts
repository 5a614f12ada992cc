import { driversOf } from '@nvs/analysis';
import type { Location, Question, RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Section } from '../words/page.js';
import { titled } from '../words/said.js';

/** What is known around an element beside its figures. A list is absent where it would be empty. */
export interface Around {
    readonly questions?: readonly {
        readonly id: string;
        readonly title: Message;
        readonly status: Question['status'];
        readonly answer?: string | undefined;
        readonly asked: readonly Message[];
        readonly due?: string | undefined;
        /** The values of the element that it is about; absent where it is about the element. */
        readonly values?: readonly string[] | undefined;
        readonly at: Location;
    }[];
    /** Of a threat: what drives it. */
    readonly developments?: readonly {
        readonly id: string;
        readonly title: Message;
        readonly direction?: 'up' | 'down' | undefined;
        readonly since?: string | undefined;
        readonly at: Location;
    }[];
}

/** The questions that are about an element, and the developments that drive it. */
export function aroundOf(model: RiskModel, id: string): Around {
    const organisations = new Map(model.organisations.map(each => [each.id, titled(each)]));
    const questions = (model.questions ?? [])
        .filter(({ about }) => about.includes(id))
        .map(each => ({
            id: each.id,
            title: titled(each),
            status: each.status,
            answer: each.answer,
            asked: each.asked.map(who => organisations.get(who) ?? message('text.asWritten', { text: who })),
            due: each.due,
            ...valuesOf(each, id),
            at: each.at
        }));
    const threat = model.threats.find(each => each.id === id);
    const developments = (threat ? driversOf(model, threat) : []).map(({ development, direction }) => ({
        id: development.id,
        title: titled(development),
        direction,
        since: development.since,
        at: development.at
    }));
    return { ...(questions.length > 0 ? { questions } : {}), ...(developments.length > 0 ? { developments } : {}) };
}

/** The values of an element that a question is about. */
function valuesOf({ values = [] }: Question, id: string): { readonly values?: readonly string[] } {
    const own = values.filter(each => each.of === id).map(each => each.value);
    return own.length > 0 ? { values: own } : {};
}

/** The same for people; nothing where there is nothing. */
export function aroundSections({ questions = [], developments = [] }: Around): Section[] {
    return [
        {
            heading: message('openQuestions.aboutIt'),
            rows: questions.map(({ title, status, answer, asked, due, values, at }) => {
                const said = message('openQuestions.stands', { status, answer, asked, due });
                return [title, values ? message('openQuestions.ofValues', { values, said }) : said, [{ at }]];
            })
        },
        {
            heading: message('developments.drivers'),
            rows: developments.map(({ title, direction, since, at }) => [
                title,
                message('developments.driver', { direction, since }),
                [{ at }]
            ])
        }
    ];
}
