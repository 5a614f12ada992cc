import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { afterEach, inject } from 'vitest';
import { Workbench } from './workbench.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const BROWSER_ARGUMENTS = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

/** What a new user has, without what distracts in a screenshot. */
const SETTINGS = {
    'chat.disableAIFeatures': true,
    'files.autoSave': 'off',
    'workbench.startupEditor': 'none',
    'workbench.enableExperiments': false,
    'workbench.tips.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'extensions.ignoreRecommendations': true,
    'extensions.autoUpdate': false,
    'update.mode': 'none',
    'telemetry.telemetryLevel': 'off',
    'git.enabled': false
};

export interface Editor {
    readonly workbench: Workbench;
    /** The folder that is open: a copy. */
    readonly folder: string;
    /** Sets the one setting of the folder. */
    setting(name: string, value: unknown): void;
    close(): Promise<void>;
}

/**
 * Opens a copy of a folder of the repository (`examples/first-steps`) in a fresh VS Code with the extension installed; without one, an empty folder.
 * @param language of VS Code: set as its language packs set it, while its own words stay as they are
 */
export async function openEditor(example?: string, language?: string): Promise<Editor> {
    const home = mkdtempSync(path.join(tmpdir(), 'nvs-e2e-'));
    const folder = path.join(home, example === undefined ? 'begin' : path.basename(example));
    mkdirSync(folder);
    if (example !== undefined) {
        cpSync(path.join(root, example), folder, { recursive: true });
    }
    const data = path.join(home, 'data');
    mkdirSync(path.join(data, 'User'), { recursive: true });
    writeFileSync(path.join(data, 'User', 'settings.json'), JSON.stringify(SETTINGS));
    const setting = (name: string, value: unknown): void => {
        mkdirSync(path.join(folder, '.vscode'), { recursive: true });
        writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify({ [name]: value }));
    };

    const server = spawn(
        inject('codeServer'),
        [
            '--auth',
            'none',
            '--bind-addr',
            '127.0.0.1:0',
            '--user-data-dir',
            data,
            '--extensions-dir',
            inject('extensions'),
            '--disable-telemetry',
            '--disable-update-check',
            '--disable-workspace-trust',
            folder
        ],
        { stdio: ['ignore', 'pipe', 'pipe'] }
    );
    try {
        const address = await listening(server);
        const browser = await chromium.launch({
            executablePath: process.env['NVS_E2E_CHROMIUM'] ?? '/usr/bin/chromium',
            args: BROWSER_ARGUMENTS
        });
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        if (language !== undefined) {
            await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
        }
        await page.goto(`${address}?folder=${encodeURIComponent(folder)}`);
        const workbench = new Workbench(page, path.join(root, 'test-output', 'e2e'));
        await workbench.ready(example !== undefined);
        return {
            workbench,
            folder,
            setting,
            async close() {
                await browser.close();
                await ended(server);
                rmSync(home, { recursive: true, force: true });
            }
        };
    } catch (error) {
        await ended(server);
        rmSync(home, { recursive: true, force: true });
        throw error;
    }
}

/** The address that the server says it listens at. */
function listening(server: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let output = '';
        const read = (chunk: unknown): void => {
            output += String(chunk);
            const address = /HTTP server listening on (http:\S+)/.exec(output)?.[1];
            if (address) {
                resolve(address.endsWith('/') ? address : `${address}/`);
            }
        };
        server.stdout?.on('data', read);
        server.stderr?.on('data', read);
        server.once('error', reject);
        server.once('exit', code => reject(new Error(`VS Code ended with ${code} before it listened:\n${output}`)));
    });
}

function ended(server: ChildProcess): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) {
        return Promise.resolve();
    }
    return new Promise(resolve => {
        server.once('exit', () => resolve());
        server.kill('SIGTERM');
    });
}

/** When a step fails: a screenshot of what is to be seen, and the open file as it was, so that the next step can do its work. */
export function onFailure(editor: () => Editor | undefined): void {
    afterEach(async ({ task }) => {
        const workbench = editor()?.workbench;
        if (!workbench || task.result?.state !== 'fail') {
            return;
        }
        await workbench.screenshot(`failed ${task.name}`);
        await workbench.press('Escape', 'Escape');
        await workbench.command('File: Revert File');
    });
}
