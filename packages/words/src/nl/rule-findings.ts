import type { Translation } from '../catalogue.js';
import { distinct, NAMED, VALUES } from '../en/rule-findings.js';
import type { ruleFindings as english } from '../en/rule-findings.js';
import type { Say } from '../say/say.js';

type Kind = Parameters<(typeof english)['noElement']>[0]['kind'];

const one = (kind: Kind, say: Say): string => (kind === undefined ? 'element' : kind === 'hazard' ? 'gevaar' : say.one(kind));
const many = (kind: Kind, say: Say): string => (kind === undefined ? 'elementen' : kind === 'hazard' ? 'gevaren' : say.many(kind));

export const ruleFindings: Translation<typeof english> = {
    ruleHere: 'Hier staat het afwegingskader.',
    elementHere: ({ title }, say) => `Hier staat ${say.message(title)}.`,
    noElement: ({ kind }, say) => `Het model heeft geen ${one(kind, say)}: dit afwegingskader keek naar niets.`,
    listEquality:
        'Twee lijsten zijn gelijk als ze dezelfde leden hebben. Hier hebben ze er een of meer gemeen en zijn ze niet gelijk: schrijf ‘overlaps’ als dat de vraag is.',
    found: ({ said, rule }, say) => {
        const [text, title] = [say.message(said), say.sentence(say.message(rule))];
        return text === '' ? title : `${say.sentence(text)} Afwegingskader: ${title}`;
    },
    notRun: ({ problem }, say) => `Dit afwegingskader is niet uitgevoerd. ${say.message(problem)}`,
    openOf: ({ title, because }, say) => {
        const [reason, called] = [because.map(say.message).join('; '), say.message(title)];
        return reason.includes(called) ? reason : `${called} (${reason})`;
    },
    open: ({ kind, checked, open }, say) =>
        `${open.length} van ${checked} ${checked === 1 ? one(kind, say) : many(kind, say)} ${say.plural(open.length, 'kon', 'konden')} niet beoordeeld worden: ${say.first(open.map(say.message), NAMED)}. Vul aan wat ontbreekt, of zeg in het afwegingskader wat dan geldt.`,
    there: ({ said }, say) => say.sentence(distinct(said, say).join('; ')),
    fails: ({ title, values }, say) =>
        `"${title}" gaat niet op${values.length > 0 ? `: ${say.first(distinct(values, say), NAMED)}` : ''}. Wijzig het model, of wat ervan verwacht wordt.`,
    undecided: ({ title, because }, say) =>
        `"${title}" is niet te beoordelen${because.length > 0 ? `: ${because.map(say.message).join('; ')}` : ''}. Vul aan wat ontbreekt, of verwacht wat bekend kan zijn: wat niet te beoordelen is, gaat niet op.`,
    valueOf: ({ what, title, values }, say) =>
        `${say.message(what)}${title === undefined ? '' : ` (${say.message(title)})`} is ${say.first(distinct(values, say), VALUES)}`,
    noValueOf: ({ what, why }, say) => `${say.message(what)}: ${say.message(why)}`
};
