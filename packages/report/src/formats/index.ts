import { CSV_FORMAT } from './csv.js';
import { JSON_FORMAT } from './json.js';

export { reportFileName } from './file-name.js';
export type { Content, ReportFormat } from './format.js';

/** The formats of reports. A new one is a file in this folder and its name here. */
export const REPORT_FORMATS = { json: JSON_FORMAT, csv: CSV_FORMAT } as const;
export type FormatName = keyof typeof REPORT_FORMATS;

export function isFormatName(name: string): name is FormatName {
    return Object.hasOwn(REPORT_FORMATS, name);
}
