import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Reports that people read: who is behind it. */
export const actorPages = {
    heading: 'Who is behind it',
    counted: ({ actors, meant, nameless }: { actors: number; meant: number; nameless: number }, say: Say) =>
        `${actors === 0 ? 'The model names no actor.' : `The model names ${say.count(actors, 'actor')}.`} ${
            meant === 0
                ? 'No threat is said to be meant by somebody.'
                : `${say.count(meant, 'threat')} ${say.plural(meant, 'is', 'are')} meant by somebody${nameless === 0 ? '' : `; of ${say.whole(nameless)} it is not stated by whom`}.`
        }`,
    actorsCaption: 'What each wants and can do, as the model says it, and how much it is behind.',
    actor: 'Actor',
    kind: 'Kind',
    kindIs: ({
        kind
    }: {
        kind: 'state' | 'state_sponsored' | 'criminal' | 'terrorist' | 'extremist' | 'activist' | 'insider' | 'company' | 'other';
    }) =>
        ({
            state: 'state',
            state_sponsored: 'backed by a state',
            criminal: 'criminal',
            terrorist: 'terrorist',
            extremist: 'extremist',
            activist: 'activist',
            insider: 'insider',
            company: 'company',
            other: 'other'
        })[kind],
    from: 'Of',
    level: ({ best, low, high }: { best: Message | undefined; low: Message; high: Message }, say: Say) => {
        const range = `${say.message(low)} to ${say.message(high)}`;
        return best === undefined ? range : `${say.message(best)} (${range})`;
    },
    withheldLevel: ({ range }: { range: { readonly low: Message; readonly high: Message } | undefined }, say: Say) =>
        range === undefined ? 'withheld' : `withheld (${say.message(range.low)} to ${say.message(range.high)})`,
    levelsCaption: 'Why these levels of intent and capability, and who says so.',
    who: 'Of whom',
    what: 'What',
    isLevel: ({ what, level }: { what: 'intent' | 'capability'; level: Message }, say: Say) =>
        `${what === 'intent' ? 'Intent' : 'Capability'}: ${say.message(level)}`,
    because: 'Because',
    confidence: 'Confidence',
    confidenceIs: ({ confidence }: { confidence: 'low' | 'medium' | 'high' }) => confidence,
    by: 'By whom, when',
    evidence: 'Evidence',
    intent: 'Intent',
    capability: 'Capability',
    behind: 'Threats and campaigns',
    behindCaption: 'What each is behind, with its figures: dot for the best estimate, bar for the range.',
    risk: 'Threat or campaign'
};

/** Reports that people read: what accident and intent have in common. */
export const sharedPages = {
    heading: 'What accident and intent have in common',
    processes: ({ both, of, meant, unmeant }: { both: number; of: number; meant: number; unmeant: number }, say: Say) =>
        of === 0
            ? `${say.count(meant, 'threat')} ${say.plural(meant, 'is', 'are')} meant by somebody, ${say.whole(unmeant)} by nobody. The model has no process that could go down by either.`
            : `${both === 0 ? 'None' : both === of ? 'Each' : say.whole(both)} of the ${say.count(of, 'process', 'processes')} can go down both by what somebody means and by what nobody means (${say.whole(meant)} and ${say.whole(unmeant)} threats).`,
    condition: ({ notStated }: { notStated: number }, say: Say) =>
        `One thing at a time, with all else up: what a threat hits is down for as long as is stated, or seven days, and so is whatever cannot do without it for that long. Several together can take down more. How likely it is does not count here.${notStated === 0 ? '' : ` ${say.count(notStated, 'threat')} ${say.plural(notStated, 'does', 'do')} not say whether somebody means ${say.plural(notStated, 'it', 'them')}.`}`,
    hitCaption: 'Hit directly by both: taken down, or cut off from supply.',
    hit: 'What is hit',
    downCaption: 'Processes that go down by both, directly or because something that they need is down.',
    process: 'Process',
    measuresCaption: 'Measures that help against both.',
    more: ({ count }: { count: number }, say: Say) => `${say.whole(count)} more`,
    meant: 'Meant by somebody',
    unmeant: 'Meant by nobody'
};
