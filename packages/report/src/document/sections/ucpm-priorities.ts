import { message } from '@nvs/words';
import { text } from '../cells.js';
import type { Block, Cell, Section } from '../document.js';
import type { Facts } from '../facts.js';
import { keyRisks } from '../key-risks.js';
import { missing } from '../missing.js';
import { costOf } from './measures.js';
import { measuresOn } from './register.js';

/** Part III of Commission Notice 2019/C 428/07: what is to be done about key risks across borders, and about rare ones of great harm. */
export function ucpmPriorities(facts: Facts): Section {
    const { title, report } = facts;
    const effects = new Map(report.results.measureEffects.map(each => [each.id, each]));
    const rows = keyRisks(facts)
        .filter(each => each.isCrossBorder || each.isRareAndGreat)
        .flatMap(({ threat, isCrossBorder, isRareAndGreat }): Cell[][] => {
            const risk = [text(title(threat.id), threat.id), text(message('ucpmPages.why', { isCrossBorder, isRareAndGreat }))];
            const found = measuresOn(threat, facts);
            return found.length === 0
                ? [[...risk, text(missing(facts, threat.owner)), text(message('pages.notStated')), text(message('pages.notStated'))]]
                : found.map(each => [
                      ...risk,
                      text(message('profiles.measureIs', { measure: title(each.id), status: each.status })),
                      text(each.owner.length === 0 ? missing(facts) : message('pages.listed', { items: each.owner.map(title) })),
                      text(costOf(effects.get(each.id)))
                  ]);
        });
    const blocks: Block[] =
        rows.length === 0
            ? [{ type: 'note', text: message('ucpmPages.noPriorities', { missing: missing(facts) }) }]
            : [
                  {
                      type: 'table',
                      caption: message('ucpmPages.prioritiesCaption'),
                      columns: [
                          { heading: message('pages.risk') },
                          { heading: message('ucpmPages.particular') },
                          { heading: message('pages.measure') },
                          { heading: message('pages.owner') },
                          { heading: message('pages.cost') }
                      ],
                      rows
                  }
              ];
    return { id: 'ucpm-priorities', heading: message('ucpmPages.prioritiesHeading'), blocks };
}
