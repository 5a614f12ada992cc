import type { CapabilityResult } from '@nvs/analysis';
import { message, type Message } from '@nvs/words';

/** An amount of a capability with its limits; where it is not known, why. */
export function amountInWords({ state, unit }: Pick<CapabilityResult, 'state' | 'unit'>, amount: CapabilityResult['gap']): Message {
    return amount === undefined ? message('capabilities.stateIs', { state }) : message('capabilities.amount', { ...amount, unit });
}

/** What exists and what is missing once more measures are there. */
export function afterwardsInWords(of: Pick<CapabilityResult, 'state' | 'unit'>, then: CapabilityResult['residual']): Message {
    return then
        ? message('capabilities.afterwards', {
              existing: amountInWords(of, then.existing),
              gap: amountInWords(of, then.gap),
              state: then.state
          })
        : message('capabilities.unchanged');
}
