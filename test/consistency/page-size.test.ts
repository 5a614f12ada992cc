import { resultsOf, study } from '@nvs/analysis';
import { buildReport, REPORT_FORMATS } from '@nvs/report';
import { expect, it } from 'vitest';
import { generateRegister } from '../bench/generate.js';
import { compileTexts } from '../compile-texts.js';

// Every risk with all 18 criteria of its method, ranges, reasons and owners; processor time is measured by `npm run bench -- --formats`.
it('the page of 500 risks that are judged on all criteria is at most 1 MB', { timeout: 120_000 }, async () => {
    const texts = Object.fromEntries(generateRegister(500).map(({ name, text }) => [name, text]));
    const { model } = await compileTexts(texts, { name: 'register', method: 'nvs.anv2022' });
    expect(model.threats).toHaveLength(500);
    expect(model.threats.every(each => each.impact.length === 18)).toBe(true);
    const page = [...REPORT_FORMATS.html.write(buildReport(model, resultsOf(study(model, { sampling: { trials: 20 } }))))].join('');
    expect(Buffer.byteLength(page)).toBeLessThan(1e6);
    // Nothing was left out for it: each risk has its row in the list and in the table of criteria, and all of its values with their lines.
    for (const { id, likelihood } of model.threats) {
        expect(page).toContain(`id=e-${id}>`);
        expect(page).toContain(likelihood?.best?.text);
    }
    expect(page.match(/<tr><th scope=row><a href=#e-register\.risk_\d+>\d+\. /g)).toHaveLength(500);
});
