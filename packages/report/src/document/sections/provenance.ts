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
    /** Whose it is, judged for the whole country. */
    readonly criterion?: Id | undefined;
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

/** Who judged a value, when, and on what: columns that are left out where nobody says it, which is said then. */
const EVIDENCE = ['by', 'on', 'evidence'] as const;

/** @param rows with a cell for the element, its values, and each of `EVIDENCE` @param folded what it is called where it is folded away */
export function evidenceTable(caption: Message, of: Message, rows: Cell[][], folded?: Message): Block[] {
    const before = 2;
    const isStated = EVIDENCE.map((_, at) => rows.some(row => !isNotStated(row[before + at])));
    const absent = EVIDENCE.filter((_, at) => !isStated[at]);
    const isShown = (_: unknown, at: number): boolean => at < before || isStated[at - before] === true;
    const table: Table = {
        type: 'table',
        ...(folded ? { folded } : {}),
        caption:
            absent.length === 0 ? caption : message('text.sentences', { items: [caption, message('provenancePages.absent', { absent })] }),
        columns: [
            { heading: of },
            { heading: message('provenancePages.values') },
            ...EVIDENCE.map(each => ({ heading: message(`provenancePages.${each}`) }))
        ].filter(isShown),
        rows: rows.map(row => row.filter(isShown))
    };
    return rows.length === 0 ? [] : [table];
}

const isNotStated = (cell: Cell | undefined): boolean => cell?.type === 'text' && cell.text.code === 'pages.notStated';

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
        text(message('pages.listed', { items: valuesOf(row.stated, facts) })),
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
            at,
            criterion: scope === undefined ? criterion : undefined
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

/** Values with their places: neighbours share one, and criteria that do not apply are named together. */
function valuesOf(stated: readonly Stated[], { criteria }: Facts): Message[] {
    const figures = stated.filter(each => !isPlainX(each));
    const without = groupBy(
        stated.filter(each => isPlainX(each)),
        each => [each.at.file]
    );
    const judged = new Set(stated.flatMap(each => each.criterion ?? []));
    // Where every criterion has a value here, the others are known by those that are named.
    const isRest = without.size === 1 && figures.some(each => each.criterion !== undefined) && criteria.every(({ id }) => judged.has(id));
    return [
        ...runsOf(figures).map((run, at, runs) => {
            const file = run[0]?.at.file;
            return message('provenancePages.together', {
                values: run.map(inWords),
                file: file === runs[at - 1]?.[0]?.at.file ? undefined : file,
                lines: run.map(each => each.at.line)
            });
        }),
        ...[...without].map(([file, each]) => {
            const place = {
                file: file === figures.at(-1)?.at.file && without.size === 1 ? undefined : file,
                lines: each.map(({ at }) => at.line)
            };
            return isRest
                ? message('provenancePages.restNotApplicable', { count: each.length, ...place })
                : message('provenancePages.notApplicable', { what: each.map(({ what }) => what), ...place });
        })
    ];
}

/** Values that stand in one line, or in lines one after another, a line each. */
function runsOf(stated: readonly Stated[]): Stated[][] {
    const runs: Stated[][] = [];
    for (const each of stated) {
        const run = runs.at(-1) ?? [];
        const [first, last] = [run[0]?.at, run.at(-1)?.at];
        const step = first && last && run.length > 1 ? (last.line - first.line) / (run.length - 1) : undefined;
        const next = last?.file === each.at.file ? each.at.line - last.line : undefined;
        if (next !== undefined && (step === undefined ? next === 0 || next === 1 : next === step)) {
            run.push(each);
        } else {
            runs.push([each]);
        }
    }
    return runs;
}

/** That a criterion does not apply, and no more. */
const isPlainX = ({ value: { best, ranged, withheld, provenance } }: Stated): boolean =>
    best?.type === 'not_applicable' &&
    !ranged &&
    !withheld &&
    provenance.confidence === undefined &&
    (provenance.because?.trim() ?? '') === '';

const inWords = ({ what, value }: Stated): Message =>
    message('provenancePages.stated', {
        what,
        value: valueOf(value),
        confidence: value.provenance.confidence,
        because: value.provenance.because?.trim() || undefined
    });

/** A value with its range, as a model has it. */
export function valueOf({ best, low, high, ranged, withheld }: Estimate): Message {
    const written = (of: Value | undefined): Message | undefined =>
        of && (of.type === 'quantity' ? message('text.quantity', { quantity: of }) : message('text.asWritten', { text: of.text }));
    const from = written(low);
    const to = written(high);
    const range = ranged && from && to ? { low: from, high: to } : undefined;
    return message('provenancePages.value', { best: withheld ? undefined : written(best), range, withheld });
}
