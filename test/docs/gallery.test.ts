import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { picturesOf, type PictureFile } from '@nvs/report';
import { root } from '../cli/nvsc.js';
import { exampleReport } from '../example-report.js';

/** The pictures that README and docs show, of the national example. `npx vitest run test/docs/gallery.test.ts -u` makes them again. */
const SHOWN: Readonly<Record<string, string>> = {
    'risk-diagram': 'risk-diagram',
    'stress-test-7': 'two-days-without-electricity',
    reach: 'reach'
};

describe('the gallery', () => {
    let pictures: readonly PictureFile[] = [];
    beforeAll(async () => {
        pictures = picturesOf(await exampleReport('national'));
    }, 120_000);

    it.each(Object.entries(SHOWN))('%s is that of the example', async (name, file) => {
        await expect(pictures.find(each => each.name === name)?.svg).toMatchFileSnapshot(join(root, `docs/images/${file}.svg`));
    });

    it('README and docs show all of it', () => {
        const text = ['README.md', 'docs/reports.md'].map(file => readFileSync(join(root, file), 'utf8')).join();
        for (const file of Object.values(SHOWN)) {
            expect(text).toContain(`images/${file}.svg`);
        }
    });
});
