import type { Quantity, Scale } from '@nvs/model';
import { FORMULAS_IN_ORDER, message, type Message } from '@nvs/words';
import { formulasIn } from '../../answers/formulas.js';
import { classTitle, named, parts, sentence, text } from '../cells.js';
import type { Block, Cell, Section, Table } from '../document.js';
import type { Facts } from '../facts.js';
import { missing } from '../missing.js';
import { networkProvenance } from './network-provenance.js';
import { provenance } from './provenance.js';

/** What is judged by, how figures are made of it, and where each value comes from. */
export function method(facts: Facts): Section {
    return {
        id: 'method',
        heading: message('methodPages.heading'),
        blocks: [
            methodInShort(facts),
            ...formulas(facts),
            ...scales(facts),
            ...thresholds(facts),
            ...notPublished(facts),
            ...sources(facts),
            ...provenance(facts),
            ...networkProvenance(facts)
        ]
    };
}

/** What figures are judged by: the classes of the scales, and what harm is of which class. */
export function criteria(facts: Facts): Section {
    const { impact, report } = facts;
    const from = impact?.classes.find(each => each.name === report.results.method?.disruptionFrom);
    return {
        id: 'criteria',
        heading: message('profiles.criteriaHeading'),
        blocks: [
            methodInShort(facts),
            from
                ? sentence(message('profiles.appetite', { name: from.name, title: classTitle(from) }))
                : { type: 'note', text: message('profiles.noAppetite', { missing: missing(facts) }) },
            ...scales(facts),
            ...thresholds(facts)
        ]
    };
}

function methodInShort({ report: { method: used, model } }: Facts): Block {
    const [assessment] = model.assessments;
    const { criteria = [] } = model.methods.find(each => each.id === used?.id) ?? {};
    const claim = used
        ? message('methodPages.judgedBy', {
              method: message('text.asWritten', { text: used.title.trim() || used.id }),
              edition: used.edition,
              criteria: criteria.length
          })
        : message('methodPages.noMethod');
    return sentence(
        claim,
        assessment &&
            message('methodPages.assessed', {
                date: assessment.date,
                horizon: assessment.horizon,
                judged: assessment.judged,
                discount: assessment.discount
            })
    );
}

function formulas({ report: { results } }: Facts): Block[] {
    const used = new Set([
        ...formulasIn([
            results.risks,
            results.rankings,
            results.measureEffects,
            results.stressTests,
            results.network,
            results.supply,
            results.knockOns,
            results.reach,
            results.capabilities
        ]),
        ...Object.values(results.method?.formulas ?? {})
    ]);
    const table: Table = {
        type: 'table',
        caption: message('methodPages.formulasCaption'),
        columns: [
            { heading: message('methodPages.figure') },
            { heading: message('methodPages.how') },
            { heading: message('methodPages.after') },
            { heading: message('methodPages.formula') }
        ],
        rows: FORMULAS_IN_ORDER.filter(each => used.has(each)).map(formula => [
            text(message('formulaPages.what', { formula })),
            text(message('formulaPages.how', { formula })),
            text(message('formulaPages.source', { formula })),
            text(message('text.asWritten', { text: formula }))
        ])
    };
    return table.rows.length === 0 ? [] : [table];
}

const quantity = (of: Quantity): Message => message('text.quantity', { quantity: of });

function scales({ likelihood, impact, title }: Facts): Block[] {
    const rows = [likelihood, impact].flatMap(scale =>
        scale === undefined ? [] : scale.classes.map((each): Cell[] => [text(title(scale.id)), ...classCells(scale, each)])
    );
    const table: Table = {
        type: 'table',
        caption: message('methodPages.scalesCaption', { horizon: likelihood?.horizon }),
        columns: [
            { heading: message('methodPages.scale') },
            { heading: message('methodPages.class') },
            { heading: message('methodPages.called') },
            { heading: message('methodPages.standsFor') }
        ],
        rows
    };
    return rows.length === 0 ? [] : [table];
}

function classCells({ measures }: Scale, { name, band, value, ...of }: Scale['classes'][number]): Cell[] {
    const low = band?.low && quantity(band.low);
    const high = band?.high && quantity(band.high);
    const stands =
        low || high
            ? message('methodPages.band', { low, high })
            : value !== undefined && measures === 'impact'
              ? message('methodPages.countsFor', { value })
              : message('pages.notStated');
    return [text(message('text.asWritten', { text: name })), text(classTitle({ name, band, value, ...of })), text(stands)];
}

/** From which quantity on a criterion is in which class, where the method says so. */
function thresholds({ criteria, title }: Facts): Block[] {
    const rows = criteria
        .filter(each => each.thresholds.length > 0)
        .map((each): Cell[] => [
            text(title(each.id), each.id),
            text(
                message('pages.listed', {
                    items: each.thresholds.map(one =>
                        message('methodPages.threshold', { name: one.class, from: quantity(one.from), duration: one.duration })
                    )
                })
            )
        ]);
    const table: Table = {
        type: 'table',
        caption: message('methodPages.thresholdsCaption'),
        columns: [{ heading: message('interestPages.criterion') }, { heading: message('methodPages.thresholds') }],
        rows
    };
    return rows.length === 0 ? [] : [table];
}

/** What of the method was not read in a public source. */
function notPublished({ report: { method: used }, title }: Facts): Block[] {
    const rows = (used?.restsOn ?? []).map(({ id, provenance: from }): Cell[] => [
        text(title(id), id),
        text(message('methodPages.provenanceIs', { from }))
    ]);
    const table: Table = {
        type: 'table',
        caption: message('methodPages.restsOnCaption'),
        columns: [{ heading: message('methodPages.part') }, { heading: message('methodPages.from') }],
        rows
    };
    return rows.length === 0 ? [] : [table];
}

function sources({ report: { model }, title }: Facts): Block[] {
    const rows = model.sources.map((each): Cell[] => {
        const by = each.by ?? [];
        const day = each.date ?? each.published;
        return [
            named(title(each.id), each.id),
            by.length === 0 ? text(message('pages.notStated')) : parts(by.map(one => ({ text: title(one), link: one }))),
            text(day === undefined ? message('pages.notStated') : message('text.asWritten', { text: day })),
            text(each.url?.trim() ? message('text.asWritten', { text: each.url }) : message('pages.notStated'))
        ];
    });
    const table: Table = {
        type: 'table',
        caption: message('methodPages.sourcesCaption'),
        columns: [
            { heading: message('methodPages.source') },
            { heading: message('methodPages.by') },
            { heading: message('methodPages.day') },
            { heading: message('methodPages.address') }
        ],
        rows
    };
    return rows.length === 0 ? [{ type: 'note', text: message('methodPages.noSources') }] : [table];
}
