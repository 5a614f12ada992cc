import type { RiskModel } from '@nvs/model';
import { noteBook } from '../context.js';
import { lookup } from '../lookup.js';
import type { RiskResult } from '../results/risk.js';
import { effectsByTarget } from './effect.js';
import { scoreRisks } from './risk.js';

/** The risks of a model alone, for what rests on nothing else. Without a method nothing is scored. */
export function risksOf(model: RiskModel): RiskResult[] {
    const look = lookup(model);
    return look.method ? scoreRisks({ look, note: noteBook().note }, effectsByTarget(model.measures)) : [];
}
