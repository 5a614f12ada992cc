import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Who is asked to judge, and how far judges agree. */
export const judges = {
    onlyOne: (
        { everything, only, about }: { everything: readonly string[]; only: readonly string[]; about: readonly string[] },
        say: Say
    ) =>
        `Only ${say.and(only)} ${say.plural(only.length, 'is', 'are')} asked for ${say.and(about)}; ${say.and(everything)} ${say.plural(everything.length, 'is', 'are')} asked for everything. If both are asked for ${say.and(about)}, write ${[...everything, ...only].join(' and ')} for ${about.join(' and ')}.`,
    missing: ({ title, of, threats }: { title: Message; of: number; threats: readonly Message[] }, say: Say) =>
        `"${say.message(title)}" has not judged ${threats.length} of the ${of} that it is asked for: ${say.and(threats.map(each => say.message(each)))}.`,
    caption: 'How far those who judge agree: how many classes they lie apart, and how much of their agreement is beyond chance.',
    between: 'Between',
    pair: ({ a, b }: { a: Message; b: Message }, say: Say) => say.and([a, b].map(each => say.message(each))),
    measure: 'Of',
    of: ({ measure }: { measure: 'likelihood' | 'impact' }) => ({ likelihood: 'likelihood', impact: 'impact' })[measure],
    common: 'Judged by both',
    spread: 'Classes apart',
    apart: ({ mean, most }: { mean: number; most: number }, say: Say) => `${say.number(mean)} on average, ${most} at most`,
    kappa: 'Weighted kappa'
};
