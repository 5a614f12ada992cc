import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '@nvs/report';
import * as z from 'zod';
import { englishIn } from '../../words/test/english-words.js';
import { parseConfig } from '../../language/src/workspace/config.js';

const folder = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

const packageJson: unknown = JSON.parse(read('package.json'));
const Texts = z.record(z.string(), z.string());
const texts = { en: Texts.parse(JSON.parse(read('package.nls.json'))), nl: Texts.parse(JSON.parse(read('package.nls.nl.json'))) };

/** The manifest as VS Code reads it in a language: each text that is `%name%` stands in the texts of that language. */
function localized(value: unknown, words: Readonly<Record<string, string>>): unknown {
    if (typeof value === 'string') {
        const [, name] = /^%(.+)%$/.exec(value) ?? [];
        return name === undefined ? value : words[name];
    }
    if (Array.isArray(value)) {
        return value.map(each => localized(each, words));
    }
    return typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, localized(each, words)]))
        : value;
}

const manifest = z
    .object({
        icon: z.string(),
        activationEvents: z.array(z.string()),
        contributes: z.object({
            languages: z.array(z.object({ id: z.string(), icon: z.record(z.string(), z.string()) })),
            commands: z.array(z.object({ command: z.string(), title: z.string(), category: z.string() })),
            menus: z.record(z.string(), z.array(z.object({ command: z.string() }))),
            configuration: z.object({ properties: z.record(z.string(), z.object({ default: z.unknown() })) }),
            jsonValidation: z.array(z.object({ fileMatch: z.string(), url: z.string() }))
        })
    })
    .parse(localized(packageJson, texts.en));
const { contributes } = manifest;
const sources = ['extension.ts', 'client.ts', 'language.ts', 'commands/report.ts', 'commands/check.ts', 'standing/gap-hints.ts']
    .map(file => read(`src/${file}`))
    .join('\n');

describe('the manifest of the extension', () => {
    it.each(contributes.commands)('the command $command is registered and described', ({ command, title, category }) => {
        expect(sources).toContain(`'${command}'`);
        expect(read('README.md')).toContain(`\`${category}: ${title}\``);
    });

    it('asks for the format of a report, and has a command of its own for the one to read', () => {
        expect(contributes.commands.map(({ command }) => command).filter(command => /report|compile/.test(command))).toEqual([
            'nvs.report',
            'nvs.compile.html'
        ]);
        expect(
            Object.keys(REPORT_FORMATS).filter(name => name !== 'html' && JSON.stringify(contributes).includes(`nvs.compile.${name}`))
        ).toEqual([]);
    });

    it('keys that readers gave to a format still work', () => {
        for (const command of ['nvs.compile.json', 'nvs.compile.csv']) {
            expect(manifest.activationEvents).toContain(`onCommand:${command}`);
            expect(sources).toContain(`'${command}'`);
        }
    });

    it('menus name commands that there are', () => {
        const commands = new Set(contributes.commands.map(({ command }) => command));
        for (const { command } of Object.values(contributes.menus).flat()) {
            expect(commands).toContain(command);
        }
    });

    it.each(Object.entries(contributes.configuration.properties))('the setting %s is described with its default', (name, setting) => {
        const row = read('README.md')
            .split('\n')
            .find(line => line.startsWith(`| \`${name}\``));
        expect(row).toContain(`| \`${String(setting.default)}\` |`);
    });

    it.each(Object.keys(contributes.configuration.properties).filter(name => name !== 'nvs.trace.server'))(
        'the setting %s is read',
        name => {
            // nvs.trace.server is read by the language client, by its name.
            expect(sources).toContain(`'${name.replace('nvs.', '')}'`);
        }
    );

    it('names files that are there', () => {
        const files = [
            manifest.icon,
            ...contributes.languages.flatMap(({ icon }) => Object.values(icon)),
            ...contributes.jsonValidation.map(each => each.url),
            texts.nl['projectFile.schema'] ?? ''
        ];
        for (const file of files) {
            expect(existsSync(path.join(folder, file)), file).toBe(true);
        }
    });

    it('has an icon of 128 × 128', () => {
        const png = readFileSync(path.join(folder, manifest.icon));
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([128, 128]);
    });
});

describe('the texts of the manifest', () => {
    const SHOWN = /^(?:displayName|description|markdownDescription|title|enumDescriptions)$/;

    /** What people are shown, apart from names. */
    function shown(value: unknown, key = ''): string[] {
        if (typeof value === 'string') {
            return SHOWN.test(key) && value !== 'NVS' ? [value] : [];
        }
        return typeof value === 'object' && value !== null
            ? Object.entries(value).flatMap(([name, each]) => shown(each, Array.isArray(value) ? key : name))
            : [];
    }

    it('are all in the files of the languages', () => {
        expect(shown(packageJson).filter(text => !/^%.+%$/.test(text))).toEqual([]);
    });

    it.each(['en', 'nl'] as const)('are those that the manifest asks for, no more and no less: %s', language => {
        const asked = [...JSON.stringify(packageJson).matchAll(/"%([^%"]+)%"/g)].map(([, name]) => name);
        expect(Object.keys(texts[language]).sort()).toEqual([...new Set(asked)].sort());
    });

    it('are Dutch in Dutch', () => {
        const dutch = shown(localized(packageJson, texts.nl));
        expect(dutch.length).toBeGreaterThan(20);
        expect(dutch.filter(text => shown(localized(packageJson, texts.en)).includes(text))).toEqual([]);
        expect(dutch.filter(text => englishIn(text.replace(/`[^`]*`/g, '')).length > 0)).toEqual([]);
    });

    it('the descriptions of nvs.json are Dutch in Dutch', () => {
        const dutch = Object.values(Texts.parse(JSON.parse(read('nl/texts.json'))));
        expect(dutch.filter(text => englishIn(text).length > 0)).toEqual([]);
    });
});

describe('the schema of nvs.json', () => {
    const schema: unknown = JSON.parse(read('schema/nvs.schema.json'));
    const validate = new Ajv({ strict: false }).compile(z.record(z.string(), z.unknown()).parse(schema));

    // The language reads the file without the schema: both must agree on what is right.
    it.each<[boolean, unknown]>([
        [true, {}],
        [true, { name: 'winter' }],
        [
            true,
            {
                $schema: 'x',
                name: 'national',
                method: 'nvs.anv2022',
                language: 'en',
                severity: { 'threat/harmless': 'off', threat: 'info' },
                projects: ['../energy']
            }
        ],
        [false, { name: 1 }],
        [false, { nmae: 'winter' }],
        [false, { severity: { gap: 'fatal' } }],
        [false, { severity: 'off' }],
        [false, { projects: '../energy' }],
        [false, { projects: [1] }],
        [false, { projects: [''] }],
        [false, { name: '' }],
        [false, { language: 'Dutch' }],
        [false, []]
    ])('%s: %j', (right, value) => {
        expect(validate(value)).toBe(right);
        expect(parseConfig(JSON.stringify(value), each => each).problems.length === 0).toBe(right);
    });
});
