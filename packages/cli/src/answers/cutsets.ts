import type { ChanceFigure, CutSetsFigure, NodeStructure } from '@nvs/analysis';
import { counted } from '@nvs/report';
import { durationInWords } from './durations.js';
import { shortNames } from './names.js';
import { shownPlace, type Question } from './question.js';
import { oneLine, section, table } from './table.js';

/** What brings a node down: the answer of `nvsc cutsets`. */
export interface CutSetsAnswer extends Pick<NodeStructure, 'id' | 'kind' | 'at' | 'loss' | 'singlePoints' | 'cutSets' | 'unknowns'> {
    readonly project: string;
    readonly errors: number;
    /** Hours that the chance of loss counts over. */
    readonly horizon: number;
}

export function cutSetsAnswer({ project, errors }: Question, horizon: number, { id, kind, at, loss, singlePoints, cutSets, unknowns }: NodeStructure): CutSetsAnswer {
    return { project: project.name, errors, id, kind, at, horizon, loss, singlePoints, cutSets, unknowns };
}

/** Longest list in a text; JSON has what the analysis listed. */
const MOST_SETS = 40;

/** The same for people. */
export function cutSetsInWords(answer: CutSetsAnswer, question: Question): string {
    const { model } = question.project;
    const short = shortNames([...model.nodes, ...model.threats, ...model.campaigns, ...model.countries, ...model.groups, ...model.actors, ...model.dependencies].map(each => each.id));
    const part = (id: string): string => id.split('|').map(short).join(' from ');
    // an event has its sort in front: `failure:a.power`
    const member = (name: string): string => name.includes(':') ? `${oneLine(name.slice(0, name.indexOf(':')))} ${part(name.slice(name.indexOf(':') + 1))}` : part(name);
    const title = question.named.find(each => each.id === answer.id)?.title ?? answer.id;
    return [
        `${oneLine(title)} (${oneLine(answer.id)}), kind ${answer.kind}${answer.at ? `, ${shownPlace(question, answer.at)}` : ''}`,
        ...table([['Chance that it is lost', `${chanceInWords(answer.loss)} in ${durationInWords(answer.horizon)}, repair not counted (network.loss)`]]),
        ...answer.singlePoints.length === 0 ? ['', 'No single point of failure.'] : section('Single points of failure: each brings it down alone', answer.singlePoints.map(id => [part(id)])),
        ...answer.cutSets.flatMap(figure => setsInWords(figure, member)),
        ...section('Not stated in the model, so not counted', answer.unknowns.map(each => [each.what, short(each.id), each.at ? shownPlace(question, each.at) : ''])),
        ...section('Formulas', [['network.loss', 'docs/methods/network.md#networkloss'], ['network.cut_sets', 'docs/methods/network.md#networkcut_sets']])
    ].join('\n') + '\n';
}

function setsInWords({ kind, count, sets, complete, completeTo }: CutSetsFigure, member: (name: string) => string): string[] {
    const found = count === undefined ? 'too many to count with the effort allowed' : `${count} minimal`;
    const listed = complete || sets.length === 0 ? '' : `; ${counted(sets.length, 'set')} listed, all of up to ${counted(completeTo, 'member')}`;
    const more = sets.length - MOST_SETS;
    return [
        '', `${kinds[kind]}: ${found}${listed}`,
        ...table(sets.slice(0, MOST_SETS).map(set => [String(set.length), set.map(member).join(' + ')])),
        ...more > 0 ? [`  … and ${counted(more, 'more set')}: --format json has them`] : []
    ];
}

function chanceInWords({ low, best, high, status }: ChanceFigure): string {
    const range = low === high ? '' : `, ${percent(low)} to ${percent(high)}`;
    return status === 'exact' ? `${percent(best)}${range}` : `at most ${percent(best)}${range}: proven limits, for the effort did not suffice for the exact figure`;
}

function percent(chance: number): string {
    return `${(chance * 100).toLocaleString('en', { maximumSignificantDigits: 3 })}%`;
}

const kinds: Readonly<Record<CutSetsFigure['kind'], string>> = {
    nodes: 'Sets of what is down together', causes: 'Sets of threats and campaigns', events: 'Sets of all events'
};
