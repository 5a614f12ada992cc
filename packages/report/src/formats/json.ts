import { message } from '@nvs/words';
import { isReport, jsonPieces } from '../json/index.js';
import type { ReportFormat } from './format.js';

/** The whole model and every result, for programs. */
export const JSON_FORMAT = {
    name: 'json',
    extension: 'json',
    mediaType: 'application/json',
    called: message('formats.json'),
    goodFor: message('formats.jsonFor'),
    use: 'programs',
    opensIn: 'editor',
    isWhole: true,
    write: jsonPieces,
    isOurs: isReport
} as const satisfies ReportFormat;
