import type { Results, Study, TargetResult } from '@nvs/analysis';
import type { Objective } from '@nvs/model';
import { message, wordsThroughout, type Language } from '@nvs/words';
import { chainOf, progressCells, type ChainLink } from '../../chain.js';
import { verdictOf } from '../../reasons.js';
import { allNamesIn, elementsIn, nameIn } from '../elements.js';
import { pagesOf } from '../formulas.js';
import { aKind } from '../kind-words.js';
import { entitled, type Page } from '../words/page.js';
import { asWritten, titled } from '../words/said.js';
import { endOfExplanation, type Explained } from './explained.js';

/** Whether an objective is reached on its day, on what that rests, and what is done for it. */
export interface ObjectiveExplanation extends Explained {
    readonly kind: 'objective';
    readonly owner: readonly string[];
    readonly targets: readonly TargetResult[];
    /** Lines of action and measures that are part of it, from the top. */
    readonly chain: readonly ChainLink[];
}

export function explainObjective(study: Study, { id, kind, title, titles, at, owner }: Objective, results: Results): ObjectiveExplanation {
    const { model } = study;
    const { targets = [], counted = [] } = study.objectives().objectives?.find(each => each.id === id) ?? {};
    const answer = {
        project: model.project,
        id,
        kind,
        title: titled({ title, titles }),
        at,
        owner,
        targets,
        chain: chainOf(model, id, counted),
        notes: results.notes.filter(each => each.id === id),
        gaps: results.gaps.filter(each => each.id === id)
    };
    return { ...answer, formulas: pagesOf(['objective.target']), elements: elementsIn(model, answer) };
}

/** The same for people. */
export function objectivePage(answer: ObjectiveExplanation, language: Language): Page {
    const { id, kind, title, at, owner, chain, elements } = answer;
    const targets = wordsThroughout(answer.targets, language);
    const count = (result: TargetResult['result']): number => targets.filter(each => each.result === result).length;
    const missing = targets.flatMap(({ text, because }) => because.map(each => [asWritten(text), asWritten(each)]));
    return {
        ...entitled(title, id, aKind(kind), at),
        lines: [
            ...(owner.length === 0 ? [] : [message('aimAnswers.owner', { names: allNamesIn(elements, owner) })]),
            message('objectives.inShort', {
                of: targets.length,
                reached: count('reached'),
                not: count('not_reached'),
                open: count('cannot_be_judged')
            }),
            message('objectives.howJudged')
        ],
        sections: [
            {
                heading: message('objectives.explained'),
                head: [
                    message('objectives.target'),
                    message('objectives.day'),
                    message('objectives.verdict'),
                    message('objectives.today'),
                    message('head.where')
                ],
                rows: targets.map(each => [
                    asWritten(each.text),
                    each.day === undefined ? message('nodeAnswers.notStated') : asWritten(each.day),
                    verdictOf(each),
                    verdictOf(each.today),
                    [{ at: each.at }]
                ])
            },
            { heading: message('aimAnswers.missing'), rows: missing },
            {
                heading: message('aimAnswers.chain'),
                head: [
                    message('objectives.action'),
                    message('objectives.serves'),
                    message('head.status'),
                    message('objectives.deadline'),
                    message('objectives.progress'),
                    message('objectives.counted'),
                    message('head.where')
                ],
                rows: chain.map(each => [nameIn(elements, each.id), nameIn(elements, each.of), ...progressCells(each), [{ at: each.at }]])
            },
            ...endOfExplanation(answer)
        ]
    };
}
