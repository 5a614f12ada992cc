import { FORMAT_NAMES, picturesOf, PROFILES, REPORT_FORMATS, type Report, type ReportFormat } from '@nvs/report';
import { beforeAll, describe, expect, it } from 'vitest';
import { READERS, svg } from './judges.js';
import { HOSTILE, PLAIN, reportWith } from './report.js';

const CASES = FORMAT_NAMES.flatMap(format => {
    const { isDocument }: ReportFormat = REPORT_FORMATS[format];
    return (isDocument === true ? [...PROFILES.keys()] : ['whole']).map(profile => ({ format, profile }));
});

describe.each(['en', 'nl'] as const)('whatever stands in the texts of a model is text: %s', language => {
    let hostile: Report;
    let plain: Report;
    beforeAll(async () => {
        hostile = await reportWith(HOSTILE, language);
        plain = await reportWith(PLAIN, language);
    });

    it.each(CASES)('in $format, $profile', async ({ format, profile }) => {
        const write = (report: Report): (string | Uint8Array)[] => [
            ...REPORT_FORMATS[format].write(report, { profile: PROFILES.get(profile) })
        ];
        const made = await READERS[format](write(hostile));
        const wanted = await READERS[format](write(plain));
        expect([...made.kinds].filter(each => !wanted.kinds.has(each))).toEqual([]);
        expect(made.counts).toEqual(wanted.counts);
    });

    it('in every picture', () => {
        const wanted = svg(picturesOf(plain)[0]?.svg ?? '').kinds;
        const pictures = picturesOf(hostile);
        expect(pictures.length).toBe(picturesOf(plain).length);
        picturesOf(plain).forEach((each, at) => {
            const allowed = new Set([...wanted, ...svg(each.svg).kinds]);
            expect([...svg(pictures[at]?.svg ?? '').kinds].filter(kind => !allowed.has(kind))).toEqual([]);
        });
    });
});
