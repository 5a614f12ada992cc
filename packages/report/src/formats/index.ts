import { DOT_FORMAT } from '../exchange/dot.js';
import { MERMAID_FORMAT } from '../exchange/mermaid.js';
import { STIX_FORMAT } from '../exchange/stix.js';
import { CSV_FORMAT } from './csv.js';
import { DOCX_FORMAT } from './docx/docx.js';
import type { ReportFormat } from './format.js';
import { HTML_FORMAT } from './html/html.js';
import { JSON_FORMAT } from './json.js';
import { MARKDOWN_FORMAT } from './markdown/markdown.js';
import { FORMAT_NAMES, type FormatName } from './names.js';
import { XLSX_FORMAT } from './xlsx/xlsx.js';

export { batches } from './batches.js';
export { canonical, readMarks, type AsExported } from './register/as-exported.js';
export { AS_EXPORTED, rowKey, WORKED_OUT } from './register/register.js';
export { statedColumns, type StatedColumn } from './register/stated.js';
export { reportFileName } from './file-name.js';
export { houseStyleOf } from './docx/house-style.js';
export type { HouseStyle } from './docx/styles.js';
export { FORMAT_USES, type Content, type FormatUse, type Raster, type ReportFormat, type ReportView } from './format.js';
export type { Around } from '../exchange/graph.js';

export { FORMAT_NAMES, type FormatName };

/** The formats of reports. A new one is a file in this folder and its name here. */
export const REPORT_FORMATS = {
    json: JSON_FORMAT,
    csv: CSV_FORMAT,
    html: HTML_FORMAT,
    markdown: MARKDOWN_FORMAT,
    xlsx: XLSX_FORMAT,
    docx: DOCX_FORMAT,
    dot: DOT_FORMAT,
    mermaid: MERMAID_FORMAT,
    stix: STIX_FORMAT
} as const satisfies Record<FormatName, ReportFormat>;
