import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditor, onFailure, type Editor } from './editor.js';
import { behind } from './files.js';

/** What the steps are called on the screen, and what is typed. */
const WORDS = {
    en: {
        newModel: 'New model',
        subject: 'An organisation',
        method: '2022',
        language: 'English',
        owner: 'board',
        misspelt: 'bord',
        gaps: 'gaps',
        gap: 'The likelihood of "Ransomware" is not judged.',
        threat: 'threat ransomware',
        likelihood: 'likelihood: C in B .. D because "Two of our neighbours were hit this year"',
        pasteTable: 'NVS: Paste a table',
        table: 'Risk\tLikelihood\tOwner\nFlood in the archive\tB\tBoard\nStrike of the counters\tC\tBoard\n',
        pasted: ['Pasted: 2 rows of risks.', '"Flood in the archive" {'],
        report: 'NVS: Make the report to read (HTML)',
        written: 'Report written',
        inReport: 'Flood in the archive'
    },
    nl: {
        newModel: 'Nieuw model',
        subject: 'Een organisatie',
        method: '2022',
        language: 'Nederlands',
        owner: 'bestuur',
        misspelt: 'bestur',
        gaps: 'leemten',
        gap: 'De waarschijnlijkheid van "Gijzelsoftware" is niet beoordeeld.',
        threat: 'threat gijzelsoftware',
        likelihood: 'likelihood: C in B .. D because "Twee van onze buren zijn dit jaar getroffen"',
        pasteTable: 'NVS: Tabel plakken',
        table: 'Risico\tWaarschijnlijkheid\tEigenaar\nWater in het archief\tB\tBestuur\nStaking aan de balies\tC\tBestuur\n',
        pasted: ['Geplakt: 2 rijen met risico’s.', '"Water in het archief" {'],
        report: 'NVS: Leesbaar rapport maken (HTML)',
        written: 'Rapport geschreven',
        inReport: 'Water in het archief'
    }
} as const;

/** Somebody with an empty folder and a table in Excel, and nothing else. The actions are numbered. */
describe.each(['en', 'nl'] as const)('from an empty folder to a report: %s', language => {
    const words = WORDS[language];
    let editor: Editor;
    beforeAll(async () => {
        editor = await openEditor(undefined, language === 'en' ? undefined : language);
    });
    afterAll(async () => {
        await editor?.close();
    });
    onFailure(() => editor);

    it('a new model, of three questions (1–5)', async () => {
        const { workbench } = editor;
        await workbench.openSideView();
        await workbench.welcome(words.newModel).waitFor();
        await workbench.screenshot(`beginning-${language}-1-welcome`);
        await workbench.welcome(words.newModel).click();
        await workbench.choice(words.subject).click();
        await workbench.screenshot(`beginning-${language}-2-method`);
        await workbench.choice(words.method).click();
        await workbench.choice(words.language).click();
        await workbench.tab('model.nvs').waitFor();
        await workbench.standing().filter({ hasText: words.gaps }).waitFor();
        await workbench.screenshot(`beginning-${language}-3-model`);
    });

    it('a mistake, mended by what is offered (6–7)', async () => {
        const { workbench } = editor;
        await workbench.command('Notifications: Clear All Notifications');
        await workbench.press('Control+Home', 'Control+End');
        await workbench.type(`hazard leak "Leak" { owner: ${words.misspelt} `);
        await workbench.press('Escape', 'ArrowLeft');
        await workbench.errorSquiggles().first().waitFor();
        await workbench.fix(words.owner);
        await workbench.errorSquiggles().first().waitFor({ state: 'hidden' });
        await workbench.line(`owner: ${words.owner}`).waitFor();
        await workbench.screenshot(`beginning-${language}-4-mended`);
    });

    it('a gap, filled where it leads (8–10)', async () => {
        const { workbench, folder } = editor;
        await workbench.standing().click();
        const { line } = behind(folder, 'model.nvs', words.threat);
        await workbench.clickRow(words.gap);
        await workbench.cursorAt(line);
        await workbench.screenshot(`beginning-${language}-5-gap`);
        await workbench.press('End', 'Enter');
        await workbench.type(words.likelihood);
        await workbench.press('Escape');
        await workbench.row(words.gap).waitFor({ state: 'hidden' });
        await workbench.noErrors().waitFor();
        await workbench.screenshot(`beginning-${language}-6-filled`);
    });

    it('a table, pasted (11–12)', async () => {
        const { workbench } = editor;
        await workbench.copy(words.table);
        await workbench.command(words.pasteTable);
        await workbench.notification(words.pasted[0]).first().waitFor();
        await workbench.line(words.pasted[1]).waitFor();
        await workbench.screenshot(`beginning-${language}-7-pasted`);
    });

    it('the report (13)', async () => {
        const { workbench, folder } = editor;
        editor.setting('nvs.report.open', false);
        await workbench.command('Notifications: Clear All Notifications');
        await workbench.command(words.report);
        await workbench.notification(words.written).first().waitFor({ timeout: 60_000 });
        await workbench.screenshot(`beginning-${language}-8-report`);
        const report = readFileSync(path.join(folder, 'reports', 'begin.report.html'), 'utf8');
        expect(report).toContain(words.inReport);
    });
});
