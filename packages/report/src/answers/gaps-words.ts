import { message, type Message } from '@nvs/words';
import { nameIn, titleIn, type Elements } from './elements.js';
import type { GapGrouping } from './gap-groups.js';
import type { GapGroup, GapsAnswer, OwnedGap } from './gaps.js';
import { pageAsMarkdown } from './words/markdown.js';
import type { Page, Section, View } from './words/page.js';
import { commas } from './words/said.js';
import { pageAsText } from './words/text.js';

/** The answer for a terminal. */
export function gapsText(answer: GapsAnswer, view?: View): string {
    return pageAsText(gapsPage(answer), view);
}

/** The answer as Markdown. */
export function gapsMarkdown(answer: GapsAnswer, view?: View): string {
    return pageAsMarkdown(gapsPage(answer), view);
}

function gapsPage({ by, count, groups, elements }: GapsAnswer): Page {
    return {
        title: message('gapList.title', { count }),
        lines: count === 0 ? [message('gapList.none')] : [],
        sections: groups.map(group => sectionOf(group, by, elements))
    };
}

function sectionOf(group: GapGroup, by: GapGrouping, elements: Elements): Section {
    return {
        heading: message('gapList.group', { name: gapGroupTitle(group, by, elements), count: group.gaps.length }),
        rows: group.gaps.map(gap => [...(by === 'element' ? [] : [gapElement(gap, elements)]), gap.at ? [{ at: gap.at }] : '', gap.message])
    };
}

/** What the gaps of a group have in common. */
export function gapGroupTitle({ of, gaps }: GapGroup, by: GapGrouping, elements: Elements): Message {
    switch (by) {
        case 'owner':
            return of === undefined ? message('gapList.nobody') : titleIn(elements, of);
        case 'element': {
            const owners = gaps[0]?.owners ?? [];
            return of === undefined
                ? message('pages.wholeModel')
                : owners.length === 0
                  ? titleIn(elements, of)
                  : message('gapList.owned', {
                        title: titleIn(elements, of),
                        owners: commas(owners.map(owner => titleIn(elements, owner)))
                    });
        }
        case 'kind':
            return gaps[0] ? message('gapList.kind', { kind: gaps[0].kind }) : message('gapList.none');
    }
}

/** Which element it is about; the message beside it has its title. */
export function gapElement({ id }: OwnedGap, elements: Elements): Message {
    return id === undefined ? message('pages.wholeModel') : nameIn(elements, id);
}
