import type { Shortened, Titled } from '@nvs/model';
import { message, type Message } from './message.js';

/** What an element of a model is called, for whoever reads it. */
export const titled = ({ title, titles = {} }: Titled): Message => message('text.title', { title, titles });

/** The same where there is little room: its short name, in each language that it has one in. */
export const shortened = ({ title, titles, short = title, shorts }: Shortened): Message =>
    titled({ title: short, titles: { ...titles, ...shorts } });
