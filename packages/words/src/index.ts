export { inWords, sayIn } from './in-words.js';
export { LANGUAGES, languageOf } from './language.js';
export type { Language } from './language.js';
export { message } from './message.js';
export type { Message, Param } from './message.js';
export { reasonOf } from './refusal.js';
export type { Code, ParamsOf } from './catalogue.js';
export type { Say } from './say/say.js';
