import { compare } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { text } from '../cells.js';
import type { Cell, Section } from '../document.js';
import type { Facts } from '../facts.js';
import { answer } from '../missing.js';
import { topicIs } from './ucpm-assessment.js';

/** As many organisations and measures are named. */
const NAMED = 8;

/** Part II of Commission Notice 2019/C 428/07: what can be done to prevent and prepare. */
export function ucpmCapability(facts: Facts): Section {
    const { report, title } = facts;
    const { model } = report;
    const few = (ids: readonly string[]): Message | undefined => {
        const all = [...new Set(ids)].sort(compare);
        return all.length === 0
            ? undefined
            : message('cerPages.named', { names: all.slice(0, NAMED).map(title), more: Math.max(0, all.length - NAMED) });
    };
    const inPlace = model.measures.filter(each => each.status === 'in_place');
    const priced = model.measures.filter(each => each.cost.length > 0).length;
    const row = (topic: Parameters<typeof topicIs>[0], said: Message | undefined): Cell[] => [text(topicIs(topic)), answer(facts, said)];
    return {
        id: 'ucpm-capability',
        heading: message('ucpmPages.capabilityHeading'),
        blocks: [
            {
                type: 'table',
                caption: message('ucpmPages.askedCaption'),
                columns: [{ heading: message('profiles.asked') }, { heading: message('profiles.said') }],
                rows: [
                    row('framework', few(model.strategies.map(each => each.id))),
                    row('roles', few(model.threats.flatMap(each => [...each.owner, ...each.responsible]))),
                    row('stakeholders', few(model.nodes.flatMap(each => each.operator))),
                    row('coordination', undefined),
                    row('financing', priced === 0 ? undefined : message('ucpmPages.financing', { priced, of: model.measures.length })),
                    row('prevention', few(inPlace.map(each => each.id))),
                    row('equipment', few(model.reserved.flatMap(each => (each.kind === 'capability' ? [each.id] : [])))),
                    row('losses', undefined),
                    row('warning', undefined),
                    row('information', undefined)
                ]
            }
        ]
    };
}
