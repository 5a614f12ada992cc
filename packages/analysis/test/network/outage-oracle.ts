import { HOURS, type Requirement } from '@nvs/model';

/** Something that happens: again and again, or once within the horizon with a chance; it lasts so many hours. */
export interface Part {
    readonly often: { readonly yearly: number } | { readonly once: number };
    readonly hours: number /** That it takes the part down when it happens. */;
    readonly chance: number;
}

export const names = ['p0', 'p1', 'p2', 'p3'];

/** Whether a requirement is met while some parts are out. */
function isMet(requirement: Requirement, out: (name: string) => boolean): boolean {
    switch (requirement.type) {
        case 'node':
            return !out(requirement.node);
        case 'all':
            return requirement.items.every(each => isMet(each, out));
        case 'any':
            return requirement.items.some(each => isMet(each, out));
        default:
            return requirement.type === 'count' && requirement.items.filter(each => isMet(each, out)).length >= requirement.count;
    }
}

/** Numbers from 0 to 1 (mulberry32), the same in every run. */
export function dice(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

/**
 * Plays the horizon over and over: parts go out and come back, one event after another. A chance is drawn when it is called upon: of an event when it
 * happens, the strength each time that the requirement ceases to be met.
 * @returns in how many of the runs the top was down at all, and for how much of the time
 */
export function play(
    parts: readonly Part[],
    on: Requirement,
    strength: number,
    years: number,
    trials: number,
    seed: number
): { readonly ever: number; readonly part: number } {
    const random = dice(seed);
    const horizon = years * HOURS.year;
    const wait = (yearly: number): number => (yearly === 0 ? Infinity : (-Math.log(1 - random()) / yearly) * HOURS.year);
    let ever = 0,
        hoursDown = 0;
    for (let trial = 0; trial < trials; trial++) {
        const happens = parts.map(({ often }) =>
            'yearly' in often ? wait(often.yearly) : random() < often.once ? random() * horizon : Infinity
        );
        const over = parts.map(() => Infinity);
        const isOut = parts.map(() => false);
        const out = (name: string): boolean => isOut[names.indexOf(name)] === true;
        let met = true,
            down = false,
            since = 0,
            hasBeen = false;
        for (;;) {
            const now = Math.min(...happens, ...over);
            if (!(now < horizon)) {
                break;
            }
            parts.forEach((part, i) => {
                if (over[i] === now) {
                    over[i] = Infinity;
                    isOut[i] = false;
                    happens[i] = 'yearly' in part.often ? now + wait(part.often.yearly) : Infinity;
                } else if (happens[i] === now) {
                    isOut[i] = random() < part.chance;
                    // What does not strike is over at once.
                    happens[i] = isOut[i] || 'once' in part.often ? Infinity : now + wait(part.often.yearly);
                    over[i] = isOut[i] ? now + part.hours : Infinity;
                }
            });
            const isNowMet = isMet(on, out);
            if (isNowMet !== met) {
                met = isNowMet;
                const isDown = !met && random() < strength;
                hoursDown += down && !isDown ? now - since : 0;
                since = isDown && !down ? now : since;
                down = isDown;
                hasBeen ||= isDown;
            }
        }
        hoursDown += down ? horizon - since : 0;
        ever += hasBeen ? 1 : 0;
    }
    return { ever: ever / trials, part: hoursDown / trials / horizon };
}
