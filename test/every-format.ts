import { REPORT_FORMATS, type Report } from '@nvs/report';

/** A report as it is written, in each of the formats there are; what is said to be JSON is. */
export function inEveryFormat(report: Report): string[] {
    return Object.values(REPORT_FORMATS).map(format => {
        const text = [...format.write(report)]
            .map(piece => (typeof piece === 'string' ? piece : Buffer.from(piece).toString('base64')))
            .join('');
        if (format.mediaType === 'application/json') {
            JSON.parse(text);
        }
        return text;
    });
}
