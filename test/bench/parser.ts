import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Rounds of which the middle counts: each parses all texts with the one and then with the other. */
const ROUNDS = 15;

type Parse = (text: string) => void;

/**
 * How long parsing the examples of a commit takes beside the parser of that commit: processor time of both, in one process and in turns.
 * Above 1: slower than it was.
 */
export async function parserRatio(commit: string): Promise<{ files: number; then: number; now: number; ratio: number }> {
    const folder = mkdtempSync(join(tmpdir(), 'nvs-parser-'));
    try {
        const old = join(folder, 'old');
        mkdirSync(old);
        const archive = execFileSync('git', ['archive', commit, 'packages', 'examples'], { maxBuffer: 1 << 30 });
        execFileSync('tar', ['-x', '-C', old], { input: archive });
        const parsers = { then: await parserOf(old, join(folder, 'then.mjs')), now: await parserOf('.', join(folder, 'now.mjs')) };
        const texts = readdirSync(join(old, 'examples'), { recursive: true, encoding: 'utf8' })
            .filter(name => name.endsWith('.nvs'))
            .map(name => readFileSync(join(old, 'examples', name), 'utf8'));
        const took = { then: [] as number[], now: [] as number[] };
        for (let round = 0; round < ROUNDS + 3; round++) {
            for (const side of round % 2 === 0 ? (['then', 'now'] as const) : (['now', 'then'] as const)) {
                const before = process.cpuUsage();
                texts.forEach(parsers[side]);
                const { user, system } = process.cpuUsage(before);
                // The first rounds warm up.
                if (round >= 3) {
                    took[side].push((user + system) / 1000);
                }
            }
        }
        const [then, now] = [middle(took.then), middle(took.now)];
        return { files: texts.length, then, now, ratio: now / then };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** The parser of a state of the repository, bundled with the libraries of this one. */
async function parserOf(root: string, outfile: string): Promise<Parse> {
    const at = (path: string): string => resolve(root, 'packages', path);
    await build({
        stdin: {
            contents: `import { EmptyFileSystem } from 'langium';
import { createNvsServices } from ${JSON.stringify(at('language/src/module.ts'))};
const { Nvs } = createNvsServices(EmptyFileSystem);
export const parse = text => { Nvs.parser.LangiumParser.parse(text); };`,
            resolveDir: resolve('.'),
            loader: 'ts'
        },
        bundle: true,
        platform: 'node',
        format: 'esm',
        outfile,
        logLevel: 'error',
        nodePaths: [resolve('node_modules')],
        alias: { '@nvs/model': at('model/src/index.ts'), '@nvs/words': at('words/src/index.ts') },
        banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" }
    });
    const made: { readonly parse: Parse } = await import(pathToFileURL(outfile).href);
    return made.parse;
}

function middle(values: readonly number[]): number {
    return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
