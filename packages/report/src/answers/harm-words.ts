import type { Condition, HarmStructure } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';
import { underInWords } from './condition-words.js';
import { className } from './explain/risk-words.js';
import type { Section, Words } from './words/page.js';

/** A chance of harm as people read it; each limit says under which condition it is one. */
export type HarmShown = Pick<HarmStructure, 'class' | 'sub' | 'chance' | 'judgedOver' | 'lessCertain' | 'notCounted' | 'formula'>;

/** What is said once for all classes. */
const isOfAll = (condition: Condition): boolean =>
    condition === 'ring_as_services' ||
    condition === 'ring_not_stated' ||
    condition === 'middle_of_bands' ||
    condition === 'needs_not_counted';

/** The chance that the network does harm of each class, with outages that last as long as they do. */
export function harmSection(harms: readonly HarmShown[], horizon: number): Section {
    const judged = harms.find(each => each.judgedOver !== undefined)?.judgedOver;
    const conditions = [...new Set(harms.flatMap(each => each.chance.conditions.filter(isOfAll)))];
    const most = (of: 'bands' | 'needsNotCounted'): number | undefined =>
        harms.reduce<number | undefined>((all, { lessCertain }) => Math.max(all ?? 0, lessCertain?.[of] ?? 0) || undefined, undefined);
    const lessCertain = { bands: most('bands'), needsNotCounted: most('needsNotCounted') };
    return {
        heading: message('harm.heading', { horizon }),
        lines:
            harms.length === 0
                ? []
                : [
                      message('harm.between'),
                      ...(conditions.length === 0 ? [] : [message('text.sentence', { said: underInWords(conditions, { lessCertain }) })]),
                      ...(judged === undefined ? [] : [message('harm.onceInAll', { hours: judged })])
                  ],
        head: [
            message('head.class'),
            message('harm.atLeast'),
            message('harm.drawn'),
            message('harm.atMost'),
            message('harm.overRanges'),
            message('harm.notCountedBut'),
            message('harm.notCounted'),
            message('head.formula')
        ],
        rows: harms.map(each => [
            message('harm.orWorse', { class: className(each.class, each.sub) }),
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
}: HarmShown): [Words, Words, Words] {
    if (best !== undefined) {
        return ['', message('harm.exact', { best, ofWhatIsModelled: withoutFailure > 0 }), ''];
    }
    return [
        message('harm.low', { low: atBest.low, nearly: nearly === atBest.low ? undefined : nearly, ring: ring === true }),
        ring
            ? message('harm.notDrawn')
            : estimate
              ? message('harm.drawnChance', {
                    value: estimate.value,
                    low: estimate.low,
                    high: estimate.high,
                    reached: estimate.reached,
                    trials: estimate.trials,
                    incomplete: notJudged + withoutDuration > 0
                })
              : '',
        message('harm.high', { high: atBest.high, ring: ring === true })
    ];
}

function rangeInWords({ low, high, atBest }: HarmShown['chance']): Words {
    return low === atBest.low && high === atBest.high ? '' : message('harm.range', { low, high });
}

/** An own failure that is not stated adds nothing. */
function notStatedInWords({ withoutFailure, complete }: HarmShown['notCounted']): Words {
    return withoutFailure === 0 ? '' : message('harm.notStated', { count: withoutFailure, complete });
}

function notCountedInWords({ notJudged, withoutDuration, complete }: HarmShown['notCounted']): Message {
    return message('harm.causes', { notJudged, withoutDuration, complete });
}
