import type { HarmStructure } from '@nvs/analysis';
import { counted } from '../diagnostics/findings.js';
import { underInWords } from './condition-words.js';
import { durationInWords } from './durations.js';
import { className } from './explain/risk-words.js';
import { AS_FEEDS, AS_SERVICES } from './ring-words.js';
import { percent } from './words/numbers.js';
import type { Section } from './words/page.js';

/** A chance of harm as people read it; each limit says under which condition it is one. */
export type HarmShown = Pick<HarmStructure, 'class' | 'sub' | 'chance' | 'judgedOver' | 'notCounted' | 'formula'>;

/** The chance that the network does harm of each class, with outages that last as long as they do. */
export function harmSection(harms: readonly HarmShown[], horizon: number): Section {
    const judged = harms.find(each => each.judgedOver !== undefined)?.judgedOver;
    const rings = underInWords([
        ...new Set(harms.flatMap(each => each.chance.conditions.filter(of => of === 'ring_as_services' || of === 'ring_not_stated')))
    ]);
    return {
        heading: `Chance that the network does this harm within ${durationInWords(horizon)}`,
        lines:
            harms.length === 0
                ? []
                : [
                      'With durations and buffers as stated: at least what single causes do alone, at most what there is if every event lasts; drawn between them.',
                      ...(rings === '' ? [] : [`${rings[0]?.toUpperCase() ?? ''}${rings.slice(1)}.`]),
                      ...(judged === undefined
                          ? []
                          : [`What is judged by a chance over ${durationInWords(judged)} happens once at most in all.`])
                  ],
        head: ['Class', 'At least', 'Drawn', 'At most', 'Over all ranges', 'Not counted but in the most', 'Not counted at all', 'Formula'],
        rows: harms.map(each => [
            `${className(each.class, each.sub)} or worse`,
            ...limitsInWords(each),
            rangeInWords(each.chance),
            notCountedInWords(each.notCounted),
            notStatedInWords(each.notCounted),
            each.formula
        ])
    };
}

function limitsInWords({
    chance: { best, atBest, nearly, estimate, ring },
    notCounted: { notJudged, withoutDuration, withoutFailure }
}: HarmShown): [string, string, string] {
    if (best !== undefined) {
        return ['', `${percent(best)}${withoutFailure > 0 ? ' of what is modelled' : ''}, with durations as stated`, ''];
    }
    const caution = nearly === undefined || nearly === atBest.low ? '' : `, nearly ${percent(nearly)} with substitutions as stated`;
    return [
        `${percent(atBest.low)}${caution}${ring ? ` ${AS_SERVICES}` : ''}`,
        ring
            ? 'not drawn: a ring does not say what it passes on'
            : estimate
              ? `${drawnInWords(estimate)}${notJudged + withoutDuration > 0 ? ', without what is not counted' : ''}`
              : '',
        `${percent(atBest.high)} if every event lasts${ring ? ` and ${AS_FEEDS.slice(3)}` : ''}`
    ];
}

function drawnInWords({ value, low, high, reached, trials }: NonNullable<HarmShown['chance']['estimate']>): string {
    const count = trials.toLocaleString('en');
    return reached === 0
        ? `below ${percent(high)}: none of ${count}`
        : `${percent(value)}, with 95% ${percent(low)} to ${percent(high)}, of ${count}`;
}

function rangeInWords({ low, high, atBest }: HarmShown['chance']): string {
    return low === atBest.low && high === atBest.high ? '' : `${percent(low)} to ${percent(high)} if every event lasts`;
}

/** An own failure that is not stated adds nothing. */
function notStatedInWords({ withoutFailure, complete }: HarmShown['notCounted']): string {
    return withoutFailure === 0 ? '' : `${complete ? '' : 'more than '}${counted(withoutFailure, 'own failure')} not stated`;
}

function notCountedInWords({ notJudged, withoutDuration, complete }: HarmShown['notCounted']): string {
    const more = complete ? '' : 'more than ';
    return [
        ...(notJudged > 0 ? [`${more}${counted(notJudged, 'cause')} not judged`] : []),
        ...(withoutDuration > 0 ? [`${more}${counted(withoutDuration, 'cause')} without a duration`] : [])
    ].join(', ');
}
