import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { released } from '../../scripts/release/changelog.js';
import { mustFollow, withVersion } from '../../scripts/release/version.js';

describe('a release', () => {
    it.each(['0.1.1', '0.2.0', '1.0.0'])('after 0.1.0 can be %s', version => {
        expect(() => mustFollow(version, '0.1.0')).not.toThrow();
    });

    it.each(['0.1.0', '0.0.9', '0.1.2', '0.2.1', '0.2', 'v0.2.0', '0.2.0-beta', ''])('after 0.1.0 cannot be %j', version => {
        expect(() => mustFollow(version, '0.1.0')).toThrow(/0\.1\.0 comes|three numbers/);
    });

    it('dates what was unreleased, and begins anew', () => {
        const text = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- One.\n\n## [0.1.0] - 2026-01-01\n\n- Zero.\n';
        expect(released(text, '0.2.0', '2026-11-26')).toBe(
            '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-11-26\n\n### Added\n\n- One.\n\n## [0.1.0] - 2026-01-01\n\n- Zero.\n'
        );
    });

    it.each([
        ['nothing is unreleased', '## [Unreleased]\n\n### Added\n\n## [0.1.0] - 2026-01-01\n\n- Zero.\n', /nothing to release/],
        ['there is no such section', '# Changelog\n', /no section/],
        ['the version was released', '## [Unreleased]\n\n- One.\n\n## [0.2.0] - 2026-01-01\n', /already/]
    ])('is refused where %s', (_, text, reason) => {
        expect(() => released(text, '0.2.0', '2026-11-26')).toThrow(reason);
    });

    it('gives the new version to each of our packages, and to nothing else', () => {
        const files = ['package.json', 'package-lock.json', ...readdirSync('packages').map(each => `packages/${each}/package.json`)];
        for (const file of files) {
            const before = readFileSync(file, 'utf8');
            const { version } = JSON.parse(before) as { version: string };
            const after = withVersion(before, '99.0.0', version);
            const changed = after.split('\n').filter((line, i) => line !== before.split('\n')[i]);
            expect(new Set(changed.map(line => line.trim().replace(/,$/, ''))), file).toEqual(new Set(['"version": "99.0.0"']));
            expect(changed.length, file).toBe(file === 'package-lock.json' ? 2 + readdirSync('packages').length : 1);
        }
    });

    it('is not begun without a version', () => {
        expect(() => execFileSync(process.execPath, ['--import', 'tsx', 'scripts/release.ts'], { stdio: 'pipe' })).toThrow(
            /Say which version/
        );
    });
});

it('has one version in all of our packages', () => {
    const versions = ['.', ...readdirSync('packages').map(each => `packages/${each}`)].map(
        each => (JSON.parse(readFileSync(`${each}/package.json`, 'utf8')) as { version: string }).version
    );
    expect(new Set(versions).size).toBe(1);
});
