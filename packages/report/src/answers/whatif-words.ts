import { message, type Message } from '@nvs/words';
import { kindIn, nameIn, namesIn, placeIn, titleIn, type Elements } from './elements.js';
import { kindInWords } from './kind-words.js';
import type { Lacking } from './lacking.js';
import { shortly, timelineSections } from './timeline-words.js';
import type { Later, WhatIfAnswer } from './whatif.js';
import { oneLine } from './words/line.js';
import { pageAsMarkdown } from './words/markdown.js';
import type { Page, Part, View } from './words/page.js';
import { commas, distinct } from './words/said.js';
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
    const { down, elements } = answer;
    return {
        title: asked(answer, commas(down.map(id => message('whatif.named', { title: titleIn(elements, id), id: oneLine(id) })))),
        heading: asked(answer, commas(down.map(id => titleIn(elements, id)))),
        about: down.flatMap((id, index): Part[] => {
            const at = placeIn(elements, id);
            return [`${index === 0 ? '' : '; '}${oneLine(id)}, `, kindInWords(kindIn(elements, id) ?? ''), ...(at ? [', ', { at }] : [])];
        }),
        lines: [...shortly(answer), ...answer.later.map(each => laterInWords(each, answer))],
        sections: timelineSections(answer)
    };
}

function asked({ down, for: hours, elements }: WhatIfAnswer, what: Message): Message {
    const happens = (id: string): boolean => ['threat', 'campaign'].includes(kindIn(elements, id) ?? '');
    const all = down.every(happens);
    return message('whatif.asked', {
        what,
        count: down.length,
        verb: all ? 'happens' : down.some(happens) ? 'either' : 'is_down',
        hours: all ? undefined : hours
    });
}

function laterInWords({ node, asked: own, back, waitsFor, lockedWith, restart = 0 }: Later, { elements }: WhatIfAnswer): Message {
    const reasons = [
        ...(lockedWith ? [message('whatif.locked', { others: lockedWith.length > 0 ? namesIn(elements, lockedWith) : undefined })] : []),
        ...distinct(waitsFor.map(each => lackingInWords(each, elements))),
        ...(restart > 0 ? [message('whatif.restart', { hours: restart })] : [])
    ];
    return message('whatif.later', { node: nameIn(elements, node), back, own, reasons });
}

/** What it waits for: one thing, or several of which none alone is the reason. */
function lackingInWords({ choice, lost, since }: Lacking, elements: Elements): Message {
    return message('whatif.lacking', { choice, names: namesIn(elements, lost), count: lost.length, since });
}
