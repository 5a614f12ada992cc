import { CER_SECTORS } from '@nvs/model';
import { message } from '@nvs/words';
import { annexSectors } from '../annex-sectors.js';
import type { Section } from '../document.js';
import type { Facts } from '../facts.js';
import { missing } from '../missing.js';
import type { Profile } from '../profiles/profile.js';
import { annexTitle } from './cer-sectors.js';
import { sectorMatrix } from './sectors.js';

/** Between sectors of the annex that a model does not part. */
const AND = '+';

/** Which sectors of the annex lean on which, and of which the model does not tell it. */
export function cerDependencies(facts: Facts, profile: Profile): Section {
    const annex = annexSectors(facts, profile);
    const matrix = sectorMatrix(facts, {
        of: node => annex.groupsOf(node).map(each => each.join(AND)),
        called: group =>
            message('cerPages.joined', { annexes: CER_SECTORS.filter(each => group.split(AND).includes(each)).map(annexTitle) }),
        whole: () => undefined,
        none: message('cerPages.notInAnnex')
    });
    const absent = CER_SECTORS.filter(each => annex.nodesIn(each).length === 0);
    return {
        id: 'cer-dependencies',
        heading: message('cerPages.dependenciesHeading'),
        blocks: [
            ...matrix,
            ...(absent.length === 0
                ? []
                : ([
                      {
                          type: 'note',
                          text: message('cerPages.dependenciesMissing', { sectors: absent.map(annexTitle), missing: missing(facts) })
                      }
                  ] as const))
        ]
    };
}
