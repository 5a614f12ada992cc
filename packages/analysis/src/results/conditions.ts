import * as z from 'zod';

/** What a chance holds under, by code. */
export const CONDITIONS = {
    every_event_lasts: 'Whatever occurs within the horizon lasts: nothing is repaired.',
    durations_as_stated: 'Outages, repairs, buffers and restarts last as long as stated.',
    all_up_at_beginning: 'Everything is up at the beginning of the horizon.',
    long_run: 'At any time in the long run, not within the horizon.',
    no_buffer: 'What is connected to what, and no more: buffers, endurance and substitution are not looked at.',
    chances_drawn_once:
        'The strength of a dependency, a start, a chance to strike is drawn once, although it is called upon again and again: an outage can be likelier.',
    chances_certain: 'Chances that are drawn again each time count as certain, or their event as that much rarer.',
    once_in_all:
        'Something was judged by a chance over other hours than the horizon. It happens once at most in all; judgedOver has the hours.',
    outside_campaigns: 'Of a threat: campaigns that it is part of are not counted.',
    single_causes: 'Only what single causes do alone is counted, so it is at least that.',
    limits: 'low and high are proven limits, and no value between them is better than another.',
    approximate: 'What several events do together is approximate.',
    sampled: 'Drawn at random: another seed gives slightly other figures.',
    best_estimates: 'Best estimates alone are counted, no ranges.',
    stress_test: 'For the course of events of the stress test: not how likely that is.',
    event_given: 'By intervention, or given an outage: what would be if the event happened, or does not.',
    not_judged:
        'Events that nobody judged, that are withheld or, of harm, do not say how long they last are not in low and best: at least. The high has them as certain.',
    of_what_is_modelled: 'Something that would count is not stated and adds nothing.',
    ring_as_services: 'It stands on a ring of feeds without a source, which is read as a ring of services.',
    ring_not_stated: 'It stands on a ring that does not say what it passes on: the limits hold for services and for feeds.',
    middle_of_bands:
        'A likelihood was judged as a band without a best estimate: the best figure counts the geometric middle of its limits.',
    needs_not_counted:
        'It, or something that it hangs on, has a need whose concern is not interruption: losing what is needed there is not counted.'
} as const;

export type Condition = keyof typeof CONDITIONS;
const codes = Object.keys(CONDITIONS).filter((each): each is Condition => each in CONDITIONS);
export const Condition = z
    .enum(codes)
    .describe(`What a chance holds under. ${codes.map(each => `${each}: ${CONDITIONS[each]}`).join(' ')}`);
/** Of every row that carries a chance. */
export const Conditions = z.array(Condition).min(1).describe('What the chances of this row hold under, all of it together.');
