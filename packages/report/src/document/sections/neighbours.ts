import { compare, isNeed, type Dependency, type Requirement } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { hoursOf } from '../../answers/timeline.js';
import { named, parts, text } from '../cells.js';
import type { Block, Cell, Part } from '../document.js';
import type { Facts } from '../facts.js';

/** So many neighbours of one kind are named; how many more there are is said. */
const MOST = 30;

/** Something that an element needs, or that needs it. */
interface Neighbour {
    readonly id: string;
    /** Another can stand in for it. */
    readonly isOneOf: boolean;
    /** What a stock bridges; absent where none is stated or to be told. */
    readonly hours: number | undefined;
    /** It is what needs, not what is needed. */
    readonly isUser?: boolean;
}

/** Each element of the network with what it needs, what needs it, and what brings it down: where it has its place in the report. */
export function neighbours({ report: { model }, title }: Facts): Block[] {
    const needs = new Map<string, Neighbour[]>();
    const needed = new Map<string, Neighbour[]>();
    const hit = new Map<string, Neighbour[]>();
    for (const dependency of model.dependencies.filter(isNeed)) {
        const hours = bridged(dependency);
        for (const { id, isOneOf } of pointsOf(dependency.on)) {
            add(needs, dependency.of, { id, isOneOf, hours });
            add(needed, id, { id: dependency.of, isOneOf, hours, isUser: true });
        }
    }
    for (const { id, disrupts, cuts } of model.threats) {
        for (const to of [...disrupts.map(each => each.node), ...cuts.flatMap(each => each.resource ?? [])]) {
            add(hit, to, { id, isOneOf: false, hours: undefined });
        }
    }
    const rows = model.nodes
        .map(each => each.id)
        .filter(id => needs.has(id) || needed.has(id))
        .sort(compare)
        .map((id): Cell[] => [
            named(title(id), id),
            ...[needs, needed, hit].map(of => cell(of.get(id), each => saying(each, title(each.id))))
        ]);
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  form: 'neighbours',
                  folded: message('hangPages.neighboursFolded', { rows: rows.length }),
                  caption: message('hangPages.neighbours'),
                  columns: [
                      { heading: message('hangPages.element') },
                      { heading: message('hangPages.need') },
                      { heading: message('hangPages.neededBy') },
                      { heading: message('hangPages.hitBy') }
                  ],
                  rows
              }
          ];
}

/** A stock of nothing bridges nothing: no word of it. */
function bridged({ buffer }: Dependency): number | undefined {
    const hours = buffer?.withheld ? undefined : hoursOf(buffer);
    return hours === 0 ? undefined : hours;
}

/** The elements that a requirement names, each with whether the requirement can do without it. */
function pointsOf(on: Requirement | undefined, isOneOf = false): { readonly id: string; readonly isOneOf: boolean }[] {
    return on === undefined
        ? []
        : on.type === 'node'
          ? [{ id: on.node, isOneOf }]
          : on.items.flatMap(each => pointsOf(each, isOneOf || hasSpare(on)));
}

/** Whether one of what a requirement names may go. */
function hasSpare(on: Exclude<Requirement, { type: 'node' }>): boolean {
    return on.type === 'count' ? on.count < on.items.length : on.type !== 'all' && on.items.length > 1;
}

/** Two dependencies on one element: it is one of several only if it is so in both, and the shorter stock counts. */
function add(to: Map<string, Neighbour[]>, of: string, found: Neighbour): void {
    const all = to.get(of) ?? [];
    const before = all.find(each => each.id === found.id);
    to.set(
        of,
        before === undefined
            ? [...all, found]
            : all.map(each =>
                  each === before ? { ...found, isOneOf: before.isOneOf && found.isOneOf, hours: shorter(before.hours, found.hours) } : each
              )
    );
}

const shorter = (one: number | undefined, other: number | undefined): number | undefined =>
    one === undefined || other === undefined ? undefined : Math.min(one, other);

const saying = ({ isOneOf, isUser = false, hours }: Neighbour, name: Message): Message =>
    isOneOf || hours !== undefined ? message('hangPages.neighbour', { name, isOneOf, isUser, hours }) : name;

function cell(found: readonly Neighbour[] | undefined, say: (of: Neighbour) => Message): Cell {
    if (found === undefined) {
        return text(message('hangPages.nothing'));
    }
    const shown = found.slice(0, MOST).map((each): Part => ({ text: say(each), link: each.id }));
    const left = found.length - shown.length;
    return parts(left === 0 ? shown : [...shown, { text: message('hangPages.andMore', { left }) }]);
}
