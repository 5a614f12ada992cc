import { titled, message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import type { Gap, GapKind } from '../results/gap.js';

/** What was asked and is not answered: for each question who was asked, by when, and whether that day is over on the date of the assessment. */
export function questionGaps({ model, assessment }: Lookup): Gap[] {
    const titles = new Map(model.organisations.map(each => [each.id, titled(each)]));
    return (model.questions ?? []).flatMap((each): Gap[] =>
        each.status === 'open'
            ? [
                  {
                      kind: 'question_open',
                      id: each.id,
                      at: each.at,
                      message: message('openQuestions.gap', {
                          title: titled(each),
                          asked: each.asked.map(id => titles.get(id) ?? message('text.asWritten', { text: id })),
                          due: each.due,
                          isOverdue: isOverdue(each.due, assessment?.date)
                      })
                  }
              ]
            : []
    );
}

/** Whether an answer was expected before the day of the assessment. */
const isOverdue = (due: string | undefined, assessed: string | undefined): boolean =>
    due !== undefined && assessed !== undefined && due < assessed;

/** The value that is missing, by kind of gap. */
const VALUES: Readonly<Partial<Record<GapKind, string>>> = {
    threat_without_owner: 'owner',
    threat_without_likelihood: 'likelihood',
    threat_without_impact: 'impact',
    threat_without_actor: 'by',
    threat_without_nature: 'nature',
    criteria_not_judged: 'impact',
    criteria_assumed: 'impact',
    campaign_without_likelihood: 'likelihood',
    process_without_failure: 'failure',
    process_without_restore: 'restore',
    process_without_operator: 'operator',
    process_serves_nothing: 'serves',
    asset_without_failure: 'failure',
    resource_without_supply: 'supply',
    dependency_without_buffer: 'buffer',
    measure_without_cost: 'cost',
    measure_without_status: 'status',
    measure_without_owner: 'owner',
    measure_without_strategy: 'strategy'
};

/** A gap with the open questions that ask for the very value that is missing. */
export function withQuestions({ model }: Lookup): (gap: Gap) => Gap {
    const open = (model.questions ?? []).filter(each => each.status === 'open' && each.values);
    return gap => {
        const missing = VALUES[gap.kind];
        const asking = open.filter(each => each.values?.some(({ of, value }) => of === gap.id && value.split('.')[0] === missing));
        return asking.length === 0
            ? gap
            : { ...gap, message: message('openQuestions.asksForIt', { gap: gap.message, titles: asking.map(titled) }) };
    };
}
