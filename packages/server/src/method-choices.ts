import { libraryMethods } from '@nvs/language';
import { titleIn } from '@nvs/model';
import type { Language } from '@nvs/words';

/** The methods of the library, for a reader to choose one. */
export const methodChoices = (language: Language): { readonly name: string; readonly title: string }[] =>
    libraryMethods().map(each => ({ name: each.name, title: titleIn(each, language) }));
