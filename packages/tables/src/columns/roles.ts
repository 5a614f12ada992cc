/** What the rows of a table are. */
export const TABLE_KINDS = ['risks', 'measures', 'supply', 'dependencies'] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What a column says of the element of its row. `text` is kept as text, `ignore` is left out. */
export const ROLES = [
    'code',
    'title',
    'description',
    'nature',
    'actor',
    'theme',
    'tags',
    'owner',
    'responsible',
    'likelihood',
    'likelihood_low',
    'likelihood_high',
    'impact',
    'impact_low',
    'impact_high',
    'confidence',
    'because',
    'measures',
    'goal',
    'status',
    'cost',
    'strategy',
    'source',
    'resource',
    'supplier',
    'share',
    'year',
    'process',
    'needs',
    'buffer',
    'text',
    'ignore'
] as const;
export type Role = (typeof ROLES)[number];

/** The columns without which a table is not of its kind: one of each list. */
export const WANTED: Readonly<Record<TableKind, readonly (readonly Role[])[]>> = {
    risks: [['title'], ['likelihood', 'impact', 'likelihood_low', 'impact_low']],
    measures: [['title'], ['status', 'cost', 'strategy', 'goal']],
    supply: [['resource'], ['supplier'], ['share']],
    dependencies: [['process'], ['needs']]
};
