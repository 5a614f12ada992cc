import { compare, type Measure } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { listed, named, text } from '../cells.js';
import type { Cell, Section, Table } from '../document.js';
import type { Facts } from '../facts.js';
import { approaches, progressOfOthers } from './approach.js';
import { bestBuys, factorOf, loweredIn } from './best-buys.js';
import { capabilities } from './capabilities.js';
import { objectives } from './objectives.js';

type Effects = Facts['report']['results']['measureEffects'][number];

const ORDER: readonly Measure['status'][] = ['planned', 'proposed', 'in_place', undefined];

/** What is done, is to be done or could be: who decides, what it costs and what it acts on. Those that are still to come first. */
export const measures = (facts: Facts): Section => ({
    id: 'measures',
    heading: message('pages.measuresHeading'),
    blocks: [
        ...objectives(facts),
        ...bestBuys(facts),
        ...measureTable(facts, ORDER, message('pages.measuresCaption')),
        ...progressOfOthers(facts),
        ...approaches(facts),
        ...capabilities(facts)
    ]
});

/** What somebody still has to decide: the measures that are proposed, then those that are planned. */
export const decisions = (facts: Facts): Section => ({
    id: 'decisions',
    heading: message('profiles.decisionsHeading'),
    blocks: [...bestBuys(facts), ...measureTable(facts, ['proposed', 'planned'], message('profiles.decisionsCaption'))]
});

/** @param order of what status they are, and which come first */
function measureTable(facts: Facts, order: readonly Measure['status'][], caption: Message): Table[] {
    const { report, title } = facts;
    const effects = new Map(report.results.measureEffects.map(each => [each.id, each]));
    const rows = report.model.measures
        .filter(each => order.includes(each.status))
        .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || compare(a.id, b.id))
        .map((measure): Cell[] => {
            const found = effects.get(measure.id);
            return [
                named(title(measure.id), measure.id),
                text(
                    measure.status === undefined ? message('pages.notStated') : message('pages.measureStatus', { status: measure.status })
                ),
                text(measure.owner.length === 0 ? message('pages.nobody') : listed(measure.owner.map(title))),
                text(costOf(found)),
                text(doesOf(facts, measure, found))
            ];
        });
    const table: Table = {
        type: 'table',
        caption,
        columns: [
            { heading: message('pages.measure') },
            { heading: message('pages.status') },
            { heading: message('pages.owner') },
            { heading: message('pages.cost') },
            { heading: message('pages.actsOn') }
        ],
        rows
    };
    return rows.length === 0 ? [] : [table];
}

/** The present value, one amount for each currency; never zero where nothing is stated. */
export function costOf(effects: Effects | undefined): Message {
    if (effects === undefined || effects.costs === 'not_stated') {
        return message('pages.notStated');
    }
    if (effects.cost.length === 0) {
        return message(effects.costs === 'withheld' ? 'pages.costWithheld' : 'pages.costNoPeriod');
    }
    return listed(
        effects.cost.map(({ low, best, high, currency, years, missing, outside }) => {
            const cost = message('pages.costOver', { low, best, high, currency, years, isAtLeast: missing !== undefined });
            return outside ? message('qualifiers.costWithout', { cost, years: outside }) : cost;
        })
    );
}

/** The risks and stress tests that it changes, by what it does beside all that is there and planned. */
function doesOf(facts: Facts, measure: Measure, effects: Effects | undefined): Message {
    const { title } = facts;
    if (effects?.judgedWithIt) {
        return message('pages.judgedWithIt');
    }
    if (effects === undefined || measure.effects.length === 0) {
        return message('pages.nothingStated');
    }
    if (effects.withoutEffect !== undefined) {
        return message('text.asWritten', { text: effects.withoutEffect });
    }
    const parts = [
        ...effects.risks.map(({ id, last, alone }) => {
            const by = factorOf((last ?? alone)?.likelihood);
            return by === undefined ? title(id) : message('pages.likelihoodTimes', { risk: title(id), factor: by });
        }),
        ...effects.stressTests.map(({ id, last }) => message('pages.inTest', { test: title(id), lower: loweredIn(facts, last) }))
    ];
    return parts.length === 0 ? message('pages.changesNothing') : listed([...onMembers(measure, title), ...parts]);
}

/** For how many each effect was written that is on the members of something. */
function onMembers({ effects }: Measure, title: Facts['title']): Message[] {
    const reached = new Map<string, Set<string>>();
    for (const { through, target } of effects) {
        if (through !== undefined) {
            reached.set(through, (reached.get(through) ?? new Set()).add(target));
        }
    }
    return [...reached].map(([of, members]) => message('manyEffects.members', { count: members.size, of: title(of) }));
}
