import { titled, message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import type { Gap } from '../results/gap.js';

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
