import { driversOf } from '@nvs/analysis';
import { compare, isOfNature } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { named, text, whole } from '../cells.js';
import type { Block, Cell, Section } from '../document.js';
import type { Facts } from '../facts.js';
import { keyRisks } from '../key-risks.js';
import { answer } from '../missing.js';
import { impactCell, likelihoodCell } from './risk-cells.js';
import { seriousFrom } from './stress-test-words.js';

const NOT_JUDGED: Cell = { type: 'state', state: 'not_judged' };

/** Part I of Commission Notice 2019/C 428/07: how risks are assessed, and the key ones. */
export function ucpmAssessment(facts: Facts): Section {
    return {
        id: 'ucpm-assessment',
        heading: message('ucpmPages.assessmentHeading'),
        blocks: [asked(facts), ...keyTable(facts)]
    };
}

function asked(facts: Facts): Block {
    const { report, title, risks } = facts;
    const { model, method } = report;
    const [assessment] = model.assessments;
    const all = (ids: readonly string[]): Message | undefined =>
        ids.length === 0 ? undefined : message('pages.listed', { items: [...new Set(ids)].sort(compare).map(title) });
    const serious = seriousFrom(facts);
    const row = (topic: Parameters<typeof topicIs>[0], said: Message | undefined): Cell[] => [text(topicIs(topic)), answer(facts, said)];
    const estimates = model.threats.flatMap(each => [each.likelihood, ...each.impact.map(one => one.value)]);
    return {
        type: 'table',
        caption: message('ucpmPages.askedCaption'),
        columns: [{ heading: message('profiles.asked') }, { heading: message('profiles.said') }],
        rows: [
            row(
                'process',
                method &&
                    message('ucpmPages.process', {
                        method: message('text.asWritten', { text: method.title.trim() || method.id }),
                        date: assessment?.date,
                        horizon: assessment?.horizon
                    })
            ),
            row(
                'consulted',
                all([...model.judgements.flatMap(each => each.by), ...estimates.flatMap(each => each?.provenance.judgedBy ?? [])])
            ),
            row(
                'identified',
                risks.length === 0
                    ? undefined
                    : severalNatures(
                          risks,
                          message('ucpmPages.identified', {
                              risks: risks.length,
                              natural: risks.filter(each => isOfNature(each.threat, 'natural')).length,
                              unmeant: risks.filter(each => isOfNature(each.threat, 'unintentional')).length,
                              meant: risks.filter(each => isOfNature(each.threat, 'intentional')).length
                          })
                      )
            ),
            row(
                'analysed',
                risks.length === 0
                    ? undefined
                    : message('ucpmPages.analysed', { complete: risks.filter(each => each.isComplete).length, of: risks.length })
            ),
            row('evaluated', serious && message('ucpmPages.evaluated', { harm: serious.named })),
            row('climate', drivers(facts)),
            row('mapped', all(model.scopes.map(each => each.id))),
            row('reviewed', assessment?.date === undefined ? undefined : message('ucpmPages.asOf', { date: assessment.date })),
            row('communicated', undefined)
        ]
    };
}

/** The developments of the model and how many risks each drives: which of them is the climate only a reader can tell. */
function drivers({ report: { model }, risks, title }: Facts): Message | undefined {
    const driven = risks.flatMap(({ threat }) => driversOf(model, threat).map(({ development }) => development.id));
    const items = (model.developments ?? []).flatMap(({ id }) => {
        const count = driven.filter(each => each === id).length;
        return count === 0 ? [] : [message('ucpmPages.driver', { development: title(id), risks: count })];
    });
    return items.length === 0 ? undefined : message('ucpmPages.drivers', { items });
}

export const topicIs = (
    topic:
        | 'process'
        | 'consulted'
        | 'identified'
        | 'analysed'
        | 'evaluated'
        | 'climate'
        | 'mapped'
        | 'reviewed'
        | 'communicated'
        | 'framework'
        | 'roles'
        | 'stakeholders'
        | 'coordination'
        | 'financing'
        | 'prevention'
        | 'equipment'
        | 'losses'
        | 'warning'
        | 'information'
): Message => message('ucpmPages.topic', { topic });

function keyTable(facts: Facts): Block[] {
    const { title, likelihood, impact } = facts;
    const rows = keyRisks(facts).map((each): Cell[] => [
        whole(each.number),
        named(title(each.threat.id), each.threat.id),
        likelihood ? likelihoodCell(each, likelihood) : NOT_JUDGED,
        impact ? impactCell(each, impact) : NOT_JUDGED,
        text(message('ucpmPages.why', { isCrossBorder: each.isCrossBorder, isRareAndGreat: each.isRareAndGreat }))
    ]);
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('ucpmPages.keyCaption'),
                  columns: [
                      { heading: message('pages.number'), align: 'end' },
                      { heading: message('pages.risk') },
                      { heading: message('pages.likelihood') },
                      { heading: message('pages.impact') },
                      { heading: message('ucpmPages.particular') }
                  ],
                  rows
              }
          ];
}

/** Risks of several natures count under each of them. */
function severalNatures(risks: Facts['risks'], said: Message): Message {
    const several = risks.filter(each => each.threat.natures).length;
    return several === 0 ? said : message('qualifiers.severalNatures', { said, several });
}
