import type { Titled } from '@nvs/model';
import { message, type Message } from './message.js';

/** What an element of a model is called, for whoever reads it. */
export const titled = ({ title, titles = {} }: Titled): Message => message('text.title', { title, titles });
