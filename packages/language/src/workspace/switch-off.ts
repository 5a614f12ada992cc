import type { Edit } from 'jsonc-parser/lib/esm/main.js';
import { modify, parseTree } from 'jsonc-parser/lib/esm/main.js';

/**
 * What makes an `nvs.json` tell no findings of a code, with offsets in its text; its remarks and layout stay.
 * @returns nothing where the text cannot be read
 */
export function switchOff(text: string, code: string): readonly Edit[] {
    if (text.trim() !== '' && parseTree(text)?.type !== 'object') {
        return [];
    }
    const tabs = /^\t/m.test(text),
        tabSize = /^( +)"/m.exec(text)?.[1]?.length ?? 2;
    return modify(text, ['severity', code], 'off', {
        formattingOptions: { insertSpaces: !tabs, tabSize, eol: text.includes('\r\n') ? '\r\n' : '\n' }
    });
}
