import { titleIn, type Titled } from '@nvs/model';
import { message, titled, type Language, type Message } from '@nvs/words';

/** What an element is called; its name where its title has no letters. */
export const called = (element: Titled & { readonly name: string }, language: Language): Message =>
    titleIn(element, language).trim() === '' ? message('text.asWritten', { text: element.name }) : titled(element);
