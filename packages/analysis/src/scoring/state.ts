import type { RiskState } from '../results/figure.js';
import type { RiskFigures, RiskResult } from '../results/risk.js';

/** The figures of a state; where none of its own are stated, those of the state that it equals. */
export function figuresOf(risk: RiskResult, state: RiskState): RiskFigures | undefined {
    switch (state) {
        case 'inherent':
            return risk.inherent;
        case 'current':
            return risk.current;
        case 'residual':
            return risk.residual ?? risk.current;
        case 'what_if':
            return risk.what_if ?? risk.residual ?? risk.current;
    }
}
