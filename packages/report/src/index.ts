export * from './answers/index.js';
export * from './diagnostics/index.js';
export { unknownSector } from './document/annex-sectors.js';
export { ownProfile, PROFILES, type Profile } from './document/profiles/index.js';
export * from './formats/index.js';
export * from './json/index.js';
export * from './marking.js';
export * from './open-psa/index.js';
export { picturesOf, type PictureFile } from './pictures/svg-file.js';
