// Bundles what ships, each as one file with everything inside: the command line `nvsc`, the VS Code extension and its
// language server. `tsx scripts/bundle.ts [--minify]`
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const minify = process.argv.includes('--minify');

const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify,
    // Langium and chevrotain find rules and token types by the names of functions and classes.
    keepNames: minify,
    sourcemap: minify ? false : 'linked',
    legalComments: 'none',
    logLevel: 'warning',
    conditions: ['module']
} satisfies BuildOptions;

const bundles: BuildOptions[] = [
    {
        ...common,
        entryPoints: ['packages/cli/src/main.ts'],
        outfile: 'packages/cli/dist/nvsc.js',
        format: 'esm',
        // Some of what is bundled is CommonJS and asks for Node's own modules by `require`.
        banner: { js: "import { createRequire as nvsCreateRequire } from 'node:module';\nconst require = nvsCreateRequire(import.meta.url);" }
    },
    // Threads that work out analyses, beside what starts them.
    { ...common, entryPoints: ['packages/language/src/node/analysis/worker.ts'], outfile: 'packages/cli/dist/analysis-worker.cjs', format: 'cjs' },
    { ...common, entryPoints: ['packages/extension/src/analysis-worker.ts'], outfile: 'packages/extension/dist/analysis-worker.cjs', format: 'cjs' },
    { ...common, entryPoints: ['packages/extension/src/extension.ts'], outfile: 'packages/extension/dist/extension.cjs', format: 'cjs', external: ['vscode'] },
    { ...common, entryPoints: ['packages/extension/src/server.ts'], outfile: 'packages/extension/dist/server.cjs', format: 'cjs' }
];

/** Files that ship beside a bundle; a folder is copied whole. */
const copies: readonly [from: string, to: string][] = [
    ['syntaxes/nvs.tmLanguage.json', 'packages/extension/dist/nvs.tmLanguage.json'],
    ['syntaxes/language-configuration.json', 'packages/extension/dist/language-configuration.json'],
    ['packages/report/schema', 'packages/cli/schema'],
    ['docs/diagnostics', 'packages/cli/docs/diagnostics'],
    ['docs/methods', 'packages/cli/docs/methods'],
    ['LICENSE', 'packages/cli/LICENSE'],
    ['LICENSE', 'packages/extension/LICENSE']
];

for (const folder of ['packages/cli/dist', 'packages/extension/dist']) {
    rmSync(root + folder, { recursive: true, force: true });
    mkdirSync(root + folder, { recursive: true });
}
await Promise.all(bundles.map(bundle => build(bundle)));
for (const [from, to] of copies) {
    if (!existsSync(root + from)) throw new Error(`${from} is missing: run \`npm run generate\` first.`);
    cpSync(root + from, root + to, { recursive: true });
}
writeFileSync(`${root}packages/extension/dist/README.md`, withoutImages(`${root}packages/extension/README.md`));
for (const { outfile } of bundles) {
    if (outfile) console.log(`${outfile}  ${(statSync(root + outfile).size / 1024).toFixed(0)} KiB`);
}

/** A page of Markdown without the lines that show an image of this repository: on the page of an extension VS Code shows images from the web only. */
function withoutImages(file: string): string {
    return readFileSync(file, 'utf8').replace(/^!\[[^\]]*\]\([^):]+\)\n\n/gm, '');
}
