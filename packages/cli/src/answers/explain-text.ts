import type { AggregatePoint, CriterionFigure, Input, LikelihoodPoint, OverallFigure, RiskFigures, RiskResult } from '@nvs/analysis';
import { durationInWords } from './durations.js';
import { caveatsOf, inputsOf, type Explanation } from './explain.js';
import { shortNames } from './names.js';
import { shownPlace, type Question } from './question.js';
import { oneLine, section, table } from './table.js';

type Say = (id: string) => string;

/** Why the figures of a risk are what they are, for people. */
export function explanationInWords(answer: Explanation, question: Question): string {
    const { model } = question.project;
    const short = shortNames([...model.criteria, ...model.interests, ...model.threats, ...model.campaigns, ...model.measures, ...model.scales, ...model.methods, ...model.scopes].map(each => each.id));
    const { method } = answer;
    const at = answer.risks[0]?.at;
    return [
        `${oneLine(answer.title)} (${oneLine(answer.id)}), a ${answer.kind}${at ? `, ${shownPlace(question, at)}` : ''}`,
        method ? `Method: ${oneLine(method.title)}${method.edition === undefined ? '' : `, edition ${oneLine(method.edition)}`} (${oneLine(method.id)})` : 'The model names no method, so nothing is scored.',
        ...answer.risks.flatMap(risk => riskInWords(risk, answer, question, short)),
        ...section('What went into it', inputsOf(answer.risks).flatMap(input => input.at ? [[shownPlace(question, input.at), input.id === answer.id ? '' : oneLine(input.id), written(question, input)]] : [])),
        ...section('Rests on figures that are not from a public source', caveatsOf(answer.risks).map(each => [oneLine(each.id), provenances[each.provenance]])),
        ...section('Formulas', Object.entries(answer.formulas)),
        ...section('What the analysis met', answer.notes.map(each => [oneLine(each.message, 500)])),
        ...section('What the model leaves out', answer.gaps.map(each => [oneLine(each.message, 500)]))
    ].join('\n') + '\n';
}

function riskInWords(risk: RiskResult, answer: Explanation, question: Question, short: Say): string[] {
    const { likelihood, impact, measures } = risk.current;
    const { overall, disruption } = impact;
    const ranks = answer.ranks.filter(each => each.scope === risk.scope);
    return [
        '',
        `${risk.scope === undefined ? 'At present' : `In ${short(risk.scope)}, at present`}`,
        ...table([
            ['', 'Low', 'Best', 'High', 'Formula'],
            ['Likelihood', ...likelihoodCells(risk.current), likelihood.formula],
            ...overall ? [['Impact', ...overallCells(overall), overall.formula]] : [],
            ...disruption ? [['Disruption', '', disruption.result, '', disruption.formula]] : []
        ]),
        ...ranks.filter(each => each.state === 'current').map(rankInWords),
        ...measures.length > 0 ? [`  Measures in these figures: ${measures.map(short).join(', ')}`] : ['  No measure changes these figures.'],
        ...section('Impact by criterion', impact.criteria.map(each => [short(each.criterion), ...criterionCells(each), each.formula, places(each.inputs, question)]),
            ['Criterion', 'Low', 'Best', 'High', 'Formula', 'Where']),
        ...impact.notJudged.length > 0 ? [`  Not judged: ${impact.notJudged.map(short).join(', ')}`] : [],
        ...section('Impact by interest', impact.interests.map(each => [short(each.interest), ...overallCells(each), each.formula, each.disruption === 'yes' ? 'disrupted' : '']),
            ['Interest', 'Low', 'Best', 'High', 'Formula']),
        ...section('With other measures', (['inherent', 'residual', 'what_if'] as const).flatMap(state => {
            const own = risk[state];
            if (!own) return [];
            const rank = ranks.find(each => each.state === state)?.rank;
            return [[states[state], likelihoodCells(own)[1], own.impact.overall ? overallCells(own.impact.overall)[1] : '', rank === undefined ? '' : String(rank), own.measures.map(short).join(', ')]];
        }), ['', 'Likelihood', 'Impact', 'Rank', 'Measures'])
    ];
}

function rankInWords({ rank, of, highestRank, lowestRank, formula, unranked }: Explanation['ranks'][number]): string {
    if (unranked !== undefined) return `  No rank: ${oneLine(unranked)}`;
    if (rank === undefined) return `  No one rank among ${of}, for the figures are incomplete: ${highestRank} to ${lowestRank} within the ranges (${formula})`;
    const within = highestRank === lowestRank ? '' : `, ${highestRank} to ${lowestRank} within the ranges`;
    return `  Rank ${rank} of ${of}${within} (${formula})`;
}

function likelihoodCells({ likelihood: { status, low, best, high, measure, horizon } }: RiskFigures): [string, string, string] {
    if (status !== 'judged') return ['', statuses[status], ''];
    const cell = (point: LikelihoodPoint | undefined): string => point === undefined ? '' : [
        point.class === undefined ? '' : className(point.class, point.sub),
        point.value === undefined ? '' : measure === 'frequency' ? `${number(point.value)} a year` : `${number(point.value * 100)}%${horizon === undefined ? '' : ` in ${durationInWords(horizon)}`}`
    ].filter(part => part !== '').join(', ');
    return [cell(low), cell(best), cell(high)];
}

function criterionCells({ status, low, best, high, atLeast }: CriterionFigure): [string, string, string] {
    const cell = (point: CriterionFigure['best']): string => point === undefined ? '' : [
        className(point.class, point.sub), point.amount === undefined ? '' : `${point.amount.toLocaleString('en', { maximumSignificantDigits: 4 })} ${oneLine(point.unit ?? '')}`.trim()
    ].filter(part => part !== '').join(', ');
    return [cell(low), best ? `${atLeast ? 'at least ' : ''}${cell(best)}` : status === 'judged' ? '' : statuses[status], cell(high)];
}

function overallCells({ status, low, best, high, reason, currency }: Omit<OverallFigure, 'atLeast'>): [string, string, string] {
    const cell = (point: AggregatePoint | undefined): string => point === undefined ? '' : [
        point.class === undefined ? '' : oneLine(point.class),
        point.value === undefined ? '' : `${number(point.value)}${currency === undefined ? '' : ` ${oneLine(currency)}`}`
    ].filter(part => part !== '').join(', ');
    return [cell(low), best ? cell(best) : status === 'not_computable' ? oneLine(reason ?? 'not computable') : status === 'incomplete' ? 'incomplete' : '', cell(high)];
}

function className(name: string, sub: string | undefined): string {
    return sub === undefined ? oneLine(name) : `${oneLine(name)}.${oneLine(sub)}`;
}

/** Three significant digits, the same everywhere. */
function number(value: number): string {
    const rounded = Number(value.toPrecision(3));
    return Math.abs(rounded) >= 1e-4 || rounded === 0 ? rounded.toLocaleString('en', { maximumSignificantDigits: 3 }) : rounded.toExponential();
}

function places(inputs: readonly Input[], question: Question): string {
    const shown = [...new Set(inputs.flatMap(each => each.at ? [shownPlace(question, each.at)] : []))];
    return shown.length > 3 ? `${shown.slice(0, 3).join(', ')}, …` : shown.join(', ');
}

/** The text at a place, on one line. */
function written({ project }: Question, { at }: Input): string {
    const lines = at && project.text(at.file)?.split(/\r\n?|\n/).slice(at.line - 1, at.endLine);
    if (!at || !lines || lines.length === 0) return '';
    const last = lines.length - 1;
    return oneLine(lines.map((line, index) => line.slice(index === 0 ? at.column - 1 : 0, index === last ? at.endColumn - 1 : undefined)).join(' '), 160);
}

const statuses = { not_judged: 'not judged', partly_judged: 'partly judged', withheld: 'withheld', not_usable: 'not usable' } as const;
const states = { inherent: 'Without the measures in place (inherent)', residual: 'With those planned (residual)', what_if: 'With those proposed too (what if)' } as const;
const provenances = { from_memory: 'from memory, not checked', own_choice: 'own choice', illustrative: 'illustrative', not_stated: 'the method does not say' } as const;
