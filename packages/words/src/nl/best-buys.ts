import type { Translation } from '../catalogue.js';
import type { bestBuys as english } from '../en/best-buys.js';

export const bestBuys: Translation<typeof english> = {
    inTests: ({ names, criteria, tests }, say) =>
        `In de stresstests ${say.plural(names.length, 'levert', 'leveren')} ${say.few(names.map(say.named), 3)} het meeste op: op ${say.count(criteria, 'criterium', 'criteria')}${names.length > 1 ? ' elk' : ''} blijft de schade in een lagere klasse${tests === undefined ? '' : `, in ${say.count(tests, 'test', 'tests')}`}.`,
    forMoney: ({ name, amount, currency, criteria, of }, say) =>
        `Het meeste voor zijn geld, van de ${say.whole(of)} waarvan de kosten er staan, levert ${say.named(name)} op: ${say.money(amount, currency)} voor elk van ${say.count(criteria, 'criterium', 'criteria')}.`,
    inLikelihood: ({ names, risks, factor }, say) =>
        `Een waarschijnlijkheid daalt het meest door ${say.few(names.map(say.named), 3)}: die van ${say.few(risks.map(say.named), 3)}, × ${say.number(factor)}.`,
    condition: ({ of }, say) =>
        `Van de ${say.count(of, 'maatregel', 'maatregelen')} die gepland of voorgesteld ${say.plural(of, 'is', 'zijn')}, elk op zichzelf naast alles wat er is en gepland is; beste schattingen, kosten als contante waarde. Een criterium dat in twee tests wordt geschaad, telt twee keer. Wat een maatregel in een stresstest doet en wat hij met een waarschijnlijkheid doet, worden niet tegen elkaar afgewogen.`
};
