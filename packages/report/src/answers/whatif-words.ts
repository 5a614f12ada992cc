import { durationInWords } from './durations.js';
import { kindIn, nameIn, namesIn } from './elements.js';
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
    return { title: asked(answer), lines: [...shortly(answer), ...answer.later.map(each => laterInWords(each, answer))], sections: timelineSections(answer) };
}

function asked({ down, for: hours, elements }: WhatIfAnswer): string {
    const happens = (id: string): boolean => ['threat', 'campaign'].includes(kindIn(elements, id) ?? '');
    const what = down.map(id => `${oneLine(Object.hasOwn(elements, id) ? elements[id]?.title ?? id : id)} (${oneLine(id)})`).join(', ');
    const all = down.every(happens), none = !down.some(happens), one = down.length === 1;
    const verb = all ? one ? 'happens' : 'happen' : none ? one ? 'is down' : 'are down' : 'are down or happen';
    return `If ${what} ${verb}${!all && hours !== undefined ? ` for ${durationInWords(hours)}` : ''}`;
}

function laterInWords({ node, asked: own, back, waitsFor, restart }: Later, { elements }: WhatIfAnswer): string {
    const reasons = [
        ...waitsFor.length > 0 ? [`it needs ${namesIn(elements, waitsFor)}, down at that moment`] : [],
        ...restart !== undefined && restart > 0 ? [`it takes ${durationInWords(restart)} to start`] : []
    ].join(', and ');
    return `${nameIn(elements, node)} is ${back === undefined ? 'not back within the run' : `back after ${durationInWords(back)}`}, not after ${durationInWords(own)}${reasons === '' ? '' : `: ${reasons}`}.`;
}
