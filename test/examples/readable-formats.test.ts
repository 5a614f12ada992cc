import { REPORT_FORMATS, type Report } from '@nvs/report';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../packages/report/src/document/build.js';
import type { Document } from '../../packages/report/src/document/document.js';
import { exampleReport } from '../example-report.js';
import { expectAllSaid, READERS } from './reading.js';

describe.each(['en', 'nl'] as const)('the report of the national example says the same in every format: %s', language => {
    let report: Report;
    let document: Document;

    beforeAll(async () => {
        report = await exampleReport('national', language);
        document = documentOf(report);
    }, 120_000);

    it.each(Object.keys(READERS))('%s', name => {
        const read = READERS[name]?.(REPORT_FORMATS[name as keyof typeof REPORT_FORMATS].write(report)) ?? { text: '', rows: [] };
        expect(document.sections.length).toBeGreaterThan(10);
        expectAllSaid(document, read);
    });

    it('nothing that shows the document is left out here', () => {
        const others = ['json', 'csv', 'dot', 'mermaid', 'stix'];
        expect(Object.keys(REPORT_FORMATS).filter(name => !others.includes(name))).toEqual(Object.keys(READERS));
    });
});
