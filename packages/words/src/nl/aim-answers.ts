import type { Translation } from '../catalogue.js';
import type { aimAnswers as english } from '../en/aim-answers.js';

const STATE = {
    short: 'tekort',
    enough: 'genoeg',
    may_be_short: 'mogelijk tekort',
    not_stated: 'niet gegeven',
    withheld: 'afgeschermd',
    not_comparable: 'in verschillende eenheden'
} as const;

const ROLES = { owner: 'eigenaar', operator: 'aanbieder', responsible: 'politiek verantwoordelijk' } as const;

export const aimAnswers: Translation<typeof english> = {
    owner: ({ names }, say) => `Eigenaar: ${say.message(names)}.`,
    missing: 'Wat ontbreekt om het te beoordelen',
    chain: 'Wat ervoor wordt gedaan',
    gap: 'Wat ontbreekt is wat nodig is min wat er is, tussen de grenzen van beide; onder 0 is er meer dan genoeg.',
    proposed: 'En met wat is voorgesteld',
    adds: 'Maatregelen die veranderen wat er is',
    from: 'Vanaf',
    notCounted: ({ why }) =>
        why === 'begins_later' ? 'begint na de dag waarop dit zou tellen' : 'eindigt voor de dag waarop dit zou tellen',
    on: ({ target, day }, say) => `${say.message(target)}${day === undefined ? '' : ` (${day})`}`,
    missingFor: ({ name }, say) => (name ? `Ontbreekt voor ${say.message(name)}` : 'Ontbreekt'),
    gapIs: ({ amount, state }, say) => `${say.message(amount)}: ${STATE[state]}`,
    partOf: ({ names }, say) => `Onderdeel van ${say.message(names)}.`,
    nothingOfIt:
        'In het model is deze organisatie nergens eigenaar of aanbieder van, en is haar niets gevraagd en is niets door haar beoordeeld.',
    owns: 'Eigenaar van',
    ownsMany: ({ owns, gaps }, say) =>
        `${say.count(owns, 'element', 'elementen')}; ${gaps === 0 ? 'geen leemte wacht' : `${say.count(gaps, 'leemte', 'leemten')} ${say.plural(gaps, 'wacht', 'wachten')}`} op haar`,
    openQuestions: ({ count }, say) => `${say.count(count, 'vraag', 'vragen')} nog niet beantwoord`,
    judges: 'Beoordeelt',
    judgesMany: ({ asked, open }, say) =>
        `${open === 0 ? 'alle' : `${say.whole(asked - open)} van de`} ${say.count(asked, 'gevraagde dreiging', 'gevraagde dreigingen')} beoordeeld`,
    judgesAll: ({ asked, open }, say) =>
        `Gevraagd is ${say.count(asked, 'dreiging', 'dreigingen')} te beoordelen${open.length === 0 ? ', en dat is gedaan.' : `; niet beoordeeld: ${say.and(open.map(say.message))}.`}`,
    answersFor: 'Waar deze organisatie voor staat',
    as: 'Als',
    role: ({ role }) => ROLES[role],
    waiting: 'Leemten die op haar wachten',
    put: 'Vragen die haar zijn gesteld',
    judged: 'Dreigingen die zij heeft beoordeeld'
};
