import { strFromU8, unzipSync } from 'fflate/browser';
import { message } from '@nvs/words';
import { Unreadable } from '../unreadable.js';

/** Bytes of one part, and of all that are unpacked: a workbook of a million cells stays below. */
const MOST_OF_PART = 128 * 1024 * 1024;
const MOST = 256 * 1024 * 1024;

/** Parts of an office file by their place, as texts. */
export type Parts = ReadonlyMap<string, string>;

/**
 * Unpacks the parts of a workbook that tables are in. What else it holds (pictures, macros, links to other files) is not looked at.
 * @throws Unreadable where it is no zip, or would take more room than any table does
 */
export function openPackage(bytes: Uint8Array): Parts {
    let total = 0;
    try {
        const files = unzipSync(bytes, {
            filter: ({ name, originalSize }) => {
                const wanted =
                    /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/i.test(name);
                if (wanted) {
                    total += originalSize;
                    if (originalSize > MOST_OF_PART || total > MOST) {
                        throw new Unreadable(message('tables.tooLarge', { megabytes: MOST / 1024 / 1024 }));
                    }
                }
                return wanted;
            }
        });
        return new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]));
    } catch (error) {
        throw error instanceof Unreadable ? error : new Unreadable(message('tables.damaged'));
    }
}
