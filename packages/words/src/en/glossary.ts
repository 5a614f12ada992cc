/** What a reader of a report has to know, by term: what it is called and what it means. */
const TERMS = {
    interest: ['Interest', 'Something that is to be protected, such as physical security.'],
    criterion: ['Criterion', 'How harm to an interest is measured, such as the number of deaths.'],
    threat: [
        'Threat, hazard, risk',
        'A threat is an event that may happen and do harm; a hazard is one that nobody means. With its likelihood and its impact it is a risk.'
    ],
    campaign: ['Campaign', 'Several threats that come together, by the same actors.'],
    likelihood: [
        'Likelihood',
        'How probable it is that something happens within the period of the method. It says nothing of how bad that is.'
    ],
    impact: ['Impact', 'The harm if it happens, by criterion and as a whole. It says nothing of how likely that is.'],
    class: ['Class', 'A step of a scale, from A up. The table of scales says what each step stands for.'],
    best: ['Best estimate', 'The value that the judges hold most likely. It is never the whole answer: the range belongs to it.'],
    range: ['Range', 'From the lowest to the highest value that the judges think possible.'],
    place: [
        'Place',
        'Where a risk may stand in the order of all risks. 1–29 means that its range and those of the others allow any place from 1 to 29.'
    ],
    disruption: ['Disruption of society', 'Harm of the class, or worse, from which the method speaks of it.'],
    not_judged: ['Not judged', 'Nobody has given a value yet. It is not zero, and not low.'],
    withheld: ['Withheld', 'A value exists, and is not for the readers of this report.'],
    not_applicable: ['Does not apply (X)', 'Judged, and found to do no harm of this kind.'],
    impossible: ['Impossible', 'Judged, and found to have a likelihood of zero. What is not judged is not impossible.'],
    incomplete: [
        'Not fully judged',
        'Part of it is not judged or withheld, so only limits are known: from none of that harm to the worst of it.'
    ],
    at_least: ['At least', 'A part is not known and not counted. The true figure may be higher, never lower.'],
    process: [
        'Process, means',
        'What society needs to go on, such as drinking water; and what it runs on, such as a cable or a raw material.'
    ],
    dependency: ['Dependency', 'One thing needs another to go on.'],
    buffer: ['Buffer', 'How long something goes on without what it needs, such as on a stock or a battery.'],
    restore: [
        'Repair, restart',
        'How long it takes to mend what is broken; how long it takes to run again once everything needed is there.'
    ],
    alternative: ['Alternative', 'Something that can take the place of another. One alternative that is left may be enough.'],
    single_point: ['Single point of failure', 'A thing that by itself, if it fails and stays away, takes something else down.'],
    ring: ['Ring', 'Things that need each other in a circle. They may keep each other running, or wait for each other.'],
    stress_test: [
        'Stress test',
        'Given events are played out in time: what goes down, when and because of what. It says nothing of how likely the events are.'
    ],
    measure: ['Measure', 'Something that is done to lower a risk: in place, planned (decided, not there yet) or proposed (not decided).'],
    current: ['Current risk', 'The risk as things stand, with the measures that are in place.'],
    residual: ['Residual risk', 'The risk that stays once the planned measures are there as well.'],
    what_if: ['What-if risk', 'The risk that would stay if the proposed measures came too.'],
    present_value: [
        'Present value',
        'What all payments over a period are worth today. Later payments count for less, by the discount rate.'
    ],
    rule: [
        'Rule, expectation',
        'Statements that are checked by the program: a rule of all elements of a kind, an expectation of one thing in the model.'
    ],
    gap: ['Gap', 'Something that the model leaves out, and without which a figure or a judgement is lacking.'],
    provenance: ['Provenance', 'Who gave a value, when, on which evidence, and where it stands in the model.'],
    method: ['Method', 'The interests, criteria and scales that are judged by, and the rules that make one figure of many.']
} as const satisfies Readonly<Record<string, readonly [term: string, meaning: string]>>;

type Term = keyof typeof TERMS;

/** Reports that people read: the glossary. */
export const glossary = {
    heading: 'What the words mean',
    caption: 'Words that have a meaning of their own in this report.',
    word: 'Word',
    means: 'Meaning',
    term: ({ term }: { term: Term }) => TERMS[term][0],
    meaning: ({ term }: { term: Term }) => TERMS[term][1]
};
