import { isOfNature, type Actor } from '@nvs/model';
import { message } from '@nvs/words';
import { named, parts, sentence, text, whole } from '../cells.js';
import type { Block, Cell, Section, Table } from '../document.js';
import type { Facts } from '../facts.js';
import { levelOf, levelTable } from './levels.js';
import { impactCell, likelihoodCell } from './risk-cells.js';

type Risk = Facts['report']['results']['risks'][number];

const KINDS = ['state', 'state_sponsored', 'criminal', 'terrorist', 'extremist', 'activist', 'insider', 'company', 'other'] as const;

const NOT_JUDGED: Cell = { type: 'state', state: 'not_judged' };

/** Who is behind it: what each wants and can, as the model has it, and what comes of them. */
export function actors(facts: Facts): Section {
    const { actors: all, threats } = facts.report.model;
    const meant = threats.filter(each => isOfNature(each, 'intentional'));
    const nameless = meant.filter(each => each.actors.length === 0);
    const blocks: Block[] = [
        ...(all.length > 0 || meant.length > 0
            ? [sentence(message('actorPages.counted', { actors: all.length, meant: meant.length, nameless: nameless.length }))]
            : []),
        ...(all.length > 0 ? [actorTable(facts)] : []),
        ...levelTable(facts),
        ...behindTable(facts)
    ];
    return { id: 'actors', heading: message('actorPages.heading'), blocks };
}

function actorTable({ report: { model }, title }: Facts): Table {
    const level = (actor: Actor, key: 'intent' | 'capability'): Cell => text(levelOf(actor, key, title) ?? message('pages.notStated'));
    return {
        type: 'table',
        caption: message('actorPages.actorsCaption'),
        columns: [
            { heading: message('actorPages.actor') },
            { heading: message('actorPages.kind') },
            { heading: message('actorPages.from') },
            { heading: message('actorPages.intent') },
            { heading: message('actorPages.capability') },
            { heading: message('actorPages.behind'), align: 'end' }
        ],
        rows: model.actors.map((actor): Cell[] => {
            const of = [...actor.country, ...actor.partOf];
            const behind = [...model.threats, ...model.campaigns].filter(each => each.actors.includes(actor.id)).length;
            return [
                named(title(actor.id), actor.id),
                text(kindOf(actor)),
                of.length === 0 ? text(message('pages.notStated')) : parts(of.map(each => ({ text: title(each), link: each }))),
                level(actor, 'intent'),
                level(actor, 'capability'),
                whole(behind)
            ];
        })
    };
}

function kindOf({ actorKind }: Actor): ReturnType<typeof message> {
    const kind = KINDS.find(each => each === actorKind);
    return actorKind === undefined
        ? message('pages.notStated')
        : kind
          ? message('actorPages.kindIs', { kind })
          : message('text.asWritten', { text: actorKind });
}

/** The figures of what each actor is behind, heaviest first. */
function behindTable(facts: Facts): Block[] {
    const { report, risks, title, likelihood, impact } = facts;
    const number = (id: string): number => risks.find(each => each.threat.id === id)?.number ?? Infinity;
    const rows = report.model.actors.flatMap(actor =>
        risksBy(actor, facts)
            .sort((a, b) => number(a.id) - number(b.id) || 0)
            .map((risk): Cell[] => [
                text(title(actor.id), actor.id),
                text(title(risk.id), risk.id),
                likelihood ? likelihoodCell({ risk }, likelihood) : NOT_JUDGED,
                impact ? impactCell({ risk }, impact) : NOT_JUDGED
            ])
    );
    const table: Table = {
        type: 'table',
        caption: message('actorPages.behindCaption'),
        columns: [
            { heading: message('actorPages.actor') },
            { heading: message('actorPages.risk') },
            { heading: message('pages.likelihood') },
            { heading: message('pages.impact') }
        ],
        rows
    };
    return rows.length === 0 ? [] : [table];
}

/** The threats of an actor, then its campaigns, where they are judged for the whole country. */
function risksBy({ id }: Actor, { report: { model, results } }: Facts): Risk[] {
    const whole = results.risks.filter(each => each.scope === undefined);
    return [...model.threats, ...model.campaigns]
        .filter(each => each.actors.includes(id))
        .flatMap(each => whole.filter(risk => risk.id === each.id && risk.kind === each.kind));
}
