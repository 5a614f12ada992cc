import { message, type Message } from '@nvs/words';
import { text } from './cells.js';
import type { Cell } from './document.js';
import type { Facts } from './facts.js';

/** In the place of what a form asks and the model does not say: who could say it. @param owners whom it belongs to; else who owns the assessment */
export function missing(facts: Facts, owners: readonly string[] = []): Message {
    const [assessment] = facts.report.model.assessments;
    const asked = [owners, assessment?.owner ?? [], assessment?.responsible ?? []].find(each => each.length > 0) ?? [];
    return message('profiles.notInModel', { ask: [...new Set(asked)].map(facts.title) });
}

/** What the model says, or who could. */
export const answer = (facts: Facts, said: Message | undefined, owners?: readonly string[]): Cell => text(said ?? missing(facts, owners));
