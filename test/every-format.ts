import { REPORT_FORMATS, type Report } from '@nvs/report';
import { strFromU8, unzipSync } from 'fflate';

/** A report as it is written, in each of the formats there are; what is said to be JSON is, and of what is packed the texts in it. */
export function inEveryFormat(report: Report): string[] {
    return Object.values(REPORT_FORMATS).map(format => {
        const pieces = [...format.write(report)];
        if (!pieces.every(piece => typeof piece === 'string')) {
            return unpacked(Buffer.concat(pieces.map(piece => Buffer.from(piece))));
        }
        const text = pieces.join('');
        if (format.mediaType.endsWith('json')) {
            JSON.parse(text);
        }
        return text;
    });
}

/** The texts in what is packed. */
export const unpacked = (bytes: Uint8Array): string =>
    Object.entries(unzipSync(bytes))
        .map(([name, content]) => `${name}\n${strFromU8(content)}`)
        .join('\n');
