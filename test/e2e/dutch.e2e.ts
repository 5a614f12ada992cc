import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from './editor.js';
import { onFailure, openEditor } from './editor.js';

const MODEL = `namespace gas

country aurelia "Aurelia"
resource gas "Gas" {
  supply: aurelia 40.5%
}

`;
const DUTCH = 'De aandelen zijn samen 40,5%';
const ENGLISH = 'The shares add up to 40.5%';

/** A reader whose VS Code is in Dutch. */
describe('in a Dutch VS Code', () => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await openEditor('examples/first-steps', 'nl');
        writeFileSync(path.join(editor.folder, 'gas.nvs'), MODEL);
    });
    afterAll(async () => {
        await editor?.close();
    });
    onFailure(() => editor);

    it('findings are Dutch', async () => {
        const { workbench } = editor;
        await workbench.open('gas.nvs');
        await workbench.serverReady();
        await workbench.command('Problems: Focus on Problems View');
        await workbench.problems().filter({ hasText: DUTCH }).first().waitFor();
        await workbench.screenshot('dutch-1-findings');
    });

    it('commands have Dutch titles, and tell how it went in Dutch', async () => {
        const { workbench } = editor;
        await workbench.command('NVS: Project controleren');
        await workbench.notification('Gecontroleerd – ').first().waitFor();
        expect(await workbench.notification('Gecontroleerd – ').first().innerText()).toContain('first-steps: 1 fout');
        await workbench.screenshot('dutch-2-checked');
        await workbench.command('Notifications: Clear All Notifications');
    });

    it('questions are asked in Dutch', async () => {
        const { workbench } = editor;
        await workbench.open('gas.nvs');
        await workbench.goTo(4, 11);
        await workbench.askingCommand('NVS: Wat als dit uitvalt?');
        await workbench.question('de eigen hersteltijd').waitFor();
        await workbench.screenshot('dutch-3-question');
        await workbench.answerInput('zomaar');
        await workbench.inputMessage('Schrijf een getal boven 0 en een eenheid').waitFor();
        await workbench.press('Escape');
    });

    it('what is proposed is called what it is in Dutch', async () => {
        const { workbench } = editor;
        await workbench.goTo(8, 1);
        await workbench.type('stress');
        await workbench.suggestion('stress_test').waitFor();
        await expect.poll(() => workbench.suggestion('stress_test').innerText()).toContain('stresstest');
        await workbench.screenshot('dutch-4-snippet');
        await workbench.press('Escape');
        await workbench.command('File: Revert File');
    });

    it('settings are described in Dutch', async () => {
        const { workbench } = editor;
        await workbench.settings('@ext:nvs.nvs language');
        await workbench.setting('De taal van bevindingen, aanwijzingen, vragen en antwoorden.').first().waitFor();
        await workbench.screenshot('dutch-5-settings');
        await workbench.press('Escape');
    });

    it('another language can be set', async () => {
        const { workbench } = editor;
        editor.setting('nvs.language', 'en');
        await workbench.open('gas.nvs');
        await workbench.command('Problems: Focus on Problems View');
        await workbench.problems().filter({ hasText: ENGLISH }).first().waitFor();
        await workbench.screenshot('dutch-6-set-to-english');
    });
});
