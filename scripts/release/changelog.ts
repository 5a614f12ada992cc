/** The text of CHANGELOG.md with what is unreleased as the version of that day (`2026-11-26`), and an empty section above it. Throws where nothing is unreleased. */
export function released(changelog: string, version: string, day: string): string {
    const head = '## [Unreleased]\n';
    const at = changelog.indexOf(head);
    if (at < 0) {
        throw new Error('CHANGELOG.md has no section "## [Unreleased]".');
    }
    const rest = changelog.slice(at + head.length);
    const end = rest.search(/^## \[/m);
    const notes = (end < 0 ? rest : rest.slice(0, end)).trim();
    if (notes === '' || notes.split('\n').every(line => line === '' || line.startsWith('###'))) {
        throw new Error('CHANGELOG.md says of nothing that it is unreleased: there is nothing to release.');
    }
    if (rest.includes(`## [${version}]`)) {
        throw new Error(`CHANGELOG.md has version ${version} already.`);
    }
    return `${changelog.slice(0, at)}${head}\n## [${version}] - ${day}\n${rest}`;
}
