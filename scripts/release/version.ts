import { applyEdits, modify } from 'jsonc-parser';

const FORM = /^(\d+)\.(\d+)\.(\d+)$/;

/** The parts of a version such as `0.2.0`. Throws where it is none. */
function parts(version: string): readonly number[] {
    const found = FORM.exec(version);
    if (!found) {
        throw new Error(`"${version}" is not a version: write three numbers, such as 0.2.0.`);
    }
    return found.slice(1).map(Number);
}

/** Throws unless the version is one that may follow: a higher patch, minor or major number, and 0 behind it. */
export function mustFollow(version: string, current: string): void {
    const [major = 0, minor = 0, patch = 0] = parts(current);
    const next = [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major + 1}.0.0`];
    parts(version);
    if (!next.includes(version)) {
        throw new Error(`After ${current} comes ${next.join(', ')}, not ${version}.`);
    }
}

/** The text of a package.json or package-lock.json in which each part of the project has the new version; nothing else changes, its layout neither. */
export function withVersion(text: string, version: string, current: string): string {
    const { packages = {} } = JSON.parse(text) as { packages?: Record<string, { version?: string }> };
    const ours = Object.keys(packages).filter(place => place === '' || place.startsWith('packages/'));
    const places = [
        ['version'],
        ...ours.filter(place => packages[place]?.version === current).map(place => ['packages', place, 'version'])
    ];
    return places.reduce((changed, place) => applyEdits(changed, modify(changed, place, version, {})), text);
}
