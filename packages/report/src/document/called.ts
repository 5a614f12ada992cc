import { shortIn, titleIn, type Shortened, type Titled } from '@nvs/model';
import { message, shortened, titled, type Language, type Message } from '@nvs/words';

/** What an element is called; its name where its title has no letters. */
export const called = (element: Titled & { readonly name: string }, language: Language): Message =>
    titleIn(element, language).trim() === '' ? message('text.asWritten', { text: element.name }) : titled(element);

/** The same where there is little room; undefined where it has no short name for readers of the language. */
export function calledBriefly(element: Shortened, language: Language): Message | undefined {
    const short = shortIn(element, language)?.trim();
    return short === undefined || short === '' || short === titleIn(element, language).trim() ? undefined : shortened(element);
}
