export { inWords, sayIn, wordsThroughout } from './in-words.js';
export type { Worded } from './in-words.js';
export { LANGUAGES, languageOf } from './language.js';
export type { Language } from './language.js';
export { isMessage, message } from './message.js';
export type { Message, Param } from './message.js';
export { reasonOf } from './refusal.js';
export type { Code, ParamsOf } from './catalogue.js';
export type { Say } from './say/say.js';
