import { build, type Metafile } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundles } from '../../scripts/bundles.js';
import { bundledFolders, NOTICES, noticesOf, packageIn } from '../../scripts/notices.js';
import { emptyFolder, files, root, runProgram } from './nvsc.js';

const TIME = 180_000;
const home = emptyFolder();
const metafiles: Record<string, Metafile[]> = { 'packages/cli': [], 'packages/extension': [] };
beforeAll(async () => {
    for (const bundle of bundles(false)) {
        const { metafile } = await build({ ...bundle, write: false, metafile: true });
        metafiles[bundle.outdir.replace(/\/dist$/, '')]?.push(metafile);
    }
}, TIME);
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

/** Each package of the bundles is named with its version, its license and its text. */
function expectAllNamed(text: string, shipped: string): void {
    const packages = bundledFolders(metafiles[shipped] ?? []).map(folder => packageIn(folder));
    expect(packages.length).toBeGreaterThan(20);
    for (const { name, version, license, texts } of packages) {
        const part = text.split(`${'='.repeat(80)}\n\n`).find(each => each.startsWith(`${name} ${version}\nLicense: ${license}\n`)) ?? '';
        expect(
            texts.every(each => each.length > 200 && part.includes(each)),
            `${name} ${version}`
        ).toBe(true);
    }
}

describe('third-party notices', () => {
    const isBuilt = (shipped: string) => existsSync(join(root, shipped, NOTICES)) && existsSync(join(root, shipped, 'dist'));

    it.runIf(isBuilt('packages/cli'))(
        'are in the package of nvsc as npm packs it',
        async () => {
            cpSync(join(root, 'packages/cli'), join(home, 'package'), {
                recursive: true,
                filter: path => !/[/\\](?:node_modules|src|test)$/.test(path)
            });
            const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
            expect(await runProgram(npm, ['pack', '--pack-destination', home], { cwd: join(home, 'package') })).toMatchObject({ code: 0 });
            const [tarball = ''] = readdirSync(home).filter(name => name.endsWith('.tgz'));
            mkdirSync(join(home, 'unpacked'));
            expect(await runProgram('tar', ['-xzf', tarball, '-C', 'unpacked'], { cwd: home })).toMatchObject({ code: 0 });
            expectAllNamed(readFileSync(join(home, 'unpacked/package', NOTICES), 'utf8'), 'packages/cli');
        },
        TIME
    );

    it.runIf(isBuilt('packages/extension'))(
        'are among the files of the extension as vsce packs them',
        async () => {
            const { code, stdout } = await runProgram(
                process.execPath,
                [join(root, 'node_modules/@vscode/vsce/vsce'), 'ls', '--no-dependencies'],
                { cwd: join(root, 'packages/extension') }
            );
            expect([
                code,
                stdout
                    .trim()
                    .split('\n')
                    .filter(file => file === NOTICES)
            ]).toEqual([0, [NOTICES]]);
            expectAllNamed(readFileSync(join(root, 'packages/extension', NOTICES), 'utf8'), 'packages/extension');
        },
        TIME
    );

    it('name each package once, whichever bundles it is in', () => {
        const text = noticesOf(Object.values(metafiles).flat());
        const titles = [...text.matchAll(/^(\S+ \d+\.\d+\.\d+\S*)\nLicense: /gm)].map(([, title]) => title);
        expect(titles).toEqual([...new Set(titles)].sort());
        for (const shipped of Object.keys(metafiles)) {
            expectAllNamed(text, shipped);
        }
        // names of countries are data, which no bundler sees
        expect(titles.some(title => title?.startsWith('i18n-iso-countries '))).toBe(true);
    });

    it('fail for a package without the text of a license, unless that is kept here', () => {
        files(home, {
            'bare/package.json': '{"name":"@a/bare","version":"1.0.0","license":"MIT"}',
            'none/package.json': '{"name":"none","version":"1.0.0"}',
            'none/LICENSE': 'text'
        });
        const bare = relative(root, join(home, 'bare'));
        expect(() => packageIn(bare, home)).toThrow('@a/bare 1.0.0 is bundled and brings no text of its license.');
        expect(() => packageIn(relative(root, join(home, 'none')), home)).toThrow('none 1.0.0');
        writeFileSync(join(home, '@a__bare.txt'), 'kept\n');
        writeFileSync(join(home, 'bare/NOTICE.md'), 'notice\r\n');
        expect(packageIn(bare, home)).toEqual({ name: '@a/bare', version: '1.0.0', license: 'MIT', texts: ['kept', 'notice'] });
    });
});
