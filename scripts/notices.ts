// The notices that licenses ask for: of each package that is in a bundle, its name, version, license and the text of that.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Texts of packages that are published without theirs, as they stand in their repositories. */
const TEXTS = join(root, 'scripts/licenses');
/** Where names of countries come from, in the library (scripts/generate/countries.ts), and the letters of pictures, which ship as files. */
const DATA = ['node_modules/i18n-iso-countries', 'node_modules/dejavu-fonts-ttf'];

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

export interface Bundled {
    readonly name: string;
    readonly version: string;
    /** By its SPDX name. */
    readonly license: string;
    /** The text of the license, and what else the package wants to be told. */
    readonly texts: readonly string[];
}

/** The folders of packages that are in the bundles, from the root of the project. */
export function bundledFolders(bundles: readonly Metafile[]): string[] {
    const files = bundles
        .flatMap(({ outputs }) => Object.values(outputs))
        .flatMap(({ inputs }) => Object.entries(inputs))
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    const folders = files.flatMap(([file]) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
    return [...new Set([...folders, ...DATA])].sort();
}

/**
 * What a package in a folder says of itself.
 * @throws when it comes without the text of a license
 */
export function packageIn(folder: string, texts = TEXTS): Bundled {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
        name: string;
        version: string;
        license?: unknown;
    };
    const files = readdirSync(join(root, folder))
        .sort()
        .filter(file => statSync(join(root, folder, file)).isFile());
    const found = files.filter(file => /^(?:licen[cs]e|copying)\b/i.test(file)).map(file => join(root, folder, file));
    const kept = join(texts, `${name.replace('/', '__')}.txt`);
    if (found.length === 0 && existsSync(kept)) {
        found.push(kept);
    }
    if (found.length === 0 || typeof license !== 'string') {
        throw new Error(
            `${name} ${version} is bundled and brings no text of its license. Put that of its repository into ${kept}, or do without the package.`
        );
    }
    const more = files.filter(file => /^(?:notice|third-?party-?notice)/i.test(file)).map(file => join(root, folder, file));
    return { name, version, license, texts: [...found, ...more].map(file => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()) };
}

/** The text that ships beside the bundles. */
export function noticesOf(bundles: readonly Metafile[]): string {
    const packages = bundledFolders(bundles).map(folder => packageIn(folder));
    const unique = new Map(packages.map(each => [`${each.name} ${each.version}`, each]));
    const parts = [...unique]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([title, { license, texts }]) => [`${title}\nLicense: ${license}`, ...texts].join('\n\n'));
    return `${['This software contains the following packages of others.', ...parts].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}
