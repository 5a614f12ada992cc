import { CER_SECTORS, type CerSector } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { annexSectors, type AnnexSectors } from '../annex-sectors.js';
import { named, text } from '../cells.js';
import type { Block, Cell, Section } from '../document.js';
import type { Facts, RankedRisk } from '../facts.js';
import { missing } from '../missing.js';
import type { Profile } from '../profiles/profile.js';
import { hitBy } from '../threat-reach.js';
import { impactCell, likelihoodCell } from './risk-cells.js';

/** As many processes and organisations are named. */
const NAMED = 5;
const NOT_JUDGED: Cell = { type: 'state', state: 'not_judged' };

export const annexTitle = (annex: CerSector): Message => message('cerPages.sector', { annex });

/** Each sector of the annex of Directive (EU) 2022/2557 with what the model has of it, and its risks. One that is not there is missing, never without risk. */
export function cerSectors(facts: Facts, profile: Profile): Section {
    const annex = annexSectors(facts, profile);
    return {
        id: 'cer-sectors',
        heading: message('cerPages.sectorsHeading'),
        blocks: [...overview(facts, annex), ...notParted(facts, annex), ...outside(facts, annex), ...risksBySector(facts, annex)]
    };
}

function overview(facts: Facts, annex: AnnexSectors): Block[] {
    const few = (ids: readonly string[]): Message =>
        ids.length === 0
            ? message('pages.notStated')
            : message('cerPages.named', { names: ids.slice(0, NAMED).map(facts.title), more: Math.max(0, ids.length - NAMED) });
    return [
        {
            type: 'table',
            caption: message('cerPages.sectorsCaption'),
            columns: [
                { heading: message('cerPages.annexSector') },
                { heading: message('cerPages.inModel') },
                { heading: message('cerPages.services') },
                { heading: message('cerPages.answering') }
            ],
            rows: CER_SECTORS.map((each): Cell[] => {
                const sectors = annex.of(each);
                const processes = annex.nodesIn(each).filter(({ kind }) => kind === 'process');
                return sectors.length === 0
                    ? [text(annexTitle(each)), text(missing(facts)), text(message('pages.notStated')), text(message('pages.notStated'))]
                    : [
                          text(annexTitle(each)),
                          text(message('pages.listed', { items: sectors.map(({ id }) => facts.title(id)) })),
                          text(few(processes.map(({ id }) => id))),
                          text(few([...new Set(processes.flatMap(one => [...one.operator, ...one.responsible]))]))
                      ];
            })
        }
    ];
}

/** Sectors of the model that stand for several of the annex. */
const notParted = ({ report: { model }, title }: Facts, { standsFor }: AnnexSectors): Block[] =>
    model.sectors.flatMap(({ id }): Block[] => {
        const annexes = standsFor(id);
        return annexes.length > 1
            ? [{ type: 'note', text: message('cerPages.notParted', { sector: title(id), annexes: annexes.map(annexTitle) }) }]
            : [];
    });

/** Sectors of the model that the annex does not have. */
const outside = (facts: Facts, { others }: AnnexSectors): Block[] =>
    others.length === 0 ? [] : [{ type: 'note', text: message('cerPages.outside', { names: others.map(({ id }) => facts.title(id)) }) }];

/** The risks that hit something in a sector themselves. */
const risksIn = ({ risks }: Facts, { ofNode }: AnnexSectors, sector: CerSector): RankedRisk[] =>
    risks.filter(({ threat }) => hitBy(threat).some(each => ofNode(each).includes(sector)));

function risksBySector(facts: Facts, annex: AnnexSectors): Block[] {
    const { title, likelihood, impact } = facts;
    const first = new Set<string>();
    const rows = CER_SECTORS.flatMap((sector): Cell[][] => {
        const found = risksIn(facts, annex, sector);
        return found.length === 0
            ? [[text(annexTitle(sector)), text(missing(facts)), NOT_JUDGED, NOT_JUDGED]]
            : found.map(each => {
                  const { id } = each.threat;
                  // an element has one place in a report
                  const name = first.has(id) ? text(title(id), id) : named(title(id), id);
                  first.add(id);
                  return [
                      text(annexTitle(sector)),
                      name,
                      likelihood ? likelihoodCell(each, likelihood) : NOT_JUDGED,
                      impact ? impactCell(each, impact) : NOT_JUDGED
                  ];
              });
    });
    return [
        {
            type: 'table',
            caption: message('cerPages.risksCaption'),
            columns: [
                { heading: message('cerPages.annexSector') },
                { heading: message('pages.risk') },
                { heading: message('pages.likelihood') },
                { heading: message('pages.impact') }
            ],
            rows
        }
    ];
}
