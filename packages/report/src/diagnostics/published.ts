/** Where the files of the published package `nvsc` can be read; its documentation and schemas come with it. */
const PACKAGE = 'https://unpkg.com/nvsc';

/** Address of a documentation page (`docs/diagnostics/<area>/<reason>.md`) of one version. */
export function pageUrl(page: string, version: string): string {
    return `${PACKAGE}@${version}/${page.split('/').map(encodeURIComponent).join('/')}`;
}

/** The `$schema` of what `nvsc check --format json` prints; a change that breaks readers gives it a new number. */
export const CHECK_SCHEMA = `${PACKAGE}/schema/check-1.schema.json`;
