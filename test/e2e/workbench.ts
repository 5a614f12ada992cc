import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';

/** Where things are in VS Code's page. Internal to VS Code, so all of them stand here. */
const SELECTORS = {
    workbench: '.monaco-workbench',
    quickInput: '.quick-input-widget:not(.hidden) input',
    quickRow: '.quick-input-widget:not(.hidden) .monaco-list-row',
    activeTab: '.tab.active',
    editor: '.editor-group-container.active .monaco-editor',
    line: '.editor-group-container.active .view-line',
    squigglyError: '.editor-group-container.active .squiggly-error',
    hover: '.monaco-hover:not(.hidden) .monaco-hover-content, .monaco-editor-hover:not(.hidden)',
    suggestion: '.suggest-widget.visible .monaco-list-row',
    rename: '.rename-box input',
    inputMessage: '.quick-input-widget:not(.hidden) .quick-input-message',
    problems: '.markers-panel .monaco-list-row',
    noErrors: '#status\\.problems[aria-label]:not([aria-label*="Errors"])',
    problemsFilter: '.viewpane-filter input, .markers-panel-action-filter input',
    noProblems: '.markers-panel .message-box-container',
    notification: '.notifications-toasts .notification-list-item',
    focusedFile: '.explorer-folders-view:focus-within .monaco-list-row.focused',
    message: '.monaco-editor-overlaymessage',
    cursor: '#status\\.editor\\.selection',
    lens: '.editor-group-container .codelens-decoration a',
    setting: '.settings-editor .setting-item-contents',
    settings: '.settings-editor .settings-header',
    language: '#status\\.editor\\.mode',
    activity: '.activitybar .action-label[aria-label="NVS"], .activitybar [aria-label="NVS"] .action-label',
    welcome: '.welcome-view-content .monaco-button',
    sideRow: '.sidebar .pane-body .monaco-list-row',
    standing: '.statusbar-item[id*="nvs.standing"]',
    fix: '.action-widget .monaco-list-row'
} as const;

/** How long a step may take on a slow machine, in ms. What a user would wait for is always waited for, never a fixed time. */
const PATIENCE = 20_000;

interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** Where it is on the page at this moment. Undefined: it is not there, or goes while it is looked at. */
async function boxOf(locator: Locator): Promise<Box | undefined> {
    return (await locator.boundingBox({ timeout: 300 }).catch(() => null)) ?? undefined;
}

/** Waits until the page has been drawn with what it holds now: twice, for the first of two frames may have begun before. */
async function drawn(frame: Frame): Promise<void> {
    await frame.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** VS Code as its user sees it: what can be done by keyboard, and what is to be seen. */
export class Workbench {
    constructor(
        readonly page: Page,
        private readonly screenshots: string
    ) {
        page.setDefaultTimeout(PATIENCE);
    }

    /** @param hasFiles whether there are files in the folder */
    async ready(hasFiles: boolean): Promise<void> {
        await this.page.waitForSelector(SELECTORS.workbench);
        // The explorer lists the files once the window is up and the file system answers.
        await this.page.waitForSelector(hasFiles ? '.explorer-folders-view .monaco-list-row' : '.explorer-folders-view');
    }

    async screenshot(name: string): Promise<void> {
        mkdirSync(this.screenshots, { recursive: true });
        await this.page.screenshot({ path: path.join(this.screenshots, `${name}.png`) });
    }

    /** Runs a command by its title in the command palette. */
    async command(title: string): Promise<void> {
        await this.quickPick('F1', `>${title}`, title);
    }

    /** The same for a command that goes on asking. */
    async askingCommand(title: string): Promise<void> {
        await this.page.keyboard.press('F1');
        const input = this.page.locator(SELECTORS.quickInput);
        await input.waitFor();
        await input.fill(`>${title}`);
        await this.page.locator(SELECTORS.quickRow, { hasText: title }).first().click();
    }

    /** What the editor says right at the cursor. */
    message(text: string): Locator {
        return this.page.locator(SELECTORS.message, { hasText: text });
    }

    /** Opens a file of the folder by its name. */
    async open(file: string): Promise<void> {
        await this.quickPick('Control+P', file, path.basename(file));
        await this.page.locator(SELECTORS.activeTab, { hasText: path.basename(file) }).waitFor();
        await this.page.locator(SELECTORS.line).first().waitFor();
    }

    /** Waits until the language server has read the project: it then knows what the open file declares. */
    async serverReady(): Promise<void> {
        await this.page.keyboard.press('Control+Shift+O');
        const input = this.page.locator(SELECTORS.quickInput);
        await input.waitFor();
        await this.page
            .locator(SELECTORS.quickRow, { hasText: /^(?!.*No symbols)./ })
            .first()
            .waitFor();
        await this.page.keyboard.press('Escape');
        await input.waitFor({ state: 'hidden' });
    }

    async cursorAt(line: number): Promise<void> {
        await this.page.locator(SELECTORS.cursor, { hasText: `Ln ${line},` }).waitFor();
    }

    /** Puts the cursor in a place of the open file. */
    async goTo(line: number, column: number): Promise<void> {
        await this.page.keyboard.press('Control+G');
        await this.page.locator(SELECTORS.quickInput).fill(`:${line}:${column}`);
        await this.page.keyboard.press('Enter');
        await this.page.locator(SELECTORS.cursor, { hasText: `Ln ${line}, Col ${column}` }).waitFor();
    }

    async press(...keys: string[]): Promise<void> {
        for (const key of keys) {
            await this.page.keyboard.press(key);
        }
    }

    /** Types as a user does, key by key. */
    async type(text: string): Promise<void> {
        await this.page.keyboard.type(text);
    }

    activeTab(): Promise<string> {
        return this.page.locator(SELECTORS.activeTab).first().innerText();
    }

    tab(name: string): Locator {
        return this.page.locator(SELECTORS.activeTab, { hasText: name });
    }

    line(text: string): Locator {
        return this.page.locator(SELECTORS.line, { hasText: text }).first();
    }

    /** The colour of a word (a regular expression) on the line with the text. */
    async colour(line: string, word: string): Promise<string> {
        return this.line(line)
            .locator('span > span', { hasText: new RegExp(word) })
            .first()
            .evaluate(span => span.ownerDocument.defaultView?.getComputedStyle(span).color ?? '');
    }

    errorSquiggles(): Locator {
        return this.page.locator(SELECTORS.squigglyError);
    }

    /** The suggestion of that name, once the list is open. */
    suggestion(label: string): Locator {
        return this.page.locator(SELECTORS.suggestion, { hasText: label }).first();
    }

    /** The names in the list of suggestions, as they stand there. */
    suggestions(): Promise<string[]> {
        return this.page.locator(`${SELECTORS.suggestion} .label-name`).allInnerTexts();
    }

    async rename(name: string): Promise<void> {
        await this.press('F2');
        await this.page.locator(SELECTORS.rename).fill(name);
        await this.press('Enter');
        await this.page.locator(SELECTORS.rename).waitFor({ state: 'hidden' });
    }

    /** What the editor shows for the place of the cursor. */
    async hover(): Promise<Locator> {
        await this.press('Control+K', 'Control+I');
        const hover = this.page.locator(SELECTORS.hover).first();
        await hover.waitFor();
        return hover;
    }

    problems(): Locator {
        return this.page.locator(SELECTORS.problems);
    }

    /** What the status bar says when no file has errors, whatever else was found. */
    noErrors(): Locator {
        return this.page.locator(SELECTORS.noErrors);
    }

    /** Shows only the problems with the text in them: of a long list, the page holds what is in view. */
    async filterProblems(text: string): Promise<void> {
        await this.page.locator(SELECTORS.problemsFilter).first().fill(text);
    }

    noProblems(): Locator {
        return this.page.locator(SELECTORS.noProblems);
    }

    notification(text: string): Locator {
        return this.page.locator(SELECTORS.notification, { hasText: text });
    }

    /** A file that the explorer shows, once the keyboard is there: until then, what a command asks would be closed by it. */
    focusedFile(name: string): Locator {
        return this.page.locator(SELECTORS.focusedFile, { hasText: name });
    }

    /** Shows the view of NVS at the side. */
    async openSideView(): Promise<void> {
        await this.page.locator(SELECTORS.activity).first().click();
    }

    /** A button that stands in an empty view. */
    welcome(title: string): Locator {
        return this.page.locator(SELECTORS.welcome, { hasText: title }).first();
    }

    /** A row of the view at the side. */
    row(text: string): Locator {
        return this.page.locator(SELECTORS.sideRow, { hasText: text }).first();
    }

    /** Clicks a row of the view at the side once it stands still: while the view is being filled, rows move. */
    async clickRow(text: string): Promise<void> {
        const end = Date.now() + PATIENCE;
        let still = 0;
        let before: Box | undefined;
        while (Date.now() < end) {
            const now = await boxOf(this.row(text));
            still = now && before && now.y === before.y ? still + 1 : 0;
            if (now && still === 5) {
                await this.page.mouse.click(now.x + now.width / 2, now.y + now.height / 2);
                return;
            }
            before = now;
            await this.page.waitForTimeout(300);
        }
        throw new Error(`The row "${text}" is not there, or does not rest.`);
    }

    /** What the status bar says of the model. */
    standing(): Locator {
        return this.page.locator(SELECTORS.standing);
    }

    /** Puts a text where a copied one would be. */
    async copy(text: string): Promise<void> {
        await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    }

    /** Applies the fix that is offered first for what is wrong at the cursor. */
    async fix(title: string): Promise<void> {
        const offered = this.page.locator(SELECTORS.fix, { hasText: title }).first();
        // What was told a moment ago has other fixes: they are asked for again.
        for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
            await this.press('Control+.');
            await offered.waitFor({ timeout: 2000 }).catch(() => this.press('Escape'));
            if (await offered.isVisible()) {
                break;
            }
        }
        await offered.click();
    }

    /** Fills in what a command asks for. */
    async answerInput(text: string): Promise<void> {
        const input = this.page.locator(SELECTORS.quickInput);
        await input.waitFor();
        await input.fill(text);
        await this.press('Enter');
    }

    /** The question that a command asks, by the words in its empty field. */
    question(placeholder: string): Locator {
        return this.page.locator(`${SELECTORS.quickInput}[placeholder*="${placeholder}"]`);
    }

    /** One of what a command offers to choose from. */
    choice(title: string): Locator {
        return this.page.locator(SELECTORS.quickRow, { hasText: title }).first();
    }

    /** What is said of an answer that does not do. */
    inputMessage(text: string): Locator {
        return this.page.locator(SELECTORS.inputMessage, { hasText: text });
    }

    /** What stands above elements and can be clicked. */
    lens(text: string): Locator {
        return this.page.locator(SELECTORS.lens, { hasText: text }).first();
    }

    /** Clicks the lens right above the line with the text. Lenses come late and move what is below them: it is looked for until all stands still. */
    async clickLensAbove(line: string, text: string): Promise<void> {
        const end = Date.now() + PATIENCE;
        let before: Box | undefined;
        while (Date.now() < end) {
            const now = await this.lensBox(line, text);
            if (now && before && now.x === before.x && now.y === before.y) {
                await this.page.mouse.click(now.x + now.width / 2, now.y + now.height / 2);
                return;
            }
            before = now;
            await this.page.waitForTimeout(300);
        }
        throw new Error(`There is no "${text}" above ${line}.`);
    }

    /** Where the lens right above the line with the text is now, if it is. */
    private async lensBox(line: string, text: string): Promise<Box | undefined> {
        const below = await boxOf(this.line(line));
        if (below) {
            for (const lens of await this.page.locator(SELECTORS.lens, { hasText: text }).all()) {
                const box = await boxOf(lens);
                if (box && box.y < below.y && below.y - box.y < 2 * below.height) {
                    return box;
                }
            }
        }
        return undefined;
    }

    /** The page that a preview shows, once it has the text. */
    async preview(text: string): Promise<Frame> {
        const end = Date.now() + PATIENCE;
        while (Date.now() < end) {
            for (const frame of this.page.frames()) {
                if (
                    (await frame
                        .locator('body', { hasText: text })
                        .count()
                        .catch(() => 0)) > 0 &&
                    frame.parentFrame()?.parentFrame()
                ) {
                    await frame.locator('h1').first().waitFor();
                    await drawn(frame);
                    return frame;
                }
            }
            await this.page.waitForTimeout(100);
        }
        throw new Error(`No preview has the text "${text}".`);
    }

    /** Opens the settings that fit a query. */
    async settings(query: string): Promise<void> {
        await this.askingCommand('Preferences: Open Settings (UI)');
        await this.page.locator(SELECTORS.settings).first().waitFor();
        await this.type(query);
    }

    /** One of the settings that are open, by a text that it is shown with. */
    setting(text: string): Locator {
        return this.page.locator(SELECTORS.setting, { hasText: text });
    }

    language(): Promise<string> {
        return this.page.locator(SELECTORS.language).innerText();
    }

    private async quickPick(open: string, query: string, row: string): Promise<void> {
        await this.page.keyboard.press(open);
        const input = this.page.locator(SELECTORS.quickInput);
        await input.waitFor();
        await input.fill(query);
        // A click takes the row that is meant, also while the list is still being filled.
        await this.page.locator(SELECTORS.quickRow, { hasText: row }).first().click();
        await input.waitFor({ state: 'hidden' });
    }
}
