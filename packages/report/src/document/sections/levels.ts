import type { Actor, LevelEstimate, Threat } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { parts, text } from '../cells.js';
import type { Block, Cell } from '../document.js';
import type { Facts } from '../facts.js';
import { citations } from './provenance.js';

type Key = 'intent' | 'capability';
type Holder = Pick<Actor | Threat, Key | `${Key}Estimate`>;

const estimateOf = (holder: Holder, key: Key): LevelEstimate | undefined => holder[`${key}Estimate`];

/** A level of intent or capability with its range: `high (medium to very high)`; nothing where none is stated. */
export function levelOf(holder: Holder, key: Key, title: Facts['title']): Message | undefined {
    const estimate = estimateOf(holder, key);
    if (estimate?.withheld) {
        const { lowLevel: low, highLevel: high } = estimate;
        return message('actorPages.withheldLevel', {
            range: low === undefined || high === undefined ? undefined : { low: title(low), high: title(high) }
        });
    }
    if (!estimate?.ranged || estimate.lowLevel === undefined || estimate.highLevel === undefined) {
        return holder[key] === undefined ? undefined : title(holder[key]);
    }
    const { bestLevel, lowLevel, highLevel } = estimate;
    return message('actorPages.level', {
        best: bestLevel === undefined ? undefined : title(bestLevel),
        low: title(lowLevel),
        high: title(highLevel)
    });
}

/** Levels of actors and threats with their reasons; nothing where none is given. */
export function levelTable(facts: Facts): Block[] {
    const { model } = facts.report;
    const rows = [...model.actors, ...model.threats].flatMap(each =>
        (['intent', 'capability'] as const).flatMap(key => rowOf(each, key, facts) ?? [])
    );
    return rows.length === 0
        ? []
        : [
              {
                  type: 'table',
                  caption: message('actorPages.levelsCaption'),
                  columns: (['who', 'what', 'because', 'confidence', 'by', 'evidence'] as const).map(each => ({
                      heading: message(`actorPages.${each}`)
                  })),
                  rows
              }
          ];
}

/** What is said of a level; of a threat always, as its level stands nowhere else. */
function rowOf(holder: Actor | Threat, key: Key, facts: Facts): [Cell[]] | undefined {
    const { title } = facts;
    const level = levelOf(holder, key, title),
        provenance = estimateOf(holder, key)?.provenance;
    if (!level || (!provenance && holder.kind === 'actor')) {
        return undefined;
    }
    const notStated = text(message('pages.notStated'));
    const written = (said: string | undefined): Cell => (said ? text(message('text.asWritten', { text: said })) : notStated);
    const { judgedBy = [], judgedOn, sources = [], cited = [], because, confidence } = provenance ?? {};
    const by = [
        ...judgedBy.map(each => ({ text: title(each), link: each })),
        ...(judgedOn === undefined ? [] : [{ text: message('text.asWritten', { text: judgedOn }) }])
    ];
    return [
        [
            text(title(holder.id), holder.id),
            text(message('actorPages.isLevel', { what: key, level })),
            written(because?.trim()),
            confidence === undefined ? notStated : text(message('actorPages.confidenceIs', { confidence })),
            by.length === 0 ? notStated : parts(by),
            sources.length === 0 ? notStated : parts(sources.flatMap(each => citations(each, cited, facts)))
        ]
    ];
}
