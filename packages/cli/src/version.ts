import manifest from '../package.json' with { type: 'json' };

/** The version of this compiler. */
export const version: string = manifest.version;
