import { isNeed, type Node, type Requirement } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { leavesOf } from '../../answers/timeline.js';
import { annexSectors, type AnnexSectors } from '../annex-sectors.js';
import { named, text } from '../cells.js';
import type { Block, Cell, Section } from '../document.js';
import type { Facts } from '../facts.js';
import { missing } from '../missing.js';
import type { Profile } from '../profiles/profile.js';
import { annexTitle } from './cer-sectors.js';

/** The criteria of Article 7, in its order. */
const CRITERIA = ['users', 'dependence', 'harm', 'share', 'area', 'alternatives'] as const;
type Criterion = (typeof CRITERIA)[number];

/** What the model says of a service by a criterion; undefined where it says nothing. */
type Said = Readonly<Record<Criterion, (node: Node) => Message | undefined>>;

/** What a significant disruption is: the criteria of Article 7 of Directive (EU) 2022/2557, for each service in a sector of the annex. */
export function cerDisruption(facts: Facts, profile: Profile): Section {
    const annex = annexSectors(facts, profile);
    const services = facts.report.model.nodes.filter(each => each.kind === 'process' && annex.ofNode(each.id).length > 0);
    const said = saidOf(facts, annex);
    return {
        id: 'cer-disruption',
        heading: message('cerPages.disruptionHeading'),
        blocks:
            services.length === 0
                ? [{ type: 'note', text: missing(facts) }]
                : [coverage(facts, services, said), table(facts, services, said)]
    };
}

/** How many services each criterion is answered for, and who could answer it for the others. */
function coverage(facts: Facts, services: readonly Node[], said: Said): Block {
    return {
        type: 'table',
        caption: message('cerPages.coverageCaption'),
        columns: [
            { heading: message('cerPages.criterion') },
            { heading: message('cerPages.answered'), align: 'end' },
            { heading: message('pages.missing') }
        ],
        rows: CRITERIA.map((criterion): Cell[] => {
            const open = services.filter(each => said[criterion](each) === undefined);
            const owners = open.flatMap(each => [each.owner, each.operator, each.responsible].find(one => one.length > 0) ?? []);
            return [
                text(message('cerPages.criterionIs', { criterion })),
                {
                    type: 'number',
                    value: services.length - open.length,
                    text: message('cerPages.answeredOf', { answered: services.length - open.length, of: services.length })
                },
                text(open.length === 0 ? message('cerPages.nothingMissing') : missing(facts, owners))
            ];
        })
    };
}

function table(facts: Facts, services: readonly Node[], said: Said): Block {
    const shown = CRITERIA.filter(each => each !== 'share');
    return {
        type: 'table',
        caption: message('cerPages.disruptionCaption'),
        columns: [
            { heading: message('cerPages.service') },
            ...shown.map(criterion => ({ heading: message('cerPages.criterionBriefly', { criterion }) }))
        ],
        rows: services.map((each): Cell[] => [
            named(facts.title(each.id), each.id),
            ...shown.map(criterion => text(said[criterion](each) ?? message('pages.notStated')))
        ])
    };
}

function saidOf(facts: Facts, annex: AnnexSectors): Said {
    const { report, title } = facts;
    const dependencies = report.model.dependencies.filter(isNeed);
    const list = (items: readonly Message[]): Message | undefined => (items.length === 0 ? undefined : message('pages.listed', { items }));
    return {
        users: ({ users }) => {
            const best = users?.best ?? users?.low;
            if (best === undefined || users?.withheld) {
                return undefined;
            }
            return best.type === 'quantity'
                ? message('cerPages.users', { count: best.amount })
                : message('text.asWritten', { text: best.text });
        },
        dependence: ({ id }) => {
            const own = annex.ofNode(id);
            const leaning = dependencies.filter(({ on }) => on && leavesOf(on).includes(id)).flatMap(({ of }) => annex.ofNode(of));
            return list([...new Set(leaning)].filter(each => !own.includes(each)).map(annexTitle));
        },
        harm: ({ serves }) =>
            list(
                serves.flatMap(({ target, harms }) => {
                    const [first] = [...harms].sort((a, b) => b.after - a.after);
                    return first ? [message('cerPages.harm', { criterion: title(target), class: first.class, after: first.after })] : [];
                })
            ),
        // No property says which share of the market somebody has.
        share: () => undefined,
        area: ({ scopes }) => list(scopes.map(title)),
        alternatives: ({ id }) => {
            const needs = dependencies.flatMap(({ on }) => (on && leavesOf(on).includes(id) ? [on] : []));
            const spared = needs.filter(each => isSpared(each, id)).length;
            return needs.length === 0 ? undefined : message('cerPages.alternatives', { spared, of: needs.length });
        }
    };
}

/** Whether a requirement names others beside a node, of which not all are needed. */
function isSpared(requirement: Requirement, id: string): boolean {
    if (requirement.type === 'node') {
        return false;
    }
    const { type, items } = requirement;
    const isOneOfSeveral = type !== 'all' && items.length > 1 && items.some(each => leavesOf(each).includes(id));
    return isOneOfSeveral || items.some(each => isSpared(each, id));
}
