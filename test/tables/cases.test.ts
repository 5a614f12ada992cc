import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileTexts, importTables } from '@nvs/project';
import { TableMap } from '@nvs/tables';
import { inWords, languageOf, message } from '@nvs/words';

// A case is a table (NAME.csv), what was asked with it (NAME.json: method, language, map), and the model that it must give (NAME.nvs).
// The model ends with what is told, as comments. What was made has no errors.

const FOLDER = new URL('cases/', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');
const cases = readdirSync(FOLDER).flatMap(file => (file.endsWith('.csv') ? [file.slice(0, -4)] : []));

interface Asked {
    readonly method?: string;
    readonly language?: string;
    readonly map?: TableMap;
}

describe('a table becomes a model', () => {
    it('has cases', () => {
        expect(cases.length).toBeGreaterThan(8);
    });

    it.each(cases)('%s', async name => {
        const asked: Asked = existsSync(new URL(`${name}.json`, FOLDER)) ? JSON.parse(text(`${name}.json`)) : {};
        const language = languageOf(asked.language) ?? 'en';
        const made = await importTables({
            file: `${name}.csv`,
            bytes: readFileSync(new URL(`${name}.csv`, FOLDER)),
            map: TableMap.parse(asked.map ?? {}),
            method: asked.method,
            into: undefined,
            replacing: undefined,
            projectMethod: undefined,
            language
        });
        if ('problem' in made) {
            await expect(`// ${inWords(made.problem, language)}\n`).toMatchFileSnapshot(new URL(`${name}.nvs`, FOLDER).pathname);
            return;
        }
        const told = [
            ...made.imported.notes.map(each => inWords(each, language)),
            ...made.imported.unread.map(
                ({ sheet, row, column, said }) =>
                    `${inWords(message('tables.place', { sheet, row, column }), language)}: ${inWords(said, language)}`
            )
        ];
        await expect(`${made.text}${told.map(each => `\n// ${each}`).join('')}\n`).toMatchFileSnapshot(
            new URL(`${name}.nvs`, FOLDER).pathname
        );
        const { diagnostics } = await compileTexts({ 'a.nvs': made.text });
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
});
