import { readSheets, Unreadable } from '@nvs/tables';
import { inWords } from '@nvs/words';
import { expect, it } from 'vitest';

const told = (bytes: Uint8Array): string => {
    try {
        readSheets(bytes);
        return '';
    } catch (error) {
        return error instanceof Unreadable ? inWords(error.said, 'en') : 'thrown';
    }
};

it.each([
    ['an empty file', new Uint8Array(), /is empty/],
    ['blanks alone', new TextEncoder().encode('\uFEFF \r\n\n'), /is empty/],
    ['bytes of no text', Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + 13) % 256), /neither text nor a workbook/],
    ['a table', new TextEncoder().encode('a;b\n1;2\n'), /^$/]
])('%s says what it is', (_, bytes, said) => {
    expect(told(bytes)).toMatch(said);
});
