import type { Translation } from '../catalogue.js';
import type { rulePages as english } from '../en/rule-pages.js';

const RELATIONS = {
    '<': 'minder dan',
    '<=': 'ten hoogste',
    '>': 'meer dan',
    '>=': 'ten minste',
    '==': 'gelijk aan',
    '!=': 'anders dan',
    in: 'een van',
    overlaps: 'met iets gemeen met'
};
const VERDICTS = { holds: 'dat klopt', fails: 'dat klopt niet', cannot_be_judged: 'niet te beslissen' };
const reason = (because: string | undefined): string => (because === undefined ? '' : ` (${because})`);

export const rulePages: Translation<typeof english> = {
    heading: 'Wat het model van zichzelf verlangt',
    expectations: ({ of, holds, fails, open }, say) =>
        of === 1
            ? `De ene verwachting ${holds === 1 ? 'komt uit' : fails === 1 ? 'komt niet uit' : 'is niet te beoordelen'}.`
            : `${holds === of ? `Alle ${say.whole(of)} verwachtingen komen uit` : `Van de ${say.whole(of)} verwachtingen ${say.plural(holds, 'komt', 'komen')} er ${say.whole(holds)} uit`}${fails === 0 ? '' : `, ${say.whole(fails)} niet`}${open === 0 ? '' : `, ${say.whole(open)} ${say.plural(open, 'is', 'zijn')} niet te beoordelen`}.`,
    whatTheyAre:
        'Een verwachting is een uitspraak over het model die volgens de makers moet gelden, ook een bekende zwakte. Wat rust op iets wat niet bekend is, is niet te beoordelen: het komt niet uit, en het tegendeel evenmin.',
    expectationsCaption: 'Verwachtingen: eerst die niet uitkomen. Bewoording: zoals het model die heeft.',
    expectation: 'Verwachting',
    result: 'Uitkomst',
    resultIs: ({ result, unsure }) =>
        `${{ holds: 'komt uit', fails: 'komt niet uit', cannot_be_judged: 'niet te beoordelen' }[result]}${unsure ? ', zoals aangenomen' : ''}`,
    wording: 'Bewoording',
    because: 'Waar het op rust',
    rulesCaption:
        'Regels: elk bekijkt alle elementen van één soort. Wat niet te beoordelen is, omdat iets niet bekend is, is niet goedgekeurd.',
    rule: 'Regel',
    noWording: 'niet meer dan de naam',
    gives: 'Geeft',
    outcome: ({ outcome, verdict }) =>
        ({
            error: 'een fout',
            warning: 'een waarschuwing',
            info: 'een opmerking',
            verdict: verdict === undefined ? 'een uitspraak' : `de uitspraak ‘${verdict}’`
        })[outcome],
    checked: 'Bekeken',
    matched: 'Geldt voor',
    open: 'Niet te beoordelen',
    foundCaption: ({ rule }, say) => `Waarvoor deze regel geldt: ${say.message(rule)}`,
    appliesTo: 'Element',
    says: 'Wat hij zegt',
    looked: ({ what, values, most }, say) => `${what}: ${say.few(values, most)}`,
    compared: ({ left, operator, right, figure, other, result, because }) => {
        const found = [figure, other].filter(each => each !== undefined);
        return `‘${left}’ ${RELATIONS[operator]} ‘${right}’: ${found.length === 0 ? '' : `dat is ${found.join(' tegenover ')}, `}${VERDICTS[result]}${reason(because)}`;
    },
    worded: ({ text, figure, result, because }) =>
        `‘${text}’: ${figure === undefined ? '' : `dat is ${figure}, `}${VERDICTS[result]}${reason(because)}`,
    joined: ({ items, join, result }, say) =>
        `${join === 'and' ? 'al deze' : 'een van deze'}, ${VERDICTS[result]} (${items.map(say.message).join('; ')})`,
    nothingLookedAt: 'er hoefde niets bekeken te worden'
};
