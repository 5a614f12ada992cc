import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from './editor.js';
import { behind } from './files.js';
import { onFailure, openEditor } from './editor.js';

const FILE = 'water.nvs';

/** A reader chooses a report of what stands in the editor. This VS Code shows the files of another computer: no program here could open one. */
describe('reports in VS Code', () => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await openEditor('examples/first-steps');
    });
    afterAll(async () => {
        await editor?.close();
    });
    onFailure(() => editor);
    const report = (extension: string): string => path.join(editor.folder, 'reports', `first-steps.report.${extension}`);

    it('asks which, tells what each is good for, and makes it of the text that is not saved', async () => {
        const { workbench, folder } = editor;
        await workbench.open(FILE);
        await workbench.serverReady();
        const { line, column } = behind(folder, FILE, 'process drinking_water "');
        await workbench.goTo(line, column);
        await workbench.type('Unsaved ');
        await workbench.askingCommand('NVS: Make a report…');
        await workbench.question('Which report?').waitFor();
        await workbench.choice('Everything (JSON)').waitFor();
        await workbench.screenshot('reports-1-formats');
        await workbench.choice('Report to read (Markdown)').click();
        await workbench.question('For whom?').waitFor();
        await workbench.choice('For a board').waitFor();
        await workbench.screenshot('reports-2-selections');
        await workbench.choice('Whole report').click();
        await workbench.tab('first-steps.report.md').waitFor({ timeout: 90_000 });
        await workbench.notification('with the unsaved text of 1 file').waitFor();
        await workbench.screenshot('reports-3-markdown');
        expect(readFileSync(report('md'), 'utf8')).toContain('Unsaved Drinking');
        expect(readFileSync(path.join(folder, FILE), 'utf8')).not.toContain('Unsaved');
        await workbench.command('Notifications: Clear All Notifications');
    });

    it('shows a page in a tab where no browser can be started for it', async () => {
        const { workbench } = editor;
        await workbench.open(FILE);
        await workbench.command('NVS: Make the report to read (HTML)');
        await workbench.tab('first-steps.report.html').waitFor({ timeout: 90_000 });
        const page = await workbench.preview('Unsaved Drinking water');
        await workbench.command('Notifications: Clear All Notifications');
        await workbench.screenshot('reports-4-page');
        // Its one script runs: what it adds is there.
        await page.locator('input').first().waitFor();
        expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")).toBe('28px');
        expect(readFileSync(report('html'), 'utf8')).toContain('Unsaved Drinking');
    });

    it('offers what can be done with a document whose program is elsewhere', async () => {
        const { workbench } = editor;
        await workbench.open(FILE);
        await workbench.askingCommand('NVS: Make a report…');
        await workbench.choice('Document (Word)').click();
        await workbench.choice('Whole report').click();
        const written = workbench.notification('Report written');
        await written.waitFor({ timeout: 90_000 });
        await written.getByText('Open', { exact: true }).waitFor();
        await workbench.screenshot('reports-5-offered');
        await written.getByText('Show in folder').click();
        await written.waitFor({ state: 'detached' });
        await workbench.focusedFile('first-steps.report.docx').waitFor();
        expect(readFileSync(report('docx')).subarray(0, 2).toString()).toBe('PK');
    });

    it('makes none when it is given up', async () => {
        const { workbench } = editor;
        await workbench.open(FILE);
        await workbench.askingCommand('NVS: Make a report…');
        await workbench.choice('Workbook (Excel)').waitFor();
        await workbench.press('Escape');
        await workbench.choice('Workbook (Excel)').waitFor({ state: 'hidden' });
        await workbench.command('NVS: Check project');
        await workbench.notification('Checked – ').first().waitFor();
        expect(existsSync(report('xlsx'))).toBe(false);
    });
});
