import { isMessage, type Message } from '@nvs/words';
import * as z from 'zod';

/** What the analysis says: a message in results, its words in a report, where the JSON Schema has a string. */
export const said = z.custom<Message>(value => typeof value === 'string' || isMessage(value)).meta({ type: 'string' });
