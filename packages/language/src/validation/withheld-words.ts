/** What people write where a value may not be read by all, in English and Dutch: the language says `withheld`. */
const WORDS: ReadonlySet<string> = new Set([
    'secret',
    'top_secret',
    'confidential',
    'classified',
    'restricted',
    'redacted',
    'geheim',
    'zeer_geheim',
    'stg_geheim',
    'vertrouwelijk',
    'gerubriceerd',
    'afgeschermd',
    'geanonimiseerd'
]);

export const meansWithheld = (written: string): boolean =>
    WORDS.has(
        written
            .trim()
            .toLowerCase()
            .replaceAll(/[\s.-]+/g, '_')
    );
