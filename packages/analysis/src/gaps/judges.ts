import type { Threat } from '@nvs/model';
import { message, titled } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import type { Gap } from '../results/gap.js';

/** What an organisation is asked to judge, and what of it it has not: neither a judgement of its own nor a value that it judged. */
export interface AskedToJudge {
    readonly asked: readonly Threat[];
    readonly open: readonly Threat[];
}

/** What organisations were asked to judge, by their ids; those that were asked nothing are not in it. */
export function askedToJudge(look: Lookup): ReadonlyMap<string, AskedToJudge> {
    const { model, assessment } = look;
    const asked = new Map<string, Set<Threat>>();
    for (const { by, about } of assessment?.judges ?? []) {
        const meant = model.threats.filter(each => about.length === 0 || about.some(id => isAbout(look, each, id)));
        for (const organisation of by) {
            asked.set(organisation, new Set([...(asked.get(organisation) ?? []), ...meant]));
        }
    }
    return new Map(
        [...asked].map(([organisation, of]) => [
            organisation,
            { asked: [...of], open: [...of].filter(each => !hasJudged(look, organisation, each)) }
        ])
    );
}

/** Who was asked to judge what and has not, with nothing of it. */
export function judgeGaps(look: Lookup): Gap[] {
    const asked = askedToJudge(look);
    return look.model.organisations.flatMap((organisation): Gap[] => {
        const { asked: of = [], open = [] } = asked.get(organisation.id) ?? {};
        return open.length === 0
            ? []
            : [
                  {
                      kind: 'judgement_asked',
                      id: organisation.id,
                      at: organisation.at,
                      message: message('judges.missing', { title: titled(organisation), of: of.length, threats: open.map(titled) })
                  }
              ];
    });
}

function isAbout({ model }: Lookup, threat: Threat, id: string): boolean {
    return threat.id === id || threat.themes.includes(id) || model.groups.some(each => each.id === id && each.members.includes(threat.id));
}

function hasJudged({ judgementsOf }: Lookup, organisation: string, { id, likelihood, impact }: Threat): boolean {
    return (
        (judgementsOf.get(id) ?? []).some(each => each.by.includes(organisation)) ||
        [likelihood, ...impact.map(each => each.value)].some(each => each?.provenance.judgedBy.includes(organisation))
    );
}
