import type { NvsServices } from '@nvs/language';
import { FORMAT_USES, REPORT_FORMATS } from '@nvs/report';
import { message } from '@nvs/words';
import type { Answer } from './answer.js';
import { REPORT_CHOICES, type FormatChoice, type ReportChoices } from './protocol/index.js';

/** Answers what reports can be made, for a reader to choose one. */
export function reportChoices({ shared: { Wording } }: NvsServices): Record<typeof REPORT_CHOICES, Answer> {
    const all = Object.values(REPORT_FORMATS);
    return {
        [REPORT_CHOICES]: (): ReportChoices => ({
            formats: FORMAT_USES.flatMap(use =>
                all
                    .filter(format => format.use === use)
                    .map(
                        ({ name, extension, called, goodFor, opensIn }): FormatChoice => ({
                            name,
                            extension,
                            use: Wording.of(message(`formats.${use}`)),
                            title: Wording.of(called),
                            goodFor: Wording.of(goodFor),
                            opensIn
                        })
                    )
            )
        })
    };
}
