import type { Location } from '@nvs/model';
import type { Message } from '@nvs/words';
import type { ObjectiveResult } from './objective.js';
import type { ExpectationResult, RuleResult } from './rules.js';

/** What the rules, expectations and objectives of a model say. */
export interface Judgement {
    /** Judgements of one risk that do not go together. Absent: none. */
    readonly contradictions?: readonly {
        readonly code: 'impact/no-fit' | 'impact/published-differs';
        readonly at: Location;
        readonly message: Message;
    }[];
    readonly rules: readonly RuleResult[];
    readonly expectations: readonly ExpectationResult[];
    /** Absent: the model has no objectives. */
    readonly objectives?: readonly ObjectiveResult[] | undefined;
}
