import { isOfNature, type Threat } from '@nvs/model';
import { message } from '@nvs/words';
import { text } from '../cells.js';
import type { Cell, Section } from '../document.js';
import type { Facts } from '../facts.js';
import { annexSectors } from '../annex-sectors.js';
import { missing } from '../missing.js';
import type { Profile } from '../profiles/profile.js';
import { hitBy } from '../threat-reach.js';

/** As many risks of a kind are named. */
const NAMED = 4;

/** Themes that are about people falling ill, in English and Dutch. */
const ILLNESS = /\b(?:disease|pandemic|epidemic|infectio|public health|ziekte|pandemie|epidemie|infectie|volksgezondheid)/iu;

const KINDS = ['natural', 'accident', 'meant', 'health', 'state', 'terrorist', 'cross_sector', 'cross_border'] as const;
type Kind = (typeof KINDS)[number];

/** Whether all hazards are looked at: the kinds that Directive (EU) 2022/2557 names, with the risks of each. */
export function cerHazards(facts: Facts, profile: Profile): Section {
    const { risks, title } = facts;
    const isOf = kindsOf(facts, profile);
    return {
        id: 'cer-hazards',
        heading: message('cerPages.hazardsHeading'),
        blocks: [
            {
                type: 'table',
                caption: message('cerPages.hazardsCaption'),
                columns: [{ heading: message('cerPages.kind') }, { heading: message('cerPages.risks') }],
                rows: KINDS.map((kind): Cell[] => {
                    const found = risks.filter(each => isOf[kind](each.threat));
                    return [
                        text(message('cerPages.kindIs', { kind })),
                        text(
                            found.length === 0
                                ? missing(facts)
                                : message('cerPages.named', {
                                      names: found.slice(0, NAMED).map(each => title(each.threat.id)),
                                      more: Math.max(0, found.length - NAMED)
                                  })
                        )
                    ];
                })
            }
        ]
    };
}

function kindsOf(facts: Facts, profile: Profile): Readonly<Record<Kind, (threat: Threat) => boolean>> {
    const { model } = facts.report;
    const annex = annexSectors(facts, profile);
    const kindOf = new Map(model.actors.map(each => [each.id, each.actorKind]));
    const themes = new Map(model.themes.map(each => [each.id, [each.title, ...Object.values(each.titles)].join(' ')]));
    const by =
        (...kinds: string[]) =>
        ({ actors }: Threat): boolean =>
            actors.some(each => kinds.includes(kindOf.get(each) ?? ''));
    return {
        natural: each => isOfNature(each, 'natural'),
        accident: each => isOfNature(each, 'unintentional'),
        meant: each => isOfNature(each, 'intentional'),
        health: each => each.themes.some(theme => ILLNESS.test(themes.get(theme) ?? '')),
        state: by('state', 'state_sponsored'),
        terrorist: by('terrorist', 'extremist'),
        cross_sector: each => new Set(hitBy(each).flatMap(annex.ofNode)).size > 1,
        cross_border: each => each.origin === 'external' || each.cuts.some(cut => cut.supplier !== undefined)
    };
}
