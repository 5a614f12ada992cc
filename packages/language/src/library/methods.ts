import { LIBRARY } from './generated.js';

/** A method of the standard library. */
export interface LibraryMethod {
    /** Its name, which is also the last part of its namespace: `use nvs.NAME` makes it known. */
    readonly name: string;
    readonly title: string;
    /** By language, as far as it has them. */
    readonly titles: Readonly<Record<string, string>>;
}

/** The methods of the standard library, in the order of their names. */
export function libraryMethods(): readonly LibraryMethod[] {
    return LIBRARY.flatMap(({ text }) => {
        const [, namespace] = /^namespace nvs\.(\w+)$/m.exec(text) ?? [];
        const [, name, title, body = ''] = /^method (\w+) "([^"]*)"([^]*?)^}/m.exec(text) ?? [];
        const [, dutch] = /^ {2}title: +nl "([^"]*)"/m.exec(body) ?? [];
        return name !== undefined && title !== undefined && name === namespace
            ? [{ name, title, titles: { en: title, ...(dutch === undefined ? {} : { nl: dutch }) } }]
            : [];
    });
}
