import { studyOf, type ElementFigures } from '@nvs/analysis';
import type { Analyses } from '@nvs/language';
import type { RiskModel } from '@nvs/model';
import type { Language } from '@nvs/words';
import { AnalysisFailed } from './analyst/analyst.js';
import { judgementOf } from './ask/judgement.js';
import type { ModelAnalyst } from './ask/tasks.js';
import { judgementDiagnostics } from './findings.js';

/** How figures of an element are said, in Markdown with all text of the model made harmless. */
export type FiguresInWords = (model: RiskModel, figures: ElementFigures, language: Language) => string;

/** What is told of a text with its model at hand, and takes no analyst. */
export const OF_TEXT: Analyses = { rings: model => studyOf(model).rings() };

/** What editors show beside a text, worked out by an analyst. @param inWords without it, hovers show no figures */
export function analysesBy(analyst: ModelAnalyst, inWords?: FiguresInWords): Analyses {
    return {
        ...OF_TEXT,
        judge: async (text, signal) => judgementDiagnostics(text.model, await judgementOf(text.model, analyst, signal), text),
        figures: async (model, id, language, signal) => {
            if (!inWords) {
                return '';
            }
            try {
                const [found] = await analyst(model, [{ kind: 'figures', id }], { signal });
                return found?.kind === 'figures' ? inWords(model, found.result, language) : '';
            } catch (error) {
                if (!signal.aborted && !(error instanceof AnalysisFailed)) {
                    console.error('Figures could not be worked out.', error);
                }
                throw error;
            }
        }
    };
}
