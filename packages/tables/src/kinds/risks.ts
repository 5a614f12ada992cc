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
    const there =
        elements.find(['threat', 'hazard'], title) ?? (code === undefined ? undefined : elements.find(['threat', 'hazard'], code));
    if (there !== undefined && (elements.wasThere(there) || row.isContinued('title'))) {
        goesOn(row, there, context);
        return;
    }
    const named = (role: 'theme' | 'actor'): string[] => {
        const names = row.all(role).flatMap(({ cell }) => partsOf(cell.text).map(each => elements.refer([role], each)));
        return names.length === 0 ? [] : [`${role === 'actor' ? 'by' : role}: ${[...new Set(names)].join(', ')}`];
    };
    const tags = row.all('tags').flatMap(({ cell }) => partsOf(cell.text).map(tagOf));
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
        extendMeasure(measure, name, row.number, context);
    }
}

/** A row that says more of a risk that is there: its measures. The risk is not judged a second time. */
function goesOn(row: RowReader, name: string, context: Context): void {
    for (const measure of row.all('measures').flatMap(({ cell }) => partsOf(cell.text))) {
        extendMeasure(measure, name, row.number, context);
    }
    if (!row.isContinued('title')) {
        context.tell({ row: row.number, column: undefined, said: message('tables.isThere', { name }) });
    }
}

/** What a measure of the model is for is not changed from here. */
function extendMeasure(measure: string, threat: string, row: number, { elements, tell }: Context): void {
    const name = elements.refer(['measure'], measure);
    if (!elements.extend(name, 'goal', threat)) {
        tell({ row, column: undefined, said: message('tables.knownMeasure', { name, threat }) });
    }
}

/** A word of its author's own: as it stands in the table, in quotes where it is no single word. */
const tagOf = (text: string): string => (nameOf(text) === text ? text : quoted(text));
