import { compare, type Threat } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { parts, sentence, text } from '../cells.js';
import type { Block, Cell, Section, Table } from '../document.js';
import type { Facts } from '../facts.js';
import { hitBy } from '../threat-reach.js';

/** What follows from a node is known for so many hours that it is down. */
const LONGEST = 168;
/** So many causes are named at once. */
const MOST = 4;

type Side = 'meant' | 'unmeant';
/** The threats that hit something, by whether somebody means them. */
type Causes = Readonly<Record<Side, ReadonlySet<string>>>;

/** What goes down, or is kept up, whether somebody means it or not: the same dike, the same cable, the same measure. */
export function shared(facts: Facts): Section {
    const { threats, nodes } = facts.report.model;
    const sides = new Map(threats.map(each => [each.id, sidesOf(each)]));
    const count = (side: Side): number => threats.filter(each => sidesOf(each).includes(side)).length;
    const down = inCommon(causes(threats, sides, each => downBy(each, facts)));
    const processes = nodes.filter(each => each.kind === 'process').map(each => each.id);
    const blocks: Block[] =
        count('meant') === 0 || count('unmeant') === 0
            ? []
            : [
                  sentence(
                      message('sharedPages.processes', {
                          both: processes.filter(each => down.some(([id]) => id === each)).length,
                          of: processes.length,
                          meant: count('meant'),
                          unmeant: count('unmeant')
                      }),
                      message('sharedPages.condition', { notStated: threats.filter(each => sidesOf(each).length === 0).length })
                  ),
                  ...tableOf(inCommon(causes(threats, sides, hitBy)), message('sharedPages.hitCaption'), message('sharedPages.hit'), facts),
                  ...tableOf(
                      down.filter(([id]) => processes.includes(id)),
                      message('sharedPages.downCaption'),
                      message('sharedPages.process'),
                      facts
                  ),
                  ...tableOf(inCommon(measureCauses(facts, sides)), message('sharedPages.measuresCaption'), message('pages.measure'), facts)
              ];
    return { id: 'shared', heading: message('sharedPages.heading'), blocks };
}

/** Of several natures both, where somebody means it and it also just happens. */
const sidesOf = ({ nature, natures, keyword }: Threat): Side[] => {
    const all = natures ?? (nature === undefined ? [] : [nature]);
    return [
        ...(all.includes('intentional') ? (['meant'] as const) : []),
        ...(all.some(each => each !== 'intentional') || (all.length === 0 && keyword === 'hazard') ? (['unmeant'] as const) : [])
    ];
};

/** What a threat takes down, and the processes that go down while that is: each by itself, with all else up. */
function downBy({ disrupts }: Threat, { report: { results } }: Facts): string[] {
    return disrupts.flatMap(({ node, duration }) => {
        const stated = duration?.best ?? duration?.high;
        const hours = stated?.type === 'quantity' ? stated.amount : LONGEST;
        const reach = results.reach.find(each => each.id === node)?.processes ?? [];
        return [node, ...reach.filter(each => each.after < hours).map(each => each.id)];
    });
}

function causes(
    threats: readonly Threat[],
    sides: ReadonlyMap<string, readonly Side[]>,
    of: (threat: Threat) => readonly string[]
): Map<string, Causes> {
    return gathered(
        threats.flatMap(threat => {
            return (sides.get(threat.id) ?? []).flatMap(side => of(threat).map(id => ({ id, threat: threat.id, side })));
        })
    );
}

/** The threats that a measure changes. One that is in place was judged with: it names them as its goal. */
function measureCauses({ report: { model, results } }: Facts, sides: ReadonlyMap<string, readonly Side[]>): Map<string, Causes> {
    const effects = new Map(results.measureEffects.map(each => [each.id, each]));
    return gathered(
        model.measures.flatMap(({ id, goal }) => {
            const found = effects.get(id);
            return [...(found?.risks ?? []).map(each => each.id), ...(found?.judgedWithIt ? goal : [])].flatMap(threat => {
                return (sides.get(threat) ?? []).map(side => ({ id, threat, side }));
            });
        })
    );
}

function gathered(pairs: readonly { readonly id: string; readonly threat: string; readonly side: Side }[]): Map<string, Causes> {
    const all = new Map<string, Record<Side, Set<string>>>();
    for (const { id, threat, side } of pairs) {
        const found = all.get(id) ?? { meant: new Set(), unmeant: new Set() };
        found[side].add(threat);
        all.set(id, found);
    }
    return all;
}

/** What has causes of both kinds, that of the most causes first. */
const inCommon = (all: ReadonlyMap<string, Causes>): (readonly [string, Causes])[] =>
    [...all]
        .filter(([, { meant, unmeant }]) => meant.size > 0 && unmeant.size > 0)
        .sort(([a, x], [b, y]) => y.meant.size + y.unmeant.size - x.meant.size - x.unmeant.size || compare(a, b));

function tableOf(found: readonly (readonly [string, Causes])[], caption: Message, what: Message, { title }: Facts): Table[] {
    const several = (ids: ReadonlySet<string>): Cell => {
        const all = [...ids].map(id => ({ text: title(id), link: id }));
        const more = all.length > MOST + 1 ? all.length - MOST : 0;
        return parts(more === 0 ? all : [...all.slice(0, MOST), { text: message('sharedPages.more', { count: more }) }]);
    };
    return found.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption,
                  columns: [{ heading: what }, { heading: message('sharedPages.meant') }, { heading: message('sharedPages.unmeant') }],
                  rows: found.map(([id, { meant, unmeant }]) => [text(title(id), id), several(meant), several(unmeant)])
              }
          ];
}
