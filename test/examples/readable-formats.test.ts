import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsOf, study } from '@nvs/analysis';
import { buildReport, REPORT_FORMATS, type Report } from '@nvs/report';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../packages/report/src/document/build.js';
import type { Document } from '../../packages/report/src/document/document.js';
import { root } from '../cli/nvsc.js';
import { compileTexts } from '../compile-texts.js';
import { expectAllSaid, READERS } from './reading.js';

describe.each(['en', 'nl'] as const)('the report of the national example says the same in every format: %s', language => {
    let report: Report;
    let document: Document;

    beforeAll(async () => {
        const national = join(root, 'examples/national');
        const texts = Object.fromEntries(
            readdirSync(national)
                .filter(name => name.endsWith('.nvs'))
                .map(name => [name, readFileSync(join(national, name), 'utf8')])
        );
        const { model } = await compileTexts(texts, { name: 'national', method: 'nvs.anv2022', language });
        report = buildReport(model, resultsOf(study(model, { sampling: { trials: 20 } })));
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
