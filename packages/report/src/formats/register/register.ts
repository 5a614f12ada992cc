import { byCertainty, groupBy, type AggregatePoint, type LikelihoodPoint, type RankEntry } from '@nvs/analysis';
import { compare, type Campaign, type Measure, type Threat } from '@nvs/model';
import { inWords, isMessage, languageOf, message, type Message } from '@nvs/words';
import type { Report } from '../../json/index.js';
import { riskRestsOn } from '../../less-certain.js';
import { marksOf } from './as-exported.js';
import { statedColumns } from './stated.js';

type RiskResult = Report['results']['risks'][number];
type RiskFigures = RiskResult['current'];

/** What a row is made of. */
interface Row {
    readonly element: Threat | Campaign;
    /** Absent where the model names no method, so that nothing is scored. */
    readonly risk: RiskResult | undefined;
    readonly rank: RankEntry | undefined;
    /** That act on it or aim at it, in the order of the model. */
    readonly measures: readonly Measure[];
    title(id: string): string;
}

/** Words are a message, said in the language of the model. */
export type RegisterCell = string | number | Message | undefined;

const likelihood =
    (end: 'low' | 'high', member: 'class' | 'value') =>
    ({ risk }: Row): RegisterCell =>
        pointOf(risk?.current.likelihood[end], member);
const impact =
    (end: 'low' | 'high', member: 'class' | 'value') =>
    ({ risk }: Row): RegisterCell =>
        pointOf(risk?.current.impact.overall?.[end], member);
const measures =
    (status: Measure['status']) =>
    ({ measures, title }: Row): RegisterCell =>
        names(
            measures.filter(each => each.status === status).map(each => each.id),
            title
        );

/**
 * The columns of the risk register, at present: one row for each threat and campaign, and for each area that it is judged for; what is
 * surer stands before what is less so.
 * Chances are fractions over the horizon of the likelihood scale, or times a year, as `likelihood_measure` says.
 * The names of columns and the codes that other formats have too (`kind`, `disruption_of_society`) are the same in every language, since formulas
 * and programs go by them; what is in a cell in the place of a figure, or beside one, is for people, in the language of the model.
 */
const COLUMNS: Readonly<Record<string, (row: Row) => RegisterCell>> = {
    id: ({ element }) => element.id,
    kind: ({ element }) => element.kind,
    title: ({ element }) => element.title,
    area: ({ risk, title }) => (risk?.scope === undefined ? '' : title(risk.scope)),
    likelihood: ({ risk }) => likelihoodClass(risk?.current),
    likelihood_low: likelihood('low', 'class'),
    likelihood_high: likelihood('high', 'class'),
    likelihood_value: ({ risk }) => risk?.current.likelihood.best?.value,
    likelihood_value_low: likelihood('low', 'value'),
    likelihood_value_high: likelihood('high', 'value'),
    likelihood_measure: ({ risk }) => (risk === undefined ? '' : measureOf(risk.current)),
    impact: ({ risk }) => impactClass(risk?.current),
    impact_low: impact('low', 'class'),
    impact_high: impact('high', 'class'),
    impact_value: ({ risk }) => risk?.current.impact.overall?.best?.value,
    impact_value_low: impact('low', 'value'),
    impact_value_high: impact('high', 'value'),
    criteria_not_judged: ({ risk, title }) =>
        risk?.current.impact.overall?.status === 'withheld' ? '' : names(risk?.current.impact.notJudged ?? [], title),
    disruption_of_society: ({ risk }) => risk?.current.impact.disruption?.result,
    rank: ({ rank }) => rank?.rank,
    rank_from: ({ rank }) => rank?.rank ?? rank?.between?.first,
    rank_to: ({ rank }) => rank?.rank ?? rank?.between?.last,
    owner: ({ element, title }) => names(element.owner, title),
    measures_in_place: measures('in_place'),
    measures_planned: measures('planned'),
    measures_proposed: measures('proposed'),
    residual_likelihood: ({ risk }) => likelihoodClass(risk?.residual ?? risk?.current),
    residual_impact: ({ risk }) => impactClass(risk?.residual ?? risk?.current),
    rests_on_unpublished: ({ risk }) => {
        const all = [...(risk?.current.likelihood.restsOn ?? []), ...(risk?.current.impact.overall?.restsOn ?? [])];
        const items = [...new Map(all.map(each => [`${each.id} ${each.provenance}`, each])).values()];
        return items.length === 0 ? '' : message('register.restsOn', { items: items.map(({ id, provenance }) => ({ id, provenance })) });
    },
    less_certain: ({ risk }) => (risk && riskRestsOn(risk.current.likelihood, risk.current.impact)) ?? '',
    marking: ({ element }) => element.marking,
    file: ({ element }) => element.at.file,
    line: ({ element }) => element.at.line
};

const HEAD: readonly string[] = Object.keys(COLUMNS);
/** How the head of a register begins. */
export const REGISTER_START: readonly string[] = HEAD.slice(0, 5);
/** Stands where a figure rests on less than a judgement of every criterion. */
const LESS_CERTAIN = HEAD.indexOf('less_certain');
const AREA = HEAD.indexOf('area');
const NOT_SCORED = message('register.notScored');

/** The columns that are worked out, or say where an element stands: a change there reaches no text. */
export const WORKED_OUT: ReadonlySet<string> = new Set(HEAD.filter(each => !['title', 'owner', 'marking'].includes(each)));
/** The column that tells what was changed since. */
export const AS_EXPORTED = 'as_exported';

/** What tells a row of the register from others. @param area as it is called in the row */
export const rowKey = (id: string, area: string): string => `${id}\n${area}`;

interface Register {
    readonly head: readonly string[];
    /** Row by row, in the order of its columns. */
    readonly rows: readonly (readonly RegisterCell[])[];
}

/** What stands in the register. */
export function registerOf(report: Report): Register {
    const language = languageOf(report.model.language) ?? 'en';
    const shown = (cell: RegisterCell): string => (isMessage(cell) ? inWords(cell, language) : String(cell ?? ''));
    const rows = registerRows(report);
    const stated = statedColumns(report.model).filter(({ head }) => !HEAD.includes(head));
    const kept = HEAD.flatMap((_, at) => (at !== LESS_CERTAIN || rows.some(({ cells }) => cells[at] !== '') ? [at] : []));
    const head = [...kept.flatMap(at => HEAD[at] ?? []), ...stated.map(each => each.head)];
    return {
        head: [...head, AS_EXPORTED],
        rows: rows.map(({ element, scope, cells }) => {
            const all = [...kept.map(at => cells[at]), ...stated.map(each => each.text(element, scope))];
            const key = rowKey(element.id, shown(cells[AREA]));
            return [...all, marksOf(key, new Map(head.map((each, at) => [each, shown(all[at])])))];
        })
    };
}

interface RegisterRow {
    readonly element: Threat | Campaign;
    readonly scope: string | undefined;
    readonly cells: readonly RegisterCell[];
}

function registerRows(report: Report): RegisterRow[] {
    const { model, results } = report;
    const titles = new Map(
        Object.values(model).flatMap(list =>
            Array.isArray(list) ? list.flatMap(each => ('id' in each && 'title' in each ? [[each.id, each.title] as const] : [])) : []
        )
    );
    const title = (id: string): string => titles.get(id) ?? id;
    const risksOf = groupBy(results.risks, each => [each.id]);
    const measuresOf = groupBy(model.measures, each => [...new Set([...each.goal, ...each.effects.map(effect => effect.target)])]);
    const rankings = results.rankings
        .filter(each => each.state === 'current')
        .map(({ kind, scope, entries }) => ({ kind, scope, entries: new Map(entries.map(each => [each.id, each])) }));
    return [...model.threats, ...model.campaigns]
        .sort((a, b) => compare(a.id, b.id))
        .flatMap(element => (risksOf.get(element.id) ?? [undefined]).map(risk => ({ element, risk })))
        .sort((a, b) => (a.risk && b.risk ? byCertainty(a.risk.current, b.risk.current) : 0))
        .map(({ element, risk }) => {
            const ranking = risk && rankings.find(each => each.kind === risk.kind && each.scope === risk.scope);
            const rank = ranking?.entries.get(element.id);
            const row: Row = { element, risk, rank, measures: measuresOf.get(element.id) ?? [], title };
            return { element, scope: risk?.scope, cells: Object.values(COLUMNS).map(column => column(row)) };
        });
}

function pointOf(point: LikelihoodPoint | AggregatePoint | undefined, member: 'class' | 'value'): RegisterCell {
    return member === 'class' ? className(point) : point?.value;
}

function className(point: { readonly class?: string | undefined; readonly sub?: string | undefined } | undefined): string {
    if (point?.class === undefined) {
        return '';
    }
    return point.sub === undefined ? point.class : `${point.class}.${point.sub}`;
}

function likelihoodClass(figures: RiskFigures | undefined): RegisterCell {
    if (!figures) {
        return NOT_SCORED;
    }
    const { status, low, best, high } = figures.likelihood;
    if (status !== 'judged') {
        return message('register.status', { status });
    }
    return best ? className(best) : `${className(low)} .. ${className(high)}`;
}

/** What the figures of a likelihood are. */
function measureOf({ likelihood: { status, measure, horizon } }: RiskFigures): RegisterCell {
    return status === 'judged' ? message('register.measure', { measure, horizon }) : '';
}

function impactClass(figures: RiskFigures | undefined): RegisterCell {
    if (!figures) {
        return NOT_SCORED;
    }
    const { overall } = figures.impact;
    if (overall === undefined) {
        return message('register.noOverall');
    }
    if (overall.best) {
        return nearestClass(overall.best);
    }
    const { status, low, high } = overall;
    return status === 'limits' ? `${nearestClass(low)} .. ${nearestClass(high)}` : message('register.status', { status });
}

const nearestClass = (point: AggregatePoint | undefined): string => point?.nearest ?? className(point);

/** Names in one cell. */
function names(ids: readonly string[], title: (id: string) => string): string {
    return ids.map(title).join('; ');
}
