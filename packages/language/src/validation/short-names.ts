import { message, type Message } from '@nvs/words';
import { isTitleProperty } from '../generated/ast.js';
import type { ShortProperty } from '../generated/ast.js';
import { headTitle } from '../references/titles.js';
import type { Check } from './check.js';

/** Letters that stand beside a mark in two lines, and above a column in one. */
const MOST_LETTERS = 24;

/** A short name stands where its title has no room: it says something, once in each language, in fewer letters than the title. */
export const shortNamesShouldBeShort: Check<ShortProperty> = ({ shorts, $container }, { accept }) => {
    const titles = new Map(
        'properties' in $container
            ? $container.properties.filter(isTitleProperty).flatMap(property => property.titles.map(each => [each.language, each.text]))
            : []
    );
    const seen = new Set<string | undefined>();
    for (const node of shorts) {
        const { language, text } = node;
        if (text === undefined) {
            continue;
        }
        const letters = [...text].length;
        const title = language === undefined ? headTitle($container) : titles.get(language);
        const found = (said: Message): void => accept({ code: 'text/short', node, property: 'text', message: said });
        if (text.trim() === '') {
            accept({ code: 'value/empty-text', node, property: 'text', message: message('values.emptyText', { key: 'short' }) });
        } else if (seen.has(language)) {
            found(message('shortNames.twice', { language }));
        } else if (title !== undefined && title.trim() !== '' && letters > [...title].length) {
            found(message('shortNames.longerThanTitle', { title }));
        } else if (letters > MOST_LETTERS) {
            found(message('shortNames.long', { letters, most: MOST_LETTERS }));
        }
        seen.add(language);
    }
};
