import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from './editor.js';
import { onFailure, openEditor } from './editor.js';
import { behind } from './files.js';

const FILE = 'energy.nvs';

/** An analyst asks the national model what hangs on what. Each step goes on where the last one ended. */
describe('questions to a model in VS Code', () => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await openEditor('examples/national');
    });
    afterAll(async () => {
        await editor?.close();
    });
    onFailure(() => editor);

    it('shows on hover how likely a loss is, and what brings it about alone', async () => {
        const { workbench, folder } = editor;
        await workbench.open(FILE);
        await workbench.serverReady();
        const { line, column } = behind(folder, FILE, 'process power_distribution');
        await workbench.goTo(line, column);
        await expect
            .poll(
                async () => {
                    await workbench.press('Escape');
                    return (await workbench.hover()).innerText();
                },
                { timeout: 90_000, interval: 1000 }
            )
            .toMatch(/^(?=[^]*At least one outage in \d+ years: (?:nearly )?\d)(?=[^]*Single points of failure: .*power_transmission)/);
        await workbench.screenshot('answers-1-hover');
        await workbench.press('Escape');
    });

    it('answers what if this fails, from above the element', async () => {
        const { workbench, folder } = editor;
        await workbench.open(FILE);
        const { line, column } = behind(folder, FILE, 'process power_transmission');
        await workbench.goTo(line, column);
        await workbench.lens('What if this fails?').waitFor();
        await workbench.screenshot('answers-2-lens');
        await workbench.clickLensAbove('process power_transmission', 'What if this fails?');
        const answer = await workbench.preview('What goes down');
        expect(await answer.innerText('h1')).toMatch(/^If National transmission and production of electricity[^()]* is down$/);
        expect(await answer.innerText('body')).toContain('national.energy.power_transmission');
        expect(await answer.innerText('body')).toContain('power_distribution');
        await workbench.screenshot('answers-3-what-if');
        // A place in the answer leads to the text.
        const place = answer.locator('a', { hasText: `${FILE}:` }).first();
        const at = Number((await place.innerText()).split(':').at(-1));
        await place.click();
        await workbench.cursorAt(at);
        await workbench.screenshot('answers-4-place');
    });

    it('asks for how long, when it is asked at the cursor', async () => {
        const { workbench, folder } = editor;
        await workbench.command('View: Close All Editors');
        await workbench.open(FILE);
        const { line, column } = behind(folder, FILE, 'process gas_transmission');
        await workbench.goTo(line, column);
        await workbench.askingCommand('NVS: What if this fails?');
        await workbench.question('its own repair').waitFor();
        await workbench.answerInput('soon');
        await workbench.inputMessage('a number above 0 and a unit').waitFor();
        await workbench.screenshot('answers-5-duration');
        await workbench.answerInput('10 days');
        const answer = await workbench.preview('for 10 days');
        expect(await answer.innerText('body')).toContain('national.energy.gas_transmission');
    });

    it('explains figures, and shows minimal cut sets', async () => {
        const { workbench } = editor;
        await workbench.command('View: Close All Editors');
        await workbench.open(FILE);
        const { line, column } = behind(editor.folder, FILE, 'process power_distribution');
        await workbench.goTo(line, column);
        await workbench.command('NVS: Explain this figure');
        await workbench.preview('How likely');
        await workbench.screenshot('answers-6-explain');
        await workbench.command('View: Close All Editors');
        await workbench.open(FILE);
        await workbench.goTo(line, column);
        await workbench.command('NVS: Show minimal cut sets');
        await workbench.preview('Sets of what is down together');
        await workbench.screenshot('answers-7-cut-sets');
    });

    it('tells what a rule finds, and no longer when the rule is gone', async () => {
        const { workbench } = editor;
        await workbench.command('View: Close All Editors');
        await workbench.open(FILE);
        await workbench.serverReady();
        await workbench.press('Control+End');
        await workbench.type('\nrule heard_of "Heard of" for process p when p.title is not empty then warning "Heard of it."');
        await workbench.command('Problems: Focus on Problems View');
        await workbench.filterProblems('Heard of it');
        const found = workbench.problems().filter({ hasText: 'Heard of it.' });
        await found.first().waitFor();
        await workbench.screenshot('answers-8-rule');
        await workbench.open(FILE);
        await workbench.press('Control+End', 'Control+Shift+K');
        await found.first().waitFor({ state: 'detached' });
        await workbench.command('File: Save');
    });

    it('lenses go when they are switched off', async () => {
        const { workbench } = editor;
        await workbench.press('Control+Home');
        await workbench.lens('What if this fails?').waitFor();
        await editor.setting('nvs.codeLens', false);
        await workbench.lens('What if this fails?').waitFor({ state: 'detached' });
        await editor.setting('nvs.codeLens', true);
        await workbench.lens('What if this fails?').waitFor();
    });
});
