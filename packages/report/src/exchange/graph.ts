import { isNotCounted, type Dependency, type Estimate, type Requirement, type RiskModel, type Shortened } from '@nvs/model';
import { languageOf, message, sayIn, type Message } from '@nvs/words';
import { called, calledBriefly } from '../document/called.js';

/** What a box of the graph is: an element, or what joins the alternatives of a requirement. */
export type Form = 'process' | 'asset' | 'resource' | 'supplier' | 'threat' | 'campaign' | 'country' | 'junction';

interface Box {
    /** Of the element; of a junction the dependency and its place in it. */
    readonly id: string;
    readonly form: Form;
    readonly text: string;
}

/** Failure goes the way of the arrow: from what is needed to what needs it, from a threat to what it brings down. */
export interface Arrow {
    readonly from: string;
    readonly to: string;
    readonly kind: 'need' | 'feed' | 'supply' | 'threat';
    /** A share, or how long it holds out: what a reader would ask of the arrow. */
    readonly text?: string | undefined;
}

/** The network of a model, to be drawn by another program; in the order of the model. */
export interface Graph {
    readonly title: string;
    readonly boxes: readonly Box[];
    readonly arrows: readonly Arrow[];
}

/** What of the graph is meant: an element and what is so many arrows from it, either way. */
export interface Around {
    readonly id: string;
    /** 1 or more. Junctions are not counted. */
    readonly steps: number;
}

/** What makes one thing depend on others: an arrow, or a requirement with its alternatives. It is drawn whole or not at all. */
interface Link {
    readonly from: readonly string[];
    readonly to: string;
    readonly junctions: readonly Box[];
    readonly arrows: readonly Arrow[];
}

/** The dependencies of a model, with who supplies its resources and what brings its nodes down. */
export function graphOf(model: RiskModel, around?: Around): Graph {
    const language = languageOf(model.language) ?? 'en';
    const say = sayIn(language);
    const words: Words = said => say.message(said);
    const [assessment] = model.assessments;
    const box = (each: Shortened & { readonly id: string; readonly name: string }, form: Form): Box => ({
        id: each.id,
        form,
        text: words(calledBriefly(each, language) ?? called(each, language))
    });
    const sources = [...model.countries, ...model.groups].map(each => box(each, 'country'));
    const elements = [...model.nodes, ...model.threats, ...model.campaigns].map(each => box(each, each.kind));
    const known = new Set([...elements, ...sources].map(({ id }) => id));
    const links = linksOf(model, words).filter(({ from, to }) => [...from, to].every(id => known.has(id)));
    const meant = around ? near(links, around) : links;
    const named = new Set([...meant.flatMap(({ from, to }) => [...from, to]), ...(around ? [around.id] : elements.map(({ id }) => id))]);
    return {
        title: assessment ? words(called(assessment, language)) : model.project,
        boxes: [...[...elements, ...sources].filter(({ id }) => named.has(id)), ...meant.flatMap(({ junctions }) => junctions)],
        arrows: distinct(meant.flatMap(({ arrows }) => arrows))
    };
}

type Words = (said: Message) => string;

function linksOf(model: RiskModel, words: Words): Link[] {
    return [
        ...model.nodes.flatMap(({ id, supply }) =>
            supply.map(({ supplier, share }) => link(supplier, id, 'supply', rangeOf(share, 'exchange.share', words)))
        ),
        ...model.dependencies.flatMap(each => (each.on ? requirements(each, each.on, words) : [])),
        ...model.threats.flatMap(({ id, disrupts, cuts, triggers }) => [
            ...disrupts.map(each => link(id, each.node, 'threat', chanceOf(each.chance, words))),
            ...cuts.map(each => link(id, each.supplier ?? each.resource, 'threat')),
            ...triggers.map(each => link(id, each.threat, 'threat', chanceOf(each.chance, words)))
        ]),
        ...model.campaigns.flatMap(({ id, threats }) => threats.map(each => link(id, each, 'threat')))
    ];
}

const arrow = (from: string, to: string, kind: Arrow['kind'], text?: string): Arrow => ({ from, to, kind, text });

const chanceOf = (chance: number | undefined, words: Words): string | undefined =>
    chance === undefined || chance >= 1 ? undefined : words(message('exchange.chance', { chance }));

const link = (from: string, to: string, kind: Arrow['kind'], text?: string): Link => ({
    from: [from],
    to,
    junctions: [],
    arrows: [arrow(from, to, kind, text)]
});

/** What a dependency is drawn as: a link for each part of it that all are needed. */
function requirements(dependency: Dependency, on: Requirement, words: Words, before = 0): Link[] {
    if (on.type !== 'all') {
        return [requirement(dependency, on, words, before)];
    }
    const links: Link[] = [];
    for (const each of on.items) {
        const drawn = links.reduce((sum, { junctions }) => sum + junctions.length, before);
        links.push(...requirements(dependency, each, words, drawn));
    }
    return links;
}

/** Alternatives come together in a junction. @param before how many junctions the dependency has already */
function requirement(dependency: Dependency, on: Requirement, words: Words, before: number): Link {
    const { id, of, edge, buffer } = dependency;
    const beside = dependency.reverse
        ? words(message('concerns.reverse'))
        : isNotCounted(dependency)
          ? words(message('concerns.list', { concern: dependency.concern ?? [] }))
          : undefined;
    const junctions: Box[] = [];
    const arrows: Arrow[] = [];
    const from = new Set<string>();
    const draw = (need: Requirement, to: string, text: string | undefined): void => {
        if (need.type === 'node') {
            from.add(need.node);
            arrows.push(arrow(need.node, to, (need.edge ?? edge) === 'feed' ? 'feed' : 'need', text));
            return;
        }
        if (need.type === 'all' || need.items.length === 1) {
            need.items.forEach(each => draw(each, to, text));
            return;
        }
        const junction = `${id}#${before + junctions.length + 1}`;
        junctions.push({ id: junction, form: 'junction', text: words(junctionWords(need)) });
        arrows.push(arrow(junction, to, 'need', text));
        need.items.forEach(each => draw(each, junction, alternative(each, words)));
    };
    draw(on, of, beside ?? (buffer && rangeOf(buffer, 'exchange.buffer', words)));
    return { from: [...from], to: of, junctions, arrows };
}

/** What an alternative gives, and how long. */
function alternative(need: Requirement, words: Words): string | undefined {
    const { share = undefined, endurance = undefined } = need.type === 'node' ? need : {};
    const said = [
        ...(share === undefined ? [] : [message('exchange.share', { low: share, high: share })]),
        ...(endurance === undefined ? [] : [message('exchange.lasts', { hours: endurance })])
    ];
    return said.length === 0 ? undefined : said.map(words).join(' ');
}

function junctionWords(need: Requirement): Message {
    switch (need.type) {
        case 'count':
            return message('exchange.count', { count: need.count, of: need.items.length });
        case 'share':
            return message('exchange.together', { share: need.share });
        default:
            return message('exchange.any');
    }
}

/** The limits of a value in words. Nothing is said of a value that has none. */
function rangeOf({ low, high, withheld }: Estimate, code: 'exchange.share' | 'exchange.buffer', words: Words): string | undefined {
    if (low?.type === 'quantity' && high?.type === 'quantity') {
        return words(message(code, { low: low.amount, high: high.amount }));
    }
    return withheld ? words(message('exchange.withheld')) : undefined;
}

/** Each arrow once. */
const distinct = (arrows: readonly Arrow[]): Arrow[] => [...new Map(arrows.map(each => [JSON.stringify(each), each])).values()];

/** The links on ways of so many steps from an element. */
function near(links: readonly Link[], { id, steps }: Around): Link[] {
    const beside = new Map<string, Link[]>();
    for (const each of links) {
        for (const end of new Set([...each.from, each.to])) {
            beside.set(end, [...(beside.get(end) ?? []), each]);
        }
    }
    const found = new Set<Link>();
    let reached = new Set([id]);
    const done = new Set(reached);
    for (let step = 0; step < steps && reached.size > 0; step++) {
        const next = new Set<string>();
        for (const end of reached) {
            for (const each of beside.get(end) ?? []) {
                found.add(each);
                (each.to === end ? each.from : [each.to]).forEach(other => next.add(other));
            }
        }
        reached = new Set([...next].filter(each => !done.has(each)));
        reached.forEach(each => done.add(each));
    }
    return links.filter(each => found.has(each));
}
