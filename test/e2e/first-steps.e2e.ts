import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from './editor.js';
import { behind } from './files.js';
import { onFailure, openEditor } from './editor.js';

/** A reader opens the model of one screen. */
describe('the first model in VS Code', () => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await openEditor('examples/first-steps');
    });
    afterAll(async () => {
        await editor?.close();
    });
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
        await workbench.screenshot('first-steps-1-colours');
    });

    it('has no problems', async () => {
        const { workbench } = editor;
        await workbench.command('Problems: Focus on Problems View');
        await workbench.noProblems().waitFor();
        await workbench.screenshot('first-steps-2-no-problems');
    });

    it('tells about a criterion on hover', async () => {
        const { workbench, folder } = editor;
        await workbench.open('water.nvs');
        const { line, column } = behind(folder, 'water.nvs', 'physical.injur');
        await workbench.goTo(line, column);
        // The code and title of the criterion in the method of 2022. The editor opens no hover while it is busy: it is asked again.
        await expect
            .poll(
                async () => {
                    await workbench.press('Escape');
                    return (await workbench.hover()).innerText();
                },
                { timeout: 60_000, interval: 1000 }
            )
            .toMatch(/2\.2/);
        await workbench.screenshot('first-steps-3-hover');
        await workbench.press('Escape');
    });

    it('opens the standard library at a definition, read-only', async () => {
        const { workbench, folder } = editor;
        const { line, column } = behind(folder, 'water.nvs', 'physical.injur');
        await workbench.goTo(line, column);
        await workbench.press('F12');
        await workbench.tab('anv2022.nvs').waitFor();
        await workbench.line('criterion injuries').waitFor();
        await workbench.type('x');
        await workbench.message('Cannot edit in read-only editor').waitFor();
        await workbench.screenshot('first-steps-4-library');
    });

    it('hears of a change of nvs.json', async () => {
        const { workbench, folder } = editor;
        writeFileSync(path.join(folder, 'nvs.json'), '{ "name": "renamed", "method": "nvs.anv2022" }');
        await expect
            .poll(
                async () => {
                    await workbench.command('NVS: Check project');
                    await workbench.notification('Checked – ').first().waitFor();
                    return workbench.notification('Checked – renamed: no errors').count();
                },
                { timeout: 20_000, interval: 500 }
            )
            .toBeGreaterThan(0);
        await workbench.command('Notifications: Clear All Notifications');
    });

    it('proposes a whole element', async () => {
        const { workbench, folder } = editor;
        await workbench.open('water.nvs');
        const { line, column } = behind(
            folder,
            'water.nvs',
            'actor hackers "Hackers for hire" { kind: criminal  intent: medium  capability: high }'
        );
        await workbench.goTo(line, column);
        await workbench.press('Enter');
        await workbench.type('stress');
        await workbench.suggestion('stress_test').waitFor();
        await expect.poll(() => workbench.suggestions()).toEqual(['stress_test']);
        await workbench.screenshot('first-steps-5-suggestions');
        await workbench.press('Tab');
        await workbench.line('at day 0: process down for 10 days').waitFor();
        await workbench.screenshot('first-steps-6-snippet');
    });
});
