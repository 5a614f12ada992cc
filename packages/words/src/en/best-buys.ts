import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Which measure buys most, in reports that people read. */
export const bestBuys = {
    inTests: ({ names, criteria, tests }: { names: readonly Message[]; criteria: number; tests: number | undefined }, say: Say) =>
        `In the stress tests ${say.few(names.map(say.named), 3)} ${say.plural(names.length, 'buys', 'buy')} most: harm stays in a lower class on ${say.count(criteria, 'criterion', 'criteria')}${names.length > 1 ? ' each' : ''}${tests === undefined ? '' : `, in ${say.count(tests, 'test')}`}.`,
    forMoney: (
        { name, amount, currency, criteria, of }: { name: Message; amount: number; currency: string; criteria: number; of: number },
        say: Say
    ) =>
        `Most for its money, of the ${say.whole(of)} with a stated cost, buys ${say.named(name)}: ${say.money(amount, currency)} for each of ${say.count(criteria, 'criterion', 'criteria')}.`,
    inLikelihood: ({ names, risks, factor }: { names: readonly Message[]; risks: readonly Message[]; factor: number }, say: Say) =>
        `A likelihood is lowered most by ${say.few(names.map(say.named), 3)}: that of ${say.few(risks.map(say.named), 3)}, × ${say.number(factor)}.`,
    condition: ({ of }: { of: number }, say: Say) =>
        `Of the ${say.count(of, 'measure')} that ${say.plural(of, 'is', 'are')} planned or proposed, each by itself beside all that is in place and planned; best estimates, cost as present value. A criterion that two tests harm counts twice. What a measure does in a stress test and what it does to a likelihood are not weighed against each other.`
};
