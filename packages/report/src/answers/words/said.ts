import type { Titled } from '@nvs/model';
import { message, titled as ofElement, type Message } from '@nvs/words';
import { oneLine } from './line.js';

/** Text of the model, on one line. */
export const asWritten = (text: string, most?: number): Message => message('text.asWritten', { text: oneLine(text, most) });

/** What an element of the model is called, on one line. */
export const titled = ({ title, titles = {} }: Titled): Message =>
    ofElement({
        title: oneLine(title),
        titles: Object.fromEntries(Object.entries(titles).map(([language, each]) => [language, oneLine(each)]))
    });

/** `19%`, three significant digits; what is not certain never reads as 100%: `99.995%`. */
export const percent = (share: number): Message => message('text.percent', { share });

/** Three significant digits; what is very small as a power of ten. */
export const number = (value: number): Message => message('text.number', { value });

export const commas = (items: readonly Message[]): Message => message('text.commas', { items });

export const between = (low: Message, high: Message): Message => message('text.between', { low, high });

/** Each that says another thing than those before it. */
export const distinct = (all: readonly Message[]): Message[] => [...new Map(all.map(each => [JSON.stringify(each), each])).values()];

/** What stands in a cell that may be empty. */
export type Cell = Message | '';
