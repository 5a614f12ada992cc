import { CONDITIONS, type Condition } from '@nvs/analysis';
import { durationInWords } from './durations.js';

/** What a chance holds under, in a few words each; empty where the figure itself says it (`nearly`, `at least`, `at most`) or the page does once for all. */
const WORDS: Readonly<Record<Condition, string>> = {
    every_event_lasts: 'every event lasts',
    durations_as_stated: 'durations and buffers as stated',
    all_up_at_beginning: 'all up at the beginning',
    long_run: 'in the long run',
    no_buffer: 'no buffer helps',
    chances_drawn_once: 'each chance is drawn once',
    chances_certain: 'chances drawn again each time come true',
    outside_campaigns: 'outside campaigns',
    single_causes: 'at least what single causes do alone, a strength or start that several meet drawn once for all',
    stress_test: 'for the course of events of the test',
    best_estimates: 'at best estimates',
    sampled: 'drawn at random',
    event_given: 'with the event given, or taken away',
    ring_as_services: 'a ring of feeds without a source is read as services',
    ring_not_stated: 'a ring does not say what it passes on: as services and as feeds',
    once_in_all: '',
    limits: '',
    approximate: '',
    not_judged: '',
    of_what_is_modelled: ''
};

/** `every event lasts, no buffer helps`, always in the same order. @param judgedOver hours of what happens once at most in all */
export function underInWords(conditions: readonly Condition[], judgedOver?: number): string {
    const words = Object.keys(CONDITIONS)
        .flatMap(code => conditions.filter(each => each === code))
        .map(each => WORDS[each])
        .filter(each => each !== '')
        .join(', ');
    return `${words}${onceInWords(judgedOver)}`;
}

/** What happens once at most does so in all, whatever horizon it was judged over: said where that is another than the one that figures count over. */
const onceInWords = (judgedOver: number | undefined): string =>
    judgedOver === undefined ? '' : `; what is judged by a chance over ${durationInWords(judgedOver)} happens once at most in all`;
