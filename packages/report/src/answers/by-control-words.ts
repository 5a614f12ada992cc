import type { HitByControl, StressTestResult } from '@nvs/analysis';
import { compare } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { durationInWords } from './durations.js';
import { nameIn } from './elements.js';
import type { Timeline } from './timeline.js';
import type { Section } from './words/page.js';

/** `Cutoff also cuts gas from Terminal, which China controls`. */
export const hitInWords = ({ by, id, place, resource, control, counted }: HitByControl, title: (id: string) => Message): Message =>
    message('control.also', {
        by: title(by),
        id: title(id),
        place: title(place),
        resource: resource === undefined ? undefined : title(resource),
        sure: control === 'yes',
        counted
    });

/** What is hit by who controls it, and for how long what goes down then: beside the same by origin. */
export function byControlSection({ by_control: control, elements, ...origin }: Timeline): Section[] {
    if (!control) {
        return [];
    }
    const name = (id: string): Message => nameIn(elements, id);
    const one = downIn(origin),
        other = downIn(control);
    const ids = [...new Set([...one.keys(), ...other.keys()])].filter(id => one.get(id) !== other.get(id)).sort(compare);
    return [
        {
            heading: message('control.byControl'),
            lines: [message('control.beside')],
            rows: control.hit.map(each => [hitInWords(each, name)])
        },
        {
            heading: message('timeline.downByControl'),
            head: [message('head.what'), message('control.byOrigin'), message('control.byControl')],
            rows: ids.map(id => [name(id), durationInWords(one.get(id) ?? 0), durationInWords(other.get(id) ?? 0)])
        }
    ];
}

/** Hours down by node and sector. */
export const downIn = ({ downtime, sectors }: Pick<StressTestResult, 'downtime' | 'sectors'>): ReadonlyMap<string, number> =>
    new Map([...downtime, ...sectors].map(each => [each.id, each.hours]));
