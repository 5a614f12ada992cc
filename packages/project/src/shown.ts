import type { Location } from '@nvs/model';
import type { CheckedProject, Judged } from '@nvs/report';
import type { CompiledProject } from './compiled.js';

/** A project as findings of it are shown. @param shown how a file of it is called there, by its path from the project's folder */
export function checkedAs(project: CompiledProject, shown: (file: string) => string): CheckedProject {
    const own = new Map<string, string>();
    const called = (file: string): string => {
        const name = shown(file);
        own.set(name, file);
        return name;
    };
    const place = (location: Location): Location => ({ ...location, file: called(location.file) });
    return {
        name: project.name,
        files: project.files.map(called),
        diagnostics: project.diagnostics.map(found => ({
            ...found,
            location: place(found.location),
            related: found.related.map(other => ({ ...other, location: place(other.location) }))
        })),
        allowed: project.allowed.map(({ because, ...found }) => ({ ...found, because, location: place(found.location), related: [] })),
        judged: judgedOf(project, place),
        lessCertain: project.lessCertain,
        text: file => project.text(own.get(file) ?? file)
    };
}

function judgedOf({ judgement, unjudged }: CompiledProject, place: (at: Location) => Location): Judged | undefined {
    if (!judgement) {
        return unjudged ? { run: false, rules: 0, expectations: [] } : undefined;
    }
    return {
        run: true,
        rules: judgement.rules.length,
        expectations: judgement.expectations.map(({ title, result, at }) => ({ title, result, at: place(at) }))
    };
}
