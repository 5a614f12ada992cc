import { inWords, type Language, type Message } from '@nvs/words';

/** The language that findings and hints are given out in: everything that reaches people passes through here. */
export class Wording {
    language: Language = 'en';

    of(said: Message): string {
        return inWords(said, this.language);
    }
}
