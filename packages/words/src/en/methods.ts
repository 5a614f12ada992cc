import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Methods, scales and criteria. */
export const methods = {
    criterionWithoutInterest: ({ named, name, title }: { named: string; name: string; title: string | undefined }) =>
        `What does ${named} measure harm to? Write criterion ${name} "${title ?? 'Title'}" of an interest.`,
    codeTwice: ({ code, before }: { code: string; before: string }) =>
        `The code ${code} is that of ${before} already: a row "${code}" could mean either.`,
    thresholdsOneUnit: ({ before, found }: { before: Message; found: Message }, say: Say) =>
        `Thresholds have one unit throughout: before stands ${say.message(before)}, here ${say.message(found)}.`,
    thresholdTwice: ({ name }: { name: string }) =>
        `${name} has a threshold already: keep one, or tell the two apart with for and a duration.`,
    thresholdsRise: ({ name, isHigher, before }: { name: string; isHigher: boolean; before: string | undefined }) =>
        `Thresholds rise with the classes: ${name} is ${isHigher ? 'a higher' : 'a lower'} class than the one before, so it starts ${isHigher ? 'above' : 'below'} ${before ?? 'it'}.`,
    weightTwice: ({ target }: { target: string | undefined }) => `${target ?? 'This'} has a weight already: keep one.`,
    weightForeign: ({ target }: { target: string | undefined }) =>
        `${target ?? 'This'} is not of this method: its weight counts nowhere. Add its interest to interests:, or take the weight out.`,
    weightWithUnit: ({ found }: { found: Message }, say: Say) =>
        `A weight is a number without a unit, such as 2, and this is ${say.message(found)}.`,
    classTwice: ({ name }: { name: string }) => `The scale has a class ${name} already: give each a name of its own.`,
    classX: 'Every impact scale has X already: judged and not applicable. Take this class out, or give it another name.',
    valueNotRising: ({ name }: { name: string }) =>
        `Classes go from low to high: ${name} counts for no more than the class before it. Put the classes in order, or mend the value.`,
    bandEmpty: 'This band is empty: it goes from low to high, and its lower end belongs to it.',
    bandsOverlap: ({ lower, upper }: { lower: string; upper: string }) =>
        `The bands of ${lower} and ${upper} overlap: what falls into both is in no one class. Let ${upper} start where ${lower} ends.`,
    bandBelow: ({ name, before }: { name: string; before: string }) =>
        `Classes go from low to high: the band of ${name} lies below that of ${before}.`,
    bandsApart: ({ lower, upper }: { lower: string; upper: string }) =>
        `Between the bands of ${lower} and ${upper} there is a gap: what falls into it has no class. Let ${upper} start where ${lower} ends.`,
    openBelow: ({ name }: { name: string }) => `Only the first class can be open below: say where ${name} starts.`,
    openAbove: ({ name }: { name: string }) => `Only the last class can be open above: say where ${name} ends.`
};
