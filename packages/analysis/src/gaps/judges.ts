import type { Threat } from '@nvs/model';
import { message, titled } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import type { Gap } from '../results/gap.js';

/** What each organisation was asked to judge and has not, with nothing of it: neither a judgement of its own nor a value that it judged. */
export function judgeGaps(look: Lookup): Gap[] {
    const { model, assessment } = look;
    const asked = new Map<string, Set<Threat>>();
    for (const { by, about } of assessment?.judges ?? []) {
        const meant = model.threats.filter(each => about.length === 0 || about.some(id => isAbout(look, each, id)));
        for (const organisation of by) {
            asked.set(organisation, new Set([...(asked.get(organisation) ?? []), ...meant]));
        }
    }
    return model.organisations.flatMap((organisation): Gap[] => {
        const of = [...(asked.get(organisation.id) ?? [])];
        const missing = of.filter(each => !hasJudged(look, organisation.id, each));
        return missing.length === 0
            ? []
            : [
                  {
                      kind: 'judgement_asked',
                      id: organisation.id,
                      at: organisation.at,
                      message: message('judges.missing', { title: titled(organisation), of: of.length, threats: missing.map(titled) })
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
