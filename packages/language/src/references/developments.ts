import type { Development, Drive, Element, Threat } from '../generated/ast.js';
import { isDrivesProperty, isGroup, isTheme, isWordsProperty } from '../generated/ast.js';
import { references } from './properties.js';

type Direction = 'up' | 'down';

/** What a development says that it drives. */
export function drivesOf(node: Development): readonly Drive[] {
    return node.properties.filter(isDrivesProperty).flatMap(({ drives }) => drives);
}

/** The direction in which something is driven: its own, else that of the development. */
export function directionOf(drive: Drive, of: Development): Direction | undefined {
    const whole = of.properties.filter(isWordsProperty).find(({ key }) => key === 'direction')?.words[0];
    return drive.direction ?? (whole === 'up' || whole === 'down' ? whole : undefined);
}

/** How a development drives a threat: by its own name first, else by a theme or a group that it is in. */
export function driveOn(threat: Threat, development: Development): Drive | undefined {
    const drives = drivesOf(development);
    return drives.find(({ target }) => target?.ref === threat) ?? drives.find(({ target }) => isIn(threat, target?.ref));
}

function isIn(threat: Threat, element: Element | undefined): boolean {
    return (
        (isTheme(element) && references(threat, 'theme').includes(element)) ||
        (isGroup(element) && references(element, 'members').includes(threat))
    );
}
