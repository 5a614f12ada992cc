import { URI } from 'langium';
import type { Project, Projects } from './projects.js';

/** The project around a file; the projects in a folder, else the one around it; without a place, all. @param uri of a file or folder */
export function projectsAt(projects: Pick<Projects, 'all' | 'of'>, uri: string | undefined): Project[] {
    if (uri === undefined) {
        return projects.all();
    }
    const place = URI.parse(uri).toString().replace(/\/+$/, '');
    if (/\.(?:nvs|json)$/.test(place)) {
        return [projects.of(place)];
    }
    const within = projects.all().filter(project => project.root === place || project.root.startsWith(`${place}/`));
    return within.length > 0 ? within : [projects.of(`${place}/`)];
}
