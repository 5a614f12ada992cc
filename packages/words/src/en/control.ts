import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

type Control = 'yes' | 'possible' | 'no';

/** Who controls and who owns what. */
export const control = {
    itself: ({ name }: { name: string }) => `${name} does not hold itself: name who holds it, or take it out.`,
    twice: ({ name }: { name: string }) => `${name} stands here already: one holder, one share.`,
    noShare: ({ name }: { name: string }) =>
        `With several holders each says how much it has: write a share behind ${name}, such as ${name} 25%.`,
    overAll: ({ sum }: { sum: number }, say: Say) =>
        `These stakes add up to ${say.percent(sum)}, and there is no more than 100%: correct them. What nobody is named for may be left out.`,
    heading: 'Who controls and who owns it',
    holder: 'Holder',
    controls: 'Controls it',
    owns: 'Owns of it, in the end',
    does: ({ control: does }: { control: Control }) => ({ yes: 'yes', possible: 'possible', no: 'no' })[does],
    of: 'Of what',
    caption:
        'Who controls and who owns what. More than half is control, which passes on whole; ownership is the product along chains. Falling with a country goes by where things stand.',
    folded: ({ rows }: { rows: number }, say: Say) => say.count(rows, 'holder of something', 'holders of something'),
    owned: ({ name, share }: { name: Message; share: Message }, say: Say) => `${say.message(name)} ${say.message(share)}`
};
