import { durationInWords } from './durations.js';
import { kindIn, nameIn, namesIn, type Elements } from './elements.js';
import type { Lacking } from './lacking.js';
import { shortly, timelineSections } from './timeline-words.js';
import type { Later, WhatIfAnswer } from './whatif.js';
import { oneLine } from './words/line.js';
import { pageAsMarkdown } from './words/markdown.js';
import type { Page, View } from './words/page.js';
import { pageAsText } from './words/text.js';

/** The answer for a terminal. */
export function whatIfText(answer: WhatIfAnswer, view?: View): string {
    return pageAsText(whatIfPage(answer), view);
}

/** The answer for an editor. */
export function whatIfMarkdown(answer: WhatIfAnswer, view?: View): string {
    return pageAsMarkdown(whatIfPage(answer), view);
}

function whatIfPage(answer: WhatIfAnswer): Page {
    return {
        title: asked(answer),
        lines: [...shortly(answer), ...answer.later.map(each => laterInWords(each, answer))],
        sections: timelineSections(answer)
    };
}

function asked({ down, for: hours, elements }: WhatIfAnswer): string {
    const happens = (id: string): boolean => ['threat', 'campaign'].includes(kindIn(elements, id) ?? '');
    const what = down.map(id => `${oneLine(Object.hasOwn(elements, id) ? (elements[id]?.title ?? id) : id)} (${oneLine(id)})`).join(', ');
    const all = down.every(happens),
        none = !down.some(happens),
        one = down.length === 1;
    const verb = all ? (one ? 'happens' : 'happen') : none ? (one ? 'is down' : 'are down') : 'are down or happen';
    return `If ${what} ${verb}${!all && hours !== undefined ? ` for ${durationInWords(hours)}` : ''}`;
}

function laterInWords({ node, asked: own, back, waitsFor, lockedWith, restart }: Later, { elements }: WhatIfAnswer): string {
    const reasons = [
        ...(lockedWith
            ? [
                  lockedWith.length > 0
                      ? `it and ${namesIn(elements, lockedWith)} cannot start without each other, or wait for such a loop`
                      : 'it cannot start without itself'
              ]
            : []),
        ...distinct(waitsFor.map(each => lackingInWords(each, elements))),
        ...(restart !== undefined && restart > 0 ? [`it takes ${durationInWords(restart)} to start`] : [])
    ].join(', and ');
    return `${nameIn(elements, node)} is ${back === undefined ? 'not back within the run' : `back after ${durationInWords(back)}`}, not after ${durationInWords(own)}${reasons === '' ? '' : `: ${reasons}`}.`;
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** What it waits for: one thing, or several of which none alone is the reason. */
function lackingInWords({ choice, lost, since }: Lacking, elements: Elements): string {
    const names = namesIn(elements, lost),
        then = since === undefined ? 'at that moment' : `from ${durationInWords(since)} on, before it has started`;
    const one = lost.length === 1;
    switch (choice) {
        case undefined:
            return `it needs ${names}, down ${then}`;
        case 'any':
            return one ? `it needs ${names}, down ${then}` : `it needs one of (${names}), and all are down ${then}`;
        case 'too_few':
            return `too few of what it needs are left ${then}, without ${names}`;
        case 'too_little':
            return `too little arrives ${then}, without ${names}`;
    }
}
