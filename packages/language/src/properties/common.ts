import { refs, text, words, form, estimate } from './definition.js';
import type { PropertyDefinition } from './definition.js';

const owner = refs('owner', ['Organisation'], 'owner: nctv', {
    many: true,
    dutch: 'risico-eigenaar'
});
export const operator = refs('operator', ['Organisation'], 'operator: grid_operator', {
    many: true,
    dutch: 'vitale aanbieder'
});
export const responsible = refs('responsible', ['Organisation'], 'responsible: ministry_of_climate', {
    many: true,
    dutch: 'vakdepartement'
});
export const theme = refs('theme', ['Theme'], 'theme: cyber', { many: true, dutch: 'thema' });
const where = refs('where', ['Scope', 'Country', 'Group'], 'where: bonaire', {
    many: true,
    dutch: 'gebied'
});
export const source = refs('source', ['Source'], 'source: letter at "p. 23"', { many: true, dutch: 'bron' });
export const description = text('description', 'description: "Attacks on the control systems of the grid."');
export const code = text('code', 'code: "2.1"');
const marking = words('marking', [], 'marking: restricted', { open: true, dutch: 'rubricering' });
export const tags = words('tags', [], 'tags: winter, "hybrid threat"', { many: true, open: true, quoted: true });
export const title = form('title', 'title: nl "Uitval van stroom", de "Stromausfall"');
const short = form('short', 'short: "Power cut", nl "Stroomuitval"');
const also = form('also', 'also: "Fancy Bear", "APT28"');
export const provenance = words('provenance', ['published', 'from_memory', 'own_choice', 'illustrative'], 'provenance: published', {
    dutch: 'herkomst'
});
export const rankValue = estimate('rank_value', ['number'], 'rank_value: 4');

/** What every element may say about itself. */
export const everywhere: readonly PropertyDefinition[] = [title, short, also, description, marking, tags, source];
/** Who is involved, and where. */
export const people: readonly PropertyDefinition[] = [owner, operator, responsible];
export const belonging: readonly PropertyDefinition[] = [theme, where];

/** Harm without a loss: of a dependency, by what the worry is. */
export const concernImpact = form('Dependency.impact', 'impact of access { territorial.digital: C }', {
    repeatable: true,
    dutch: 'impact',
    qualifiers: { of: ['access', 'coercion'], always: true }
});

/** Of an actor, or of whoever is behind a threat: estimates of a level. */
export const intent = refs('intent', ['Level'], 'intent: high in medium .. high because "Says so in public"', { estimated: true });
export const capability = refs('capability', ['Level'], 'capability: medium .. high confidence low', { estimated: true });

export const partOf = (kinds: Parameters<typeof refs>[1], example: string): PropertyDefinition =>
    refs('part_of', kinds, `part_of: ${example}`, { many: true });
export const trend = estimate('trend', ['share', 'number'], 'trend: 5% per year');
export const valid = words('valid', [], 'valid: winter', {
    many: true,
    open: true
});
export const category = words('category', [], 'category: A', {
    open: true
});

export const judged = words('judged', ['with_measures', 'without_measures'], 'judged: without_measures');

/** Properties of `class` and `sub` in a scale. */
export const classProperties: readonly PropertyDefinition[] = [
    form('band', 'band: 5% .. 50%'),
    estimate('value', ['number', 'money'], 'value: 1/9'),
    form('sub', 'sub high { band: 25% .. 50% }', { repeatable: true }),
    code,
    title,
    form('ScaleClass.also', 'also: "denkbaar", "imaginable"'),
    description,
    provenance
];
