import { CONDITIONS, type Condition, type NodeChances } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';

/** What the figure itself says (`nearly`, `at least`, `at most`) or the page does once for all. */
const UNSAID = ['once_in_all', 'limits', 'approximate', 'not_judged', 'of_what_is_modelled'] as const satisfies readonly Condition[];
type Said = Exclude<Condition, (typeof UNSAID)[number]>;

const isSaid = (condition: Condition): condition is Said => !UNSAID.some(each => each === condition);

type Counted = Partial<Pick<NodeChances, 'judgedOver' | 'lessCertain'>>;

/** `every event lasts, no buffer helps`, always in the same order, with the numbers of what some are about. */
export function underInWords(conditions: readonly Condition[], { judgedOver, lessCertain }: Counted = {}): Message {
    const given = Object.keys(CONDITIONS).flatMap(code => conditions.filter(isSaid).filter(each => each === code));
    return message('chances.under', { conditions: given, judgedOver, bands: lessCertain?.bands, needs: lessCertain?.needsNotCounted });
}
