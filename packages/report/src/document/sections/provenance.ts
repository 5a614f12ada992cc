import { groupBy } from '@nvs/analysis';
import type { Cited, Estimate, Id, Location, Value } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { parts, text } from '../cells.js';
import type { Block, Cell, Part, Table } from '../document.js';
import type { Facts } from '../facts.js';

/** A value as it stands in the model. */
export interface Stated {
    readonly what: Message;
    readonly value: Estimate;
    readonly at: Location;
}

/** Who a value is by, when and on what it was judged; values of a risk in which this is the same share a row. */
interface Row {
    readonly by: readonly Id[];
    readonly on: string | undefined;
    readonly sources: readonly Id[];
    /** Where in them, as far as that is given. */
    readonly cited: readonly Cited[];
    readonly stated: Stated[];
}

/** Where each value of a risk stands, who judged it, when, and on which evidence. */
export function provenance(facts: Facts): Block[] {
    const { model } = facts.report;
    const order = new Map(facts.risks.map((each, at) => [each.threat.id, at]));
    const threats = [...model.threats].sort((a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size));
    const rows = [
        ...[...threats, ...model.campaigns].flatMap(each => rowsOf(each.id, each, [], undefined, facts)),
        ...model.judgements.flatMap(each => rowsOf(each.threat, each, each.by, each.on, facts))
    ];
    return evidenceTable(message('provenancePages.caption'), message('pages.risk'), rows);
}

/** @param folded what it is called where it is folded away */
export function evidenceTable(caption: Message, of: Message, rows: Cell[][], folded?: Message): Block[] {
    const table: Table = {
        type: 'table',
        ...(folded ? { folded } : {}),
        caption,
        columns: [
            { heading: of },
            { heading: message('provenancePages.values') },
            { heading: message('provenancePages.by') },
            { heading: message('provenancePages.on') },
            { heading: message('provenancePages.evidence') }
        ],
        rows
    };
    return rows.length === 0 ? [] : [table];
}

type Judged = Pick<Facts['report']['model']['campaigns'][number], 'likelihood' | 'impact'> & {
    readonly sources?: readonly Id[];
    readonly cited?: readonly Cited[] | undefined;
};

function rowsOf(id: Id, judged: Judged, by: readonly Id[], on: string | undefined, facts: Facts): Cell[][] {
    const { sources = [], cited = [] } = judged;
    return evidenceRows(id, statedIn(judged, facts), { by, on, sources, cited }, facts);
}

/** Rows of an element. @param own what goes for values that do not say so themselves */
export function evidenceRows(id: Id, stated: readonly Stated[], own: Omit<Row, 'stated'>, facts: Facts): Cell[][] {
    const { title } = facts;
    const notStated = text(message('pages.notStated'));
    const several = (ids: readonly Id[]): Cell =>
        ids.length === 0 ? notStated : parts(ids.map(each => ({ text: title(each), link: each })));
    return gathered(id, stated, own).map(row => [
        text(title(id), id),
        text(message('pages.listed', { items: valuesOf(row.stated) })),
        several(row.by),
        row.on === undefined ? notStated : text(message('text.asWritten', { text: row.on })),
        row.sources.length === 0 ? notStated : parts(row.sources.flatMap(each => citations(each, row.cited, facts)))
    ]);
}

/** A source once for each place in it that is named. */
export function citations(source: Id, cited: readonly Cited[], { title }: Facts): Part[] {
    const places = cited.filter(each => each.source === source);
    return places.length === 0
        ? [{ text: title(source), link: source }]
        : places.map(({ place }) => ({ text: message('sourcePlaces.cited', { source: title(source), place }), link: source }));
}

function statedIn({ likelihood, impact }: Judged, { title, short }: Facts): Stated[] {
    return [
        ...(likelihood ? [{ what: message('pages.likelihood'), value: likelihood, at: likelihood.at }] : []),
        ...impact.map(({ criterion, scope, value, at }) => ({
            what: scope === undefined ? short(criterion) : message('interestPages.riskIn', { risk: short(criterion), scope: title(scope) }),
            value,
            at
        }))
    ];
}

function gathered(id: Id, stated: readonly Stated[], { by, on, sources, cited }: Omit<Row, 'stated'>): readonly Row[] {
    const rows = new Map<string, Row>();
    for (const each of stated) {
        const { judgedBy, judgedOn, sources: own, cited: places = [] } = each.value.provenance;
        const row: Row = {
            by: judgedBy.length > 0 ? judgedBy : by,
            on: judgedOn ?? on,
            sources: own.length > 0 ? own : sources,
            cited: own.length > 0 ? places : cited,
            stated: []
        };
        const key = JSON.stringify([id, row.by, row.on, row.sources, row.cited]);
        const found = rows.get(key) ?? row;
        found.stated.push(each);
        rows.set(key, found);
    }
    return [...rows.values()];
}

/** Each value with its place; of many criteria most do not apply, which is said of those of a file together. */
function valuesOf(stated: readonly Stated[]): Message[] {
    const figures = stated.filter(each => !isPlainX(each));
    const without = groupBy(
        stated.filter(each => isPlainX(each)),
        each => [each.at.file]
    );
    return [
        ...figures.map((each, at) => inWords(each, figures[at - 1])),
        ...[...without].map(([file, each]) =>
            message('provenancePages.notApplicable', {
                what: each.map(({ what }) => what),
                file: file === figures.at(-1)?.at.file && without.size === 1 ? undefined : file,
                lines: each.map(({ at }) => at.line)
            })
        )
    ];
}

/** That a criterion does not apply, and no more. */
const isPlainX = ({ value: { best, ranged, withheld, provenance } }: Stated): boolean =>
    best?.type === 'not_applicable' &&
    !ranged &&
    !withheld &&
    provenance.confidence === undefined &&
    (provenance.because?.trim() ?? '') === '';

const inWords = ({ what, value, at }: Stated, before: Stated | undefined): Message =>
    message('provenancePages.stated', {
        what,
        value: valueOf(value),
        confidence: value.provenance.confidence,
        because: value.provenance.because?.trim() || undefined,
        file: at.file === before?.at.file ? undefined : at.file,
        line: at.line
    });

function valueOf({ best, low, high, ranged, withheld }: Estimate): Message {
    const written = (of: Value | undefined): Message | undefined => of && message('text.asWritten', { text: of.text });
    const from = written(low);
    const to = written(high);
    const range = ranged && from && to ? { low: from, high: to } : undefined;
    return message('provenancePages.value', { best: withheld ? undefined : written(best), range, withheld });
}
