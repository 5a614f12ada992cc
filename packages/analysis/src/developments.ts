import type { Development, RiskModel, Threat } from '@nvs/model';

/** A development that drives a threat, and which way where that is stated. */
export interface Driver {
    readonly development: Development;
    readonly direction: Development['drives'][number]['direction'];
}

/** What drives a threat, in the order of the model: by the threat's own name first, else by a theme or a group that it is in. */
export function driversOf({ developments = [], groups }: Pick<RiskModel, 'developments' | 'groups'>, threat: Threat): Driver[] {
    const isIn = (id: string): boolean =>
        threat.themes.includes(id) || groups.some(each => each.id === id && each.members.includes(threat.id));
    return developments.flatMap(development => {
        const { drives } = development;
        const drive = drives.find(({ target }) => target === threat.id) ?? drives.find(({ target }) => isIn(target));
        return drive ? [{ development, direction: drive.direction }] : [];
    });
}
