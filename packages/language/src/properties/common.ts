import { refs, text, words, form, estimate } from './definition.js';
import type { PropertyDefinition } from './definition.js';

const owner = refs('owner', ['Organisation'], 'The risk owner: who answers for it.', 'owner: nctv', {
    many: true,
    dutch: 'risico-eigenaar'
});
export const operator = refs('operator', ['Organisation'], 'Who runs it from day to day.', 'operator: grid_operator', {
    many: true,
    dutch: 'vitale aanbieder'
});
export const responsible = refs(
    'responsible',
    ['Organisation'],
    'The department that is politically responsible.',
    'responsible: ministry_of_climate',
    { many: true, dutch: 'vakdepartement' }
);
export const theme = refs('theme', ['Theme'], 'The themes that it belongs to.', 'theme: cyber', { many: true, dutch: 'thema' });
const where = refs('where', ['Scope', 'Country', 'Group'], 'The areas where it applies.', 'where: bonaire', {
    many: true,
    dutch: 'gebied'
});
export const source = refs(
    'source',
    ['Source'],
    'Where the description comes from. A judged value carries its own source, behind the value and without a colon.',
    'source: letter',
    { many: true, dutch: 'bron' }
);
export const description = text(
    'description',
    'What it is, in a sentence or more. Markdown.',
    'description: "Attacks on the control systems of the grid."'
);
export const code = text('code', 'The code by which analysts know it.', 'code: "2.1"');
const marking = words(
    'marking',
    {},
    'The classification marking. A report for a lower marking shows it as withheld.',
    'marking: restricted',
    { open: true, dutch: 'rubricering' }
);
export const tags = words('tags', {}, 'Words of your own to find it by.', 'tags: winter, energy', { many: true, open: true });
export const title = form('title', 'Titles in other languages, by ISO 639 code.', 'title: nl "Uitval van stroom", de "Stromausfall"');
export const provenance = words(
    'provenance',
    {
        published: 'Read in a public source.',
        from_memory: 'Recalled and not checked: never the official value.',
        own_choice: 'Chosen by the author of the method.',
        illustrative: 'Made up for an example.'
    },
    'How far the figures can be relied on.',
    'provenance: published',
    { dutch: 'herkomst' }
);
export const rankValue = estimate('rank_value', ['number'], 'Its place in the order, higher is more.', 'rank_value: 4');

/** What every element may say about itself. */
export const everywhere: readonly PropertyDefinition[] = [title, description, marking, tags, source];
/** Who is involved, and where. */
export const people: readonly PropertyDefinition[] = [owner, operator, responsible];
export const belonging: readonly PropertyDefinition[] = [theme, where];

export const partOf = (kinds: Parameters<typeof refs>[1], example: string): PropertyDefinition =>
    refs('part_of', kinds, 'What it is a part of.', `part_of: ${example}`, { many: true });
export const trend = estimate('trend', ['share', 'number'], 'How it develops, per year. Carried in the report.', 'trend: 5% per year');
export const valid = words('valid', {}, 'When it applies, such as a season. Carried in the report.', 'valid: winter', {
    many: true,
    open: true
});
export const category = words('category', {}, 'A category of your own or of a vital-process list. Carried in the report.', 'category: A', {
    open: true
});
