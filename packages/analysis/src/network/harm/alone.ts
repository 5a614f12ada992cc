import { compare } from '@nvs/model';
import { oncePerObject } from '../../memo.js';
import type { Outage } from '../../time/simulate.js';
import type { Decide, Occurrence, Player } from './play.js';
import type { Drawn } from './union.js';

/** A node whose outage reaches a class when it lasts so long (milliseconds). */
export interface Reach {
    readonly node: number;
    readonly after: number;
}

/** When each of some classes is first reached, in milliseconds; Infinity for never. */
export type Reached = Float64Array;

/** The classes that each node reaches, by place. */
const reachesOf = oncePerObject((classes: readonly (readonly Reach[])[]) => {
    const found = new Map<number, { readonly place: number; readonly after: number }[]>();
    classes.forEach((reaches, place) =>
        reaches.forEach(({ node, after }) => {
            found.set(node, [...(found.get(node) ?? []), { place, after }]);
        })
    );
    return found;
});

export function reachedBy(outages: readonly Outage[], classes: readonly (readonly Reach[])[], until: number): Reached {
    const reaches = reachesOf(classes);
    const reached = new Float64Array(classes.length).fill(Infinity);
    for (const { node, from, to } of outages) {
        for (const { place, after } of reaches.get(node) ?? NONE) {
            if (Math.min(to, until) - from >= after) {
                reached[place] = Math.min(reached[place] ?? Infinity, from + after);
            }
        }
    }
    return reached;
}

const NONE: readonly never[] = [];

/** What a cause alone does, for one outcome of the chances that it meets; `drawn` are those that other causes may meet too. */
export interface Outcome {
    readonly chance: number;
    readonly reached: Reached;
    readonly drawn: ReadonlyMap<string, Drawn>;
}

/** What a cause does alone. `substituted`: something was lost in one of the plays for which a substitution is stated. */
export interface Outcomes {
    readonly outcomes: readonly Outcome[];
    readonly plays: number;
    readonly substituted: boolean;
}

/** Most of the chances that one cause meets of which every outcome is played: 256 outcomes. */
const MOST_CHANCES = 8;

/**
 * Plays one cause alone for each outcome of the chances that it meets. With every open chance coming true the most goes down, so what reaches nothing then never does.
 * A chance met again in one course counts as favourable from then on. Where there are more than `MOST_CHANCES`, those that change nothing while all others come true count as favourable, and
 * of the rest all but the likeliest. So the outcomes limit from below. @param favourable chances that count as favourable whatever they are
 */
export function outcomesOf(
    player: Player,
    occurrences: readonly Occurrence[],
    out: readonly number[],
    classes: readonly (readonly Reach[])[],
    until: number,
    favourable: ReadonlySet<string> = new Set()
): Outcomes {
    const outcomes: Outcome[] = [];
    let plays = 0,
        substituted = false;
    const play = (decided: ReadonlyMap<string, boolean>): Course => {
        plays++;
        const course = courseOf(player, occurrences, out, decided, classes, until);
        substituted ||= course.substituted;
        return course;
    };
    // Deciding an open chance for the worse changes nothing of the course in which it was taken so.
    const follow = (
        { reached, open }: Pick<Course, 'reached' | 'open'>,
        decided: ReadonlyMap<string, boolean>,
        chance: number,
        drawn: ReadonlyMap<string, Drawn>
    ): void => {
        if (reached.every(each => each === Infinity) || chance === 0) {
            return;
        }
        const next = [...open].find(([key]) => !decided.has(key));
        if (!next) {
            outcomes.push({ chance, reached, drawn });
            return;
        }
        const [key, p] = next;
        const spared = new Map([...decided, [key, false]]);
        // A threat draws for itself whether it strikes.
        const and = (comesTrue: boolean): ReadonlyMap<string, Drawn> =>
            key.startsWith('disruption:') ? drawn : new Map([...drawn, [key, { comesTrue, chance: comesTrue ? p : 1 - p }]]);
        follow({ reached, open }, new Map([...decided, [key, true]]), chance * p, and(true));
        follow(play(spared), spared, chance * (1 - p), and(false));
    };
    const always = [...favourable].map(key => [key, false] as const);
    const first = play(new Map(always));
    const spared =
        first.open.size > MOST_CHANCES && first.reached.some(each => each < Infinity)
            ? sparedOf(first, key => play(new Map([...always, [key, false]])))
            : [];
    const decided = new Map([...always, ...spared.map(key => [key, false] as const)]);
    follow(spared.length > 0 ? play(decided) : first, decided, 1, new Map());
    return { outcomes, plays, substituted };
}

/** Of many chances those that count as favourable. */
function sparedOf({ reached, open }: Course, without: (key: string) => Course): string[] {
    const tried = [...open].slice(0, MOST_TRIED);
    const matters = tried
        .filter(([key]) => without(key).reached.some((at, i) => at !== reached[i]))
        .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
    const kept = new Set(matters.slice(0, MOST_CHANCES).map(([key]) => key));
    return [...open.keys()].filter(key => !kept.has(key));
}

/** Of so many chances it is tried whether they matter. */
const MOST_TRIED = 64;

/** One course of events: when it reaches each class, and the chances that it met and took for the worse. */
interface Course {
    readonly reached: Reached;
    readonly open: ReadonlyMap<string, number>;
    readonly substituted: boolean;
}

function courseOf(
    player: Player,
    occurrences: readonly Occurrence[],
    out: readonly number[],
    decided: ReadonlyMap<string, boolean>,
    classes: readonly (readonly Reach[])[],
    until: number
): Course {
    const asked = new Set<string>();
    const open = new Map<string, number>();
    const decide: Decide = (key, chance) => {
        const isAgain = asked.has(key);
        asked.add(key);
        const comesTrue = !isAgain && (decided.get(key) ?? true);
        if (comesTrue) {
            open.set(key, chance);
        }
        return comesTrue;
    };
    const { outages, passed, substituted } = player.play(occurrences, out, decide);
    // Strengths are asked for beforehand: those of losses that never passed on were not met.
    for (const key of player.strengths) {
        if (!passed.has(key)) {
            open.delete(key);
        }
    }
    return { reached: reachedBy(outages, classes, until), open, substituted };
}
