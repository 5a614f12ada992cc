import type { Results, StressTestSampling, Study } from '@nvs/analysis';
import type { StressTest } from '@nvs/model';
import { message } from '@nvs/words';
import { underInWords } from '../condition-words.js';
import { durationInWords } from '../durations.js';
import { nameIn, type Elements } from '../elements.js';
import { formulasIn, pagesOf } from '../formulas.js';
import { shortly, timelineSections } from '../timeline-words.js';
import { timelineOf, type Timeline } from '../timeline.js';
import { aKind } from '../kind-words.js';
import { entitled, type Page, type Words } from '../words/page.js';
import { percent, titled } from '../words/said.js';
import { endOfExplanation, type Explained } from './explained.js';

/** What a stress test does, and why. */
export interface StressTestExplanation extends Explained, Timeline {
    readonly kind: 'stress_test';
    readonly events: StressTest['events'];
    /** The same with durations drawn from their ranges and chances drawn. */
    readonly sampled?: StressTestSampling | undefined;
}

export function explainStressTest(study: Study, test: StressTest, results: Results): StressTestExplanation | undefined {
    const { id, at, events } = test;
    const { model } = study;
    const result = results.stressTests.find(each => each.id === id);
    if (!result) {
        return undefined;
    }
    const sampled = study.sampledStressTest(id)();
    const timeline = timelineOf(model, result, [
        ...events.map(each => each.target),
        ...[...(sampled?.downtime ?? []), ...(sampled?.as_feeds?.downtime ?? [])].map(each => each.id)
    ]);
    return {
        project: model.project,
        id,
        kind: 'stress_test',
        title: titled(test),
        at,
        events,
        sampled,
        ...timeline,
        formulas: pagesOf([...formulasIn([result, sampled]), ...(result.criteria.length > 0 ? ['time.harm'] : [])]),
        notes: results.notes.filter(each => each.id === id),
        gaps: results.gaps.filter(each => each.id === id)
    };
}

/** The same for people. */
export function stressTestPage(answer: StressTestExplanation): Page {
    const { id, title, at, events, elements, sampled } = answer;
    return {
        ...entitled(title, id, aKind('stress_test'), at),
        lines: shortly(answer),
        sections: [
            {
                heading: message('stressTestAnswers.events'),
                rows: events.map(each => [
                    message('stressTestAnswers.when', { after: each.time }),
                    message('stressTestAnswers.event', { name: nameIn(elements, each.target), isDown: each.down, hours: each.duration }),
                    [{ at: each.at }]
                ])
            },
            ...timelineSections(answer, message('stressTestAnswers.saysSo')),
            {
                heading: message('stressTestAnswers.ranges'),
                lines: sampled
                    ? [
                          message('stressTestAnswers.sampled', {
                              trials: sampled.trials,
                              seed: sampled.seed,
                              formula: sampled.formula,
                              under: underInWords(sampled.conditions)
                          })
                      ]
                    : [],
                head: [message('head.what'), message('stressTestAnswers.chance'), '5%', '50%', '95%'],
                rows: sampledRows(sampled?.downtime ?? [], elements)
            },
            {
                heading: message('stressTestAnswers.rangesIfFeeds'),
                lines: sampled?.as_feeds ? [message('stressTestAnswers.sameTrials')] : [],
                head: [message('head.what'), message('stressTestAnswers.chance'), '5%', '50%', '95%'],
                rows: sampledRows(sampled?.as_feeds?.downtime ?? [], elements)
            },
            ...endOfExplanation(answer)
        ]
    };
}

function sampledRows(downtime: StressTestSampling['downtime'], elements: Elements): Words[][] {
    return [...downtime]
        .sort((a, b) => b.chance - a.chance || b.hours.p50 - a.hours.p50)
        .map(each => [
            nameIn(elements, each.id),
            percent(each.chance),
            durationInWords(each.hours.p5),
            durationInWords(each.hours.p50),
            durationInWords(each.hours.p95)
        ]);
}
