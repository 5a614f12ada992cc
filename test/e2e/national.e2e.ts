import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from './editor.js';
import { onFailure, openEditor } from './editor.js';
import { behind, uses } from './files.js';

const FILE = 'cyber_threats.nvs';

/** An analyst works on the national model: many files by several organisations. Each step goes on where the last one ended. */
describe('the national model in VS Code', () => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await openEditor('examples/national');
    });
    afterAll(async () => {
        await editor?.close();
    });
    onFailure(() => editor);

    it('has no errors in any file, and what its rules find', async () => {
        const { workbench } = editor;
        await workbench.open(FILE);
        await workbench.serverReady();
        await workbench.command('Problems: Focus on Problems View');
        await workbench.problems().filter({ hasText: 'rule/warning' }).first().waitFor();
        await workbench.noErrors().waitFor();
        await workbench.screenshot('national-1-rules');
    });

    it('shows a mistake where it is, and says what is wrong', async () => {
        const { workbench, folder } = editor;
        const { line, column } = behind(folder, FILE, 'by:         grey_heron');
        await workbench.open(FILE);
        await workbench.goTo(line, column);
        await workbench.type('n');
        await workbench.errorSquiggles().first().waitFor();
        await workbench.press('Escape');
        const hover = await workbench.hover();
        await expect.poll(() => hover.innerText()).toContain('grey_heronn');
        await workbench.screenshot('national-2-mistake');
        await workbench.press('Escape');

        const problem = workbench.problems().filter({ hasText: 'grey_heronn' });
        await problem.waitFor();
        await expect.poll(() => problem.count()).toBe(1);
        await expect.poll(() => problem.innerText()).toMatch(/grey_heron\b/);

        // The code leads to the page that explains it.
        await problem.locator('a', { hasText: 'reference/unknown' }).click();
        await workbench.tab('unknown.md').waitFor();
        await workbench.line('How to mend it').waitFor();
        await workbench.screenshot('national-2-page');
        await workbench.open(FILE);
        await workbench.goTo(line, column + 1);

        await workbench.press('Backspace');
        await workbench.errorSquiggles().first().waitFor({ state: 'detached' });
        await workbench.noErrors().waitFor();
    });

    it('completes a name that is declared in another file', async () => {
        const { workbench, folder } = editor;
        const { line, column } = behind(folder, FILE, 'disrupts:   power_transmission');
        await workbench.goTo(line, column);
        for (let deleted = 0; deleted < 'ansmission'.length; deleted++) {
            await workbench.press('Backspace');
        }
        await workbench.line('disrupts: power_tr for 48 h').waitFor();
        await workbench.press('Control+Space');
        await workbench.suggestion('power_transmission').waitFor();
        await workbench.screenshot('national-3-completion');
        await workbench.press('Enter');
        await workbench.line('disrupts: power_transmission for 48 h').waitFor();
        await workbench.noErrors().waitFor();
    });

    it('goes to its definition', async () => {
        const { workbench, folder } = editor;
        const { line, column } = behind(folder, FILE, 'disrupts:   power_tr');
        await workbench.goTo(line, column);
        await workbench.press('F12');
        await workbench.tab('energy.nvs').waitFor();
        const definition = behind(folder, 'energy.nvs', 'process power_transmission');
        await workbench.cursorAt(definition.line);
        await workbench.screenshot('national-4-definition');
    });

    it('renames it in every file', async () => {
        const { workbench, folder } = editor;
        const before = uses(folder, 'power_transmission');
        expect(Object.keys(before).length, 'files that name it').toBeGreaterThan(2);
        expect(uses(folder, 'high_voltage_grid')).toEqual({});
        await workbench.rename('high_voltage_grid');
        await workbench.line('process high_voltage_grid').waitFor();
        await expect.poll(() => uses(folder, 'high_voltage_grid'), { timeout: 20_000 }).toEqual(before);
        expect(uses(folder, 'power_transmission')).toEqual({});
        await workbench.noErrors().waitFor();
        await workbench.screenshot('national-5-rename');
    });

    it('compiles to a JSON report', async () => {
        const { workbench, folder } = editor;
        const file = path.join(folder, 'reports', 'national.report.json');
        expect(existsSync(file)).toBe(false);
        await workbench.askingCommand('NVS: Make a report…');
        await workbench.choice('Everything (JSON)').click();
        // All of the analysis, draws included: on a slow machine that takes longer than any other step.
        await workbench.tab('national.report.json').waitFor({ timeout: 90_000 });
        await workbench.notification('Report written').waitFor();
        await workbench.screenshot('national-6-report');
        const text = readFileSync(file, 'utf8');
        expect(text).toContain('high_voltage_grid');
        expect(text).toMatch(/^\{\n {2}"\$schema": "https:\/\/unpkg\.com\/nvsc\/schema\/report-\d+\.schema\.json"/);
        JSON.parse(text);

        // The command line makes the same report of the same files, byte for byte.
        const nvsc = fileURLToPath(new URL('../../packages/cli/bin/nvsc.js', import.meta.url));
        expect(
            execFileSync(process.execPath, [nvsc, 'report', folder, '--format', 'json'], {
                encoding: 'utf8',
                maxBuffer: 2 ** 26,
                stdio: ['ignore', 'pipe', 'ignore']
            })
        ).toBe(text);
    }, 180_000);

    it('checks the project on command', async () => {
        const { workbench } = editor;
        await workbench.command('NVS: Check project');
        await workbench.notification('Checked – national: no errors').waitFor();
        await workbench.screenshot('national-7-checked');
    });
});
