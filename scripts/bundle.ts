// Bundles what ships, with everything inside: the command line `nvsc`, the VS Code extension and its language server. `tsx scripts/bundle.ts [--minify]`
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundles, root } from './bundles.js';
import { NOTICES, noticesOf } from './notices.js';

const minify = process.argv.includes('--minify');

/** What makes PNGs of pictures, and its letters, loaded when they are asked for. */
const drawing: readonly [from: string, name: string][] = [
    ['node_modules/@resvg/resvg-wasm/index_bg.wasm', 'resvg.wasm'],
    ['node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'DejaVuSans.ttf'],
    ['node_modules/dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf', 'DejaVuSans-Bold.ttf']
];

/** Files that ship beside a bundle; a folder is copied whole. */
const copies: readonly [from: string, to: string][] = [
    ...['packages/cli/dist', 'packages/extension/dist'].flatMap(to =>
        drawing.map(([from, name]): [string, string] => [from, `${to}/${name}`])
    ),
    ['syntaxes/nvs.tmLanguage.json', 'packages/extension/dist/nvs.tmLanguage.json'],
    ['syntaxes/language-configuration.json', 'packages/extension/dist/language-configuration.json'],
    ['packages/report/schema', 'packages/cli/schema'],
    ['docs/diagnostics', 'packages/cli/docs/diagnostics'],
    ['docs/methods', 'packages/cli/docs/methods'],
    ['LICENSE', 'packages/cli/LICENSE'],
    ['LICENSE', 'packages/extension/LICENSE'],
    ['CHANGELOG.md', 'packages/extension/CHANGELOG.md']
];

for (const folder of ['packages/cli/dist', 'packages/extension/dist']) {
    rmSync(root + folder, { recursive: true, force: true });
    mkdirSync(root + folder, { recursive: true });
}
const built = await Promise.all(
    bundles(minify).map(async bundle => ({ outdir: bundle.outdir, ...(await build({ ...bundle, metafile: true })) }))
);
for (const [from, to] of copies) {
    if (!existsSync(root + from)) {
        throw new Error(`${from} is missing: run \`npm run generate\` first.`);
    }
    cpSync(root + from, root + to, { recursive: true });
}
writeFileSync(`${root}packages/extension/dist/README.md`, withoutImages(`${root}packages/extension/README.md`));
for (const shipped of ['packages/cli', 'packages/extension']) {
    writeFileSync(
        `${root}${shipped}/${NOTICES}`,
        noticesOf(built.filter(({ outdir }) => outdir === `${shipped}/dist`).map(({ metafile }) => metafile))
    );
}
for (const [file, { bytes }] of built.flatMap(({ metafile }) => Object.entries(metafile.outputs))) {
    if (!file.endsWith('.map')) {
        console.log(`${file}  ${(bytes / 1024).toFixed(0)} KiB`);
    }
}

/** A page of Markdown without the lines that show an image of this repository: on the page of an extension VS Code shows images from the web only. */
function withoutImages(file: string): string {
    return readFileSync(file, 'utf8').replace(/^!\[[^\]]*\]\([^):]+\)\n\n/gm, '');
}
