import { FORMULAS, NETWORK_FORMULAS } from '@nvs/analysis';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { formulaPage } from '../../src/index.js';

it('every formula has its page, with a heading that the link leads to', () => {
    for (const formula of [...FORMULAS, ...NETWORK_FORMULAS]) {
        const [file = '', heading] = formulaPage(formula).split('#');
        expect(readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8'), formula).toContain(`\n### \`${formula}\`\n`);
        expect(heading).toBe(formula.replace('.', ''));
    }
});
