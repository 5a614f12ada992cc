/** Scheme of the URIs of the standard library: `nvs-library:/anv2022.nvs`. Editors open these read-only. */
export const LIBRARY_SCHEME = 'nvs-library';

/** The URI of a file of the standard library. */
export function libraryUri(file: string): string {
    return `${LIBRARY_SCHEME}:/${file}`;
}
