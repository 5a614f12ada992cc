import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

type Concern = 'interruption' | 'access' | 'coercion';
interface Concerns {
    readonly concern: readonly Concern[];
}

/** What the worry about a dependency is, and dependencies of others on us. */
export const concerns = {
    gap: ({ title, concern }: Concerns & { title: Message }, say: Say) =>
        `Losing what "${say.message(title)}" needs is not counted: its concern is ${say.and(concern)}, not interruption.`,
    notJudgedGap: ({ title, concern }: Concerns & { title: Message }, say: Say) =>
        `What ${say.and(concern)} ${say.plural(concern.length, 'harms', 'harm')} at "${say.message(title)}" is not judged: write ${say.and(concern.map(each => `impact of ${each} { … }`))}.`,
    worriesCaption:
        'What is feared of dependencies: their interruption, by what who depends on them serves; what another can see or reach (access) and what they can press for (coercion), without any loss.',
    worriesFolded: ({ rows }: { rows: number }, say: Say) => say.count(rows, 'concern', 'concerns'),
    harm: 'Harm',
    worries: 'Feared without a loss',
    notJudged: 'not judged',
    disrupting: 'Disrupts society',
    disrupts: ({ result }: { result: 'yes' | 'possible' | 'no' | 'unknown' }) => (result === 'unknown' ? 'not known' : (result as string)),
    byDuration: 'by how long it lasts',
    noHarmIfDown: 'not stated',
    harmIfDown: ({ target, harms }: { target: Message; harms: readonly Message[] }, say: Say) =>
        `${say.message(target)}: ${harms.map(say.message).join(', ')}`,
    bridged: ({ key, concern }: Concerns & { key: string }, say: Say) =>
        `The concern here is ${say.and(concern)}, not that it is interrupted, so no loss is counted and ${key} changes no figure. Take ${key} out, or add interruption to concern.`,
    impactOfWhich: ({ of }: { of: string | undefined }) =>
        `${of === undefined ? 'What a dependency harms is said of one worry at a time' : 'What an interruption harms is said where it is felt'}: write impact of access { … } for what another can see or reach, impact of coercion { … } for what they can press for. What an interruption harms stands at whoever depends: serves: CRITERION { C after 8 h }.`,
    notAConcern: ({ of, all }: { of: Concern; all: readonly Concern[] }) =>
        `What ${of} harms is judged, and ${of} is no concern of this dependency: write concern: ${all.join(', ')}, or take this impact out.`,
    here: 'The concern is stated here.',
    harmOfTheirs: 'Harm by access or coercion is harm to us, and this is what they need of us. Take this impact out.',
    ofTheirs: 'A concern is what worries us about what we need; this is what they need of us. Take concern out.',
    reverseNote: 'Reverse: they need it of us. It is counter-pressure, and in none of our losses.',
    notCountedNote: ({ concern }: Concerns, say: Say) => `Not counted as a need: the concern is ${say.and(concern)}, not interruption.`,
    list: ({ concern }: Concerns, say: Say) => say.and(concern),
    inShort: ({ needs }: { needs: number }, say: Say) =>
        `${say.capital(say.count(needs, 'need'))} ${say.plural(needs, 'is', 'are')} not counted as ${say.plural(needs, 'a need: the concern is not that it is', 'needs: the concern is not that they are')} interrupted.`,
    inShortCondition: 'Losing what is needed there is in no chance, no duration and no cut set.',
    caption: 'Needs that are not counted as needs: the concern is something else than interruption.',
    folded: ({ rows }: { rows: number }, say: Say) => say.count(rows, 'need that is not counted', 'needs that are not counted'),
    concern: 'Concern',
    reverseCaption: 'Reverse dependencies: what others need of us. Counter-pressure, in none of our losses.',
    reverseFolded: ({ rows }: { rows: number }, say: Say) => say.count(rows, 'reverse dependency', 'reverse dependencies'),
    who: 'Who needs it',
    reverse: 'reverse',
    notCounted: 'Not counted as needs',
    needOfUs: 'Reverse: what it needs of us',
    neededAbroad: 'Reverse: who needs it of us'
};
