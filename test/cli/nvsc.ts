import { build, type BuildOptions } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A new empty folder, by its real name. */
export function emptyFolder(): string {
    return realpathSync(mkdtempSync(join(tmpdir(), 'nvsc-')));
}

const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    conditions: ['module'],
    logLevel: 'silent'
} satisfies BuildOptions;

/** Bundles the command line from its source, as it ships (scripts/bundle.ts), so that what is tested is one file on its own. */
export async function bundleInto(folder: string): Promise<string> {
    const outfile = join(folder, 'nvsc.mjs');
    await build({
        ...common,
        entryPoints: ['packages/cli/src/main.ts'],
        outfile,
        format: 'esm',
        banner: {
            js: "import { createRequire as nvsCreateRequire } from 'node:module';\nconst require = nvsCreateRequire(import.meta.url);"
        }
    });
    return outfile;
}

/** The threads that work out analyses, as they ship beside it. */
export async function bundleWorkerInto(folder: string): Promise<string> {
    const outfile = join(folder, 'analysis-worker.cjs');
    await build({ ...common, entryPoints: ['packages/project/src/node/worker.ts'], outfile, format: 'cjs' });
    return outfile;
}

/** What draws PNGs of pictures, as it ships beside a bundle. */
export function copyDrawingInto(folder: string): void {
    const { resolve } = createRequire(import.meta.url);
    for (const [name, source] of [
        ['resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm'],
        ['DejaVuSans.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
        ['DejaVuSans-Bold.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf']
    ] as const) {
        copyFileSync(resolve(source), join(folder, name));
    }
}

export function files(folder: string, texts: Record<string, string>): void {
    for (const [path, text] of Object.entries(texts)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
}

export interface Ended {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

export interface RunOptions {
    readonly cwd: string;
    readonly env?: Record<string, string>;
    /** The user that runs it, where we may choose. */
    readonly uid?: number;
    /** Called with the running process, to stop reading from it or to write to it. */
    readonly meanwhile?: (child: ChildProcess) => void;
}

/** Runs a program to its end. Nothing of the environment that concerns colours comes along. */
export function runProgram(program: string, args: readonly string[], { cwd, env = {}, uid, meanwhile }: RunOptions): Promise<Ended> {
    const { NO_COLOR: _no, FORCE_COLOR: _force, GITHUB_ACTIONS: _github, ...own } = process.env;
    const child = spawn(program, args, {
        cwd,
        env: { ...own, ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
        ...(uid === undefined ? {} : { uid })
    });
    return new Promise((resolve, reject) => {
        let stdout = '';
        let stderr = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
            stdout += text;
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
            stderr += text;
        });
        child.on('error', reject);
        child.on('close', code => {
            resolve({ code, stdout, stderr });
        });
        if (meanwhile) {
            meanwhile(child);
        } else {
            child.stdin.end();
        }
    });
}
