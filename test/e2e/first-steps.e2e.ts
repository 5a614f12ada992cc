import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from './editor.js';
import { onFailure, openEditor } from './editor.js';

/** A reader opens the model of one screen. */
describe('the first model in VS Code', () => {
    let editor: Editor;
    beforeAll(async () => { editor = await openEditor('examples/first-steps'); });
    afterAll(async () => { await editor?.close(); });
    onFailure(() => editor);

    it('is shown in colours, as a model of NVS', async () => {
        const { workbench } = editor;
        await workbench.open('water.nvs');
        await expect.poll(() => workbench.language()).toBe('NVS');
        const plain = await workbench.colour('process drinking_water', '^.?\\{$');
        await expect.poll(() => workbench.colour('process drinking_water', 'process')).not.toBe(plain);
        const keyword = await workbench.colour('process drinking_water', 'process');
        const name = await workbench.colour('process drinking_water', 'drinking_water');
        const title = await workbench.colour('process drinking_water', 'Drinking');
        expect(new Set([keyword, name, title]).size).toBe(3);
        await workbench.screenshot('1-first-steps');
    });

    it('has no problems', async () => {
        const { workbench } = editor;
        await workbench.command('Problems: Focus on Problems View');
        await workbench.noProblems().waitFor();
        await workbench.screenshot('2-no-problems');
    });
});
