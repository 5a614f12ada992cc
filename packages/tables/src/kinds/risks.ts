import { message } from '@nvs/words';
import { quoted } from '../elements/write.js';
import { nameOf } from '../elements/names.js';
import { readNature } from '../values/words.js';
import { described, partsOf, type Context, type RowReader } from './context.js';
import { judgements } from './judgements.js';
import { people } from './people.js';

/** One risk: a threat where somebody means it or nothing says that nobody does, else a hazard. */
export function readRisk(row: RowReader, title: string, context: Context): void {
    const { elements } = context;
    const nature = row.read(
        'nature',
        ({ text }) => readNature(text),
        () => message('tables.wantsWord', { words: ['intentional', 'unintentional', 'natural'] })
    );
    const code = row.text('code');
    const named = (role: 'theme' | 'actor'): string[] => {
        const names = row.all(role).flatMap(({ cell }) => partsOf(cell.text).map(each => elements.refer([role], each)));
        return names.length === 0 ? [] : [`${role === 'actor' ? 'by' : role}: ${[...new Set(names)].join(', ')}`];
    };
    const tags = row.all('tags').flatMap(({ cell }) => partsOf(cell.text).map(nameOf));
    const judged = judgements(row, context);
    const measures = row.all('measures').flatMap(({ cell }) => partsOf(cell.text));
    const name = elements.add(
        nature === 'natural' || nature === 'unintentional' ? 'hazard' : 'threat',
        title,
        [
            ...(code === undefined ? [] : [`code: ${quoted(code)}`]),
            ...(nature === undefined ? [] : [`nature: ${nature}`]),
            ...named('actor'),
            ...named('theme'),
            ...(tags.length === 0 ? [] : [`tags: ${[...new Set(tags)].join(', ')}`]),
            ...people(row, context),
            row.source(),
            ...judged,
            ...described(row.rest())
        ],
        code
    );
    for (const measure of measures) {
        elements.extend(elements.refer(['measure'], measure), 'goal', name);
    }
}
