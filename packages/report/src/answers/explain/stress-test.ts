import type { Results, StressTestSampling, Study } from '@nvs/analysis';
import type { StressTest } from '@nvs/model';
import { underInWords } from '../condition-words.js';
import { durationInWords } from '../durations.js';
import { nameIn, type Elements } from '../elements.js';
import { formulasIn, pagesOf } from '../formulas.js';
import { shortly, timelineSections } from '../timeline-words.js';
import { timelineOf, type Timeline } from '../timeline.js';
import { oneLine } from '../words/line.js';
import { percent } from '../words/numbers.js';
import type { Page } from '../words/page.js';
import { endOfExplanation, type Explained } from './explained.js';

/** What a stress test does, and why. */
export interface StressTestExplanation extends Explained, Timeline {
    readonly kind: 'stress_test';
    readonly events: StressTest['events'];
    /** The same with durations drawn from their ranges and chances drawn. */
    readonly sampled?: StressTestSampling | undefined;
}

export function explainStressTest(
    study: Study,
    { id, title, at, events }: StressTest,
    results: Results
): StressTestExplanation | undefined {
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
        title,
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
        title: [`${oneLine(title)} (${oneLine(id)}), a stress test, `, { at }],
        lines: shortly(answer),
        sections: [
            {
                heading: 'What happens',
                rows: events.map(each => [
                    each.time === 0 ? 'at the start' : `after ${durationInWords(each.time)}`,
                    `${nameIn(elements, each.target)}${each.down ? ' is down' : ' happens'}${each.duration === undefined ? '' : ` for ${durationInWords(each.duration)}`}`,
                    [{ at: each.at }]
                ])
            },
            ...timelineSections(answer, 'the stress test says so'),
            {
                heading: 'Under its ranges',
                lines: sampled
                    ? [
                          `${sampled.trials.toLocaleString('en')} trials, seed ${sampled.seed} (${sampled.formula}). Outage in all, in the lowest and highest 5% of trials and in the middle; ${underInWords(sampled.conditions)}.`
                      ]
                    : [],
                head: ['What', 'Chance that it is down', '5%', '50%', '95%'],
                rows: sampledRows(sampled?.downtime ?? [], elements)
            },
            {
                heading: 'Under its ranges, if rings need a source',
                lines: sampled?.as_feeds
                    ? ['The same trials. Above, rings that do not say what they pass on keep themselves running.']
                    : [],
                head: ['What', 'Chance that it is down', '5%', '50%', '95%'],
                rows: sampledRows(sampled?.as_feeds?.downtime ?? [], elements)
            },
            ...endOfExplanation(answer)
        ]
    };
}

function sampledRows(downtime: StressTestSampling['downtime'], elements: Elements): string[][] {
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
