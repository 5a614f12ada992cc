import type { NvsServices } from '@nvs/language';
import { newModel, USUAL_METHODS } from '@nvs/project';
import { message } from '@nvs/words';
import type { ResponseError } from 'vscode-languageserver';
import type { Answer } from './answer.js';
import { NEW_MODEL, NEW_MODEL_CHOICES, NewModelParams, type NewModelChoices, type NewModelResult } from './protocol/index.js';
import { methodChoices } from './method-choices.js';
import { refused } from './refused.js';

/** Answers what a new model can be, and with its texts. */
export function newModels(services: NvsServices): Record<typeof NEW_MODEL | typeof NEW_MODEL_CHOICES, Answer> {
    const { Wording } = services.shared;
    return {
        [NEW_MODEL_CHOICES]: (): NewModelChoices => ({
            templates: NewModelParams.shape.template.options.map(template => ({
                name: template,
                title: Wording.of(message('newModel.subject', { template })),
                holds: Wording.of(message('newModel.holds', { template })),
                method: USUAL_METHODS[template]
            })),
            methods: methodChoices(Wording.language)
        }),
        [NEW_MODEL]: async (params: NewModelParams): Promise<NewModelResult | ResponseError<void>> => {
            const made = await newModel(params);
            return 'problem' in made
                ? refused(services, made.problem)
                : {
                      files: Object.entries(made.files)
                          .map(([name, text]) => ({ name, text }))
                          .sort((a, b) => Number(b.name.endsWith('.nvs')) - Number(a.name.endsWith('.nvs')))
                  };
        }
    };
}
