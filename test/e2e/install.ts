import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
    interface ProvidedContext {
        /** The program that starts VS Code. */
        codeServer: string;
        /** Where the extension under test is installed. */
        extensions: string;
    }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs VS Code when it isn't there, and the packaged extension into a fresh folder. */
export default function setup({ provide }: TestProject): () => void {
    const cache = path.resolve(root, process.env['NVS_E2E_CACHE'] ?? '.cache/vscode');
    execFileSync('bash', [path.join(root, 'test/e2e/install-vscode.sh'), cache], { stdio: ['ignore', 'ignore', 'inherit'] });
    const codeServer = path.join(cache, 'code-server');

    rmSync(path.join(root, 'test-output', 'e2e'), { recursive: true, force: true });

    const { version } = JSON.parse(readFileSync(path.join(root, 'packages/extension/package.json'), 'utf8')) as { version: string };
    const vsix = path.join(root, `nvs-${version}.vsix`);
    if (!existsSync(vsix)) {
        throw new Error(`There is no ${path.basename(vsix)}: run \`npm run package\` first.`);
    }

    const folder = mkdtempSync(path.join(tmpdir(), 'nvs-e2e-extensions-'));
    const extensions = path.join(folder, 'extensions');
    execFileSync(codeServer, ['--user-data-dir', path.join(folder, 'data'), '--extensions-dir', extensions, '--install-extension', vsix], {
        stdio: ['ignore', 'ignore', 'inherit']
    });
    provide('codeServer', codeServer);
    provide('extensions', extensions);
    return () => rmSync(folder, { recursive: true, force: true });
}
