import type { AggregatePoint, LikelihoodPoint, RankEntry, RiskFigures, RiskResult } from '@nvs/analysis';
import type { Measure } from '@nvs/model';
import { stringify } from 'csv-stringify/sync';
import { durationInWords } from '../answers/durations.js';
import type { Report } from '../json/index.js';
import type { ReportFormat } from './format.js';

/** What a row is made of. */
interface Row {
    readonly risk: RiskResult;
    readonly rank: RankEntry | undefined;
    readonly report: Report;
    title(id: string): string;
}

type Cell = string | number | undefined;

const likelihood = (end: 'low' | 'high', member: 'class' | 'value') => ({ risk }: Row): Cell => pointOf(risk.current.likelihood[end], member);
const impact = (end: 'low' | 'high', member: 'class' | 'value') => ({ risk }: Row): Cell => pointOf(risk.current.impact.overall?.[end], member);
const measures = (status: Measure['status']) => ({ risk, report, title }: Row): Cell =>
    names(report.model.measures.filter(each => each.status === status && (each.goal.includes(risk.id) || each.effects.some(effect => effect.target === risk.id))).map(each => each.id), title);

/**
 * The columns of the risk register, at present: one row for each threat and campaign, and for each area that it is judged for.
 * Chances are fractions over the horizon of the likelihood scale, or times a year, as `likelihood_measure` says.
 */
const COLUMNS: Readonly<Record<string, (row: Row) => Cell>> = {
    id: ({ risk }) => risk.id,
    kind: ({ risk }) => risk.kind,
    title: ({ risk, title }) => title(risk.id),
    area: ({ risk, title }) => risk.scope === undefined ? '' : title(risk.scope),
    likelihood: ({ risk }) => likelihoodClass(risk.current),
    likelihood_low: likelihood('low', 'class'),
    likelihood_high: likelihood('high', 'class'),
    likelihood_value: ({ risk }) => risk.current.likelihood.best?.value,
    likelihood_value_low: likelihood('low', 'value'),
    likelihood_value_high: likelihood('high', 'value'),
    likelihood_measure: ({ risk: { current: { likelihood: { measure, horizon, status } } } }) =>
        status !== 'judged' ? '' : measure === 'frequency' ? 'times a year' : horizon === undefined ? 'chance' : `chance in ${durationInWords(horizon)}`,
    impact: ({ risk }) => impactClass(risk.current),
    impact_low: impact('low', 'class'),
    impact_high: impact('high', 'class'),
    impact_value: ({ risk }) => risk.current.impact.overall?.best?.value,
    impact_value_low: impact('low', 'value'),
    impact_value_high: impact('high', 'value'),
    criteria_not_judged: ({ risk, title }) => names(risk.current.impact.notJudged, title),
    disruption_of_society: ({ risk }) => risk.current.impact.disruption?.result,
    rank: ({ rank }) => rank?.rank,
    rank_from: ({ rank }) => rank?.rank ?? rank?.between?.first,
    rank_to: ({ rank }) => rank?.rank ?? rank?.between?.last,
    owner: ({ risk, report, title }) => names(ownersOf(report, risk.id), title),
    measures_in_place: measures('in_place'),
    measures_planned: measures('planned'),
    measures_proposed: measures('proposed'),
    residual_likelihood: ({ risk }) => likelihoodClass(risk.residual ?? risk.current),
    residual_impact: ({ risk }) => impactClass(risk.residual ?? risk.current),
    rests_on_unpublished: ({ risk: { current: { likelihood, impact } } }) => [...new Set([...likelihood.restsOn, ...impact.overall?.restsOn ?? []].map(each => `${each.id} (${words(each.provenance)})`))].join('; '),
    marking: ({ risk, report }) => elementOf(report, risk.id)?.marking,
    file: ({ risk }) => risk.at.file,
    line: ({ risk }) => risk.at.line
};

const HEAD = Object.keys(COLUMNS);
/** Spreadsheets take a text for what it is in other letters, unless the file begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The risk register for spreadsheets. A text that a spreadsheet would take for a formula is written as a text. */
export const CSV_FORMAT = {
    name: 'csv', title: 'risk register (CSV)', extension: 'csv', mediaType: 'text/csv',
    write(report) {
        return [stringify([HEAD, ...rowsOf(report)], { bom: true, record_delimiter: 'windows', escape_formulas: true })];
    },
    isOurs: head => head.replace(BYTE_ORDER_MARK, '').startsWith(`${HEAD.slice(0, 5).join(',')}`)
} as const satisfies ReportFormat;

function rowsOf(report: Report): string[][] {
    const { model, results } = report;
    const titles = new Map(Object.values(model).flatMap(list => Array.isArray(list) ? list.flatMap(each => 'id' in each && 'title' in each ? [[each.id, each.title] as const] : []) : []));
    const title = (id: string): string => titles.get(id) ?? id;
    return results.risks.map(risk => {
        const ranking = results.rankings.find(each => each.state === 'current' && each.kind === risk.kind && each.scope === risk.scope);
        const row: Row = { risk, rank: ranking?.entries.find(each => each.id === risk.id), report, title };
        return Object.values(COLUMNS).map(column => String(column(row) ?? ''));
    });
}

function pointOf(point: LikelihoodPoint | AggregatePoint | undefined, member: 'class' | 'value'): Cell {
    return member === 'class' ? className(point) : point?.value;
}

function className(point: { readonly class?: string | undefined; readonly sub?: string | undefined } | undefined): string {
    if (point?.class === undefined) return '';
    return point.sub === undefined ? point.class : `${point.class}.${point.sub}`;
}

function likelihoodClass({ likelihood: { status, best } }: RiskFigures): string {
    return status === 'judged' ? className(best) : words(status);
}

function impactClass({ impact: { overall } }: RiskFigures): string {
    if (overall === undefined) return 'the method has no overall impact';
    return overall.best ? overall.best.nearest ?? className(overall.best) : words(overall.status);
}

function elementOf({ model }: Report, id: string) {
    return [...model.threats, ...model.campaigns].find(each => each.id === id);
}

function ownersOf(report: Report, id: string): readonly string[] {
    return elementOf(report, id)?.owner ?? [];
}

/** Names in one cell. */
function names(ids: readonly string[], title: (id: string) => string): string {
    return ids.map(title).join('; ');
}

/** `not_judged` as people read it: nothing that is unknown is an empty cell or a nought. */
function words(status: string): string {
    return status.replaceAll('_', ' ');
}
