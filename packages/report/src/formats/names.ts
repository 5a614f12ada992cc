/** The formats of reports, as `--format` has them. */
export const FORMAT_NAMES = ['json', 'csv', 'html', 'markdown', 'xlsx', 'docx', 'dot', 'mermaid', 'stix'] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
