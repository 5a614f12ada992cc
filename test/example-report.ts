import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsOf, study } from '@nvs/analysis';
import { buildReport, type Report } from '@nvs/report';
import * as z from 'zod';
import { root } from './cli/nvsc.js';
import { compileTexts } from './compile-texts.js';

const Settings = z.object({ name: z.string(), method: z.string(), language: z.string() });

/** The report of an example, drawn so few times that it is soon made. @param folder in `examples` @param language other than that of its project */
export async function exampleReport(folder: string, language?: string, options: Parameters<typeof buildReport>[2] = {}): Promise<Report> {
    const path = join(root, 'examples', folder);
    const settings = Settings.parse(JSON.parse(readFileSync(join(path, 'nvs.json'), 'utf8')));
    const texts = Object.fromEntries(
        readdirSync(path)
            .filter(name => name.endsWith('.nvs'))
            .map(name => [name, readFileSync(join(path, name), 'utf8')])
    );
    const { model } = await compileTexts(texts, { ...settings, language: language ?? settings.language });
    return buildReport(model, resultsOf(study(model, { sampling: { trials: 20 } })), options);
}
