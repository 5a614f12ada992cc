import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

type Control = 'yes' | 'possible' | 'no';

/** What is hit by who controls it; `sure` at all ends of the ranges, else `counted` at best estimates. */
interface Hit {
    readonly by: Message;
    readonly id: Message;
    readonly place: Message;
    readonly resource: Message | undefined;
    readonly sure: boolean;
    readonly counted: boolean;
}

const doubt = ({ sure, counted }: Hit): string =>
    sure ? '' : counted ? ' at best estimates of the stakes' : ' at the high ends of the stakes only: not counted';

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
        'Who controls and who owns what. More than half is control, which passes on whole; ownership is the product along chains. Falling with a country goes by where things stand; by control it stands beside that.',
    folded: ({ rows }: { rows: number }, say: Say) => say.count(rows, 'holder of something', 'holders of something'),
    byControl: 'By control',
    byOrigin: 'By origin',
    also: (hit: Hit, say: Say) =>
        hit.resource
            ? `${say.message(hit.by)} also cuts ${say.message(hit.resource)} from ${say.message(hit.id)}, which ${say.message(hit.place)} controls${doubt(hit)}`
            : `${say.message(hit.id)} falls with ${say.message(hit.place)}, which controls it${doubt(hit)}`,
    inTest: ({ hits, more }: { hits: readonly Message[]; more: readonly Message[] }, say: Say) =>
        `All of this goes by origin. By control, ${say.and(hits.map(say.message))}. ${more.length === 0 ? 'No other process goes down for that.' : `Then these go down as well: ${say.and(more.map(say.message))}.`}`,
    beside: 'What comes from a place is what stands there. Where what is controlled from there is cut, and falls, with it:',
    owned: ({ name, share }: { name: Message; share: Message }, say: Say) => `${say.message(name)} ${say.message(share)}`
};
