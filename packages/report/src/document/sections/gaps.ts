import { groupBy, ownersOf } from '@nvs/analysis';
import { compare, type Question } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { named, onLines, parts, text } from '../cells.js';
import type { Block, Cell, Section, Table } from '../document.js';
import type { Facts } from '../facts.js';
import { agreement } from './agreement.js';
import { citations } from './provenance.js';

/** What the model leaves out, by who owns it and what it is about, each on a line of its own: a list of what is still to be done. What nobody owns stands last. */
export function gaps(facts: Facts): Section {
    const {
        report: { results },
        title
    } = facts;
    const owners = ownersOf(facts.report.model);
    const rows = [...groupBy(results.gaps, gap => [gap.id ?? ''])]
        .map(([id, missing]) => ({ id, missing, owner: owners.get(id) ?? [] }))
        .sort((a, b) => Number(a.owner.length === 0) - Number(b.owner.length === 0) || compare(a.owner.join(' '), b.owner.join(' ')))
        .map(({ id, missing, owner }): Cell[] => [
            text(owner.length === 0 ? message('pages.nobody') : message('pages.listed', { items: owner.map(title) })),
            id === '' ? text(message('pages.wholeModel')) : text(title(id), id),
            onLines(missing.map(gap => message('text.asWritten', { text: gap.message }))),
            text(placeOf(missing))
        ]);
    const table: Table = {
        type: 'table',
        caption: message('pages.gapsCaption', { gaps: results.gaps.length }),
        columns: [
            { heading: message('pages.owner') },
            { heading: message('pages.about') },
            { heading: message('pages.missing') },
            { heading: message('pages.where') }
        ],
        rows
    };
    return {
        id: 'gaps',
        heading: message('pages.gapsHeading'),
        blocks: [...(rows.length === 0 ? [] : [table]), ...questions(facts), ...agreement(facts)]
    };
}

/** What was asked, open questions first, then by the day on which the answer is expected. */
function questions(facts: Facts): Block[] {
    const {
        report: { model },
        title
    } = facts;
    const several = (ids: readonly string[]): Cell =>
        ids.length === 0 ? text(message('pages.notStated')) : parts(ids.map(id => ({ text: title(id), link: id })));
    const topic = ({ values = [] }: Question, id: string): Message => {
        const own = values.filter(each => each.of === id).map(each => each.value);
        return own.length === 0 ? title(id) : message('openQuestions.values', { name: title(id), values: own });
    };
    const state = ({ status, answer, answeredBy, cited = [] }: Question): Message => {
        const said = message('openQuestions.status', { status, answer });
        return answeredBy.length === 0
            ? said
            : message('openQuestions.found', {
                  state: said,
                  source: message('pages.listed', {
                      items: answeredBy.flatMap(each => citations(each, cited, facts)).map(each => each.text)
                  })
              });
    };
    const rows = [...(model.questions ?? [])]
        .sort(
            (a, b) =>
                Number(a.status !== 'open') - Number(b.status !== 'open') || compare(a.due ?? '9', b.due ?? '9') || compare(a.id, b.id)
        )
        .map((each): Cell[] => [
            named(title(each.id), each.id),
            each.about.length === 0
                ? text(message('pages.wholeModel'))
                : parts(each.about.map(id => ({ text: topic(each, id), link: id }))),
            several(each.asked),
            text(each.due === undefined ? message('pages.notStated') : message('text.asWritten', { text: each.due })),
            text(state(each))
        ]);
    const table: Table = {
        type: 'table',
        caption: message('openQuestions.caption'),
        columns: [
            { heading: message('openQuestions.question') },
            { heading: message('openQuestions.about') },
            { heading: message('openQuestions.asked') },
            { heading: message('openQuestions.due') },
            { heading: message('openQuestions.state') }
        ],
        rows
    };
    return rows.length === 0 ? [] : [table];
}

/** Where all of it is, each place once. */
function placeOf(missing: Facts['report']['results']['gaps']): Message {
    const places = new Map(missing.flatMap(({ at }) => (at ? [[`${at.file}:${at.line}`, { file: at.file, line: at.line }] as const] : [])));
    return places.size === 0
        ? message('pages.noPlace')
        : message('pages.listed', { items: [...places.values()].map(each => message('pages.fileAndLine', each)) });
}
